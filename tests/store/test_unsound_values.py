"""A value that the program never writes is refused where a session is opened, and made anew from its history."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from peerassist_tui.errors import StoreError
from peerassist_tui.progress import no_progress
from peerassist_tui.store.checking.repairing import repair
from peerassist_tui.store.queries.meeting_stats import meeting_stats
from peerassist_tui.store.queries.people_query import people_query
from peerassist_tui.store.search.search import Search
from peerassist_tui.store.store import Store
from tests.helpers.stores import altered, filled, new_desk

UNSOUND = [
    ("agenda_item", "minutes", "'long'"),
    ("agenda_item", "minutes", "1e9"),
    ("agenda_item", "minutes", "-1"),
    ("agenda_item", "extended_minutes", "1e300"),
    ("agenda_item", "day", "0"),
    ("agenda_item", "day", "1000000000"),
    ("agenda_item", "day", "'second'"),
    ("agenda_item", "pinned", "'noon'"),
    ("agenda_item", "pinned", "'25:00'"),
    ("agenda_item", "phase", "'dancing'"),
    ("session", "ends_by", "'late'"),
    ("session", "starts_at", "'9999-12-31 23:59:59.000000'"),
    ("session", "turn_limit_seconds", "9e18"),
    ("session", "purpose", "'null'"),
    ("session", "tags", "'{\"a\": 1}'"),
    ("person", "number", "'third'"),
    ("person", "party", "'crowd'"),
    ("person", "name", "x'00ff'"),
    ("person", "skills", "'[1]'"),
    ("person", "for_items", "'[\"lunch\"]'"),
]


@pytest.mark.parametrize(("table", "column", "value"), UNSOUND)
def test_it_is_refused_in_a_sentence_until_it_is_made_anew(store: Store, table: str, column: str, value: str) -> None:
    session = new_desk(store).session
    altered(store.path, f'UPDATE "{table}" SET "{column}" = {value}')  # noqa: S608 - names of the table above
    with pytest.raises(StoreError, match=r"^The store cannot be read: .*check” says more\)\.$"):
        store.load(session.id)
    repair(store, lambda: None, no_progress)
    assert filled(store.load(session.id)) == filled(session)


def test_what_the_program_writes_at_its_bounds_is_read_again(store: Store) -> None:
    desk = new_desk(store, ends_by="23:59")
    desk.do("change_item", item="A1", minutes=24 * 60, pinned="00:00", day=1)
    desk.do("set_turn_limit", seconds=0)
    assert filled(store.load(desk.session.id)) == filled(desk.session)


@pytest.mark.parametrize(
    ("table", "column", "value", "read"),
    [
        ("person", "skills", "'1'", people_query),
        ("session", "finished_at", "'[[]'", lambda path: list(meeting_stats(path, date(2026, 12, 8)))),
        ("session", "starts_at", "'='", lambda path: list(Search(path).find("storm"))),
    ],
)
def test_what_is_read_across_sessions_is_refused_too(
    store: Store, table: str, column: str, value: str, read: Callable[[Path], object]
) -> None:
    desk = new_desk(store, people=[{"name": "Hawa", "party": "host"}])
    desk.do("start")
    desk.do("finish")
    altered(store.path, f'UPDATE "{table}" SET "{column}" = {value}')  # noqa: S608 - names of the table above
    with pytest.raises(StoreError, match=r"check” says more\)\.$"):
        read(store.path)
