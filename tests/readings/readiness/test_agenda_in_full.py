"""What is to be said of the agenda, whole: where, in which words, and what mends it."""

import pytest

from peerassist_tui.readings.agenda.agenda_check import missing_in_agenda
from tests.helpers.meeting import Meeting
from tests.readings.readiness.missing_in_full import in_full


def planned(*items: tuple[str, float, int], starts_at: str = "2026-12-08T10:00") -> Meeting:
    """A session with items by phase, minutes and day."""
    agenda = [{"title": phase, "phase": phase, "minutes": minutes, "day": day} for phase, minutes, day in items]
    return Meeting(started=False, agenda=agenda, starts_at=starts_at, timezone="UTC")


OF_AGENDA: list[tuple[str, list[tuple[str, float, int]], list[str]]] = [
    (
        "2026-12-08T10:00",
        [("telling", 40, 1), ("feedback", 30, 1), ("commit", 10, 1)],
        [
            "advice in agenda: telling takes 50% of the time: a quarter is plenty [#A1]",
            "  mend: shorten telling to 13 min: plan_lengths",
            "  mend: lengths = #A1 13",
            "advice in agenda: no time for a welcome",
            "  mend: add 5 min to welcome before “telling”: add_item",
            "  mend: item = title Welcome, phase welcome, minutes 5, day 1",
            "  mend: before = #A1",
        ],
    ),
    (
        "2026-12-08T10:00",
        [("welcome", 5, 1), ("telling", 9, 1), ("feedback", 3, 1), ("commit", 10, 1), ("asking", 6, 1)],
        [
            "advice in agenda: telling takes 27% of the time: a quarter is plenty [#A2]",
            "  mend: shorten telling to 8 min: plan_lengths",
            "  mend: lengths = #A2 8",
            "advice in agenda: feedback has 3 min: it needs 10",
            "  mend: lengthen feedback to 10 min: plan_lengths",
            "  mend: lengths = #A3 10.0",
        ],
    ),
    (
        "2026-12-08T10:00",
        [("telling", 5, 1), ("asking", 3, 1)],
        [
            "advice in agenda: telling takes 62% of the time: a quarter is plenty [#A1 minutes]",
        ],
    ),
    (
        "2026-12-08T10:00",
        [("welcome", 5, 1), ("asking", 26, 1), ("feedback", 9, 1), ("commit", 10, 1)],
        [
            "advice in agenda: feedback has 9 min: it needs 10",
            "  mend: lengthen feedback to 10 min: plan_lengths",
            "  mend: lengths = #A3 10.0",
        ],
    ),
    (
        "2026-12-08T10:00",
        [("welcome", 5, 1), ("asking", 80, 1), ("feedback", 80, 1), ("commit", 15, 1)],
        [
            "advice in agenda: no time for the peers to confer",
            "  mend: add 30 min to confer before “feedback”: add_item",
            "  mend: item = title Confer, phase confer, minutes 30, day 1",
            "  mend: before = #A3",
            "advice in agenda: day 1: too long without a break at “feedback” [#A3]",
            "  mend: add a break of 15 min before “feedback”: add_item",
            "  mend: item = title Break, phase break, minutes 15, day 1",
            "  mend: before = #A3",
        ],
    ),
    (
        "2026-12-08T10:00",
        [("welcome", 5, 1), ("asking", 120, 1), ("feedback", 30, 1), ("commit", 15, 1)],
        [
            "advice in agenda: day 1: “asking” takes 120 min without a break [#A2]",
            "  mend: split “asking” in two: split_item",
            "  mend: item = #A2",
        ],
    ),
    (
        "2026-12-08T22:00",
        [("welcome", 5, 1), ("asking", 80, 1), ("break", 10, 1), ("feedback", 60, 1), ("commit", 15, 2)],
        [
            "advice in agenda: day 1 goes on past midnight, to 00:35 [#A4]",
            "  mend: begin day 2 with “feedback”: shift_days",
            "  mend: item = #A4",
            "  mend: by = 1",
        ],
    ),
    (
        "2026-12-08T22:00",
        [("asking", 20, 1), ("feedback", 20, 1)],
        [
            "advice in agenda: no time for the hosts to commit",
            "  mend: add 10 min to commit at the end: add_item",
            "  mend: item = title Commitment, phase commit, minutes 10, day 1",
            "advice in agenda: no time for a welcome",
            "  mend: add 5 min to welcome before “asking”: add_item",
            "  mend: item = title Welcome, phase welcome, minutes 5, day 1",
            "  mend: before = #A1",
        ],
    ),
    (
        "2026-12-08T23:30",
        [("welcome", 60, 1)],
        [
            "advice in agenda: no time for feedback",
            "  mend: add 15 min to feedback at the end: add_item",
            "  mend: item = title Feedback, phase feedback, minutes 15, day 1",
            "advice in agenda: no time for the hosts to commit",
            "  mend: add 10 min to commit at the end: add_item",
            "  mend: item = title Commitment, phase commit, minutes 10, day 1",
            "advice in agenda: day 1 goes on past midnight, to 00:30 [#A1]",
            "  mend: begin the days at 09:00: describe",
            "  mend: starts_at = 2026-12-08T09:00:00",
        ],
    ),
]
"""When it begins, its items by phase, minutes and day, and what is then missing."""


@pytest.mark.parametrize(("starts_at", "items", "wanted"), OF_AGENDA)
def test_what_is_to_be_said_of_the_agenda(
    starts_at: str, items: list[tuple[str, float, int]], wanted: list[str]
) -> None:
    session = planned(*items, starts_at=starts_at).session
    assert in_full(session, missing_in_agenda(session)) == wanted
