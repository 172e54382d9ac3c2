"""What is shown of reviews: the list, and one review with its facts and questions."""
