"""What is due or overdue across all sessions, each day counted where its session is."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from peerassist_tui.desk import Desk
from peerassist_tui.errors import StoreError
from peerassist_tui.insights.due_items import due_count_words, due_items, due_json, due_text
from peerassist_tui.models import Action
from peerassist_tui.store.queries.open_commitments import open_commitments
from peerassist_tui.store.store import Store
from peerassist_tui.timing.dates import days_until_words
from tests.helpers.stores import altered, new_desk

NOON = datetime(2027, 1, 15, 12, 0, tzinfo=UTC)


def listed(store: Store, now: datetime = NOON, days: int = 14) -> list[tuple[str, int, int]]:
    """Kind, number and days of what is due."""
    return [(one.promise.kind, one.promise.number, one.days) for one in due_items(store.path, now, days)]


@pytest.mark.parametrize(
    ("zone", "now", "day", "days"),
    [
        ("UTC", "2027-01-15T23:59:59", "2027-01-15", 0),
        ("UTC", "2027-01-16T00:00:00", "2027-01-15", -1),
        ("Asia/Dhaka", "2027-01-15T17:59:59", "2027-01-15", 0),
        ("Asia/Dhaka", "2027-01-15T18:00:00", "2027-01-15", -1),
        ("America/Lima", "2027-01-16T04:59:59", "2027-01-15", 0),
        ("America/Lima", "2027-01-16T05:00:00", "2027-01-15", -1),
        ("Pacific/Kiritimati", "2027-01-15T10:00:00", "2027-01-16", 0),
        ("Pacific/Kiritimati", "2027-01-15T10:00:00", "2027-01-30", 14),
        ("Europe/Oslo", "2027-03-28T00:30:00", "2027-03-29", 1),
        ("UTC", "2028-02-28T12:00:00", "2028-02-29", 1),
        ("UTC", "2028-03-01T12:00:00", "2028-02-29", -1),
        ("UTC", "2028-03-01T12:00:00", "2028-02-28", -2),
        ("UTC", "2027-03-01T12:00:00", "2027-02-28", -1),
    ],
)
def test_days_are_counted_in_the_zone_of_the_session(store: Store, zone: str, now: str, day: str, days: int) -> None:
    new_desk(store, timezone=zone).do("action", text="Buy a bell", due=day)
    assert listed(store, datetime.fromisoformat(now).replace(tzinfo=UTC)) == [("action", 1, days)]


@pytest.mark.parametrize(("days", "there"), [(0, True), (13, True), (14, True), (15, False)])
def test_one_looks_so_many_days_ahead(store: Store, days: int, there: bool) -> None:
    new_desk(store, timezone="UTC").do(
        "action", text="Buy a bell", due=(NOON + timedelta(days=days)).date().isoformat()
    )
    assert bool(listed(store)) == there


def test_what_is_late_is_listed_however_late_and_first(store: Store) -> None:
    desk = new_desk(store)
    for day in ("2027-01-20", "2020-01-01", "2027-01-15", "2027-01-14"):
        desk.do("action", text=day, due=day)
    assert [one.promise.text for one in due_items(store.path, NOON)] == [
        "2020-01-01",
        "2027-01-14",
        "2027-01-15",
        "2027-01-20",
    ]


@pytest.mark.parametrize(("status", "there"), [("open", True), ("changed", True), ("done", False), ("dropped", False)])
def test_only_what_is_still_to_be_done_is_due(store: Store, status: str, there: bool) -> None:
    desk = new_desk(store)
    desk.do("action", text="Buy a bell", due="2027-01-10")
    desk.do("action", text="No day", owner="Hugo")
    desk.do("change_action", action="1", status=status)
    assert bool(listed(store)) == there


def test_a_check_in_is_due_until_it_is_held(store: Store) -> None:
    desk = new_desk(store)
    desk.do("follow_up", date="2027-01-10", what="Lessons sent?", by="Hugo")
    assert listed(store) == [("follow_up", 1, -5)]
    desk.do("hold_follow_up", follow_up="1", on="2027-01-15")
    assert listed(store) == []


@pytest.fixture
def lesson(store: Store) -> Desk:
    """A lesson that should have been looked at again five days ago."""
    desk = new_desk(store)
    desk.do("lesson", title="Bells before radios", review_on="2026-12-08")
    return desk


def test_a_lesson_is_due_until_it_is_looked_at_on_its_day_or_later(store: Store, lesson: Desk) -> None:
    now = datetime(2026, 12, 9, 12, 0, tzinfo=UTC)
    assert listed(store, now) == [("lesson", 1, -1)]
    lesson.do("revisit_lesson", lesson="1", holds="partly")  # at START, which is its day in Dhaka
    assert listed(store, now) == []
    lesson.do("change_lesson", lesson="1", review_on="2026-12-12")
    assert listed(store, now) == [("lesson", 1, 3)]


def test_a_retired_lesson_needs_no_look(store: Store, lesson: Desk) -> None:
    lesson.do("change_lesson", lesson="1", status="retired")
    assert listed(store) == []


def test_a_session_in_the_bin_is_left_out(store: Store, lesson: Desk) -> None:
    lesson.do("action", text="Buy a bell", due="2027-01-10")
    lesson.do("follow_up", date="2027-01-10")
    assert len(listed(store)) == 3
    lesson.do("discard_session")
    assert listed(store) == []


def test_who_promised_it_is_named_and_whether_they_were_in_the_room(store: Store) -> None:
    desk = new_desk(store)
    desk.do("add_person", person={"name": "王小明", "latin": "Wang Xiaoming"})
    for text, owner in (("a", "Hugo"), ("b", "The harbour master"), ("c", ""), ("d", "王小明")):
        desk.do("action", text=text, owner=owner, due="2027-01-10")
    found = [one.promise for one in due_items(store.path, NOON)]
    assert [(one.called, one.is_outside) for one in found] == [
        ("Hugo", False),
        ("The harbour master", True),
        ("", False),
        ("王小明 (Wang Xiaoming)", False),
    ]


def test_a_zone_that_this_computer_does_not_know_is_counted_in_utc(store: Store) -> None:
    new_desk(store).do("action", text="Buy a bell", due="2027-01-15")
    altered(store.path, "UPDATE session SET timezone = 'Moon/Crater'")
    assert listed(store) == [("action", 1, 0)]


def test_no_store_has_nothing_due_and_a_broken_one_is_refused(tmp_path: Path) -> None:
    assert open_commitments(tmp_path / "none.db", date(2027, 1, 1)) == []
    (tmp_path / "text.db").write_text("Dear diary,\n" * 100)
    with pytest.raises(StoreError):
        open_commitments(tmp_path / "text.db", date(2027, 1, 1))


@pytest.mark.parametrize(
    ("days", "words"),
    [(-30, "30 days late"), (-1, "1 day late"), (0, "today"), (1, "tomorrow"), (2, "in 2 days"), (400, "in 400 days")],
)
def test_how_far_off_a_day_is(days: int, words: str) -> None:
    assert days_until_words(days) == words


def test_the_list_reads_well_and_is_one_document_for_programs(store: Store) -> None:
    desk = new_desk(store, title="আমরা warn")
    desk.do("action", text="Buy a bell", owner="Hugo", due="2027-01-12")
    desk.do("follow_up", date="2027-01-16")
    found = due_items(store.path, NOON)
    assert due_count_words(found) == "1 overdue, 1 to come"
    head, action, check_in = due_text(found, 14).splitlines()
    assert head == "1 overdue, 1 to come."
    assert action.split("  ")[0] == "3 days late"
    assert "Tue 12 January 2027" in action
    assert "Buy a bell — Hugo" in action
    assert "check-in look at the promises again" in check_in
    document = json.loads(due_json(found, NOON, 14))
    assert (document["now"], document["days"]) == ("2027-01-15T12:00:00Z", 14)
    assert document["due"][0] == {
        "kind": "action",
        "id": str(desk.session.find(Action, "1").id),
        "number": 1,
        "text": "Buy a bell",
        "who": "Hugo",
        "outside": False,
        "due": "2027-01-12",
        "days": -3,
        "words": "3 days late",
        "session": str(desk.session.id),
        "title": "আমরা warn",
        "timezone": "Asia/Dhaka",
    }


@pytest.mark.parametrize(
    ("days", "words"), [(14, "Nothing is overdue or due within 14 days."), (0, "Nothing is overdue or due today.")]
)
def test_nothing_due_is_said(days: int, words: str) -> None:
    assert due_text([], days) == words
