"""The note-taker's console beside the facilitator's, both on one store."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from peerassist_tui.models import Note
from peerassist_tui.readings.state import open_turn
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session


@pytest.fixture
async def both(tmp_path: Path) -> AsyncIterator[tuple[Console, Console]]:
    """A meeting that has started, at two consoles: the facilitator's and the note-taker's."""
    clock, path = ManualClock(TEN), tmp_path / "store.db"
    session_id = new_session(path, clock, is_on=True)
    async with AsyncExitStack() as stack:
        facilitator = await stack.enter_async_context(console(path, session_id, clock=clock))
        note_taker = await stack.enter_async_context(console(path, session_id, clock=clock, seat="note_taker"))
        yield facilitator, note_taker


async def test_each_sees_what_the_other_does(both: tuple[Console, Console]) -> None:
    facilitator, note_taker = both
    await facilitator.press("3", "space")
    await note_taker.look_round()
    assert "Joaquín Muestra speaks" in note_taker.text()
    await note_taker.press("a")
    await note_taker.type("Which nine?")
    await note_taker.press("enter")
    await facilitator.look_round()
    assert "Which nine?" in facilitator.text()
    (note,) = facilitator.session.all(Note)
    assert facilitator.session.name_of(note.person_id) == "Joaquín Muestra"


async def test_each_takes_back_only_their_own_steps(both: tuple[Console, Console]) -> None:
    facilitator, note_taker = both
    await facilitator.press("3", "space")
    await note_taker.press("t")
    await note_taker.type("First")
    await note_taker.press("enter", "escape", "u")
    assert note_taker.session.all(Note) == []
    assert open_turn(note_taker.session) is not None
    await note_taker.press("u")
    assert open_turn(note_taker.session) is not None
    await facilitator.press("u")
    await note_taker.look_round()
    assert open_turn(note_taker.session) is None


async def test_a_step_that_the_other_has_built_on_is_not_taken_back(both: tuple[Console, Console]) -> None:
    facilitator, note_taker = both
    await note_taker.press("t")
    await note_taker.type("Frist")
    await note_taker.press("enter", "escape")
    await facilitator.look_round()
    await facilitator.press("tab", "enter")
    await facilitator.burst(*["backspace"] * 5)
    await facilitator.type("First")
    await facilitator.press("enter")
    await note_taker.look_round()
    await note_taker.press("u")
    assert [note.text for note in note_taker.session.all(Note)] == ["First"]
    assert "has been changed since by somebody else" in note_taker.text()


async def test_the_second_console_is_not_asked_about_a_gap(both: tuple[Console, Console]) -> None:
    _, note_taker = both
    assert type(note_taker.app.screen).__name__ == "NotesScreen"


async def test_each_sees_that_the_other_is_connected(both: tuple[Console, Console]) -> None:
    facilitator, note_taker = both
    await facilitator.look_round()
    assert "note-taker connected" in facilitator.text()
    assert "facilitator connected" in note_taker.text()
    await note_taker.app.opened.give_up_seat()
    await facilitator.look_round()
    assert "connected" not in facilitator.text()


async def test_the_note_taker_sees_and_marks_who_comes_and_goes(both: tuple[Console, Console]) -> None:
    facilitator, note_taker = both
    await note_taker.later(600)
    await note_taker.press("S")
    await note_taker.type("joaq")
    await note_taker.press("enter")
    assert "without Joaquín Muestra (left 10:10)" in note_taker.text()
    await facilitator.look_round()
    assert "left 10:10" in facilitator.text()
    await note_taker.press("V")
    assert "Who is here now  5 of 6" in note_taker.text()
