"""A guide: short pages one after the other, each saved as it is left."""
