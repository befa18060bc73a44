"""The store: one SQLite file. `disk` and the first list use sqlite3 alone, for the first screen."""
