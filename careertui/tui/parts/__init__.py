"""What screens are made of; knows no screen."""
