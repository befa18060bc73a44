"""A message to the room: a ready one by a digit, one's own words in the line, taken away by Enter."""

from unittest.mock import patch

import pytest

from peerassist_tui.widgets.fields.note_line import NoteLine
from tests.helpers.console import Console


def said(live: Console) -> str:
    return live.session.info.board_message


async def test_a_ready_message_is_shown_by_a_digit_and_taken_away_by_enter(live: Console) -> None:
    await live.press("M", "1")
    assert said(live) == "Two minutes"
    assert "the board says “Two minutes”" in live.text()
    await live.press("M")
    assert ["1 ● Two minutes" in live.text(), "▌7   Remove the message" in live.text()] == [True, True]
    await live.press("enter")
    assert said(live) == ""
    assert "the board says" not in live.text()
    await live.press("u")
    assert said(live) == "Two minutes"


async def test_ones_own_words_are_written_in_the_line(live: Console) -> None:
    await live.press("M", "6")
    await live.type("Zoë [/b]: lunch 🎉")
    await live.press("enter")
    assert said(live) == "Zoë [/b]: lunch 🎉"
    await live.press("M")
    assert "6 ● Your own words            “Zoë [/b]: lunch 🎉”" in live.text()
    await live.press("escape")
    assert "the board says “Zoë [/b]: lunch 🎉”" in live.text()


async def test_enter_amid_letters_shows_nothing_until_a_line_was_gone_to(live: Console) -> None:
    await live.press("M")
    assert "▌1" in live.text()
    await live.burst("t", "enter")
    with patch("peerassist_tui.screens.shell.dialog.GOES_ON_SECONDS", 0.0):
        await live.press("enter")
    assert said(live) == ""
    await live.press("down")
    assert "▌2" in live.text()
    await live.press("enter")
    assert said(live) == "Please come to the point"


async def test_ones_own_words_begin_empty_with_what_is_shown_now_beneath(live: Console) -> None:
    await live.press("M", "1", "M", "6")
    assert live.app.screen.query_one(NoteLine).text == ""
    assert "now: Two minutes" in live.text()
    await live.type("Tea is ready")
    await live.press("enter")
    assert said(live) == "Tea is ready"


@pytest.mark.parametrize("key", ["x", "escape"])
async def test_the_chooser_says_nothing_by_letters(live: Console, key: str) -> None:
    await live.press("M", key)
    assert said(live) == ""


async def test_a_line_whose_words_have_no_kind_names_no_key_for_it(live: Console) -> None:
    await live.press("M", "6")
    assert "kind" not in live.text()
    await live.press("escape", "t")
    assert "tab kind" in live.text()


async def test_a_small_key_bar_says_undo_alone(live: Console) -> None:
    await live.pilot.resize_terminal(80, 24)
    await live.press("M", "1")
    assert "u undo " in live.text()
    assert "undo “" not in live.text()
