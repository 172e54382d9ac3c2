"""What careertui brings along: signs, starter habits, the demo career. Data, not code."""
