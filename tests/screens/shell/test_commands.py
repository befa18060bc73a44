"""What can be done on the screens of the meeting: each command is told, grouped, and has a key of its own."""

from collections import Counter
from typing import Any

import pytest

from peerassist_tui.screens.flipchart.flipchart_screen import FlipchartScreen
from peerassist_tui.screens.flipchart.flipchart_view import FlipchartView
from peerassist_tui.screens.live.controls.meeting_view import MeetingView
from peerassist_tui.screens.live.live import LiveScreen
from peerassist_tui.screens.note_taker.notes import NotesScreen
from peerassist_tui.screens.shell.control import Command

SCREENS = [LiveScreen, NotesScreen]


def commands(screen: type[FlipchartScreen]) -> list[Command[Any]]:
    return [command for control in screen.CONTROLS for command in control.COMMANDS]


@pytest.mark.parametrize("screen", SCREENS)
def test_each_command_is_told_and_grouped(screen: type[FlipchartScreen]) -> None:
    assert [control for control in screen.CONTROLS if not control.GROUP] == []
    assert [one.id for one in commands(screen) if not (one.label and one.sentence)] == []


@pytest.mark.parametrize("screen", SCREENS)
def test_each_command_has_an_id_and_keys_of_its_own(screen: type[FlipchartScreen]) -> None:
    ids = Counter(one.id for one in commands(screen))
    keys = Counter(key for one in commands(screen) for key in one.keys.split(","))
    assert [name for name, times in (*ids.items(), *keys.items()) if times > 1] == []


def test_the_screens_are_what_their_controls_take_them_for() -> None:
    """Mypy holds the two assignments."""
    meeting: MeetingView = LiveScreen()
    notes: FlipchartView = NotesScreen()
    assert (meeting.STAGE, notes.STAGE) == ("live", "notes")


@pytest.mark.parametrize("screen", SCREENS)
def test_what_a_screen_can_do_is_held_by_controls_and_not_inherited(screen: type[FlipchartScreen]) -> None:
    own = [kind.__name__ for kind in screen.__mro__[1:] if kind.__module__.startswith("peerassist_tui")]
    assert own == ["FlipchartScreen", "SessionScreen"]
