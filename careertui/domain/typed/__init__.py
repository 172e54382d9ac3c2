"""What a person typed, understood: names, mentions, numbers."""
