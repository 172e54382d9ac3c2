"""One module a screen, imported when it is first opened, and the pure functions that lay its rows out."""
