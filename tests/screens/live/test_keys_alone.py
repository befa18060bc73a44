"""Each key of the menus of the meeting works by itself too, and none of them is silent."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.models import Seat
from peerassist_tui.readings.state import holder
from peerassist_tui.screens.live.live import LiveScreen
from peerassist_tui.screens.menu.menu_lines import menu_lines
from peerassist_tui.screens.shell.theme_choice import ThemeScreen
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import step


@pytest.fixture
async def live(tmp_path: Path) -> AsyncIterator[Console]:
    """A running meeting on a small terminal."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        yield opened


@pytest.mark.parametrize("seat", ["facilitator", "note_taker"])
async def test_each_key_of_the_menu_works_by_itself(tmp_path: Path, seat: Seat) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, seat=seat) as opened:
        screen = opened.app.screen
        lines = menu_lines(screen)
        assert len(lines) > 20
        assert [line.key for line in lines if line.key not in screen.active_bindings] == []


async def test_the_theme_is_chosen_from_within_the_meeting(live: Console) -> None:
    await live.press("ctrl+t")
    assert isinstance(live.app.screen, ThemeScreen)
    await live.press("escape")
    assert isinstance(live.app.screen, LiveScreen)


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("space", "Nobody waits: a digit raises a hand, g gives the floor."),
        ("r", "Nobody has the floor."),
        ("i", "Nobody has the floor."),
        ("e", "Fewer than two people wait."),
        ("m", "There is no note under the cursor."),
        ("F", "There is no option yet."),
        ("9", "Nobody has the number 9."),
    ],
)
async def test_a_key_that_can_do_nothing_says_why(live: Console, key: str, why: str) -> None:
    await live.press(key)
    assert live.told == [why]


@pytest.mark.parametrize("key", ["S", "V"])
async def test_where_nobody_is_on_the_list_of_people_nobody_comes_or_is_called(tmp_path: Path, key: str) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True, people=[])
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        await opened.press(key)
        assert opened.told == ["There is nobody on the list of people."]


async def test_the_roll_is_not_called_once_the_meeting_is_over(live: Console) -> None:
    await live.press("E", "E", "f3", "V")
    assert live.told[-1] == "The meeting is over."


async def test_what_the_moment_gives_no_cause_for_is_shut_in_the_menu_with_its_reason(live: Console) -> None:
    shut = {
        "P": "Nobody has the floor who could be let finish.",
        "C": "The day does not end later than planned; there is nothing to catch up.",
    }
    assert {line.key: line.why for line in menu_lines(live.app.screen) if line.key in shut} == shut
    for key, why in shut.items():
        await live.press(key)
        assert live.told[-1] == why
    await live.press("3", "space")
    await live.later(12 * 60)
    assert {line.key: line.why for line in menu_lines(live.app.screen) if line.key in shut} == {"P": "", "C": ""}
    await live.press("E", "E", "f3")
    over = "The meeting is not on."
    assert {line.key: line.why for line in menu_lines(live.app.screen) if line.key in shut} == {"P": over, "C": over}


async def test_in_free_talk_the_key_for_the_next_one_names_the_digits(live: Console) -> None:
    await live.app.writer.do(step("set_queue", order="free_talk"))
    await live.press("space")
    assert live.told == ["Nobody waits: in free talk a digit says who speaks."]


async def test_a_speaker_goes_on_where_nobody_waits_and_the_answer_says_so(live: Console) -> None:
    await live.press("3", "space")
    await live.later(5)
    await live.press("space")
    speaker = holder(live.session)
    assert speaker is not None
    assert live.told == ["Nobody waits: a digit raises a hand, g gives the floor."]


async def test_an_option_under_the_cursor_is_no_note_to_be_marked(live: Console) -> None:
    for key, words in (("t", "Four are never asked for"), ("O", "@Joaquín stop two")):
        await live.press(key)
        await live.type(words)
        await live.press("enter")
    await live.press("f", "end", "enter", "tab", "m")
    assert "FLIPCHART options" in live.text()
    assert live.told == ["There is no note under the cursor."]


async def test_a_key_that_does_nothing_in_the_meeting_says_so(live: Console) -> None:
    await live.press("N")
    assert live.told == ["N does nothing here: t writes a note, Tab leads to the notes, . shows what can be done."]
    await live.press("enter")
    assert live.told == ["Enter does nothing here: t writes a note, Tab leads to the notes, . shows what can be done."]
    await live.press("delete")
    assert live.told == ["Tab leads to the notes; there del removes the one under the cursor."]
    await live.press("t", "N")
    assert live.told == []
