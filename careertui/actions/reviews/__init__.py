"""What can be done to reviews: begin, answer, finish."""
