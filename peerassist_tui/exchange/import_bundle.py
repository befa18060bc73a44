"""Taking a bundle into a store: first what would come in, then session by session, each whole or not at all."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy import Connection, delete, insert
from sqlalchemy.exc import IntegrityError

from peerassist_tui.errors import Refused, StoreError
from peerassist_tui.exchange.images import RowPlace, added_up, image_changes, normal
from peerassist_tui.exchange.merging import Conflict, Merged, Side, merge
from peerassist_tui.exchange.reading import Bundle, ListedSession
from peerassist_tui.exchange.resolve import resolve_conflicts
from peerassist_tui.language import _
from peerassist_tui.models import KINDS, TABLES, Change, chained, line_of
from peerassist_tui.progress import Progress, no_progress
from peerassist_tui.store.chain import must_be_proved
from peerassist_tui.store.rows import changes_after, rows_of, table_behind
from peerassist_tui.store.search.search_index import keep_in_step
from peerassist_tui.store.store import Store
from peerassist_tui.store.touched import forget_touched, note_touched

ImportState = Literal["new", "same", "older", "newer", "both"]
Decisions = Mapping[tuple[UUID, RowPlace], Side]
"""What is to hold where both laptops changed something differently."""
_TRIES_BESIDE_WRITERS = 3
"""How often a merge is made while others may write; the one after them keeps the others waiting."""


@dataclass(frozen=True)
class Incoming:
    """A session of the bundle beside the store's: how it stands, what would come in, what is to be decided."""

    id: UUID
    title: str
    state: ImportState
    changes: int
    notes: int
    conflicts: tuple[Conflict, ...] = ()
    names: Mapping[str, str] | None = None
    """What the people are called whom the conflicts name, by their ids."""


def preview_import(store: Store, bundle: Bundle, progress: Progress = no_progress) -> list[Incoming]:
    """What taking the bundle in would do; the whole bundle is read and checked.

    Raises:
        Refused: something in it is wrong.
    """
    found = []
    for done, one in enumerate(bundle.sessions):
        progress(done, len(bundle.sessions))
        theirs = bundle.history(one)
        with store.reading() as connection:
            found.append(_incoming(one, _merged(connection, one, theirs)))
    return found


def import_bundle(
    store: Store, bundle: Bundle, decisions: Decisions, now: datetime, progress: Progress = no_progress
) -> list[Incoming]:
    """Take the bundle in; what was looked at before has not been written yet, so it is merged anew.

    Raises:
        Refused: something is not decided, or could not be saved; sessions before it are in, each whole.
    """
    found = []
    for done, one in enumerate(bundle.sessions):
        progress(done, len(bundle.sessions))
        found.append(_incoming(one, _take(store, one, bundle.history(one), decisions, now)))
    return found


def _take(store: Store, one: ListedSession, theirs: Sequence[Change], decisions: Decisions, now: datetime) -> Merged:
    chosen = {place: side for (session_id, place), side in decisions.items() if session_id == one.id}
    for __ in range(_TRIES_BESIDE_WRITERS):
        with store.reading() as connection:
            merged = _merged(connection, one, theirs)
        if not merged.only_theirs:
            return merged
        changes = resolve_conflicts(merged, chosen, now)
        with _taking(store, one) as connection:
            if _is_as_it_was(connection, one.id, merged):
                _write(connection, one, merged.before, changes)
                return merged
    with _taking(store, one) as connection:
        merged = _merged(connection, one, theirs)
        if merged.only_theirs:
            _write(connection, one, merged.before, resolve_conflicts(merged, chosen, now))
    return merged


@contextmanager
def _taking(store: Store, one: ListedSession) -> Iterator[Connection]:
    try:
        with store.writing() as connection:
            yield connection
    except StoreError as error:
        if isinstance(error.__cause__, IntegrityError):
            raise Refused(
                _("“{title}” uses ids of other sessions here; nothing of it has been taken.", title=one.title)
            ) from None
        raise


def _merged(connection: Connection, one: ListedSession, theirs: Sequence[Change]) -> Merged:
    mine = changes_after(connection, one.id, 0)
    must_be_proved(one.title, mine, _("Nothing has been taken."))
    return merge([normal(change) for change in mine], theirs)


def _is_as_it_was(connection: Connection, session_id: UUID, merged: Merged) -> bool:
    newer = changes_after(connection, session_id, len(merged.before))
    last = changes_after(connection, session_id, len(merged.before) - 1)
    return not newer and [change.id for change in last] == [change.id for change in merged.before[-1:]]


def _write(connection: Connection, one: ListedSession, before: Sequence[Change], changes: Sequence[Change]) -> None:
    stored = {
        (name, str(row.id)): row.image() for name, model in TABLES.items() for row in rows_of(connection, model, one.id)
    }
    if stored != dict(added_up(before).all()):
        raise Refused(
            _(
                "“{title}” is not whole in your store; `peerassist check` says more. Nothing has been taken.",
                title=one.title,
            )
        )
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    same = _common(before, changes)
    table = table_behind(Change)
    connection.execute(delete(table).where(table.c.session_id == one.id, table.c.seq > same))
    forget_touched(connection, one.id, after=same)
    wanted = dict(added_up(changes).all())
    for name, model in TABLES.items():
        rows = table_behind(model)
        for place, image in stored.items():
            if place[0] == name and wanted.get(place) != image:
                connection.execute(delete(rows).where(rows.c.id == UUID(place[1])))
    for name, model in TABLES.items():
        fresh = [image for place, image in wanted.items() if place[0] == name and stored.get(place) != image]
        if fresh:
            connection.execute(
                insert(table_behind(model)), [model.model_validate(image).model_dump() for image in fresh]
            )
    last = before[same - 1].digest if same else ""
    connection.execute(insert(table), [change.model_dump() for change in chained(changes[same:], last)])
    note_touched(connection, changes[same:])
    moved = [place for place in dict.fromkeys((*stored, *wanted)) if stored.get(place) != wanted.get(place)]
    images = [(name, UUID(key), stored.get((name, key)), wanted.get((name, key))) for name, key in moved]
    keep_in_step(connection, one.id, images)


def _common(before: Sequence[Change], after: Sequence[Change]) -> int:
    """How many changes at the beginning stay as they are."""
    same = 0
    for one, other in zip(before, after, strict=False):
        if one is not other and line_of(one) != line_of(other):
            break
        same += 1
    return same


def _incoming(one: ListedSession, merged: Merged) -> Incoming:
    return Incoming(
        one.id,
        one.title,
        _state(merged),
        len(merged.only_theirs),
        sum(
            table == "note" and not before
            for change in merged.only_theirs
            for table, __, before, _ in image_changes(change)
        ),
        merged.conflicts,
        {key: row["name"] for key, row in merged.tables.rows.get("person", {}).items()} if merged.conflicts else None,
    )


def _state(merged: Merged) -> ImportState:
    if not merged.before:
        return "new"
    if merged.only_theirs:
        return "both" if any(_counts(change) for change in merged.only_mine) else "newer"
    return "older" if any(_counts(change) for change in merged.only_mine) else "same"


def _counts(change: Change) -> bool:
    """Whether a change is more than an entry of the private log, which bundles are mostly without."""
    return any(not KINDS[table].private for table, __, _, _ in image_changes(change))
