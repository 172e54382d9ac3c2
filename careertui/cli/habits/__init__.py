"""`habit …`: keeping habits."""
