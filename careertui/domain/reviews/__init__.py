"""Reviews: when they fall due, what they ask, what may be answered, and what an answer does."""
