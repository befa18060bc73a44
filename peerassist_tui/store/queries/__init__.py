"""All that is read across sessions, as frozen dataclasses.

SQLAlchemy's statements on the models' tables say what is read. Where somebody waits for the first words (the library's
first paint, and the commands `list`, `due` and `lessons`), sqlite3 alone reads, because importing SQLAlchemy would
double the time: `first_reading` and the modules that rest on it.
"""
