"""The head of a screen: the title has the room, state and clock are never cut, the stages are tabs."""

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from peerassist_tui.widgets.bars.title_bar import Tab, TitleBar
from tests.helpers.textual_seam import lines

TABS = (
    Tab("F2", "Prepare", 3),
    Tab("F3", "Meeting", is_lit=True),
    Tab("F4", "Wrap up", 12),
    Tab("F5", "Report"),
    Tab("F6", "Check in", is_open=False),
    Tab("F7", "Review"),
)


class Head(App[None]):
    """A head alone; keys that its tabs press are noted."""

    def __init__(
        self, title: str, *, tabs: bool = True, zone: str = " Dhaka", computer: str = " (computer 05:42)"
    ) -> None:
        super().__init__()
        self._title, self._tabs = title, "-tabs" if tabs else ""
        self._times = [f" 10:42{zone}{computer}", f" 10:42{computer}", " 10:42"]
        self.pressed: list[str] = []

    def compose(self) -> ComposeResult:
        bar = TitleBar(classes=self._tabs)
        bar.left, bar.tabs, bar.beside = self._title, TABS, "note-taker connected"
        bar.right, bar.short, bar.shortest = [f"Day 1 ·{time} · ● live" for time in self._times]
        yield bar

    def on_key(self, event: object) -> None:
        self.pressed.append(event.key)  # type: ignore[attr-defined]


async def head(app: Head, width: int) -> list[str]:
    async with app.run_test(size=(width, 24)) as pilot:
        await pilot.pause()
        return lines(app.screen)[:2]


@pytest.mark.parametrize("width", [30, 40, 80, 120])
async def test_state_and_clock_are_never_cut_whatever_the_title_is(width: int) -> None:
    first, _ = await head(Head("Nine products or one message, and what we can stop making? " * 3), width)
    assert "Day 1 · 10:42" in first
    assert first.endswith("● live")


@pytest.mark.parametrize(
    ("width", "time"),
    [
        (80, "10:42 Dhaka (computer 05:42)"),
        (60, "10:42 (computer 05:42)"),
        (55, "10:42 (computer 05:42)"),
        (50, "10:42"),
    ],
)
async def test_the_zone_gives_way_to_the_title_and_at_last_the_computers_clock(width: int, time: str) -> None:
    first, _ = await head(Head("Nine products, one message"), width)
    assert first.endswith(f" Day 1 · {time} · ● live")
    assert ("Nine products, one message" in first) == (width > 60)


async def test_all_stages_stand_in_eighty_columns_with_their_keys_and_what_is_missing() -> None:
    _, tabs = await head(Head("Nine"), 80)
    assert tabs == " F2 Prepare 3  F3 Meeting  F4 Wrap up 12  F5 Report  (F6 Check in)  F7 Review"


async def test_in_forty_columns_the_lit_stage_keeps_its_word_and_all_their_keys() -> None:
    _, tabs = await head(Head("Nine"), 40)
    assert tabs == " F2 3  F3 Meeting  F4 12  F5  (F6)  F7"


async def test_who_else_is_there_stands_beside_the_tabs_or_before_the_day_where_there_is_room() -> None:
    assert (await head(Head("Nine"), 120))[1].endswith("note-taker connected")
    first, _ = await head(Head("Nine", zone="", computer=""), 80)
    assert first.endswith("note-taker connected · Day 1 · 10:42 · ● live")


async def test_without_a_line_of_its_own_the_lit_stage_stands_in_the_title() -> None:
    first, second = await head(Head("Nine", tabs=False), 80)
    assert "Meeting · Day 1 · 10:42" in first
    assert second == ""


async def test_a_click_on_a_tab_presses_its_key_also_of_a_closed_stage_which_then_says_why() -> None:
    app = Head("Nine")
    async with app.run_test(size=(80, 24)) as pilot:
        await clicked(pilot, "F4")
        await clicked(pilot, "F6")
        await clicked(pilot, "F3")
        assert app.pressed == ["f4", "f6"]


async def clicked(pilot: Pilot[None], key: str) -> None:
    at = lines(pilot.app.screen)[1].index(key)
    await pilot.click(TitleBar, offset=(at, 1))
    await pilot.pause()
