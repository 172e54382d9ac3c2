"""`today`: what the Today screen shows."""
