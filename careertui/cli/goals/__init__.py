"""`goal …`: keeping stepping stones and experiments."""
