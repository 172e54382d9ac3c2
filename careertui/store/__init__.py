"""Where the facts are kept: one TinyDB JSON file that can be trusted, with its lock, backups and undo."""
