"""The store: one SQLite file. `file` and `overview` use sqlite3 alone, so that the first screen need not wait."""
