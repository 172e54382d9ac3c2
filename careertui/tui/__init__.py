"""The screen: panes drawn line by line from the views, and one table of commands behind every key."""
