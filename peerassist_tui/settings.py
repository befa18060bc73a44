"""Where the program keeps things for this user."""

import os
from pathlib import Path

from platformdirs import user_data_path, user_log_path

NAME = "peerassist"


def store_path(given: str | None = None) -> Path:
    """The store: the one given, else the one PEERASSIST_STORE names, else one in the user's data folder."""
    named = given or os.environ.get("PEERASSIST_STORE")
    return Path(named).expanduser().absolute() if named else user_data_path(NAME, appauthor=False) / "peerassist.db"


def crash_log_path() -> Path:
    """The file that takes what a programmer needs to know of a crash."""
    return user_log_path(NAME, appauthor=False) / "crash.log"
