"""A click on the note line opens it as the keys do that it names: no text can be typed that nobody answers for."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.models import Note, Parked
from peerassist_tui.screens.flipchart.kinds import IDLE
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.fields.note_field import NoteField
from peerassist_tui.widgets.fields.note_line import NoteLine
from tests.helpers.console import TEN, Console, console, new_session


@pytest.fixture
async def meeting(tmp_path: Path) -> AsyncIterator[Console]:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        yield opened


async def clicked(opened: Console, words: str) -> None:
    await opened.pilot.click(NoteField, offset=(IDLE.index(words) if words else 100, 0))
    await opened.settle()


@pytest.mark.parametrize(
    ("words", "letter"), [("", "T"), ("tell", "T"), ("a ask", "A"), ("analyse", "Z"), ("k park", "K"), ("park", "K")]
)
async def test_a_click_opens_the_line_for_what_is_clicked_on(meeting: Console, words: str, letter: str) -> None:
    await clicked(meeting, words)
    await meeting.type("Who repairs the fridge?")
    line = meeting.app.screen.query_one(NoteLine)
    assert line.purpose
    assert line.purpose.letter == letter
    await meeting.press("enter")
    saved = meeting.session.all(Parked) if letter == "K" else meeting.session.all(Note)
    assert [one.text for one in saved] == ["Who repairs the fridge?"]
    assert meeting.band.startswith("LEAD")


async def test_a_second_note_by_click_is_saved_too_and_escape_leaves(meeting: Console) -> None:
    for text in ("One", "Two"):
        await clicked(meeting, "")
        await meeting.type(text)
        await meeting.press("enter")
    assert [note.text for note in meeting.session.all(Note)] == ["One", "Two"]
    await clicked(meeting, "")
    await meeting.press("escape")
    assert meeting.band.startswith("LEAD")


async def test_a_click_goes_on_with_what_was_begun(meeting: Console) -> None:
    await meeting.press("k")
    await meeting.type("Who pays")
    await meeting.press("escape")
    await clicked(meeting, "")
    await meeting.type("?")
    await meeting.press("enter")
    assert [parked.text for parked in meeting.session.all(Parked)] == ["Who pays?"]


async def test_no_way_leads_into_a_line_that_is_open_for_nothing(meeting: Console) -> None:
    field = meeting.app.screen.query_one(NoteField)
    field.focus()
    await meeting.settle()
    assert meeting.app.focused is not field
    await meeting.press("V", "tab", "tab")
    guest = meeting.app.screen.query_one(NoteField)
    assert meeting.app.focused is not guest
    await meeting.pilot.click(guest, offset=(20, 0))
    await meeting.settle()
    await meeting.type("Nadia Unbekannt")
    await meeting.press("enter")
    assert meeting.session.person("Nadia Unbekannt")
