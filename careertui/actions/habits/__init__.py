"""What can be done to habits, and what must hold of them."""
