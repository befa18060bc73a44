"""The agenda in time: planned, as it went, as it will go; the end of the day and what it squeezes."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.intake.script import parse
from peerassist_tui.intake.script_player import Player
from peerassist_tui.readings.agenda.agenda_clock import late_seconds
from peerassist_tui.readings.agenda.days import today
from peerassist_tui.readings.agenda.projection import projection
from peerassist_tui.readings.state import status
from peerassist_tui.readings.time.outage import find_outage
from peerassist_tui.session import Session
from peerassist_tui.store.store import Store
from peerassist_tui.timing.zones import from_local
from tests.helpers.meeting import AGENDA, START, Meeting
from tests.intake.test_recorded_meetings import SCENARIOS, TOOL, tool

TWO_DAYS = [
    *AGENDA,
    {"ref": "B1", "title": "Morning", "phase": "welcome", "minutes": 10, "day": 2},
    {"ref": "B2", "title": "Commit", "phase": "commit", "minutes": 15, "day": 2},
]
NIGHT = 86_400.0


def minute(moment: datetime | None) -> float | None:
    return (moment - START).total_seconds() / 60 if moment else None


def starts(meeting: Meeting) -> list[tuple[str, float | None, float | None]]:
    """Each item with its planned and its real or projected start, in minutes from START."""
    items = projection(meeting.session, meeting.now).items
    return [(one.item.ref, minute(one.planned_start), minute(one.starts_at)) for one in items]


def squeezed(meeting: Meeting) -> dict[str, float]:
    """Minutes that a protected item would have."""
    return {one.item.ref: (one.squeezed_seconds or 0) / 60 for one in projection(meeting.session, meeting.now).squeezed}


def test_what_was_stands_beside_what_was_planned_and_what_will_be(meeting: Meeting) -> None:
    meeting.at(120).do("next_item")
    meeting.at(900).do("next_item")
    assert starts(meeting.at(1000)) == [("A1", 0, 2), ("A2", 10, 15), ("A3", 30, 35)]
    expected = projection(meeting.session, meeting.now)
    assert (expected.late_seconds, minute(expected.planned_end)) == (300, 60)
    assert [one.actual_seconds for one in expected.items] == [780, 100, 0]
    assert [one.late_seconds for one in expected.items] == [120, 300, 300]


@pytest.mark.parametrize(
    ("second", "feedback"), [(600, None), (629, None), (660, 29), (1200, 20), (2400, 0), (4200, 0)]
)
def test_what_the_end_of_the_day_squeezes(meeting: Meeting, second: float, feedback: float | None) -> None:
    meeting.do("next_item")
    assert squeezed(meeting.at(second)) == ({} if feedback is None else {"A3": feedback})


@pytest.mark.parametrize(("ends_by", "feedback"), [("11:00", 20), ("11:05", 25), ("11:10", None), ("10:55", 15)])
def test_a_time_by_which_the_day_ends_counts_instead_of_the_plan(
    meeting: Meeting, ends_by: str, feedback: float | None
) -> None:
    meeting.do("describe", ends_by=ends_by)
    meeting.do("next_item")
    assert squeezed(meeting.at(1200)) == ({} if feedback is None else {"A3": feedback})


def test_the_last_item_is_squeezed_while_it_is_on(meeting: Meeting) -> None:
    meeting.at(2700).do("start_item", item="A3")
    assert squeezed(meeting.at(2700)) == {"A3": 15}
    meeting.do("set_lengths", lengths=[{"item": "A3", "minutes": 15}])
    assert squeezed(meeting) == {}


def test_an_item_that_was_left_for_an_earlier_one_takes_what_is_left_of_its_time(meeting: Meeting) -> None:
    for second, item in ((0, "A1"), (300, "A2"), (900, "A1")):
        meeting.at(second).do("start_item", item=item)
    assert starts(meeting.at(960)) == [("A1", 0, 0), ("A2", 10, 20), ("A3", 30, 30)]
    assert late_seconds(meeting.session, meeting.now) == 0
    meeting.at(1200).do("next_item")
    assert meeting.item == "A2"


def test_what_is_skipped_has_no_time_and_comes_back_with_undo(meeting: Meeting) -> None:
    meeting.do("next_item")
    meeting.do("skip_item")
    assert starts(meeting) == [("A1", 0, 0), ("A2", 10, None), ("A3", 30, 10)]
    meeting.undo()
    assert starts(meeting)[1:] == [("A2", 10, 10), ("A3", 30, 30)]


def test_a_night_in_a_pause_ends_the_day() -> None:
    meeting = Meeting(agenda=TWO_DAYS)
    for begun in (0, 600, 1800):
        meeting.at(begun).do("next_item")
    meeting.at(3600).do("pause")
    evening = meeting.at(9 * 3600)
    assert today(evening.session, evening.now) == 1
    for second, late in ((20 * 3600.0, 0), (NIGHT - 60, 0), (NIGHT, 0), (NIGHT + 300, 300)):
        morning = meeting.at(second)
        assert (today(morning.session, morning.now), late_seconds(morning.session, morning.now)) == (2, late)
        assert find_outage(morning.session, None) is None
    meeting.do("resume")
    assert today(meeting.session, meeting.now) == 2
    meeting.at(NIGHT + 360).do("next_item")
    assert (meeting.item, late_seconds(meeting.session, meeting.now)) == ("B1", 360)
    assert squeezed(meeting) == {"B2": 9}
    assert meeting.shown["agenda"][2]["actual_seconds"] == 1800 + 60


def test_what_a_day_leaves_comes_on_the_next() -> None:
    meeting = Meeting(agenda=TWO_DAYS)
    meeting.do("next_item")
    meeting.at(600).do("pause")
    meeting.at(NIGHT).do("resume")
    meeting.do("next_item")
    assert meeting.item == "A2"


def test_lengths_are_given_at_one_stroke(meeting: Meeting) -> None:
    meeting.do("next_item")
    lengths = [{"item": "A2", "minutes": 12}, {"item": "A3", "minutes": 25.5}]
    assert meeting.do("set_lengths", lengths=lengths)
    assert [item["extended_minutes"] for item in meeting.shown["agenda"]] == [0, -8, -4.5]
    assert [item["planned_minutes"] for item in meeting.shown["agenda"]] == [10, 20, 30]
    assert meeting.do("set_lengths", lengths=lengths) is None
    meeting.undo()
    assert [item["extended_minutes"] for item in meeting.shown["agenda"]] == [0, 0, 0]


@pytest.mark.parametrize(
    ("lengths", "sentence"),
    [
        ([{"item": "A1", "minutes": 5}], "“Telling” has already been on."),
        ([{"item": "A3", "minutes": 0.5}], "“Feedback” cannot be shorter than a minute."),
        ([{"item": "A3", "minutes": 5}, {"item": "Feedback", "minutes": 6}], "“Feedback” is given two lengths."),
        ([{"item": "A3", "minutes": 0}], "^Wrong value for minutes of lengths 1: "),
    ],
)
def test_lengths_that_cannot_be(meeting: Meeting, lengths: list[dict[str, Any]], sentence: str) -> None:
    meeting.do("next_item")
    meeting.do("next_item")
    with pytest.raises(RuleError, match=sentence):
        meeting.do("set_lengths", lengths=lengths)


@pytest.mark.parametrize(
    ("item", "by", "order"),
    [
        ("A3", -1, None),
        ("A2", 1, None),
        ("A1", 1, None),
        ("A3", 1, "A1 A2 B1 A3 B2"),
        ("B2", -1, "A1 A2 A3 B2 B1"),
        ("B1", -1, "A1 A2 B1 A3 B2"),
    ],
)
def test_what_has_been_on_stays_before_what_is_to_come(item: str, by: int, order: str | None) -> None:
    meeting = Meeting(agenda=TWO_DAYS)
    meeting.do("next_item")
    meeting.do("next_item")
    if order is None:
        with pytest.raises(RuleError, match="What has been on stays where it is"):
            meeting.do("move_item", item=item, by=by)
        return
    meeting.do("move_item", item=item, by=by)
    assert " ".join(one.ref for one in meeting.session.agenda) == order
    days = [one.day for one in meeting.session.agenda]
    assert days == sorted(days)


def test_what_was_passed_over_can_be_put_behind_what_is_on(meeting: Meeting) -> None:
    meeting.do("next_item")
    meeting.do("start_item", item="A3")
    meeting.do("move_item", item="A2", by=1)
    assert [one.ref for one in meeting.session.agenda] == ["A1", "A3", "A2"]
    meeting.do("next_item")
    assert meeting.item == "A2"


@pytest.mark.skipif(not TOOL.exists(), reason="the scenarios are not here")
def test_a_meeting_of_a_day_and_a_half_with_the_night_between(store: Store) -> None:
    (scenario,) = [path for path in SCENARIOS if path.name.startswith("03-")]
    player = Player(store, parse(tool("scenario", str(scenario)).splitlines()))
    begun, seen = player.begun, []
    looks = iter([60, 2700, 8100, 28_700, 28_800, 50_000, 86_340, 86_400, 90_000, 98_999, 10**9])

    def look(session: Session, second: float) -> None:
        now = session.present(begun + timedelta(seconds=second))
        seen.append((second, today(session, now), status(session), late_seconds(session, now)))

    at = next(looks)
    for line in player.lines():
        while at < line.at:
            look(player.desk.session, at)
            at = next(looks)
        player.play(line)
    assert seen == [
        (60, 1, "live", 0),
        (2700, 1, "live", 0),
        (8100, 1, "live", 0),
        (28_700, 1, "live", 0),
        (28_800, 1, "paused", 0),
        (50_000, 1, "paused", 21_200),
        (86_340, 2, "paused", 0),
        (86_400, 2, "live", 0),
        (90_000, 2, "live", 0),
        (98_999, 2, "live", 0),
    ]
    morning = [one for one in projection(player.desk.session, begun).items if one.item.day == 2]
    assert morning[0].planned_start == from_local(datetime(2027, 2, 11, 9), "Europe/Oslo")  # noqa: DTZ001
    assert [one.planned_start == one.starts_at for one in morning] == [True] * 7
