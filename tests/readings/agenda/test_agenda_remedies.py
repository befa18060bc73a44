"""What the agenda lacks is mended in one step that says beforehand what it does, and is one step to take back."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerassist_tui.errors import RuleError
from peerassist_tui.models import PHASES
from peerassist_tui.readings.agenda.agenda_check import missing_in_agenda
from peerassist_tui.readings.missing import Missing
from tests.helpers.meeting import Meeting


def planned(*items: tuple[str, float], day: int = 1) -> Meeting:
    """A session that has not begun, with items named like their phases."""
    agenda = [{"title": phase, "phase": phase, "minutes": minutes, "day": day} for phase, minutes in items]
    return Meeting(started=False, agenda=agenda)


def mendable(meeting: Meeting) -> list[Missing]:
    return [gap for gap in missing_in_agenda(meeting.session) if gap.fix]


def mend(meeting: Meeting, gap: Missing) -> None:
    assert gap.fix
    assert meeting.take(gap.fix.step)


def lengths(meeting: Meeting) -> list[tuple[str, float]]:
    return [(item.phase, item.minutes) for item in meeting.session.agenda]


@pytest.mark.parametrize(
    ("items", "words", "after"),
    [
        ([("telling", 40), ("feedback", 30), ("commit", 10)], "shorten telling to 13 min",
         [("telling", 13), ("feedback", 30), ("commit", 10)]),
        ([("asking", 40), ("feedback", 15), ("commit", 10)], "add 5 min to welcome before “asking”",
         [("welcome", 5), ("asking", 40), ("feedback", 15), ("commit", 10)]),
        ([("asking", 40), ("commit", 10)], "add 15 min to feedback before “commit”",
         [("asking", 40), ("feedback", 15), ("commit", 10)]),
        ([("asking", 40), ("feedback", 10)], "add 10 min to commit at the end",
         [("asking", 40), ("feedback", 10), ("commit", 10)]),
        ([("asking", 40), ("feedback", 4), ("commit", 10)], "lengthen feedback to 10 min",
         [("asking", 40), ("feedback", 10), ("commit", 10)]),
        ([("asking", 90), ("break", 10), ("feedback", 80), ("commit", 10)], "add 30 min to confer before “feedback”",
         [("asking", 90), ("break", 10), ("confer", 30), ("feedback", 80), ("commit", 10)]),
        ([("asking", 60), ("feedback", 40), ("commit", 10)], "add a break of 15 min before “feedback”",
         [("asking", 60), ("break", 15), ("feedback", 40), ("commit", 10)]),
    ],
)  # fmt: skip
def test_a_remedy_does_what_it_says(items: Any, words: str, after: Any) -> None:
    meeting = planned(*items)
    before = meeting.session.tables
    gap = mendable(meeting)[0]
    assert gap.fix
    assert gap.fix.words == words
    mend(meeting, gap)
    assert lengths(meeting) == after
    meeting.undo()
    assert meeting.session.tables == before


def test_a_telling_that_cannot_be_shortened_leads_to_its_length() -> None:
    gap = next(missing_in_agenda(planned(("telling", 20)).session))
    assert (gap.fix, gap.field) == (None, "minutes")


def test_an_item_too_long_for_a_break_before_it_is_cut_in_two_until_breaks_fit() -> None:
    meeting = planned(("asking", 200), ("confer", 30), ("feedback", 30), ("commit", 10))
    done = []
    while gaps := mendable(meeting):
        assert gaps[0].fix
        done.append(gaps[0].fix.words)
        mend(meeting, gaps[0])
    assert done[:3] == [
        "split “asking” in two",
        "split “asking” in two",
        "add a break of 15 min before “asking (3)”",
    ]
    assert list(missing_in_agenda(meeting.session)) == []


@pytest.mark.parametrize(
    ("starts_at", "minutes", "words"),
    [
        ("2026-12-08T22:00", 150, "begin the days at 09:00"),
        ("2026-12-08T09:00", 1000, "split “asking” in two"),
        ("2026-12-08T22:00", 1440, "begin the days at 09:00"),
    ],
)
def test_an_item_that_begins_its_day_and_goes_on_past_midnight_is_mended(
    starts_at: str, minutes: float, words: str
) -> None:
    agenda = [{"title": "asking", "phase": "asking", "minutes": minutes}]
    meeting = Meeting(started=False, agenda=agenda, starts_at=starts_at)
    late = [gap for gap in mendable(meeting) if "past midnight" in gap.text]
    assert [gap.fix.words for gap in late if gap.fix] == [words]
    for _ in range(100):
        if not (gaps := mendable(meeting)):
            break
        mend(meeting, gaps[0])
    assert list(missing_in_agenda(meeting.session)) == []


def test_an_item_added_stands_in_the_day_of_the_one_after_it() -> None:
    meeting = planned(("asking", 60), ("feedback", 40), ("commit", 10), day=2)
    mend(meeting, mendable(meeting)[0])
    assert {item.day for item in meeting.session.agenda} == {2}


def test_lengths_are_set_together_until_the_first_item_runs() -> None:
    meeting = Meeting()
    assert meeting.do("plan_lengths", lengths={"A1": 10}) is None
    meeting.do("plan_lengths", lengths={"A1": 5, "A3": 12.5})
    assert [item.minutes for item in meeting.session.agenda] == [5, 20, 12.5]
    with pytest.raises(RuleError, match=r"^Wrong value for A1: "):
        meeting.do("plan_lengths", lengths={"A1": 0})
    meeting.do("next_item")
    with pytest.raises(RuleError, match="The agenda is already running"):
        meeting.do("plan_lengths", lengths={"A1": 8})
    assert mendable(meeting) == []


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(PHASES), st.integers(1, 120)), min_size=1, max_size=8))
def test_a_remedy_takes_its_gap_away(items: list[tuple[str, int]]) -> None:
    meeting = planned(*items)
    for gap in mendable(meeting):
        mend(meeting, gap)
        left = {(one.text.split(" takes ")[0], one.row) for one in missing_in_agenda(meeting.session)}
        assert (gap.text.split(" takes ")[0], gap.row) not in left


@pytest.mark.parametrize(
    ("ends_by", "words", "after"),
    [
        ("11:00", "shorten 1 item by 20 min", [30, 30]),
        ("10:30", "shorten 2 items by 45 min", [25, 10]),
        ("11:20", "", [50, 30]),
    ],
)
def test_a_day_that_is_too_long_is_shortened_to_its_end_or_as_far_as_it_can_be(
    ends_by: str, words: str, after: list[float]
) -> None:
    meeting = planned(("asking", 50), ("feedback", 30))
    meeting.do("describe", ends_by=ends_by)
    fixes = [gap for gap in mendable(meeting) if "Ends by" in gap.text]
    assert [gap.fix.words for gap in fixes if gap.fix] == [words] * bool(words)
    for gap in fixes:
        mend(meeting, gap)
    assert [minutes for _, minutes in lengths(meeting)] == after


def test_what_is_too_short_is_not_lengthened_past_the_end_of_its_day() -> None:
    meeting = planned(("asking", 40), ("feedback", 4), ("commit", 10))
    meeting.do("describe", ends_by="10:57")
    gap = next(gap for gap in missing_in_agenda(meeting.session) if "it needs 10" in gap.text)
    assert gap.fix is None
