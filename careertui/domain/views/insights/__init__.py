"""What Insights shows: the line of sight, people and likes, and how the year went."""
