"""The words with which the library is filtered, and the orders in which it stands."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from peerassist_tui.insights.library_filter import SORTS, Filter, candidates, completed, in_order
from peerassist_tui.screens.library.library_entries import sessions_with_dates
from peerassist_tui.store.queries.overview import Overview
from peerassist_tui.store.queries.session_people import SessionPeople

TODAY = date(2026, 12, 8)


def session(key: str, **values: Any) -> Overview:
    planned = datetime(2026, 1, 5, tzinfo=UTC)  # held on another day
    usual = {"title": key, "timezone": "UTC", "starts_at": planned, "began_at": datetime(2026, 3, 3, 10, tzinfo=UTC)}
    usual |= {"status": "finished"}
    return Overview(id=key, **{**usual, "people": 3, "open_actions": 0, **values})


SESSIONS = (
    session("map", title="Zoë's map", status="live", tags=("Wells", "training")),
    session("late", title="The two wells", open_actions=2, next_due=date(2026, 12, 7), wrapped_up=True),
    session("soon", title="Hills", open_actions=1, next_due=date(2026, 12, 8), tags=("naïveté",)),
    session("old", title="A todo list", began_at=datetime(2025, 12, 31, 20, tzinfo=UTC), timezone="Asia/Dhaka"),
    session("next", title="Ärzte", status="preparing", began_at=datetime(2027, 1, 5, tzinfo=UTC), archived=True),
)
PEOPLE = SessionPeople()
PEOPLE.add("map", "Zoë Prøve", "", "Coastal Trust")
PEOPLE.add("late", "ليلى المثال", "Layla al-Mithal", "")
PEOPLE.add("soon", "Anna Coast", "", "Hill [/b] farmers")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", "map late soon old next"),
        ("   ", "map late soon old next"),
        ("ZOE", "map"),
        ("zoë map", "map"),
        ("two   wells", "late"),
        ('"two wells"', "late"),
        ('"the wells"', ""),
        ("todo", "late soon"),
        ('"todo"', "old"),
        ("-todo", "map old next"),
        ("overdue", "late"),
        ("is:overdue", "late"),
        ("is:open", "map next"),
        ("is:prep", "next"),
        ("is:finished", "late soon old"),
        ("is:over", "late soon old"),
        ("is:wrapped", "late"),
        ("is:live", "map"),
        ("is:archived", "next"),
        ("is:tagged", "map soon"),
        ("#wel", "map"),
        ("#naivete", "soon"),
        ("-#wells is:tagged", "soon"),
        ("@zoe", "map"),
        ("@prø", "map"),
        ('@"zoë pr"', "map"),
        ("@layla", "late"),
        ("@لي", "late"),
        ("@oe", ""),
        ("@coast", "soon"),
        ("org:coast", "map"),
        ('org:"hill [/b]"', "soon"),
        ("since:2026", "map late soon old next"),
        ("since:2026-02", "map late soon next"),
        ("until:2026", "map late soon old"),
        ("in:2026-01", "old"),
        ("in:2026-1-1", "old"),
        ("-in:2026", "next"),
        ("since:1990", "map late soon old next"),
        ("since:january", "map late soon old next"),
        ("since:february", "map late soon next"),
        ("until:january", "old"),
        ("in:march", "map late soon"),
        ("in:q1", "map late soon old"),
        ('in:"3 march"', "map late soon"),
        ("in:3/3", "map late soon"),
        ("in:3_mars", "map late soon"),
        ("-since:yesterday", "map late soon old"),
        ("until:40_weeks_ago", "map late soon old"),
    ],
)
def test_what_a_line_finds(typed: str, found: str) -> None:
    assert [one.id for one in Filter(typed, TODAY).of(SESSIONS, PEOPLE)] == found.split()


@pytest.mark.parametrize(
    "typed", ["is:", "@", "#", "-", "org:", "is:zzz", "since:20", "since:2026-13", "in:0000", "in:soon", '"']
)
def test_what_means_nothing_filters_nothing_and_is_named(typed: str) -> None:
    filtered = Filter(typed, TODAY)
    assert filtered.of(SESSIONS, PEOPLE) == [*SESSIONS]
    assert filtered.said == (f"“{typed}” filters nothing" if typed not in ("-", '"') else "")


def test_the_filter_is_said_in_words() -> None:
    asked = Filter("is:fin -@zoe org:coastal #wells since:2026-01 todo bells is:", TODAY)
    assert asked.said == (
        "meeting over · not with zoe · with people of coastal · #wells · since 2026-01 · with open actions · "
        "“bells” in the title · “is:” filters nothing"
    )
    assert asked.asks_who
    assert not asked.asks_archive
    assert Filter("is:arch", TODAY).asks_archive


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("since:march", "since Sun 1 March 2026"),
        ("until:march", "until Tue 31 March 2026"),
        ('-in:"last week"', "not from Mon 30 November 2026 to Sun 6 December 2026"),
        ("in:yesterday", "on Mon 7 December 2026"),
        ("in:2026-03", "in 2026-03"),
    ],
)
def test_days_in_words_are_said_in_full(typed: str, said: str) -> None:
    assert Filter(typed, TODAY).said == said


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        ("date", "map late soon old next"),
        ("title", "old next soon late map"),
        ("state", "map next soon old late"),
        ("to do", "late soon map old next"),
        ("due", "late soon map old next"),
    ],
)
def test_the_orders_keep_the_newest_first_among_equals(order: str, ids: str) -> None:
    assert [one.id for one in in_order(SESSIONS, order)] == ids.split()
    assert SORTS[order][0]


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("is:f", "is:finished"),
        ("todo -is:l", "todo -is:live"),
        ("#tr", "#training"),
        ("@zo", "@zoë"),
        ('@"zo', '@"zoë Prøve"'),
        ("org:coa", "org:coastal"),
        ("is:zzz", None),
        ("words", None),
        ("is:live ", None),
        ("", None),
    ],
)
def test_a_word_is_completed_by_what_is_there(typed: str, whole: str | None) -> None:
    found = completed(typed, candidates(typed, SESSIONS, PEOPLE))
    assert (found and found.casefold()) == (whole and whole.casefold())


def test_a_meeting_that_is_over_is_to_be_wrapped_up_until_it_is() -> None:
    over, done = sessions_with_dates([session("soon"), session("late", wrapped_up=True)], TODAY)
    assert "! to wrap up" in over.lead.plain
    assert "✓ wrapped up" in done.lead.plain
