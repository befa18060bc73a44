"""Where one only chooses, letters do nothing: what was meant for a note runs no command and picks nothing."""

from unittest.mock import patch

import pytest

from peerassist_tui.readings.state import current_item
from peerassist_tui.screens.flipchart.note_choice import NoteChoice
from peerassist_tui.screens.shell.dialog import DEAF
from tests.helpers.console import Console
from tests.helpers.textual_seam import typed


def state(live: Console) -> object:
    return live.session.seq, current_item(live.session), live.app.screen.__class__.__name__


@pytest.mark.parametrize("chooser", ["f", "o", "B"])
async def test_text_that_is_typed_in_a_chooser_changes_nothing_and_leaves_it_open(live: Console, chooser: str) -> None:
    await live.press(chooser)
    before = state(live)
    assert live.band.startswith("CHOOSE")
    await live.burst(*typed("people would know 3 nurses"), "enter")
    assert state(live) == before
    assert live.band == f"CHOOSE {DEAF}"
    await live.press("escape")


async def test_text_that_begins_while_a_chooser_opens_changes_nothing(live: Console) -> None:
    before = live.session.seq
    await live.burst("f", *typed("ew of us have 2"), "enter")
    assert live.band == f"CHOOSE {DEAF}"
    assert live.session.seq == before
    await live.press("escape")


async def test_a_moment_later_digits_and_enter_choose_again(live: Console) -> None:
    await live.press("f", "x")
    with patch("peerassist_tui.screens.shell.dialog.GOES_ON_SECONDS", 0.0):
        await live.press("2")
    assert len(live.app.screen_stack) == 2
    assert live.band.startswith("LEAD")


async def test_right_after_letters_enter_takes_nothing(live: Console) -> None:
    await live.press("o", "q", "enter")
    assert live.band == f"CHOOSE {DEAF}"
    assert live.session.info.queue == "first_come"


@pytest.mark.parametrize("moves", [["down"], ["end"], ["pagedown"], ["down", "up", "down"]])
async def test_who_moves_to_a_line_after_a_letter_takes_it_by_enter(live: Console, moves: list[str]) -> None:
    await live.press("o", "q", *moves, "enter")
    assert len(live.app.screen_stack) == 2
    assert live.session.info.queue != "first_come"


async def test_an_arrow_where_no_line_follows_shows_too_that_one_chooses(live: Console) -> None:
    await live.press("o", "end", "q", "down", "enter")
    assert len(live.app.screen_stack) == 2


async def test_a_click_on_a_line_after_a_letter_shows_that_one_chooses(live: Console) -> None:
    await live.press("o", "q")
    await live.click("not heard first")
    await live.press("enter")
    assert live.session.info.queue == "not_heard_first"


async def test_a_space_amid_typed_words_does_not_let_enter_choose(live: Console) -> None:
    await live.burst("t", *typed("Which nine?"), "enter")
    await live.burst("t", *typed("And why?"), "enter")
    live.app.push_screen(NoteChoice(live.session, "Which?", []))
    await live.settle()
    await live.burst(*typed("ab "), "enter")
    assert isinstance(live.app.screen, NoteChoice)


async def test_a_menu_takes_the_letters_that_stand_beside_its_lines_and_no_others(live: Console) -> None:
    await live.burst("t", *typed("Which nine?"), "enter")
    await live.press("m")
    before = state(live)
    await live.press("x", "n", "h")
    assert state(live) == before
    await live.press("u")
    assert "Which nine? — unanswered" in live.text()


async def test_a_click_marks_a_line_and_a_second_one_picks_it(live: Console) -> None:
    await live.press("f")
    await live.click("3  ")
    assert live.text().count("▌3") == 1
    assert live.band.startswith("CHOOSE 1-9, Enter or a second click choose")
    await live.click("▌3")
    assert len(live.app.screen_stack) == 2


@pytest.mark.parametrize("begun", [["f", "x"], ["g", "x", "x", "enter"], ["O", "x", "escape", "O"]])
async def test_what_was_said_of_a_chooser_or_a_line_goes_with_it(live: Console, begun: list[str]) -> None:
    await live.press(*begun)
    assert live.told
    await live.press("escape")
    assert live.told == []
    assert live.band.startswith("LEAD Digits: hands")


async def test_one_click_takes_the_line_that_is_marked_when_the_chooser_opens(live: Console) -> None:
    await live.press("M")
    await live.click("▌1")
    assert live.session.info.board_message == "Two minutes"
