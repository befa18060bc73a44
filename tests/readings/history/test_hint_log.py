"""All hints of a meeting are those that a look in every five seconds finds, and long meetings take no longer."""

import random
from collections.abc import Iterator
from datetime import timedelta
from math import ceil
from time import perf_counter

import pytest

from peerassist_tui.errors import Refused
from peerassist_tui.exports.hint_lines import hints_text
from peerassist_tui.readings.hints import hints
from peerassist_tui.readings.history.hint_log import hint_log
from peerassist_tui.readings.time.running_time import moment_of, running_seconds
from tests.helpers.meeting import Meeting
from tests.readings.history.test_session_history import history_of

DAY = 24 * 3600
TWO_DAYS = [
    {"title": "Telling", "phase": "telling", "minutes": 10},
    {"title": "Asking", "phase": "asking", "minutes": 20},
    {"title": "Analysis", "phase": "analyzing", "minutes": 20, "day": 2},
    {"title": "Feedback", "phase": "feedback", "minutes": 30, "day": 2},
]


def left_on(days: float) -> Meeting:
    """A meeting with talk, a hand and a note in its first hours, that was ended only after so many days."""
    meeting = Meeting()
    meeting.at(600).do("give_floor", who="Hawa")
    meeting.at(1800).do("next_item")
    meeting.at(2400).do("give_floor", who="Amina")
    meeting.at(2460).do("raise_hand", who="Bao")
    meeting.at(2500).do("note", kind="analyzing", text="That cannot work here", who="Amina")
    meeting.at(7200).do("next_item")
    meeting.at(days * DAY).do("finish")
    return meeting


def at_every_look(meeting: Meeting) -> Iterator[tuple[float, set[tuple[str, str]]]]:
    """What holds at each fifth second and at the end, looked at one by one."""
    history, session = history_of(meeting), meeting.session
    end = session.info.finished_at or meeting.now
    whole = running_seconds(session, end)
    moments = [(5.0 * step, moment_of(session, 5 * step, end)) for step in range(ceil(whole / 5))]
    for second, moment in [*moments, (whole, end - timedelta(milliseconds=1))]:
        yield second, {(one.name, one.cause) for one in hints(history.after(history.made_by(moment)), moment)}


def assert_nothing_came_between_looks(meeting: Meeting) -> None:
    came = hint_log(meeting.session, history_of(meeting))
    looks = list(at_every_look(meeting))
    for second, seen in looks[:-1]:
        assert {(one.hint.name, one.hint.cause) for one in came if one.at <= second < one.until} == seen, second
    assert {one.until for one in came} <= {second for second, _ in looks}


def test_a_share_that_is_large_only_for_a_while_is_seen() -> None:
    peers = [{"name": name, "party": "peer"} for name in ("Amina", "Bao", "Chen", "Dora", "Emil", "Farah", "Gul")]
    meeting = Meeting(agenda=[], people=peers)
    for second, who in ((0, "Bao"), (250, "Chen"), (410, "Dora"), (570, "Amina")):
        meeting.at(second).do("give_floor", who=who)
    meeting.at(4000).do("finish")
    large = [one for one in hint_log(meeting.session, history_of(meeting)) if one.hint.name == "holds_more"]
    assert [(one.at, one.until, one.hint.words[:3]) for one in large] == [(600, 900, "Bao"), (1200, 4000, "Ami")]
    assert_nothing_came_between_looks(meeting)


@pytest.mark.parametrize("seed", range(2))
def test_a_meeting_with_long_silences_shows_what_looking_each_time_shows(seed: int) -> None:
    chance, meeting = random.Random(seed), Meeting(agenda=TWO_DAYS)
    second = 0.0
    for _ in range(14):
        second += chance.choice((3, 40, 400, 3000))
        rule, given = chance.choice(
            [("give_floor", {"who": chance.choice(("Hawa", "Amina", "Bao"))}), ("release_floor", {}), ("next_item", {}),
             ("raise_hand", {"who": "Chen"}), ("pause", {}), ("resume", {}),
             ("note", {"kind": chance.choice(("asking", "analyzing")), "text": "x", "who": "Bao"})]
        )  # fmt: skip
        try:
            meeting.at(second).do(rule, **given)
        except Refused:
            continue
    meeting.at(second + 3000).do("finish")
    assert_nothing_came_between_looks(meeting)


def test_a_day_that_never_begins_is_reckoned_anew_each_morning() -> None:
    meeting = Meeting(agenda=TWO_DAYS)
    meeting.do("next_item")
    meeting.at(200).do("next_item")
    meeting.at(300).do("pause")
    meeting.at(DAY - 3600).do("resume")
    meeting.at(4 * DAY).do("finish")
    ending = [one for one in hint_log(meeting.session, history_of(meeting)) if one.hint.name == "eats_the_end"]
    at_ten, at_midnight = 300 + 3720, 300 + 15 * 3600  # of running time, which went on at nine
    assert [(one.at, one.until) for one in ending] == [
        (day * DAY + at_ten, min(day * DAY + at_midnight, ending[-1].until)) for day in range(len(ending))
    ]
    assert len(ending) == 3


def test_a_meeting_that_was_left_on_for_thirty_days_is_seen_within_a_second() -> None:
    meeting = left_on(30)
    begun = perf_counter()
    came = hint_log(meeting.session, history_of(meeting))
    assert perf_counter() - begun < 1
    shorter = hint_log(left_on(1).session, history_of(left_on(1)))
    assert {one.hint.name for one in came} == {one.hint.name for one in shorter}


@pytest.mark.parametrize("milliseconds", [0, 1, 2, 5000, 5001])
def test_a_meeting_that_was_over_at_once_has_no_hint(milliseconds: float) -> None:
    meeting = Meeting()
    meeting.do("next_item")
    meeting.at(milliseconds / 1000).do("finish")
    assert hint_log(meeting.session, history_of(meeting)) == []


def test_a_meeting_that_was_paused_from_its_start_on_has_no_hint() -> None:
    meeting = Meeting()
    meeting.do("pause")
    meeting.at(DAY).do("finish")
    assert hint_log(meeting.session, history_of(meeting)) == []


def test_hints_of_several_days_stand_under_their_date() -> None:
    meeting = left_on(30)
    told = hints_text(meeting.session, hint_log(meeting.session, history_of(meeting))).splitlines()
    assert told[0] == "Tuesday 8 December 2026"
    assert "29 d" in told[-1]
    usual = left_on(0.2)
    assert hints_text(usual.session, hint_log(usual.session, history_of(usual))).splitlines()[0].startswith("10:")
