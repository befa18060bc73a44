"""What the note line takes besides a note's words: `name:` for who said it, and `+name` for a hand."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.models import Hand, Note
from peerassist_tui.readings.state import waiting
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session


@pytest.fixture
async def meeting(tmp_path: Path) -> AsyncIterator[Console]:
    """A meeting that has started."""
    clock, path = ManualClock(TEN), tmp_path / "store.db"
    async with console(path, new_session(path, clock, is_on=True), clock=clock) as opened:
        yield opened


async def test_a_name_before_a_colon_is_who_said_it_and_the_line_tells_so(meeting: Console) -> None:
    await meeting.press("t")
    await meeting.type("joaq: Too far")
    assert "T ▸ Joaquín Muestra: joaq: Too far" in meeting.text()
    await meeting.press("enter")
    (note,) = meeting.session.all(Note)
    assert (meeting.session.name_of(note.person_id), note.text) == ("Joaquín Muestra", "Too far")


async def test_a_plus_and_a_name_raise_a_hand_and_the_line_tells_so(meeting: Console) -> None:
    await meeting.press("t")
    await meeting.type("+joaq")
    assert "T ▸ hand of Joaquín Muestra: +joaq" in meeting.text()
    await meeting.press("enter")
    (hand,) = waiting(meeting.session)
    assert meeting.session.name_of(hand.person_id) == "Joaquín Muestra"
    assert meeting.session.all(Note) == []


async def test_said_again_with_what_it_is_for_the_hand_keeps_its_place(meeting: Console) -> None:
    await meeting.press("k")
    await meeting.type("+joaq")
    await meeting.press("enter", "t")
    await meeting.type("+joaq q")
    await meeting.press("enter")
    (hand,) = meeting.session.all(Hand)
    assert (hand.kind, hand.ended_at) == ("question", None)


@pytest.mark.parametrize("typed", ["Cost: too high", "10:30 we start", "http://example.org", "+5 % a year"])
async def test_what_only_looks_like_it_is_a_note_as_ever(meeting: Console, typed: str) -> None:
    await meeting.press("t")
    await meeting.type(typed)
    await meeting.press("enter")
    (note,) = meeting.session.all(Note)
    assert (note.text, note.person_id) == (typed, None)


async def test_a_note_that_is_changed_keeps_the_name_before_its_colon(meeting: Console) -> None:
    desk = meeting.app.opened.desk
    assert desk is not None
    desk.do("note", kind="telling", text="Joaquín: too far", who=None)
    await meeting.look_round()
    await meeting.press("tab", "up", "enter", "!", "enter")
    (note,) = meeting.session.all(Note)
    assert (note.text, note.person_id) == ("Joaquín: too far!", None)
