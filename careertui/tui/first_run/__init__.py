"""The first run: a welcome, then short pages."""
