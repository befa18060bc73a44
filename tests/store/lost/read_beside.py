"""What stands in a store: by a command, and read from its file beside the console."""

import sqlite3
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from peerassist_tui.cli import main


def said(*arguments: str, store: Path) -> str:
    """What a command answers, that must end well."""
    with redirect_stdout(StringIO()) as out:
        assert main(["--store", str(store), *arguments]) == 0
    return out.getvalue()


def titles(path: Path) -> list[str]:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    found = [title for (title,) in connection.execute("SELECT title FROM session")]
    connection.close()
    return found
