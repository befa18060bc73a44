"""What is read off a session is said in the language that the console speaks."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import get_args

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.language import _
from peerassist_tui.models import QUEUE_ORDERS, Action, FloorState, FollowUp, HandKind, Mark, Note, QueueOrder, table_of
from peerassist_tui.readings.agenda.lateness import against_promise, lateness, planned_for, time_words
from peerassist_tui.readings.agenda.leaving import ending_words, too_soon_words
from peerassist_tui.readings.agenda.projection import projection
from peerassist_tui.readings.flipchart.flipchart import asked_words, link_words, mark_words
from peerassist_tui.readings.flipchart.note_groups import GROUPINGS
from peerassist_tui.readings.flipchart.option_words import read_option_question
from peerassist_tui.readings.floor.circle import person_meant
from peerassist_tui.readings.floor.coming_and_going import read_coming_or_going
from peerassist_tui.readings.floor.correction import read_correction
from peerassist_tui.readings.floor.floor_time import floor_times
from peerassist_tui.readings.floor.order_words import hand_kind_words, order_name, stance_words, tag_words
from peerassist_tui.readings.floor.orders import ORDERS, explained
from peerassist_tui.readings.floor.present import standing_words
from peerassist_tui.readings.floor.queue import queue_in_order, reason_wordings
from peerassist_tui.readings.floor.silence import silence_remark
from peerassist_tui.readings.hints import HINTS, Hint, Limits, hints, role_words
from peerassist_tui.readings.hints.hint import ROLE_WORDS
from peerassist_tui.readings.hints.notices import left_open, notices
from peerassist_tui.readings.history.check_in import missing_at_check_in, not_looked_at
from peerassist_tui.readings.history.goodbye import goodbye
from peerassist_tui.readings.history.history import action_history
from peerassist_tui.readings.history.look_back import scope_words, scopes
from peerassist_tui.readings.history.session_pattern import session_pattern, taken_over
from peerassist_tui.readings.missing import Missing
from peerassist_tui.readings.readiness.closing_check import missing_at_closing
from peerassist_tui.readings.readiness.purpose import QUESTIONS
from peerassist_tui.readings.readiness.readiness import missing_before_start
from peerassist_tui.readings.state import NOBODY, PAUSE, floor_state_words
from peerassist_tui.readings.time.clocks import moved_words
from peerassist_tui.readings.time.reminders import read_reminder
from peerassist_tui.readings.time.timers import read_timer
from peerassist_tui.session import Session
from peerassist_tui.text import minutes, span_in_words
from tests.helpers.meeting import START, Meeting
from tests.language.pseudo import with_turned_words
from tests.language.spoken import left_english, spoken
from tests.readings.hints.test_every_hint import COMES
from tests.readings.hints.test_hints import LONG
from tests.readings.report.whole.held import half_held, held


@pytest.fixture(autouse=True)
def _another(tmp_path: Path) -> Iterator[None]:
    with spoken(tmp_path):
        yield


def turned(session: Session, *, but_notes: bool = False) -> Session:
    """The session with what people wrote in other letters; notes may stay, whose words say what a hint is about."""
    other = with_turned_words(session)
    notes = session.tables.get(table_of(Note), {})
    return other.with_tables({**other.tables, table_of(Note): notes}) if but_notes else other


def said_by(found: Hint) -> str:
    return " ".join((found.words, found.say, found.act.words if found.act else ""))


@pytest.mark.parametrize("name", HINTS)
def test_a_hint_is_said_with_its_sentence_and_what_its_key_does(name: str) -> None:
    meeting = COMES[name](Meeting(agenda=LONG))
    found = [one for one in hints(turned(meeting.session, but_notes=True), meeting.now, Limits()) if one.name == name]
    assert found
    assert [left for one in found if (left := left_english(said_by(one)))] == []


def test_what_is_told_by_itself() -> None:
    meeting = Meeting(agenda=LONG)
    meeting.do("next_item")
    meeting.do("start_timer", seconds=60, purpose="pairs")
    meeting.do("set_reminder", text="Ask Bao", moment=START + timedelta(minutes=1))
    meeting.at(300).do("next_item")
    session = turned(meeting.session)
    told = [*notices(session, meeting.now), *left_open(session, meeting.at(900).now)]
    assert {one.name for one in told} == {"timer_over", "reminder", "conclusion"}
    assert [left for one in told if (left := left_english(said_by(one)))] == []


def test_the_words_of_roles_marks_orders_hands_and_times() -> None:
    said = [
        *map(role_words, ROLE_WORDS),
        *map(mark_words, get_args(Mark)),
        *map(order_name, QUEUE_ORDERS),
        *map(explained, ORDERS),
        *map(hand_kind_words, get_args(HandKind)),
        *map(stance_words, ("for", "against", "neutral")),
        *map(tag_words, ("affected", "new_here")),
        *map(floor_state_words, (*get_args(FloorState), NOBODY, PAUSE)),
        *(moved_words(seconds) for seconds in (-7300, 65, 5)),
        *(span_in_words(seconds) for seconds in (5, 65, 3700, 400_000)),
        minutes(300),
    ]
    assert [one for one in said if not one or left_english(one)] == []


@pytest.mark.parametrize("order", QUEUE_ORDERS)
def test_why_somebody_stands_where_in_the_queue(order: QueueOrder) -> None:
    meeting = Meeting()
    meeting.do("start_item", item="A2")
    meeting.spoke("Hawa", 40)
    meeting.spoke("Bao", 40)
    meeting.at(100)
    for who, kind in (("Hawa", "new"), ("Bao", "question"), ("Amina", "process"), ("Chen", "reply"), ("Hugo", "new")):
        meeting.do("raise_hand", who=who, kind=kind)
    meeting.do("move_hand", who="Hugo", by=-1)
    places = queue_in_order(turned(meeting.session), meeting.now, order, replies_next=True)
    reasons = [words for place in places for words in reason_wordings(place.reason)]
    assert [one for one in reasons if not one or left_english(one)] == []


def test_who_is_where_and_silent() -> None:
    meeting = Meeting()
    meeting.do("start_item", item="A2")
    meeting.spoke("Bao", 40)
    meeting.at(700).do("leave", who="Chen")
    session, now = turned(meeting.session), meeting.at(1500).now
    words = [standing_words(session, one) for one in session.people]
    words += [silence_remark(session, one, now) for one in floor_times(session, now)]
    assert [left for one in words if (left := left_english(one))] == []
    assert any(words)


@pytest.mark.parametrize("make", [held, half_held])
def test_what_is_missing_and_what_mends_it(make: type[Meeting]) -> None:
    meeting = make()
    bare = Meeting(started=False, people=[], agenda=[], objectives=[], challenge="")
    for one in (meeting, Meeting(started=False), bare):
        session = turned(one.session)
        found = [*missing_before_start(session), *missing_at_closing(session)]
        assert {told for item in found for told in left_english(_told(item))} == set()


def _told(item: Missing) -> str:
    return " ".join((item.text, item.mended_words, *(one.words for one in (item.fix, item.others) if one)))


def test_the_questions_about_the_purpose() -> None:
    assert [one for each in QUESTIONS.values() for one in each if left_english(_(one))] == []


def test_how_the_time_goes() -> None:
    meeting = Meeting(agenda=LONG, ends_by="11:00", started=False)
    meeting.at(300).do("start")
    meeting.do("next_item")
    meeting.raised("Amina", "Bao")
    session, now = turned(meeting.session), meeting.at(2400).now
    words = [
        lateness(5, 3),
        lateness(-5),
        lateness(0),
        planned_for(session, now),
        against_promise(session, projection(session, now)),
        time_words(session, now),
        too_soon_words(session, now),
        ending_words(session, now),
    ]
    assert [left for one in words if (left := left_english(one))] == []


@pytest.mark.parametrize("make", [held, half_held])
def test_what_is_looked_back_at(make: type[Meeting]) -> None:
    meeting = make()
    session, now = turned(meeting.session), meeting.now
    words = [scope_words(scope.name) for scope in scopes(session, now)]
    words += [goodbye(session, now).time, *(note.why for note in goodbye(session, now).notes)]
    words += [*link_words(session).values(), *asked_words(session).values()]
    words += [group.title for grouping in GROUPINGS.values() for group in grouping(session, session.all(Note))]
    for at in (None, *session.all(FollowUp)):
        words += [one.text for one in missing_at_check_in(session, at)] + (not_looked_at(session, at) if at else [])
    assert [left for one in words if (left := left_english(one))] == []


def test_what_became_of_an_action() -> None:
    meeting = Meeting()
    meeting.do("action", text="1", owner="2")
    meeting.at(1000).do("change_action", action=1, status="done")
    (action,) = meeting.session.all(Action)
    told = action_history(meeting.session, meeting.changes, action.id)
    words = [word for one in told for word in (one.what, one.before, one.after)]
    assert told
    assert [left for one in words if (left := left_english(one))] == []


def test_a_copy_of_a_session() -> None:
    meeting = Meeting(queue="round", privacy="confidential", language="el")
    session = turned(meeting.session)
    made = session_pattern(session, START.replace(tzinfo=None), aims=True, people=True)
    assert left_english(made["title"]) == []
    assert left_english(taken_over(session)) == []


@pytest.mark.parametrize(
    "ask",
    [
        lambda session, now: person_meant(session, "1 2"),
        lambda session, now: person_meant(session, ""),
        lambda session, now: read_coming_or_going(session, now, ""),
        lambda session, now: read_correction(session, now, "10:52"),
        lambda session, now: read_correction(session, now, "99:99 1"),
        lambda session, now: read_correction(session, now, "-999 1"),
        lambda session, now: read_correction(session, now, "1"),
        lambda session, now: read_option_question(session, ""),
        lambda session, now: read_reminder(session, now, "1"),
        lambda session, now: read_timer(""),
    ],
)
def test_what_was_typed_and_means_nothing(ask: object) -> None:
    assert callable(ask)
    meeting = Meeting()
    with pytest.raises(RuleError) as refused:
        ask(turned(meeting.session), meeting.now)
    assert left_english(str(refused.value)) == []
