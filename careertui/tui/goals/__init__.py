"""The Goals screen: the path, and one goal in full."""
