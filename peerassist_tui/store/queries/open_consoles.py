"""Which consoles say that they have a session open, read with sqlite3 alone: also in a store of an earlier version."""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime

_CONSOLES = "SELECT s.title, p.process, p.seen_at FROM presence p JOIN session s ON s.id = p.session_id"


@dataclass(frozen=True, slots=True)
class OpenConsole:
    """A console, the title of the session that it has open, and when it was last seen (aware UTC)."""

    title: str
    process: int
    seen_at: datetime


def open_consoles(connection: sqlite3.Connection) -> list[OpenConsole]:
    """All consoles that have not said that they left, those included that died."""
    return [
        OpenConsole(title, int(process), datetime.fromisoformat(seen_at).replace(tzinfo=UTC))
        for title, process, seen_at in connection.execute(_CONSOLES)
    ]
