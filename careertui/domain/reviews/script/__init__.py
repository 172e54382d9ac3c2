"""What the reviews ask, in words of our own. Data, no rules."""
