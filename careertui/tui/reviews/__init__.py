"""The Reviews screen, and a review with its questions."""
