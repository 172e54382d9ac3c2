"""What Today shows: the day, what is due and worth a look, and the one line for prompts."""
