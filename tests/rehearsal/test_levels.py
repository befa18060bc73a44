"""Three levels of a rehearsal: who sits there, how fast it goes, and how long a hand can be seen."""

from functools import cache
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args
from unittest.mock import patch

import pytest

from peerassist_tui.cli import REHEARSAL_LEVELS
from peerassist_tui.models import Note, Option, Person
from peerassist_tui.readings.hints.limits import planned_minutes
from peerassist_tui.rehearsal.coaching import coaching
from peerassist_tui.rehearsal.content import case
from peerassist_tui.rehearsal.levels import LEAST_SEEN_SECONDS, LEVELS, LevelName
from peerassist_tui.rehearsal.practice import make_practice
from peerassist_tui.rehearsal.room import Room, enter
from peerassist_tui.rehearsal.scene import scene
from peerassist_tui.rehearsal.tempers import cast_of
from peerassist_tui.session import Session
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.column import wrap
from tests.helpers.console import TEN
from tests.helpers.meeting import Meeting
from tests.helpers.rehearsals import good, happened, nobody, play, practice, rehearse

SPEEDS = (0.5, 1, 3, 20, 60)


@cache
def made(level: LevelName) -> Session:
    with TemporaryDirectory() as folder:
        return make_practice(Path(folder) / "practice.db", None, 7, ManualClock(TEN), LEVELS[level])


def test_the_command_line_and_the_console_offer_the_same_levels() -> None:
    assert REHEARSAL_LEVELS == get_args(LevelName) == tuple(LEVELS)
    assert [level.name for level in LEVELS.values()] == list(LEVELS)


@pytest.mark.parametrize(
    ("level", "hosts", "peers", "minutes", "speed"),
    [("calm", 1, 3, 15, 1), ("usual", 2, 6, 45, 3), ("difficult", 2, 6, 45, 3)],
)
def test_each_takes_a_quarter_of_an_hour(
    level: LevelName, hosts: int, peers: int, minutes: float, speed: float
) -> None:
    session = made(level)
    parties = [one.party for one in session.all(Person)]
    assert (parties.count("host"), parties.count("peer")) == (hosts, peers)
    assert planned_minutes(session) == minutes
    assert LEVELS[level].speed(session) == speed


@pytest.mark.parametrize(("level", "difficult"), [("calm", 0), ("usual", 3), ("difficult", 5)])
def test_a_higher_level_has_more_difficult_people(level: LevelName, difficult: int) -> None:
    cast = cast_of(made(level), 7, LEVELS[level].tempers)
    hard = ("dominant", "solution_giver", "not_here")
    assert sum(temper in hard for temper in cast.values()) == difficult


@pytest.mark.parametrize(("level", "speed"), [*product(LEVELS, SPEEDS)])
def test_a_hand_can_be_seen_for_some_seconds_at_any_speed(level: LevelName, speed: float) -> None:
    assert LEVELS[level].patience(speed) / speed >= LEAST_SEEN_SECONDS >= 4


@pytest.mark.parametrize("level", [*LEVELS])
def test_a_hand_stays_up_for_as_long_as_the_level_says(level: LevelName) -> None:
    meeting = practice()
    patience = LEVELS[level].patience(3)
    room = play(meeting, enter(meeting.session, 7, patience), nobody, 200)
    assert {one.seconds for one in happened(room, "gave_up")} == {patience}


def test_a_hand_is_told_in_the_first_line_whatever_else_happens() -> None:
    seen: list[str] = []

    def looks(meeting: Meeting, room: Room) -> None:
        if not any(one.slip == "talks_over" for one in room.open):
            good(meeting, room)
        elif room.hands:
            seen.append(scene(room, meeting.session)[0])

    rehearse(looks)
    assert seen
    assert all(line.startswith("✋ ") and "interrupts: “" in line for line in seen)


def test_what_is_said_in_the_room_stands_whole_where_there_are_three_lines_for_it() -> None:
    seen: list[list[str]] = []

    def looks(meeting: Meeting, room: Room) -> None:
        lines = scene(room, meeting.session)
        last = max((place for place, line in enumerate(lines) if "“" in line), default=-1)
        seen.append([row for line in lines[: last + 1] for row in wrap(line, 72)])
        if not any(one.slip == "talks_over" for one in room.open):
            good(meeting, room)

    rehearse(looks)
    assert max(map(len, seen)) == 3


def test_before_the_start_the_room_says_that_a_note_taker_is_played() -> None:
    meeting = Meeting(**case(), started=False)
    (said,) = scene(enter(meeting.session, 7), meeting.session)
    assert said.endswith("The note-taker, who is played too, writes down what they say.")


def test_where_one_learns_it_the_options_are_left_to_who_rehearses_and_the_key_is_named() -> None:
    assert [level for level in LEVELS if LEVELS[level].options_are_yours] == ["calm"]
    coached: list[str] = []

    def listens(meeting: Meeting, room: Room) -> None:
        good(meeting, room)
        coached.append(coaching(room, meeting.session, meeting.now))

    meeting = practice()
    play(meeting, enter(meeting.session, 7, options_are_yours=True), listens, 45 * 60)
    assert meeting.session.all(Option) == []
    assert "O, write down what they would do, Enter" in coached
    assert meeting.session.all(Note), "all else is written by the one who is played"


def test_the_usual_case_is_held_now_in_the_zone_of_the_computer(tmp_path: Path) -> None:
    with patch("tzlocal.get_localzone_name", return_value="Asia/Dhaka"):
        session = make_practice(tmp_path / "practice.db", None, 7, ManualClock(TEN), LEVELS["calm"])
    assert session.info.timezone == "Asia/Dhaka"
    assert session.info.starts_at == TEN
