"""Enter saves the note and gives the keys back to who leads; who only writes goes on writing."""

from pathlib import Path

import pytest

from peerassist_tui.models import Note, Seat
from peerassist_tui.readings.state import waiting
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session


def texts(opened: Console) -> list[str]:
    return [note.text for note in opened.session.all(Note)]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_enter_saves_the_note_and_leaves_the_line(tmp_path: Path, size: tuple[int, int]) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    async with console(path, new_session(path, clock, is_on=True), clock=clock, size=size) as opened:
        await opened.press("t")
        assert opened.band == "WRITE Letters go into the note · Enter saves and leaves · Esc, Tab: the notes"
        await opened.type("We have the money")
        await opened.press("enter")
        assert texts(opened) == ["We have the money"]
        assert opened.band == "LEAD Wrote note 1 · u undoes"
        assert opened.app.focused is None


async def test_digits_and_letters_right_after_a_note_are_commands_and_stand_in_no_note(live: Console) -> None:
    await live.burst("t", *"One", "enter", "2", "3", "t", *"We have the money", "enter")
    assert texts(live) == ["One", "We have the money"]
    assert [live.session.name_of(hand.person_id) for hand in waiting(live.session)] == [
        "Begum Udahoron",
        "Joaquín Muestra",
    ]


async def test_ctrl_n_saves_the_note_and_stays_for_the_next(live: Console) -> None:
    await live.burst("t", *"One", "ctrl+n", *"Two", "ctrl+n")
    assert texts(live) == ["One", "Two"]
    assert live.band == "WRITE Wrote note 2 · ctrl+z undoes"


async def test_enter_on_an_empty_line_leaves_it(live: Console) -> None:
    await live.press("t", "enter")
    assert live.app.focused is None
    assert live.band.startswith("LEAD")
    assert texts(live) == []


async def test_the_note_taker_stays_in_the_line_until_it_is_empty(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    async with console(path, new_session(path, clock, is_on=True), clock=clock, seat="note_taker") as opened:
        await opened.burst("t", *"One", "enter", *"Two", "enter")
        assert texts(opened) == ["One", "Two"]
        assert opened.band.startswith("WRITE")
        await opened.press("enter")
        assert opened.band.startswith("LEAD")


@pytest.mark.parametrize("seat", ["facilitator", "note_taker"])
async def test_after_a_corrected_note_one_stands_in_the_list_again_for_the_next(tmp_path: Path, seat: Seat) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    async with console(path, new_session(path, clock, is_on=True), clock=clock, seat=seat) as opened:
        await opened.burst("t", *"One", "ctrl+n", *"Two", "ctrl+n", "escape")
        await opened.press("tab", "enter")
        await opened.burst("backspace", "enter")
        assert texts(opened) == ["One", "Tw"]
        assert opened.band == "LEAD Changed note 2 · u undoes"
        await opened.press("up")
        await opened.burst("enter", *" more", "enter", "down", "enter", "escape", "up", "enter", *"!", "enter")
        assert texts(opened) == ["One more!", "Tw"]


async def test_the_keys_below_the_note_takers_line_name_one_key_that_saves(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    async with console(path, new_session(path, clock, is_on=True), clock=clock, seat="note_taker") as opened:
        await opened.burst("t", *"One", "enter")
        keys = opened.text().splitlines()[-1]
        assert "enter save, next" in keys
        assert keys.count("save") == 1
        await opened.burst(*"Two", "ctrl+n")
        assert texts(opened) == ["One", "Two"]
