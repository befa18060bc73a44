"""What somebody was typing and had not yet saved, so that a crash loses a second of it at most."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select

from peerassist_tui.models import Draft, Seat, Unsaved
from peerassist_tui.store.rows import table_behind
from peerassist_tui.store.store import Store


@dataclass(frozen=True)
class SeatDrafts:
    """The drafts of one seat at one session, by the clock of its computer (aware)."""

    store: Store
    session_id: UUID
    seat: Seat
    clock: Callable[[], datetime]

    def read(self) -> dict[str, Unsaved]:
        """What was being typed when it was last kept, by its place.

        Raises:
            StoreError: it cannot be read.
        """
        return drafts(self.store, self.session_id, self.seat)

    def write(self, moved: Mapping[str, Unsaved]) -> None:
        """Keep what stands in these places; an empty text is forgotten.

        Raises:
            StoreError: it could not be saved; what was kept before still is.
        """
        keep_drafts(self.store, self.session_id, self.seat, moved, self.clock())

    def put(self, connection: Connection, moved: Mapping[str, Unsaved]) -> None:
        """Do the same within a transaction."""
        put_drafts(connection, self.session_id, self.seat, moved, self.clock())


def keep_drafts(store: Store, session_id: UUID, seat: Seat, drafts: Mapping[str, Unsaved], now: datetime) -> None:
    """Keep what stands in these places; an empty text is forgotten.

    Raises:
        StoreError: it could not be saved; what was kept before still is.
    """
    with store.writing_in_any_case() as connection:
        put_drafts(connection, session_id, seat, drafts, now)


def put_drafts(
    connection: Connection, session_id: UUID, seat: Seat, drafts: Mapping[str, Unsaved], now: datetime
) -> None:
    """Do the same within a transaction."""
    table = table_behind(Draft)
    rows = [
        {"session_id": session_id, "seat": seat, "place": place, "at": now, **asdict(draft)}
        for place, draft in drafts.items()
        if draft
    ]
    here = (table.c.session_id == session_id, table.c.seat == seat, table.c.place.in_(list(drafts)))
    connection.execute(delete(table).where(*here))
    if rows:
        connection.execute(insert(table), rows)


def drafts(store: Store, session_id: UUID, seat: Seat) -> dict[str, Unsaved]:
    """What was being typed when it was last kept, by its place."""
    table = table_behind(Draft)
    query = select(table.c.place, table.c.text, table.c.kind, table.c.who, table.c.was)
    with store.reading() as connection:
        found = connection.execute(query.where(table.c.session_id == session_id, table.c.seat == seat))
        return {place: Unsaved(*rest) for place, *rest in found}
