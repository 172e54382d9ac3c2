"""`stats`: the numbers of habits."""
