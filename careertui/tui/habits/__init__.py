"""The Habits screen, and what is done to a habit from anywhere."""
