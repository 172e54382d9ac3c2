"""The two checks, to answer and to read."""
