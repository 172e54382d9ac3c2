"""What careertui brings along: glyphs, starter habits, the demo career. Data, not code."""
