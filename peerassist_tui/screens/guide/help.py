"""What a screen is for, and all its keys: read off the screen itself, so that it cannot be out of date."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, ClassVar, NamedTuple

from rich.cells import cell_len
from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.dom import DOMNode
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, Static

from peerassist_tui.language import N_, NC_, _
from peerassist_tui.screens.menu.menu_lines import pressed_key
from peerassist_tui.screens.shell.control import Controls
from peerassist_tui.screens.shell.dialog import Dialog
from peerassist_tui.widgets.bars.band import MODES
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.entry_view import EntryView
from peerassist_tui.widgets.fields.choice import Choice
from peerassist_tui.widgets.key_word import key_sentence
from peerassist_tui.widgets.named_keys import renamed_on, with_renamed

_KEY_WIDTH = 16
_RUN = 3
"""So many digits that do one thing stand as a run."""
_NAMES = {
    "LineInput": N_("While typing"),
    "NoteInput": N_("While typing"),
    "Input": N_("While typing"),
    "Stream": N_("In the list"),
    "Door": N_("On a door"),
    "Replay": N_("In the replay"),
}


class KeyRow(NamedTuple):
    """One key, or several that do one thing."""

    group: str
    """Its heading, yet to be said."""
    keys: str
    words: str
    press: str
    """What a click on the row presses, as Textual calls it; empty for a run of digits."""


class HelpRows(Widget):
    """The keys of one group, a row each."""

    ALLOW_SELECT = False

    @dataclass
    class Pressed(Message):
        """The key of a row was clicked on."""

        key: str

    def __init__(self, rows: Sequence[KeyRow]) -> None:
        super().__init__()
        self._rows = rows

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A row may take several lines."""
        return sum(len(_drawn(row, width)) for row in self._rows)

    def render(self) -> Content:
        width = self.content_size.width
        return Content("\n").join(line for row in self._rows for line in _drawn(row, width))

    def on_click(self, event: Click) -> None:
        """Tell which key it was."""
        offset, end = event.get_content_offset(self), 0
        for row in self._rows:
            end += len(_drawn(row, self.content_size.width))
            if offset is not None and offset.y < end:
                if row.press:
                    self.post_message(self.Pressed(row.press))
                return


class HelpScreen(Dialog[None]):
    """Shows the purpose and the keys of another screen."""

    DEFAULT_CSS = """
    HelpScreen > Vertical { width: 88; max-height: 94%; padding: 1 2 0 2; }
    HelpScreen VerticalScroll {
        height: auto; max-height: 100%; margin: 0 0 1 0; scrollbar-size-vertical: 1; background: $panel;
    }
    HelpScreen Static, HelpRows { width: 1fr; height: auto; padding: 0 1 0 0; }
    HelpScreen KeyBar { dock: bottom; }
    HelpScreen Vertical > Band { dock: bottom; margin: 0 0 1 0; }
    """
    AUTO_FOCUS = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "guide", N_("the guide"), id="help.guide", tooltip=N_("Read in the guide about this step")),
        Binding("escape", "dismiss", NC_("key", "back"), id="help.back", tooltip=N_("Back to where you were")),
    ]

    def __init__(self, of: Screen[Any], also: str = "") -> None:
        """Read the keys of the screen `of` as they are now; `also` is told before what the screen is for."""
        super().__init__()
        self._of = of
        purpose = f"{also}\n\n{key_sentence(getattr(of, 'HELP_TEXT', ''))}".strip()
        self._purpose = with_renamed(purpose, renamed_on(of))
        self._rows = list(_rows(of))

    def action_guide(self) -> None:
        """Read on in the guide."""
        from peerassist_tui.screens.guide.guide import GuideScreen
        from peerassist_tui.screens.guide.guide_pages import guide_page

        self.app.switch_screen(GuideScreen(guide_page(self._of)))

    @on(HelpRows.Pressed)
    def press(self, event: HelpRows.Pressed) -> None:
        """Go back, and press the key there."""
        self.dismiss()
        self.app.simulate_key(event.key)

    def compose_body(self) -> ComposeResult:
        with Vertical():
            with VerticalScroll():
                if self._purpose:
                    yield Static(Content(self._purpose), classes="purpose")
                yield Static(Content(f"\n{_(MODES)}" if self._purpose else _(MODES)))
                for name, rows in groupby(self._rows, lambda row: row.group):
                    yield Static(Content(f"\n{key_sentence(name)}").stylize("bold $text-accent"))
                    yield HelpRows([*rows])
            yield KeyBar()


def _drawn(row: KeyRow, width: int) -> list[Content]:
    """The lines of a row in so many cells: the words stay beside the keys."""
    keys = Content.styled(row.keys, "bold").pad_right(max(1, _KEY_WIDTH - cell_len(row.keys)))
    words = Content.styled(row.words, "$foreground-muted").wrap(max(_KEY_WIDTH, width - keys.cell_length))
    return [line.pad_left(keys.cell_length) if place else keys + line for place, line in enumerate(words)]


def _rows(of: Screen[Any]) -> Iterator[KeyRow]:
    """The keys of a screen in the groups of its menu, each once; those that do one thing stand together."""
    controls = getattr(of, "controls", None) or Controls(())
    found: dict[tuple[str, str], list[str]] = {}
    for node, binding, __, tooltip in sorted(
        of.active_bindings.values(), key=lambda one: controls.place(one[1].action)
    ):
        words = _in_the_bar(of, node, binding) or key_sentence(tooltip or binding.tooltip)
        if words:
            group = controls.group(binding.action) or _group(node)
            found.setdefault((group, words), []).append(binding.key)
    groups = [*dict.fromkeys(group for group, __ in found)]
    for group, words in sorted(found, key=lambda key: (_ORDER.get(key[0], 0), groups.index(key[0]))):
        keys = found[group, words]
        shown = joined_keys([*map(pressed_key, keys)])
        yield KeyRow(group, shown, words, "" if _is_run(keys) else keys[0])


def _in_the_bar(of: Screen[Any], node: DOMNode, binding: Binding) -> str:
    """What the key bar says of Enter in a list or field, where it does other there than elsewhere."""
    key_label = getattr(of, "key_label", None)
    is_within = isinstance(node, EntryView | Choice | Input) and binding.key == "enter"
    words = str((key_label(binding.action) if key_label and is_within else None) or "")
    return words[:1].upper() + words[1:]


_ORDER = {"While typing": -2, "In the list": -1, "Everywhere": 9}


def _group(node: DOMNode) -> str:
    if isinstance(node, App):
        return N_("Everywhere")
    if isinstance(node, Widget) and not isinstance(node, Screen):
        names = (_NAMES[kind.__name__] for kind in type(node).__mro__ if kind.__name__ in _NAMES)
        return next(names, str(node.BINDING_GROUP_TITLE or N_("In this field")))
    return N_("On this screen")


def _is_run(keys: list[str]) -> bool:
    return sum(key.isdecimal() for key in keys) >= _RUN


def joined_keys(keys: list[str]) -> str:
    """Neighbouring digits as a run, for instance "1-9"; other keys one after the other."""
    digits = [key for key in keys if key.isdecimal()]
    if len(digits) < _RUN:
        return " ".join(keys)
    return " ".join([f"{digits[0]}-{digits[-1]}", *(key for key in keys if not key.isdecimal())])
