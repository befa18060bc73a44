"""What a section lacks, in two rows each: nothing is cut while there is room."""

import pytest
from textual.app import App, ComposeResult
from textual.content import Content

from peerassist_tui.widgets.bars.missing_lines import FIX_KEY, MissingFace, MissingLines
from peerassist_tui.widgets.bars.wrapped_text import WrappedText
from tests.helpers.textual_seam import lines

ONE = MissingFace(Content("Due date missing: action 3 “Ring the bells before the water comes”"), "")
LONG = MissingFace(Content(f"Reason for the answer missing: option 1 “{'bells and ' * 20}”"), "")
THANKS = MissingFace(Content("Thanks missing: Amina"), "mark as thanked")


class Shown(App[None]):
    """Both widgets, so narrow that texts wrap."""

    CSS = "Screen { width: 40; } MissingLines { max-height: 3; } WrappedText { max-height: 2; }"

    def compose(self) -> ComposeResult:
        yield WrappedText(id="challenge")
        yield MissingLines()


@pytest.mark.parametrize(
    ("faces", "shown"),
    [
        ((ONE,), ["! Due date missing: action 3 “Ring the", "  bells before the water comes”"]),
        ((ONE, THANKS), [
            "! Due date missing: action 3 “Ring the", "  bells before the water comes”", "! Thanks missing: Amina",
        ]),
        ((THANKS, ONE), [
            "! Thanks missing: Amina", f"  {FIX_KEY} mark as thanked", "! Due date missing: action 3 “Ring the …",
        ]),
        ((ONE, LONG, LONG), [
            "! Due date missing: action 3 “Ring the", "  bells before the water comes”",
            "! Reason for the answer …  +1 more to do",
        ]),
    ],
)  # fmt: skip
async def test_an_item_takes_two_rows(faces: tuple[MissingFace, ...], shown: list[str]) -> None:
    async with Shown().run_test(size=(40, 12)) as pilot:
        pilot.app.query_one(MissingLines).show(faces)
        await pilot.pause()
        assert [line.rstrip() for line in lines(pilot.app.screen) if line.strip()] == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("What can we stop?", ["What can we stop?"]),
        (
            "What can we stop making, now that nobody reads it?",
            ["What can we stop making, now that nobody", "reads it?"],
        ),
        (
            "What can we stop? " * 9,
            ["What can we stop? What can we stop? What", "can we stop? What can we stop? What can…"],
        ),
        ("[b]not markup", ["[b]not markup"]),
    ],
)  # fmt: skip
async def test_the_challenge_takes_the_rows_that_are_there(text: str, shown: list[str]) -> None:
    async with Shown().run_test(size=(40, 12)) as pilot:
        challenge = pilot.app.query_one(WrappedText)
        challenge.show(Content("before"))
        await pilot.pause()
        challenge.show(Content(text))
        await pilot.pause()
        assert [line for line in lines(pilot.app.screen) if line.strip()] == shown
