"""Taking a person out of a store, or giving them another name: in every row, Change, draft and in the index."""

import json
from collections.abc import Callable, Collection
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from peerassist_tui.errors import Refused
from peerassist_tui.language import _
from peerassist_tui.models import Change
from peerassist_tui.personal.people_directory import Someone
from peerassist_tui.personal.person_scan import ErasureRequest, PersonFound, RowValues, scan_for_person
from peerassist_tui.progress import Progress
from peerassist_tui.readings.privacy.name_replacer import WordCounts
from peerassist_tui.store.backup import nobody_may_be_there
from peerassist_tui.store.chain import rewrite
from peerassist_tui.store.disk.file import open_reading
from peerassist_tui.store.queries.written import count_sessions
from peerassist_tui.store.rows import changes_after
from peerassist_tui.store.search.search_index import keep_in_step
from peerassist_tui.store.secure_vacuum import request_secure_vacuum
from peerassist_tui.store.store import Store
from peerassist_tui.text import clean_line, fold

SOMEBODY = "Somebody"


@dataclass
class ErasureCount:
    """How much tells of a person: sessions by title, rows, Changes, drafts, and how often each word."""

    sessions: list[str] = field(default_factory=list)
    rows: int = 0
    changes: int = 0
    drafts: int = 0
    words: WordCounts = field(default_factory=WordCounts)

    def add(self, found: PersonFound) -> None:
        """Count what was found in one session."""
        self.sessions.append(found.title)
        self.rows += len(found.rows)
        self.changes += len(found.changes)
        self.drafts += len(found.drafts)
        self.words += found.seen


def erasure_request(
    found: Collection[Someone], whom: Someone, new: str = "", *, renamed: bool = False, keep: Collection[str] = ()
) -> ErasureRequest:
    """The request to erase or rename a person among all that were `found`; without a `new` name they become “Somebody”.

    Raises:
        Refused: another person of one of the person's sessions has that name.
    """
    others = [one for one in found if one is not whom]
    name = clean_line(new) or _nobodys_name(others)
    own = {row.session_id: row.title for row in whom.rows}
    for one in others:
        for row in one.rows if fold(one.name) == fold(name) else ():
            if row.session_id in own and row.id:
                raise Refused(
                    _(
                        "“{title}” has somebody called {name} already; take another name.",
                        title=own[row.session_id],
                        name=one.name,
                    )
                )
    ids = frozenset().union(*(one.ids for one in others))
    has_namesake = any(fold(one.name) == fold(whom.name) for one in others)
    return ErasureRequest(whom, name, renamed, keep, ids, has_namesake)


def _nobodys_name(others: Collection[Someone]) -> str:
    """A name that nobody has yet, so that each who was taken out stays one person."""
    taken = {fold(one.name) for one in others}
    numbered = (f"{SOMEBODY} {number}" for number in range(2, len(taken) + 3))
    return next(name for name in (SOMEBODY, *numbered) if fold(name) not in taken)


def preview_erasure(store: Store, wished: ErasureRequest, now: datetime, progress: Progress) -> ErasureCount:
    """Count what erasing or renaming would change; nothing is written.

    Raises:
        Refused: a console that is alive at `now` (aware UTC) has a session open, or the store cannot be read.
    """
    _nobody_may_be_there(store.path, now)
    with store.reading() as connection:
        return _gone_through(connection, wished, progress, lambda found: None)


def apply_erasure(store: Store, wished: ErasureRequest, now: datetime, progress: Progress) -> ErasureCount:
    """Erase or rename as requested, all or nothing; `store.secure_vacuum` then overwrites what was deleted.

    Raises:
        Refused: a console that is alive at `now` (aware UTC) has a session open, or the store cannot be written.
    """
    with store.writing() as connection:
        _nobody_may_be_there(store.path, now)  # nobody arrives while the write lock is held
        connection.exec_driver_sql("PRAGMA secure_delete=ON")
        request_secure_vacuum(connection)
        found = _gone_through(connection, wished, progress, lambda one: _write(connection, one))
        connection.exec_driver_sql("INSERT INTO search_words (search_words) VALUES ('optimize')")
        return found


def _nobody_may_be_there(path: Path, now: datetime) -> None:
    with closing(open_reading(path)) as connection:
        nobody_may_be_there(connection, now)


def _gone_through(
    connection: Connection, wished: ErasureRequest, progress: Progress, each: Callable[[PersonFound], None]
) -> ErasureCount:
    counted = ErasureCount()
    total = count_sessions(connection)
    for done, found in enumerate(scan_for_person(connection, wished), 1):
        if found:
            counted.add(found)
            each(found)
        progress(done, total)
    return counted


def _write(connection: Connection, found: PersonFound) -> None:
    for table, row_id, before, after in found.rows:
        moved = {name: _stored(value) for name, value in after.items() if value != before[name]}
        setting = ", ".join(f'"{name}" = ?' for name in moved)
        connection.exec_driver_sql(f'UPDATE "{table}" SET {setting} WHERE id = ?', (*moved.values(), row_id.hex))  # noqa: S608
    if found.changes:
        _write_history(connection, found)
    for seat, place, text in found.drafts:
        where = (found.session_id.hex, seat, place)
        connection.exec_driver_sql(
            "UPDATE draft SET text = ? WHERE session_id = ? AND seat = ? AND place = ?", (text, *where)
        )
    keep_in_step(connection, found.session_id, found.rows)


def _write_history(connection: Connection, found: PersonFound) -> None:
    without = {change_id: {"label": label, "rows": rows} for change_id, label, rows, _ in found.changes}
    before = changes_after(connection, found.session_id, 0)
    rewrite(connection, before, [Change(**{**dict(one), **without.get(one.id, {})}) for one in before])


def _stored(value: RowValues | list[str] | str | None) -> str | None:
    return json.dumps(value) if isinstance(value, list) else value  # type: ignore[return-value]
