"""The Vision screen, and the steps that build a vision."""
