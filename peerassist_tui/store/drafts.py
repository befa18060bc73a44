"""What somebody was typing and had not yet saved, so that a crash loses a second of it at most."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, insert, select

from peerassist_tui.models import Draft, Seat
from peerassist_tui.store.store import Store, columns


def keep_draft(store: Store, session_id: UUID, seat: Seat, text: str, now: datetime) -> None:
    """Keep what is being typed; an empty text forgets it."""
    table = columns(Draft)
    with store.writing_in_any_case() as connection:
        connection.execute(delete(table).where(table.c.session_id == session_id, table.c.seat == seat))
        if text:
            connection.execute(insert(table).values(session_id=session_id, seat=seat, text=text, at=now))


def draft(store: Store, session_id: UUID, seat: Seat) -> str:
    """What was being typed when it was last kept."""
    table = columns(Draft)
    query = select(table.c.text).where(table.c.session_id == session_id, table.c.seat == seat)
    with store.reading() as connection:
        return str(connection.execute(query).scalar() or "")
