"""Which consoles have a session open: what tells a second terminal from a console that died."""

import os
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import Connection, delete, insert, select, update

from peerassist_tui.models import Presence, Seat
from peerassist_tui.store.alive import BELIEVED, NOBODY, console_runs
from peerassist_tui.store.rows import table_behind
from peerassist_tui.store.store import Store


@dataclass(frozen=True)
class Others:
    """What is known of a session's other consoles."""

    seats: tuple[Seat, ...]
    last_seen_at: datetime | None


def sign_in(store: Store, session_id: UUID, seat: Seat, now: datetime, presence_id: UUID | None = None) -> UUID:
    """Say that this console has the session open; answers with what `seen` and `leave` take."""
    key = presence_id or uuid4()
    presence = Presence(id=key, session_id=session_id, seat=seat, process=os.getpid(), seen_at=now)
    with store.writing() as connection:
        connection.execute(delete(table_behind(Presence)).where(table_behind(Presence).c.id == key))
        connection.execute(insert(table_behind(Presence)).values(presence.model_dump()))
    return presence.id


def sign_out(store: Store, presence_id: UUID, now: datetime) -> None:
    """Say that this console no longer has the session open; when it was last there stays known."""
    table = table_behind(Presence)
    with store.writing() as connection:
        connection.execute(update(table).where(table.c.id == presence_id).values(seen_at=now, process=NOBODY))


def others(store: Store, session_id: UUID, now: datetime, own: UUID | None = None) -> Others:
    """The seats of the other consoles that are alive, and when a console of this session was last seen."""
    with store.reading() as connection:
        return others_in(connection, session_id, now, own)


def others_in(connection: Connection, session_id: UUID, now: datetime, own: UUID | None = None) -> Others:
    """The same within a transaction."""
    table = table_behind(Presence)
    found = connection.execute(select(table).where(table.c.session_id == session_id)).mappings()
    rows = [row for row in (Presence(**row) for row in found) if row.id != own]
    alive = tuple(row.seat for row in rows if now - row.seen_at < BELIEVED and console_runs(row.process))
    return Others(alive, max((row.seen_at for row in rows), default=None))


def forget_dead(store: Store, session_id: UUID, now: datetime) -> None:
    """Take out consoles that are no longer believed in."""
    table = table_behind(Presence)
    with store.writing() as connection:
        rows = connection.execute(select(table).where(table.c.session_id == session_id)).all()
        dead = [row.id for row in rows if now - row.seen_at >= BELIEVED or not console_runs(row.process)]
        connection.execute(delete(table).where(table.c.id.in_(dead)))
