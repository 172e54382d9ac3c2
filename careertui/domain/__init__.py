"""What is true: records, rules and views. Pure; knows no files, no clock and no screen."""
