"""What careertui brings along: starter habits and the demo career. Data, not code."""
