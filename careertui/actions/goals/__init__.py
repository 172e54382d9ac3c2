"""What can be done to goals, from the first title to the end."""
