"""The agenda clock: time used and left, and what it does to the end of the day."""

from datetime import timedelta

import pytest

from peerassist_tui.readings.agenda.agenda_clock import day_ends_at, item_clock, late_seconds
from peerassist_tui.readings.agenda.days import today
from peerassist_tui.readings.agenda.lateness import (
    agenda_minutes,
    held_minutes,
    item_minutes,
    lateness,
    planned_for,
    time_words,
)
from peerassist_tui.readings.report.report_charts import time_chart
from tests.helpers.meeting import AGENDA, START, Meeting

TWO_DAYS = [*AGENDA, {"ref": "A4", "title": "Commit", "phase": "commit", "minutes": 15, "day": 2}]


def ends_after(meeting: Meeting) -> float:
    """Seconds from START to the end of the day's agenda as things stand."""
    return (day_ends_at(meeting.session, meeting.now) - START).total_seconds()


def late(meeting: Meeting) -> float:
    return late_seconds(meeting.session, meeting.now)


def test_no_item_no_clock(meeting: Meeting) -> None:
    assert item_clock(meeting.session, meeting.now) is None


@pytest.mark.parametrize(
    ("second", "used", "left"), [(10, 0, 600), (70, 60, 540), (610, 600, 0), (640.5, 630.5, -30.5)]
)
def test_time_used_and_left_of_the_item_that_is_on(meeting: Meeting, second: float, used: float, left: float) -> None:
    meeting.at(10).do("next_item")
    clock = item_clock(meeting.at(second).session, meeting.now)
    assert clock
    assert (clock.item.ref, clock.allotted_seconds, clock.used_seconds, clock.left_seconds) == ("A1", 600, used, left)
    assert clock.ends_at == START + timedelta(seconds=max(610, second))


def test_a_pause_stops_the_clock_and_moves_the_end(meeting: Meeting) -> None:
    meeting.do("next_item")
    meeting.at(100).do("pause")
    meeting.at(400)
    clock = item_clock(meeting.session, meeting.now)
    assert clock
    assert (clock.used_seconds, clock.left_seconds) == (100, 500)
    assert (ends_after(meeting), late(meeting)) == (3900, 300)


def test_the_day_ends_when_every_item_to_come_takes_its_time(meeting: Meeting) -> None:
    assert (ends_after(meeting), late(meeting)) == (3600, 0)
    meeting.do("next_item")
    assert (ends_after(meeting.at(300)), late(meeting)) == (3600, 0)
    assert (ends_after(meeting.at(900)), late(meeting)) == (3900, 300)


@pytest.mark.parametrize(
    ("rule", "arguments", "seconds"),
    [
        ("extend_item", {"minutes": 5}, 300),
        ("extend_item", {"minutes": -5}, -300),
        ("extend_item", {"item": "A3", "minutes": 10}, 600),
        ("skip_item", {"item": "A2"}, -1200),
        ("start_item", {"item": "A2"}, -600),
    ],
)
def test_what_is_added_taken_or_skipped_moves_the_end(
    meeting: Meeting, rule: str, arguments: dict[str, object], seconds: float
) -> None:
    meeting.do("next_item")
    meeting.do(rule, **arguments)
    assert (ends_after(meeting), late(meeting)) == (3600 + seconds, seconds)


def test_a_late_start_is_counted_from_the_time_that_was_set() -> None:
    meeting = Meeting(started=False)
    meeting.at(120).do("start")
    meeting.do("next_item")
    assert late(meeting) == 120


def test_a_meeting_held_on_another_day_is_counted_from_its_real_start() -> None:
    meeting = Meeting(started=False)
    meeting.at(5 * 86400).do("start")
    meeting.do("next_item")
    assert late(meeting) == 0


def test_the_second_day_has_its_own_end() -> None:
    meeting = Meeting(agenda=TWO_DAYS)
    assert today(meeting.session, meeting.now) == 1
    assert ends_after(meeting) == 3600
    meeting.at(86400).do("start_item", item="A4")
    assert today(meeting.session, meeting.now) == 2
    assert (ends_after(meeting.at(86460)), late(meeting)) == (86400 + 900, 0)


def test_after_the_first_day_comes_the_second() -> None:
    meeting = Meeting(agenda=TWO_DAYS)
    for item in ("A1", "A2", "A3"):
        meeting.do("start_item", item=item)
    assert today(meeting.session, meeting.now) == 1
    meeting.do("finish")
    assert today(meeting.session, meeting.now) == 2


def test_without_an_agenda_the_day_ends_now() -> None:
    meeting = Meeting(agenda=[]).at(50)
    assert (ends_after(meeting), today(meeting.session, meeting.now)) == (50, 1)


@pytest.mark.parametrize(
    ("begun", "took", "words"),
    [
        (0, 600, "It started on time; the items that were on took as long as planned in all."),
        (480, 840, "It started 8 min late; the items that were on took 4 min more than planned."),
        (480, 300, "It started 8 min late; the items that were on took 5 min less than planned."),
        (-120, 600, "It started 2 min early; the items that were on took as long as planned in all."),
        (-270, 600, "It started 5 min early; the items that were on took as long as planned in all."),
        (110, 600, "It started 1 min late; the items that were on took as long as planned in all."),
        (5 * 3600, 600, "It was planned for 10:00; the items that were on took as long as planned in all."),
        (-8 * 86400 + 300, 840, "It was planned for 8 December; the items that were on took 4 min more than planned."),
    ],
)
def test_a_late_start_is_told_apart_from_items_that_took_longer(begun: float, took: float, words: str) -> None:
    meeting = Meeting(started=False)
    assert time_words(meeting.session, meeting.now) == ""
    meeting.at(begun).do("start")
    meeting.do("next_item")
    meeting.at(begun + took).do("next_item")
    assert time_words(meeting.session, meeting.now) == words


def test_once_it_is_over_the_figures_lead_from_what_was_planned_to_what_was_held() -> None:
    meeting = Meeting().at(0)
    meeting.at(180).do("next_item")
    meeting.at(180 + 420).do("next_item")
    meeting.at(180 + 420 + 840).do("finish")
    assert (agenda_minutes(meeting.session), held_minutes(meeting.session, meeting.now)) == (60, 24)
    assert time_words(meeting.session, meeting.now) == (
        "It started on time; the items that were on took 9 min less than planned, "
        "30 min of the agenda never came, 3 min went by between items."
    )  # 60 - 9 - 30 + 3 = 24


@pytest.mark.parametrize(
    ("late", "start", "words"),
    [
        (12, 8, "12 min late, started 8 min late"),
        (0, 8, "on time, started 8 min late"),
        (3, 0, "3 min late"),
        (900, 8, ""),
    ],
)
def test_how_late_the_day_is_says_how_late_it_started(late: int, start: int, words: str) -> None:
    assert lateness(late, start) == words


@pytest.mark.parametrize(("late", "words"), [(0, "planned for 8 December"), (3, "3 min late"), (-3, "3 min early")])
def test_a_meeting_on_another_day_than_planned_is_not_on_time(late: int, words: str) -> None:
    meeting = Meeting(started=False).at(-8 * 86400)
    assert planned_for(meeting.session, meeting.now) == ""
    meeting.do("start")
    assert lateness(late, planned=planned_for(meeting.session, meeting.now)) == words


def test_no_item_is_told_a_minute_that_another_one_came_nearer_to() -> None:
    meeting = Meeting().at(0)
    meeting.do("next_item")
    for at in (20, 32, 632):
        meeting.at(at).do("next_item" if at < 632 else "finish")
    assert [*item_minutes(meeting.session, meeting.now).values()] == [1, 0, 10], "0:20, 0:12 and 10:00 are 11 min"


def test_the_minutes_of_the_items_add_up_to_what_is_told_of_all() -> None:
    meeting, passed = Meeting().at(0), 0
    meeting.do("next_item")
    for seconds in (620, 1220, 1820):
        passed += seconds
        meeting.at(passed).do("next_item" if seconds < 1820 else "finish")
    took = item_minutes(meeting.session, meeting.now)
    assert [*took.values()] == [10, 20, 31]
    assert sum(took.values()) == held_minutes(meeting.session, meeting.now) == 61
    assert time_words(meeting.session, meeting.now) == ("It started on time; the items took 1 min more than planned.")
    (chart,) = time_chart(meeting.session, meeting.now)
    assert [row.told for row in chart.rows] == [
        "10 min → 10 min, as planned",
        "20 min → 20 min, as planned",
        "30 min → 31 min (+1)",
    ]
