"""What habits are counted by: exact amounts, periods of some weeks, and their quota in words."""
