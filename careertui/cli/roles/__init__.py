"""`role …`: the jobs and seats."""
