"""What the floor says at the edges: nothing left of a quota, nobody said, nobody heard yet."""

from datetime import timedelta

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Person, Stay
from peerassist_tui.readings.floor.coming_and_going import read_coming_or_going
from peerassist_tui.readings.floor.floor_time import Heard, floor_times
from peerassist_tui.readings.floor.orders import ORDERS, Waiting
from peerassist_tui.readings.floor.present import times_there
from peerassist_tui.readings.floor.silence import silent_seconds
from peerassist_tui.readings.state import waiting
from tests.helpers.meeting import START, Meeting


def whys(meeting: Meeting) -> list[tuple[str, str]]:
    """What the session's own order says of each who waits, next first, before anything is added to it."""
    session = meeting.session
    entries = [Waiting(hand, session.row(Person, hand.person_id), Heard()) for hand in waiting(session)]
    _, placed = ORDERS[session.info.queue]
    return [(entry.person.name, why) for entry, why in placed(session, entries, meeting.now)]


def test_who_asked_first_needs_no_reason() -> None:
    assert whys(Meeting().raised("Hawa", "Bao")) == [("Hawa", ""), ("Bao", "")]


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (149, [("Hugo", "hosts 0:01 left"), ("Bao", "peers 7:30 left")]),
        (150, [("Bao", "peers 7:30 left"), ("Hugo", "hosts 0:00 over")]),
        (160, [("Bao", "peers 7:30 left"), ("Hugo", "hosts 0:10 over")]),
    ],
)
def test_a_side_whose_time_is_used_up_to_the_second_waits(seconds: float, said: list[tuple[str, str]]) -> None:
    meeting = Meeting(queue="quota")
    meeting.do("next_item")
    meeting.spoke("Hawa", seconds).raised("Hugo", "Bao")
    assert whys(meeting) == said


@pytest.mark.parametrize(
    ("spoke", "due"),
    [
        ([], ["for", "against", "neutral"]),
        (["for"], ["against", "neutral", "for"]),
        (["for", "neutral"], ["against", "for", "neutral"]),
        (["for", "against"], ["neutral", "for", "against"]),
        (["against", "for"], ["neutral", "against", "for"]),
        (["against"], ["for", "neutral", "against"]),
    ],
)
def test_which_stance_is_due_first_and_then_after_what_was_said(spoke: list[str], due: list[str]) -> None:
    meeting = Meeting(queue="for_against")
    for stance in spoke:
        meeting.do("raise_hand", who="Hawa", stance=stance)
        meeting.spoke("Hawa", 5)
    for name, stance in zip(("Amina", "Bao", "Chen"), ("neutral", "against", "for"), strict=True):
        meeting.do("raise_hand", who=name, stance=stance)
    assert whys(meeting)[0][1] == due[0]
    meeting.do("lower_hand", who=whys(meeting)[0][0])
    assert whys(meeting)[0][1] == due[1]


def test_nobody_has_been_silent_before_the_meeting() -> None:
    meeting = Meeting(started=False)
    assert {silent_seconds(meeting.session, one, meeting.now) for one in floor_times(meeting.session, meeting.now)} == {
        0
    }


def test_a_line_that_says_nobody_is_answered_in_a_sentence(meeting: Meeting) -> None:
    with pytest.raises(RuleError) as refused:
        read_coming_or_going(meeting.session, meeting.now, "  ")
    assert str(refused.value) == "Say also who it was, by number or name."


def test_what_two_laptops_noted_of_the_same_time_is_one_time(meeting: Meeting) -> None:
    bao = meeting.session.person("Bao")

    def stay(number: int, start: int, end: int) -> Stay:
        at = [START + timedelta(seconds=seconds) for seconds in (start, end)]
        return Stay(session_id=meeting.session.id, number=number, person_id=bao.id, arrived_at=at[0], left_at=at[1])

    rows = [stay(1, 60, 300), stay(2, 120, 200), stay(3, 250, 400), stay(4, 500, 600)]
    session = meeting.session.with_tables({**meeting.session.tables, "stay": {row.id: row for row in rows}})
    told = [tuple((at - START).total_seconds() for at in span if at) for span in times_there(session, bao)]
    assert told == [(60, 400), (500, 600)]
