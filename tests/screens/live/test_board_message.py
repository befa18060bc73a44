"""A message to the room: a ready one by a digit, one's own words in the line, taken away by Enter."""

import pytest

from tests.helpers.console import Console


def said(live: Console) -> str:
    return live.session.info.board_message


async def test_a_ready_message_is_shown_by_a_digit_and_taken_away_by_enter(live: Console) -> None:
    await live.press("M", "1")
    assert said(live) == "Two minutes"
    assert "the board says “Two minutes”" in live.text()
    await live.press("M", "enter")
    assert said(live) == ""
    assert "the board says" not in live.text()
    await live.press("u")
    assert said(live) == "Two minutes"


async def test_ones_own_words_are_written_in_the_line(live: Console) -> None:
    await live.press("M", "6")
    await live.type("Zoë [/b]: lunch 🎉")
    await live.press("enter")
    assert said(live) == "Zoë [/b]: lunch 🎉"
    assert "the board says “Zoë [/b]: lunch 🎉”" in live.text()


@pytest.mark.parametrize("key", ["x", "escape"])
async def test_the_chooser_says_nothing_by_letters(live: Console, key: str) -> None:
    await live.press("M", key)
    assert said(live) == ""
