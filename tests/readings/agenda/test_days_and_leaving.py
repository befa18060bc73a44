"""Which day of the agenda it is, and what is said of an item that is being left."""

from datetime import timedelta
from typing import Any

import pytest

from peerassist_tui.readings.agenda.days import day_starts_at, today
from peerassist_tui.readings.agenda.leaving import ending_words, item_to_conclude, too_soon_words, waiting_words
from tests.helpers.meeting import AGENDA, PEOPLE, START, Meeting

DAY = 24 * 3600
A_DAY_EACH = [one | {"day": day} for day, one in enumerate(AGENDA, 1)]


def after_a_night() -> Meeting:
    """A meeting of three days that rested over night in its first item, and is at its second since."""
    meeting = Meeting(agenda=A_DAY_EACH)
    meeting.do("next_item")
    meeting.at(600).do("pause")
    meeting.at(DAY).do("resume")
    return meeting


def test_a_night_ends_a_day_once() -> None:
    meeting = after_a_night()
    assert today(meeting.session, meeting.now) == 2, "the item that was on then has not been ended"
    meeting.do("next_item")
    assert today(meeting.at(DAY + 60).session, meeting.now) == 2
    meeting.do("next_item")
    assert today(meeting.session, meeting.now) == 3


@pytest.mark.parametrize(("hours", "goes_by"), [(2.99, 0), (3, 3), (4, 4)])
def test_who_begins_three_hours_late_goes_by_another_plan(hours: float, goes_by: float) -> None:
    meeting = Meeting(started=False).at(3600 * hours)
    meeting.do("start")
    assert day_starts_at(meeting.session, 1, meeting.now) == START + timedelta(hours=goes_by)


NAMES = [one["name"] for one in PEOPLE]


@pytest.mark.parametrize(
    ("raised", "words"),
    [
        ([], ""),
        (["Bao"], "Bao is waiting."),
        (["Bao", "Chen"], "2 are waiting: Bao, Chen."),
        (["Bao", "Amina"], "2 are waiting: Bao, Amina (again)."),
        (["Amina"], "Amina (again) is waiting."),
        (NAMES[3:] + NAMES[:1], "5 are waiting: Bao, Chen, Fay, Noor, Hawa."),
        (NAMES[3:] + NAMES[:2], "6 are waiting: Bao, Chen, Fay, Noor, Hawa …."),
    ],
)
def test_who_waits_for_the_floor_that_amina_has(meeting: Meeting, raised: list[str], words: str) -> None:
    meeting.do("give_floor", who="Amina")
    meeting.raised(*raised)
    assert waiting_words(meeting.session, meeting.now) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "“Telling” began 0 seconds ago."),
        (1, "“Telling” began 1 second ago."),
        (9.9, "“Telling” began 9 seconds ago."),
        (10, ""),
    ],
)
def test_an_item_that_has_hardly_begun(meeting: Meeting, seconds: float, words: str) -> None:
    assert too_soon_words(meeting.session, meeting.now) == ""
    meeting.do("next_item")
    assert too_soon_words(meeting.at(seconds).session, meeting.now) == words


def test_who_waits_and_what_is_to_come_are_told_before_the_end(meeting: Meeting) -> None:
    meeting.raised("Bao")
    assert ending_words(meeting.session, meeting.now) == "Bao is waiting. “Telling” and 2 more are still to come."
    meeting.do("next_item")
    assert ending_words(meeting.session, meeting.now) == "Bao is waiting. “Asking” and 1 more are still to come."
    for _ in AGENDA[1:]:
        meeting.do("next_item")
    assert ending_words(meeting.session, meeting.now) == "Bao is waiting."


@pytest.mark.parametrize(
    ("first", "seconds", "asked"),
    [
        ({"phase": "asking"}, 60, "First"),
        ({"phase": "asking"}, 59, None),
        ({"phase": "welcome"}, 60, None),
        ({"phase": "break"}, 60, None),
        ({"phase": "close"}, 60, None),
    ],
)
def test_what_came_of_the_item_that_was_left(first: dict[str, Any], seconds: float, asked: str | None) -> None:
    agenda = [{"title": title, "minutes": 10, "phase": "asking"} for title in ("First", "Second")]
    meeting = Meeting(agenda=[agenda[0] | first, agenda[1]])
    assert item_to_conclude(meeting.session, meeting.now) is None
    meeting.do("next_item")
    assert item_to_conclude(meeting.at(seconds).session, meeting.now) is None, "it is still on"
    meeting.do("next_item")
    item = item_to_conclude(meeting.session, meeting.now)
    assert (item.title if item else None) == asked
    meeting.do("conclude_item", item="First", text="Something")
    assert item_to_conclude(meeting.session, meeting.now) is None
