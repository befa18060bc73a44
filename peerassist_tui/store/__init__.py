"""The store: one SQLite file. `file` and `overview` read it with sqlite3 alone, so that the first screen need not wait."""
