"""What is read across sessions: each statement works on every store that it may meet, and nothing keeps one open."""

import os
import pkgutil
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import date
from importlib import import_module
from inspect import getmembers, isfunction, signature
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import UUID

import pytest

from peerassist_tui.errors import Refused, StoreError, StoreHeldError
from peerassist_tui.models import Action, Finding, Person
from peerassist_tui.store import queries
from peerassist_tui.store.disk import file
from peerassist_tui.store.disk.file import REVISIONS
from peerassist_tui.store.migrate import bring_up_to_date
from peerassist_tui.store.queries import reading as with_core
from peerassist_tui.store.queries.changes import changes_touching, images_touching
from peerassist_tui.store.queries.contents import contents
from peerassist_tui.store.queries.due_date_history import due_date_history
from peerassist_tui.store.queries.first_reading import first_reading
from peerassist_tui.store.queries.item_lengths import item_lengths
from peerassist_tui.store.queries.lessons_query import all_lessons
from peerassist_tui.store.queries.meeting_stats import meeting_stats
from peerassist_tui.store.queries.open_commitments import open_commitments
from peerassist_tui.store.queries.open_consoles import open_consoles
from peerassist_tui.store.queries.overview import find_session, overview_of, overviews
from peerassist_tui.store.queries.past_people import past_people
from peerassist_tui.store.queries.people_query import people_query
from peerassist_tui.store.queries.preview import preview
from peerassist_tui.store.queries.reading import reading
from peerassist_tui.store.queries.session_people import session_people
from peerassist_tui.store.queries.similar import similar
from peerassist_tui.store.queries.was_there import has_table, was_there_sql
from peerassist_tui.store.queries.written import count_sessions, drafts_of, history, owners, sessions, words_of
from peerassist_tui.store.search import search_rows
from peerassist_tui.store.search.search import Search, SearchScope
from peerassist_tui.store.store import Store
from tests.helpers.stores import altered, new_desk

ONE = UUID(int=1)
DAY = date(2027, 6, 1)
Call = Callable[[Path], object]


def plainly(query: Callable[[sqlite3.Connection], object]) -> Call:
    """A query that is given a connection of sqlite3."""

    def call(path: Path) -> object:
        with first_reading(path) as connection:
            return query(connection)

    return call


def within(query: Callable[..., object], *given: object) -> Call:
    """A query that is given a connection of SQLAlchemy, and read to its end."""

    def call(path: Path) -> object:
        with reading(path) as connection:
            found = query(connection, *given)
            return [*found] if isinstance(found, Iterator) else found

    return call


def found_session(path: Path) -> None:
    try:
        find_session(path, "wells")
    except StoreError:
        raise
    except Refused:  # there is none in the store of an earlier version
        pass


ON_ANY_STORE: dict[Callable[..., object], Call] = {
    overviews: lambda path: (overviews(path), overviews(path, discarded=True, limit=1)),
    overview_of: lambda path: (overview_of(path, ONE), overview_of(path, ONE, discarded=True)),
    find_session: found_session,
    preview: lambda path: preview(path, str(ONE)),
    open_commitments: lambda path: open_commitments(path, DAY),
    session_people: session_people,
    open_consoles: plainly(open_consoles),
    has_table: plainly(lambda connection: has_table(connection, "stay")),
    was_there_sql: plainly(was_there_sql),
}
"""What the library shows by itself, or is asked before a store is put back: it may not be brought up to date yet."""
ON_TODAYS_STORE: dict[Callable[..., object], Call] = {
    all_lessons: all_lessons,
    people_query: lambda path: (people_query(path), people_query(path, binned=False, latest=1)),
    past_people: lambda path: past_people(path, ONE),
    similar: lambda path: similar(path, ONE, "Ring the storm bells early"),
    item_lengths: lambda path: item_lengths(path, ONE),
    meeting_stats: lambda path: [*meeting_stats(path, DAY)],
    changes_touching: lambda path: changes_touching(path, ONE, Action, Finding),
    images_touching: within(images_touching, Person),
    due_date_history: lambda path: due_date_history(path, ONE),
    contents: lambda path: contents(path, [ONE]),
    count_sessions: within(count_sessions),
    sessions: within(sessions),
    owners: within(owners, ONE),
    words_of: within(words_of, "session", ["title", "tags"], ONE),
    history: within(history, ONE),
    drafts_of: within(drafts_of, ONE),
}
EVERY = {**ON_ANY_STORE, **ON_TODAYS_STORE}


def searched(path: Path) -> list[object]:
    everywhere = SearchScope(("note", "session"), str(ONE), DAY, DAY)
    return [found for where in (SearchScope(), everywhere) for found in Search(path).find("bell", where)]


def modules() -> list[ModuleType]:
    return [import_module(f"{queries.__name__}.{one.name}") for one in pkgutil.iter_modules(queries.__path__)]


@pytest.fixture(scope="module")
def of_each_version(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A store of each version of the program, without a session."""
    folder = tmp_path_factory.mktemp("versions")
    growing, kept = folder / "store.db", {}
    for revision in REVISIONS:
        bring_up_to_date(growing, revision)
        kept[revision] = Path(shutil.copy(growing, folder / f"{revision}.db"))
    return kept


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with two sessions that were held, in which something of everything was written."""
    store = Store(tmp_path_factory.mktemp("kept") / "store.db")
    for title in ("Wells", "Bells"):
        desk = new_desk(store, title=title)
        desk.do("start")
        desk.do("give_floor", who="Amina")
        desk.do("pause")
        desk.do("note", kind="telling", text="Ring the bell", who="Amina")
        desk.do("resume")
        desk.do("action", text="Buy a bell", owner="the sexton", due="2026-12-22")
        desk.do("lesson", title="Ring the storm bells early")
        desk.do("finish")
    store.close()
    return store.path


@pytest.fixture
def full(kept: Path, tmp_path: Path) -> Path:
    """A copy of it, which may be damaged."""
    return Path(shutil.copy(kept, tmp_path))


def open_here(path: Path) -> list[str]:
    """The files of the store that this process has open."""
    found = []
    for one in os.listdir("/proc/self/fd"):
        with suppress(OSError):
            found.append(os.readlink(f"/proc/self/fd/{one}"))
    return [name for name in found if name.startswith(str(path))]


def test_every_query_is_tried_here() -> None:
    """A function that is given a store or a connection is a query; what opens them is none."""
    found = {
        function
        for module in modules()
        if module not in (with_core, import_module(first_reading.__module__))
        for name, function in getmembers(module, isfunction)
        if function.__module__ == module.__name__ and name[0] != "_"
        if next(iter(signature(function).parameters), "") in ("path", "connection")
    }
    assert found == EVERY.keys()


@pytest.mark.parametrize("revision", REVISIONS)
def test_what_may_meet_an_older_store_reads_it(of_each_version: dict[str, Path], revision: str) -> None:
    for query in ON_ANY_STORE.values():
        query(of_each_version[revision])


@pytest.fixture
def traced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """All statements that SQLite is given, their values filled in."""
    statements: list[str] = []
    connect = sqlite3.connect

    def traced_connect(*given: Any, **named: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*given, **named)
        connection.set_trace_callback(statements.append)
        return connection

    monkeypatch.setattr(sqlite3, "connect", traced_connect)
    return statements


def test_every_statement_that_stands_in_a_query_is_given_to_the_store(full: Path, traced: list[str]) -> None:
    for query in (*EVERY.values(), searched):
        query(full)
    for module in (*modules(), search_rows):
        for name, text in vars(module).items():
            if isinstance(text, str) and name.startswith("_") and "SELECT" in text:
                assert any(is_made_of(one, text) for one in traced), f"{module.__name__}.{name}"


def is_made_of(statement: str, text: str) -> bool:
    """Whether a statement is that text, with values and names put in where the text leaves room for them."""
    place = 0
    for part in re.split(r"\?|:[a-z]+|\{[^}]*\}|\s+", text.strip()):
        place = statement.find(part, place) + len(part)
        if place < len(part):
            return False
    return True


def gone(path: Path) -> None:
    path.unlink()


def no_store(path: Path) -> None:
    path.write_bytes(b"Dear diary,\n" * 1000)


def overwritten(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + bytes(len(whole) - 4096))


def without_tables(path: Path) -> None:
    altered(path, "PRAGMA foreign_keys=OFF", *(f"DROP TABLE {name}" for name in ("session", "change", "draft")))


@pytest.mark.skipif(not os.path.exists("/proc/self/fd"), reason="the files that are open are counted on Linux")
@pytest.mark.parametrize("damage", [gone, no_store, overwritten, without_tables])
def test_what_fails_is_refused_and_leaves_no_file_open(full: Path, damage: Callable[[Path], None]) -> None:
    damage(full)
    for query, call in EVERY.items():
        with suppress(StoreError):
            call(full)
        assert open_here(full) == [], query


def test_meetings_that_are_not_read_to_the_end_leave_no_file_open(full: Path) -> None:
    parts = meeting_stats(full, DAY)
    next(parts)
    assert open_here(full)
    del parts
    assert open_here(full) == []


def test_a_store_that_is_held_is_said_to_be_and_left(full: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "BUSY_SECONDS", 0.0)
    with closing(sqlite3.connect(full, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        for call in EVERY.values():
            with pytest.raises(StoreHeldError, match="another program is holding the store"):
                call(full)
    assert open_here(full) == []
