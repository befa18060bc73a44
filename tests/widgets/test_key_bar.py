"""The line of keys: what it shows, what gives way, and that it follows the focus without growing."""

import gc

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.geometry import Region
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.stream import Stream
from tests.helpers.quiet import quiet, running

FOCUS_CHANGES = 200


class Room(Screen[None]):
    """A screen with the keys of a meeting."""

    BINDINGS = [
        Binding("f1", "help", "help"),
        Binding("space", "next", "next"),
        *(Binding(str(digit), f"hand({digit})", "hand") for digit in range(1, 10)),
        Binding("r", "release", "release"),
        Binding("plus", "extend", "5 min"),
        Binding("s", "secret", "secret", show=False),
        Binding("u", "undo", "undo"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.people, self.speaking, self.last = 6, False, "gave the floor to Zoë"
        self.pressed: list[str] = []

    def compose(self) -> ComposeResult:
        yield Stream()
        yield Input()
        yield KeyBar()

    def key_label(self, action: str) -> str | None:
        return f"undo “{self.last}”" if action == "undo" and self.last else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "hand":
            return int(str(parameters[0])) <= self.people
        return (self.speaking or None) if action == "release" else True

    def action_next(self) -> None:
        self.pressed.append("next")

    def action_release(self) -> None:
        self.pressed.append("release")

    def action_hand(self, number: int) -> None:
        self.pressed.append(f"hand {number}")


class Bench(App[None]):
    def get_default_screen(self) -> Room:
        return Room()


def room_of(pilot: Pilot[None]) -> Room:
    assert isinstance(pilot.app.screen, Room)
    return pilot.app.screen


def shown(app: App[None]) -> str:
    bar = app.screen.query_one(KeyBar)
    return bar.render_lines(Region(0, 0, *bar.size))[0].text


async def test_the_keys_that_work_now_stand_in_one_line_with_help_at_its_end() -> None:
    async with Bench().run_test(size=(100, 8)) as pilot:
        left = "space next   1-6 hand  (r release)  + 5 min   u undo “gave the floor to Zoë”"
        assert shown(pilot.app) == f"{left}{'F1 help':>{100 - len(left)}}"


@pytest.mark.parametrize(
    ("width", "left"),
    [
        (86, "space next   1-6 hand  (r release)  + 5 min   u undo “gave the floor to Zoë”"),
        (80, "space next   1-6 hand  (r release)  + 5 min   u undo"),
        (70, "space next   1-6 hand  (r release)  + 5 min   u undo"),
        (60, "space next   1-6 hand  (r release)  + 5 min …"),
        (30, "space next …"),
        (12, " …"),
        (7, ""),
    ],
)
async def test_labels_and_keys_give_way_but_never_help(width: int, left: str) -> None:
    async with Bench().run_test(size=(width, 8)) as pilot:
        assert shown(pilot.app) == f"{left}{'F1 help':>{width - len(left)}}"


async def test_a_line_is_never_wider_than_the_bar() -> None:
    async with running(Bench(), (60, 8)) as pilot:
        for width in range(1, 60, 3):
            await pilot.resize_terminal(width, 8)
            await quiet(pilot.app)
            assert cell_len(shown(pilot.app)) == width


async def test_user_text_in_a_label_is_shown_as_it_is() -> None:
    async with Bench().run_test(size=(120, 8)) as pilot:
        room = room_of(pilot)
        room.last = "会议 [b]x[/] \x1b[31mé"
        room.refresh_bindings()
        await pilot.pause()
        assert "u undo “会议 [b]x[/] é”" in shown(pilot.app)
        room.last = ""
        room.refresh_bindings()
        await pilot.pause()
        assert "u undo  " in shown(pilot.app)


async def test_a_label_that_is_very_long_is_cut_before_it_gives_way() -> None:
    async with Bench().run_test(size=(100, 8)) as pilot:
        room = room_of(pilot)
        room.last = "gave the floor to Zoë, who had waited for long"
        room.refresh_bindings()
        await pilot.pause()
        assert "+ 5 min   u undo “gave the floor to Zoë, who ha…   " in shown(pilot.app)


async def test_the_bar_follows_the_rules_and_the_focus() -> None:
    async with Bench().run_test(size=(100, 8)) as pilot:
        room = room_of(pilot)
        room.people = 1
        room.refresh_bindings()
        await pilot.pause()
        assert "   1 hand  " in shown(pilot.app)
        room.query_one(Input).focus()
        await pilot.pause()
        assert shown(pilot.app).split() == ["F1", "help"]


async def test_a_disabled_key_is_grey() -> None:
    async with Bench().run_test(size=(100, 8)) as pilot:
        room = room_of(pilot)
        bar, styles = room.query_one(KeyBar), []
        for room.speaking in (False, True):
            room.refresh_bindings()
            await pilot.pause()
            segments = list(bar.render_lines(Region(0, 0, *bar.size))[0])
            styles.append(next(segment.style for segment in segments if "release" in segment.text))
        assert styles[0] != styles[1]


async def test_a_click_presses_the_key_unless_it_is_grey_or_a_run() -> None:
    async with Bench().run_test(size=(100, 8)) as pilot:
        room = room_of(pilot)
        for place in ("space", "1-6", "release", "   "):
            await pilot.click(KeyBar, offset=(shown(pilot.app).index(place) + 1, 0))
        assert room.pressed == ["next"]


@pytest.mark.usefixtures("own_garbage")
async def test_changing_the_focus_leaves_nothing_behind() -> None:
    async with Bench().run_test(size=(100, 8)) as pilot:
        await change_focus(pilot, 100)
        before = len(gc.get_objects())
        await change_focus(pilot, FOCUS_CHANGES)
        assert len(gc.get_objects()) - before < FOCUS_CHANGES / 2


async def change_focus(pilot: Pilot[None], times: int) -> None:
    widgets = pilot.app.screen.query_one(Stream), pilot.app.screen.query_one(Input)
    for number in range(times):
        widgets[number % 2].focus()
        if number % 10 == 0:
            await pilot.pause()
    gc.collect()


class Book(Screen[None]):
    """A screen with pairs of keys."""

    BINDINGS = [
        Binding("left", "turn('back')", "page", key_display="← →"),
        Binding("right", "turn('on')", "page", show=False),
        Binding("greater_than_sign", "turn('faster')", "faster", key_display="> <"),
        Binding("less_than_sign", "turn('slower')", "slower", show=False),
        Binding("t", "turn('telling')", "note", key_display="t a z"),
        Binding("a", "turn('asking')", "asking", show=False),
        Binding("1", "turn('first')", "mark", key_display="1-9"),
        Binding("9", "turn('last')", "mark", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.turned: list[str] = []

    def compose(self) -> ComposeResult:
        yield KeyBar()

    def action_turn(self, what: str) -> None:
        self.turned.append(what)


async def test_a_click_on_a_pair_presses_the_key_that_was_clicked_and_its_word_leads_on() -> None:
    book = Book()
    async with App[None]().run_test(size=(100, 8)) as pilot:
        await pilot.app.push_screen(book)
        bar = shown(pilot.app)
        assert bar.startswith("← → page   > < faster   t a z note")
        for place in ("←", "→", "page", ">", "<", "faster", "t a", "a z", "z", "note", "1-9", "9", "mark"):
            await pilot.click(KeyBar, offset=(bar.index(place), 0))
        pages, speeds, notes = ["back", "on", "on"], ["faster", "slower", "faster"], ["telling", "asking"]
        assert book.turned == [*pages, *speeds, *notes, "telling", "telling", "first", "last"]


class Hall(Room):
    """The same keys in a screen that has a menu."""

    BINDINGS = [Binding("full_stop", "menu", "more", show=False), Binding("f10", "menu", "more", show=False)]

    def action_menu(self) -> None:
        self.pressed.append("menu")


@pytest.mark.parametrize(
    ("width", "left", "clicked"),
    [
        (80, "space next   1-6 hand  (r release)  + 5 min   u undo   . more", "more"),
        (60, "space next   1-6 hand  (r release)  . more", "more"),
        (30, "space next   . more", "more"),
        (12, " …", "…"),
    ],
)
async def test_the_menu_is_always_named_and_stands_for_the_keys_without_room(
    width: int, left: str, clicked: str
) -> None:
    hall = Hall()
    async with App[None]().run_test(size=(width, 8)) as pilot:
        await pilot.app.push_screen(hall)
        bar = shown(pilot.app)
        assert bar == f"{left}{'F1 help':>{width - len(left)}}"
        await pilot.click(KeyBar, offset=(bar.index(clicked), 0))
        assert hall.pressed == ["menu"]
        hall.query_one(Input).focus()
        await pilot.pause()
        bar = shown(pilot.app)
        assert bar.split() == [*(["…"] if width == 12 else ["F10", "more"]), "F1", "help"]
        await pilot.click(KeyBar, offset=(bar.index(clicked), 0))
        assert hall.pressed == ["menu", "menu"]
        assert isinstance(hall.focused, Input)
