"""What the Insights screen shows: the line of sight, the year's trends, people and what was liked."""
