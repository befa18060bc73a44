"""The list of entries as a person meets it: what stands on the lines, where the cursor is, what stays in view."""

from collections.abc import AsyncIterator, Hashable, Sequence
from contextlib import asynccontextmanager
from typing import Any
from unittest.mock import patch

import pytest
from rich.cells import cell_len
from textual import on
from textual.app import App, ComposeResult
from textual.content import Content
from textual.geometry import Region
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widgets import Button

from peerassist_tui.widgets.stream import Entry, Stream

MIXED = "会议 wörld é 👨\u200d👩\u200d👧 👍🏽 مرحبا আমরা [b]x[/b] superlongwordwithoutanyspace"
HEADING = Entry("h", Content(), "Telling", heading=True)
Met = tuple[Stream, Pilot[None], list[Hashable]]


class Room(App[None]):
    BINDINGS = [("k", "park", "park")]

    def __init__(self, entries: Sequence[Entry], options: dict[str, Any]) -> None:
        super().__init__()
        self.stream = Stream(empty="Nothing here yet.", id="notes", **options)
        self.entries, self.said = entries, list[Hashable]()

    def compose(self) -> ComposeResult:
        self.stream.styles.height = "1fr"
        self.stream.show(self.entries)
        yield self.stream
        yield Button("other", compact=True)

    @on(Stream.Moved, "#notes")
    @on(Stream.Chosen, "#notes")
    def note(self, event: Stream.Moved | Stream.Chosen) -> None:
        self.said.append(event.key if isinstance(event, Stream.Moved) else f"chosen {event.key}")

    def action_park(self) -> None:
        self.said.append("parked")


@asynccontextmanager
async def room(entries: Sequence[Entry], width: int = 30, height: int = 8, **options: Any) -> AsyncIterator[Met]:
    app = Room(entries, options)
    async with app.run_test(size=(width, height + 1)) as pilot:
        yield app.stream, pilot, app.said


def note(key: Hashable, text: str = "", tail: str = "", style: str = "") -> Entry:
    return Entry(key, Content.styled(f"{key:>3}  ", style), text or f"note {key}", tail)


def notes(count: int) -> list[Entry]:
    return [note(number) for number in range(count)]


def strips(stream: Stream) -> list[Strip]:
    """The lines as they stand on the screen: drawn anew only where the list asked for it."""
    return stream.render_lines(Region(0, 0, *stream.outer_size))


def seen(stream: Stream) -> list[str]:
    return [strip.text.rstrip() for strip in strips(stream)]


def fresh(stream: Stream) -> list[str]:
    """The lines as they should stand on the screen."""
    return [stream.render_line(y).text.rstrip() for y in range(stream.size.height)]


async def test_text_hangs_under_itself_and_user_text_is_never_markup_nor_a_sequence() -> None:
    text = "[b]x[/] [/] [@click=app.quit]y[/] \x1b]52;c;aGk=\x07z"
    async with room([HEADING, note(1, text, "[red]Zoë")], height=4) as (stream, _, _said):
        assert seen(stream) == [" Telling", "▌  1  [b]x[/] [/]", "▌     [@click=app.quit]y[/] z", "▌     — [red]Zoë"]


async def test_what_stands_beside_a_text_has_no_dash_where_there_is_no_text() -> None:
    entries = [Entry(1, Content("  1  "), "", "today"), Entry(2, Content("  2  "), "", "held on the very first day")]
    async with room(entries, follow=False, height=5) as (stream, _, _said):
        assert seen(stream)[:3] == ["▌  1  today", "   2  held on the very first", "      day"]


@pytest.mark.parametrize("width", range(9, 60, 5))
async def test_no_line_is_wider_than_the_list_and_no_character_is_lost(width: int) -> None:
    async with room([note(1, MIXED, "Wáng Shìlì 王")], width, 200) as (stream, _, _said):
        assert max(map(cell_len, fresh(stream))) < width
        text = "".join(line.lstrip("▌ ") for line in fresh(stream)).replace(" ", "")
        assert text == f"1{MIXED}—Wáng Shìlì 王".replace(" ", "")


async def test_keys_move_over_headings_and_tell() -> None:
    entries = [HEADING, note(1), HEADING, note(2), note(3)]
    async with room(entries, follow=False) as (stream, pilot, said):
        await pilot.press("down", "down", "up", "enter", "home", "end", "k")
        assert said == [1, 2, 3, 2, "chosen 2", 1, 3, "parked"]
        assert f"▌  {stream.cursor_key}  note {stream.cursor_key}" in seen(stream)


async def test_pages_reach_both_ends_and_the_first_heading() -> None:
    async with room([HEADING, *notes(30)], height=7) as (stream, pilot, said):
        await pilot.press(*["pageup"] * 6)
        assert (said[1], said[-1], seen(stream)[0]) == (22, 0, " Telling")
        await pilot.press(*["pagedown"] * 6)
        assert (said[-1], seen(stream)[-1]) == (29, "▌ 29  note 29")


@pytest.mark.parametrize(("edge", "page"), [("home", "pagedown"), ("end", "pageup")])
async def test_pages_pass_over_nothing_that_stands_between_the_entries(edge: str, page: str) -> None:
    said_between = [Entry(f"{n}-{m}", Content(), f"said {n}-{m}", heading=True) for n in range(9) for m in range(4)]
    entries = [one for n in range(9) for one in (note(n), *said_between[n * 4 : n * 4 + 4])]
    async with room(entries, height=7, follow=False) as (stream, pilot, _):
        await pilot.press(edge)
        read = set(seen(stream))
        for _ in range(len(entries)):
            await pilot.press(page)
            read.update(seen(stream))
        assert {f"said {n}-{m}" for n in range(9) for m in range(4)} <= {line.strip("▌ ") for line in read}


async def test_an_entry_taller_than_the_view_can_be_read_by_keys() -> None:
    tall = note(1, "\n".join(f"line {n}" for n in range(12)))
    async with room([note(0), tall, note(2)], height=5, follow=False) as (stream, pilot, said):
        read = set[str]()
        for _ in range(12):
            await pilot.press("down")
            read.update(line.lstrip("▌ ").removeprefix("1  ") for line in seen(stream))
        assert {f"line {n}" for n in range(12)} <= read
        await pilot.press("up", "pageup", "pageup", "pageup", "pageup")
        assert said == [0, 1, 2, 1, 0]


async def test_the_end_stays_in_view_while_it_is_there() -> None:
    async with room(notes(20)) as (stream, pilot, _):
        stream.show(notes(21))
        await pilot.resize_terminal(30, 5)
        await pilot.pause()
        assert (seen(stream)[-1], stream.cursor_key) == ("  20  note 20", 19)
        await pilot.press("home")
        for count, last in ((22, "   3  note 3"), (2, ""), (23, "  22  note 22")):
            stream.show(notes(count))
            assert seen(stream)[-1] == last


async def test_without_following_a_list_stays_at_its_beginning() -> None:
    async with room(notes(20), follow=False) as (stream, _, _said):
        stream.show(notes(21))
        assert (seen(stream)[0], stream.cursor_key) == ("▌  0  note 0", 0)


async def test_changes_elsewhere_leave_the_view_where_it_is() -> None:
    async with room(notes(30)) as (stream, pilot, said):
        stream.move_to(17)
        stream.move_to("unknown")
        changed = [*notes(3), note(3, "a much longer wording of this one"), note("new"), *notes(30)[4:]]
        views = []
        for entries in (changed, [entry for entry in changed if entry.key != 17], []):
            stream.show(entries)
            await pilot.pause()
            views.append((seen(stream)[0], said[-1]))
        assert views == [("▌ 17  note 17", 17), ("▌ 18  note 18", 18), (" Nothing here yet.", None)]
        assert "choose" not in {active.binding.action for active in stream.screen.active_bindings.values()}


async def test_a_narrower_window_wraps_anew_around_the_cursor() -> None:
    async with room([note(n, f"note {n} with quite some words in it") for n in range(20)], 50) as (stream, pilot, _):
        await pilot.press(*["up"] * 10)
        await pilot.resize_terminal(24, 9)
        await pilot.pause()
        assert seen(stream)[:3] == ["▌  9  note 9 with quite", "▌     some words in it", "  10  note 10 with"]


async def test_a_click_moves_and_a_second_click_chooses_inside_border_and_padding_too() -> None:
    async with room([HEADING, *notes(3)], height=9) as (stream, pilot, said):
        stream.styles.border, stream.styles.padding = ("round", "white"), (1, 2)
        await pilot.pause()
        assert [line.strip("│ ") for line in seen(stream)[2:5]] == ["Telling", "0  note 0", "1  note 1"]
        assert len(stream.render_line(0).text) == 30 - 2 - 4 - 1
        for row in (4, 2, 4):
            await pilot.click(Stream, offset=(6, row))
        assert said == [2, 1, "chosen 1"]
        await pilot.press("tab")
        for row in (4, 7):
            await pilot.click(Stream, offset=(6, row))
        assert said[3:] == []


async def test_the_cursor_is_bright_with_the_focus_and_a_style_alone_is_painted() -> None:
    async with room(notes(3)) as (stream, pilot, _):
        drawn = [strips(stream)]
        await pilot.press("tab")
        drawn.append(strips(stream))
        stream.show([note(0), note(1, style="bold"), note(2)])
        drawn.append(strips(stream))
        assert (drawn[0][2] != drawn[1][2], drawn[1][1] != drawn[2][1]) == (True, True)
        assert len({tuple(line.text for line in lines) for lines in drawn}) == 1


async def test_a_step_draws_only_the_two_entries_that_changed() -> None:
    async with room(notes(10_000), height=19) as (stream, pilot, _):
        assert seen(stream)[-2:] == [" 9998  note 9998", "▌9999  note 9999"]
        with patch.object(Stream, "render_line", autospec=True, side_effect=Stream.render_line) as drawn:
            await pilot.press("up")
            assert seen(stream)[-2:] == ["▌9998  note 9998", " 9999  note 9999"]
        assert [call.args[1] for call in drawn.call_args_list] == [17, 18]


async def test_what_stands_on_the_screen_is_right_after_any_change() -> None:
    some = [note(n, "word " * (n % 9 + 1), "Zoë" * (n % 2)) for n in range(14)]
    lists = [some, some[3:], some[:9], [*some[5:], *some[:5]], some[::-1], some[:1], [], some[::2], some[::3], some]
    async with room(notes(12)) as (stream, pilot, _):
        for key, entries in zip(["up", "pageup", "home", "end", "down"] * 2, lists, strict=True):
            await pilot.press(key)
            stream.show(entries)
            assert seen(stream) == fresh(stream)


async def test_the_beginning_is_seen_at_first_and_the_cursor_where_it_fits() -> None:
    told = [Entry(f"h{place}", Content(), "told in many words " * 2, heading=True) for place in range(3)]
    async with room([*told, note(1), note(2)], height=7, follow=False) as (stream, _, _):
        assert stream.cursor_key == 1
        assert stream.scroll_offset.y == 0


async def test_one_click_chooses_where_the_cursor_stands_unless_it_brings_the_keys() -> None:
    async with room(notes(3)) as (_, pilot, said):
        await pilot.click(Stream, offset=(6, 2))
        assert said.pop() == "chosen 2"
        await pilot.press("tab")
        await pilot.click(Stream, offset=(6, 2))
        assert "chosen 2" not in said
