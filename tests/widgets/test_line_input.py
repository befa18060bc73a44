"""The input line: what a paste leaves in it, what it tells the screen, and that nothing is lost unsaid."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from textual import on
from textual.app import App, ComposeResult
from textual.events import Key, Paste
from textual.geometry import Region
from textual.message import Message
from textual.pilot import Pilot
from textual.widgets import Input
from textual.widgets.input import Selection

from peerassist_tui.widgets.fields.line_input import LineInput


class Bench(App[None]):
    def __init__(self, options: dict[str, Any]) -> None:
        super().__init__()
        self.options, self.said = options, list[Message]()

    def compose(self) -> ComposeResult:
        yield LineInput(id="line", **self.options)

    @on(LineInput.PastedLines, "#line")
    @on(LineInput.Cut, "#line")
    @on(LineInput.Left, "#line")
    @on(Input.Submitted, "#line")
    def note(self, event: Message) -> None:
        self.said.append(event)


Met = tuple[LineInput, Pilot[None], list[Message]]


@asynccontextmanager
async def bench(**options: Any) -> AsyncIterator[Met]:
    app = Bench(options)
    async with app.run_test(size=(60, 5)) as pilot:
        yield app.query_one(LineInput), pilot, app.said


async def paste(pilot: Pilot[None], text: str) -> None:
    pilot.app.post_message(Paste(text))
    await pilot.pause()


def seen(line: LineInput) -> str:
    return " ".join(strip.text.strip(" ▊▎▔▁") for strip in line.render_lines(Region(0, 0, *line.outer_size))).strip()


@pytest.mark.parametrize(
    ("pasted", "value"),
    [
        ("one line", "one line"),
        (" and so\n", " and so"),
        ("first\nsecond\r\n\n third ", "first second third"),
        ("a\x1b[31mb\x07\tc\x9b0m\u202ed", "ab cd"),
        ("e\u0301te\u0301 会议 👨\u200d👩\u200d👧", "été 会议 👨\u200d👩\u200d👧"),
        ("", ""),
    ],
)
async def test_a_paste_is_cleaned_and_kept_whole(pasted: str, value: str) -> None:
    async with bench() as (line, pilot, said):
        await paste(pilot, pasted)
        assert (line.value, said) == (value, [])


async def test_a_paste_replaces_the_selection() -> None:
    async with bench(value="Zoë said no") as (line, pilot, _):
        line.selection = Selection(11, 9)
        await paste(pilot, "yes")
        assert (line.value, line.cursor_position) == ("Zoë said yes", 12)


async def test_several_lines_are_left_to_the_screen_when_it_asks_for_them() -> None:
    async with bench(value="draft", multiline_paste=True) as (line, pilot, said):
        await paste(pilot, "first [b]\n\n  second\x07\nthird")
        assert line.value == "draft"
        assert said == [LineInput.PastedLines(line, ("first [b]", "second", "third"))]
        await paste(pilot, "\n one\n")
        assert line.value == "draft one"


async def test_what_does_not_fit_is_told_and_handed_over() -> None:
    async with bench(value="1234", limit=8) as (line, pilot, said):
        line.selection = Selection(0, 2)
        await paste(pilot, "abcdefgh")
        assert line.value == "abcdef34"
        await pilot.press("x")
        assert line.value == "abcdef34"
        assert said == [LineInput.Cut(line, 6, 2, "gh"), LineInput.Cut(line, 0, 1, "x")]


async def test_a_long_paste_keeps_ten_thousand_characters() -> None:
    async with bench() as (line, pilot, said):
        await paste(pilot, "word " * 200_000)
        assert len(line.value) == 10_000
        assert [(event.kept, event.dropped) for event in said if isinstance(event, LineInput.Cut)] == [
            (10_000, 990_000)
        ]


async def test_the_key_for_pasting_takes_the_same_way() -> None:
    async with bench() as (line, pilot, _):
        pilot.app.copy_to_clipboard("one\ntwo\x1b[31m")
        await pilot.press("ctrl+v")
        assert line.value == "one two"


async def test_escape_leaves_and_enter_submits() -> None:
    async with bench(value="draft") as (line, pilot, said):
        await pilot.press("escape", "enter")
        assert [type(event) for event in said] == [LineInput.Left, Input.Submitted]
        assert line.value == "draft"


async def test_text_and_placeholder_are_shown_as_they_are() -> None:
    text = "[b]x[/] [/] [@click=app.quit]y"
    async with bench(placeholder=text) as (line, pilot, _):
        assert seen(line) == text
        await paste(pilot, text)
        assert seen(line) == text


async def test_joiners_can_be_typed() -> None:
    async with bench(limit=4) as (line, pilot, said):
        for letter in ("র", "\u200d", "্", "য", "\u200c"):
            pilot.app.post_message(Key(letter, letter))
        await pilot.pause()
        assert line.value == "র\u200d্য"
        assert said == [LineInput.Cut(line, 0, 1, "\u200c")]


async def test_coming_back_selects_nothing_that_a_letter_would_wipe_out() -> None:
    async with bench(value="half a note") as (line, pilot, _):
        line.blur()
        line.focus()
        await pilot.press("s")
        assert line.value == "half a notes"
