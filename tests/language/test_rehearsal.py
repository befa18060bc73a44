"""A rehearsal is told in the language that the console speaks: the room, the key to try, and the look-back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from peerassist_tui.language import _
from peerassist_tui.readings.history.hint_log import hint_log
from peerassist_tui.rehearsal.coaching import SLIP_KEYS, coaching
from peerassist_tui.rehearsal.levels import LEVELS
from peerassist_tui.rehearsal.observations import SLIPS
from peerassist_tui.rehearsal.pressed_keys import KEYS
from peerassist_tui.rehearsal.room import Room, enter
from peerassist_tui.rehearsal.scene import scene
from peerassist_tui.rehearsal.tempers import MANNERS, temper_words
from peerassist_tui.rehearsal.verdict import verdict
from peerassist_tui.rehearsal.verdict_text import verdict_lines
from tests.helpers.meeting import Meeting
from tests.helpers.rehearsals import Facilitator, good, play, practice
from tests.language.pseudo import turned, with_turned_words
from tests.language.spoken import left_english, spoken
from tests.readings.history.test_session_history import history_of


@pytest.fixture(autouse=True)
def _another(tmp_path: Path) -> Iterator[None]:
    with spoken(tmp_path):
        yield


def lazy(meeting: Meeting, room: Room) -> None:
    """Sees no hand and answers no slip."""


def heard(room: Room) -> Room:
    """The room in which what people say has no Latin letter either."""
    return replace(room, log=tuple(replace(one, words=turned(one.words)) for one in room.log))


@pytest.mark.parametrize("facilitator", [good, lazy])
def test_what_goes_on_in_the_room_and_the_look_back(facilitator: Facilitator) -> None:
    meeting = practice()
    room = enter(meeting.session, 7)
    said: list[str] = []
    for second in range(30, 1801, 30):
        room = play(meeting, room, facilitator, second)
        session = with_turned_words(meeting.session)
        said += [*scene(heard(room), session), coaching(room, session, meeting.now)]
    assert {left for line in said for left in left_english(line)} == set()
    hints = hint_log(meeting.session, history_of(meeting))
    found = verdict(
        room,
        session,
        meeting.now,
        changes=meeting.changes,
        hints=[replace(one, hint=replace(one.hint, words="")) for one in hints],
    )
    told = [words for words, _heads in verdict_lines(found)] + found.next_time
    assert len(told) > 5
    assert {left for line in told for left in left_english(line)} == set()


def test_all_that_can_be_said_of_a_rehearsal() -> None:
    said = [*map(temper_words, MANNERS), *map(_, SLIP_KEYS.values()), *map(_, KEYS.values())]
    said += [word for level in LEVELS.values() for word in (level.title, level.told)]
    said += [_(words, who="") for _role, *findings in SLIPS.values() for words in findings]
    assert [one for one in said if not one or left_english(one)] == []
