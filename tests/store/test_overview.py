"""The library's list, and which session a person means."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from peerassist_tui.desk import make_session, open_session
from peerassist_tui.errors import Refused
from peerassist_tui.models import Person
from peerassist_tui.readings.floor.present import people_there
from peerassist_tui.readings.state import status
from peerassist_tui.store.queries.overview import find_session, newest_first, overview_of, overviews
from peerassist_tui.store.queries.preview import preview
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.meeting import HEADER, PEOPLE, START, Meeting
from tests.helpers.stores import altered, new_desk

IDS = {
    "Tides": UUID("aaaaaaaa-0000-4000-8000-000000000001"),
    "Tide tables": UUID("aaaaaaaa-1111-4000-8000-000000000002"),
    "Bells": UUID("bbbbbbbb-0000-4000-8000-000000000003"),
    "Ärzte auf dem Land": UUID("cccccccc-0000-4000-8000-000000000004"),
}


@pytest.fixture
def library(store: Store) -> Store:
    """A store with four sessions."""
    for title, session_id in IDS.items():
        make_session(store, ManualClock(START), session_id=session_id, **{**HEADER, "title": title})
    return store


@pytest.mark.parametrize(
    ("key", "title"),
    [
        (str(IDS["Bells"]), "Bells"),
        (IDS["Bells"].hex.upper(), "Bells"),
        ("bbb", "Bells"),
        ("aaaaaaaa-1", "Tide tables"),
        ("bells", "Bells"),
        ("  BE ", "Bells"),
        ("tide t", "Tide tables"),
        ("Tides", "Tides"),
        ("ÄRZTE", "Ärzte auf dem Land"),
    ],
)
def test_a_session_is_meant_by_its_id_or_its_title_or_their_beginning(library: Store, key: str, title: str) -> None:
    assert find_session(library.path, key).title == title


def test_a_title_that_is_anothers_beginning_means_itself(library: Store) -> None:
    new_desk(library, title="Tide")
    assert find_session(library.path, "tide").title == "Tide"


@pytest.mark.parametrize("key", ["aaaaaaaa", "Tide", "a"])
def test_a_beginning_of_several_is_refused_and_the_several_are_named(library: Store, key: str) -> None:
    with pytest.raises(Refused, match="sessions begin with") as told:
        find_session(library.path, key)
    assert "aaaaaaaa (Tides)" in str(told.value)
    assert "aaaaaaaa (Tide tables)" in str(told.value)


@pytest.mark.parametrize("key", ["", "   ", "ides", "zzz", "%", "_"])
def test_what_no_session_begins_with_is_refused(library: Store, key: str) -> None:
    with pytest.raises(Refused, match=r"^There is no session "):
        find_session(library.path, key)


def test_the_newest_session_is_listed_first(store: Store) -> None:
    for day in ("08", "10", "09"):
        new_desk(store, title=day, starts_at=f"2026-12-{day}T10:00")
    assert [one.title for one in overviews(store.path)] == ["10", "09", "08"]
    assert [one.title for one in overviews(store.path, limit=2)] == ["10", "09"]


def test_a_line_says_what_and_when_and_how_many(store: Store) -> None:
    desk = new_desk(store)
    desk.do("action", text="Buy a bell")
    desk.do("action", text="Hang it")
    desk.do("action", text="Ring it")
    desk.do("change_action", action="1", status="done")
    desk.do("change_action", action="2", status="changed", due="2026-12-20")
    desk.do("change_action", action="1", due="2026-12-01")
    (one,) = overviews(store.path)
    assert (one.id, one.title, one.timezone) == (str(desk.session.id), "Storm warnings", "Asia/Dhaka")
    assert one.starts_at == datetime(2026, 12, 8, 4, 0, tzinfo=UTC)
    assert (one.people, one.open_actions, one.next_due) == (7, 2, date(2026, 12, 20))


COMING_AND_GOING: list[tuple[float, str, dict[str, Any]]] = [
    (0, "call_roll", {"not_here": ["Hawa"], "later": ["Amina", "Chen"]}),
    (0, "start", {}),
    (60, "arrive", {"who": "Amina"}),
    (90, "leave", {"who": "Bao"}),
    (120, "finish", {}),
]


def test_people_are_those_who_were_there(store: Store) -> None:
    clock = ManualClock(START)
    people = [one | ({"invitation": "declined"} if one["name"] == "Hugo" else {}) for one in PEOPLE]
    desk = make_session(store, clock, **{**HEADER, "people": people})
    for second, rule, given in COMING_AND_GOING:
        clock.now = START + timedelta(seconds=second)
        desk.do(rule, **given)
        there = [one.name for one in people_there(desk.session)]
        (one,) = overviews(store.path)
        shown = preview(store.path, one.id).people
        assert one.people == len(there)
        assert [name for name, _, is_there in shown if is_there] == [
            one.name for one in desk.session.all(Person) if one.name in there
        ]
    assert there == ["Amina", "Bao", "Fay", "Noor"]


def test_a_session_that_was_held_stands_at_the_day_on_which_it_was(store: Store) -> None:
    new_desk(store, title="Planned for the day before", starts_at="2026-12-07T10:00")
    early = ManualClock(datetime(2026, 12, 1, 9, 0, tzinfo=UTC))
    held = make_session(store, early, **{**HEADER, "title": "Held before its day", "starts_at": "2026-12-30T10:00"})
    assert overviews(store.path)[0].title == "Held before its day"
    held.do("start")
    first, last = overviews(store.path)
    assert (first.title, first.began_at) == ("Planned for the day before", first.starts_at)
    assert (last.began_at, last.starts_at.day) == (early.now, 30)
    assert find_session(store.path, "held").title == last.title


@pytest.mark.parametrize(
    "rules", [[], ["start"], ["start", "pause"], ["start", "pause", "resume"], ["start", "pause", "finish"]]
)
def test_the_status_is_the_one_that_the_session_has(store: Store, rules: list[str]) -> None:
    desk, meeting = new_desk(store), Meeting(started=False)
    for rule in rules:
        desk.do(rule)
        meeting.do(rule)
    assert overviews(store.path)[0].status == status(desk.session) == meeting.shown["status"]


def test_a_session_in_the_bin_is_listed_there_only(library: Store) -> None:
    desk = open_session(library, IDS["Bells"], "facilitator", ManualClock(START))
    desk.do("discard_session")
    assert "Bells" not in [one.title for one in overviews(library.path)]
    assert [one.title for one in overviews(library.path, discarded=True)] == ["Bells"]
    with pytest.raises(Refused):
        find_session(library.path, "Bells")
    desk.do("restore_session")
    assert find_session(library.path, "Bells")


def test_what_is_wrapped_up_is_told_once_the_meeting_is_over(store: Store) -> None:
    desk = new_desk(store)
    for rule, is_wrapped_up in (("start", False), ("wrap_up", False), ("finish", True)):
        desk.do(rule)
        assert [one.wrapped_up for one in overviews(store.path)] == [is_wrapped_up]
    desk.do("wrap_up", on=False)
    assert [(one.status, one.wrapped_up) for one in overviews(store.path)] == [("finished", False)]


def test_a_store_that_is_not_brought_up_to_date_yet_is_listed_too(library: Store) -> None:
    altered(library.path, "ALTER TABLE session DROP COLUMN wrapped_up_at")
    altered(library.path, "DROP TABLE stay")
    assert {one.title: one.people for one in overviews(library.path)} == dict.fromkeys(IDS, 7)
    assert len(preview(library.path, str(IDS["Bells"])).people) == 7


def test_one_session_is_read_as_it_stands_in_the_list_or_in_the_bin(library: Store) -> None:
    listed = {one.title: one for one in overviews(library.path)}
    assert overview_of(library.path, IDS["Bells"]) == listed["Bells"]
    assert overview_of(library.path, IDS["Bells"], discarded=True) is None
    open_session(library, IDS["Bells"], "facilitator", ManualClock(START)).do("discard_session")
    assert overview_of(library.path, IDS["Bells"]) is None
    binned = overview_of(library.path, IDS["Bells"], discarded=True)
    assert binned is not None
    assert binned.title == "Bells"


def test_a_session_put_in_by_its_key_stands_where_it_is_listed(library: Store) -> None:
    for day in (1, 3, 2):
        new_desk(library, title=f"Day {day}", starts_at=f"2026-03-0{day}T10:00")
    listed = overviews(library.path)
    assert sorted(listed, key=newest_first) == listed
    assert [one.title for one in listed[-3:]] == ["Day 3", "Day 2", "Day 1"]
