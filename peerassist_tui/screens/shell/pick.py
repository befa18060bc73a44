"""Picking one of a few: each with a digit and one line of explanation."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from peerassist_tui.language import N_, NC_, pgettext
from peerassist_tui.screens.shell.dialog import CHOOSES, Dialog
from peerassist_tui.widgets.bars.key_bar import KeyBar

MOST_DIGITS = 9
"""So many lines have a digit; further ones are reached with the arrows."""


class Pick(NamedTuple):
    """Something that can be picked: what is answered, its word, what it means."""

    name: str
    word: str
    explanation: str = ""


class PickList(OptionList, inherit_bindings=False):
    """The lines among which one picks: a click marks one, a click on the marked one picks it."""

    BINDING_GROUP_TITLE = N_("In the list")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "cursor_up", NC_("key", "up"), tooltip=N_("The line before"), id="pick.up"),
        Binding("down", "cursor_down", NC_("key", "down"), tooltip=N_("The next line"), id="pick.down"),
        Binding("home", "first", NC_("key", "first"), show=False, tooltip=N_("The first line"), id="pick.first"),
        Binding("end", "last", NC_("key", "last"), show=False, tooltip=N_("The last line"), id="pick.last"),
        Binding("pageup", "page_up", N_("page up"), show=False, tooltip=N_("A screen back"), id="pick.page_up"),
        Binding("pagedown", "page_down", N_("page down"), show=False, tooltip=N_("A screen on"), id="pick.page_down"),
        Binding(
            "enter",
            "select",
            NC_("key", "pick"),
            tooltip=N_("Pick this line, as a click on it does once it is marked"),
            id="pick.this",
        ),
    ]
    _clicked = -1

    def on_resize(self) -> None:
        """Let the marked line be seen, at the beginning too: before, there was no room to be seen in."""
        self.scroll_to_highlight()

    def on_click(self, event: Click) -> None:
        """Only mark a line that is not marked yet; the end of a double click picks what its beginning has marked."""
        place = event.style.meta.get("option", -1)
        is_marked = place == self.highlighted and (event.chain == 1 or place == self._clicked)
        self._clicked = place
        if place >= 0 and not is_marked:
            event.prevent_default()
            self.highlighted = place


class PickScreen(Dialog[str | None]):
    """Answers with the name of what was picked, or None; a digit picks at once."""

    DEFAULT_CSS = """
    PickScreen > Vertical { max-height: 90%; }
    PickScreen > KeyBar { dock: bottom; padding: 0 1; background: $surface; }
    PickScreen Static { color: $foreground-muted; }
    PickScreen > Vertical > Static { dock: top; }
    PickScreen OptionList, PickScreen OptionList:focus {
        height: auto; border: none; background: $panel; background-tint: $foreground 0%;
    }
    PickScreen OptionList:focus > .option-list--option-highlighted {
        background: $block-cursor-blurred-background; color: $foreground; text-style: $block-cursor-text-style;
    }
    """
    MODE = "CHOOSE"
    keys_mean = CHOOSES
    HELP_TEXT: ClassVar[str] = N_(
        "One of these lines is picked: press its digit, or go there with the arrows or a click; Enter, or a click on "
        "the marked line, takes it. "
        "● stands before what holds now, and Esc leaves that. Letters do nothing here, so that nothing is picked by "
        "a word that was meant for a note."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", NC_("key", "cancel"), id="pick.leave", tooltip=N_("Change nothing")),
        *(
            Binding(
                str(digit),
                f"pick({digit})",
                NC_("key", "pick"),
                id=f"pick.{digit}",
                show=False,
                tooltip=N_("Pick this one"),
            )
            for digit in range(1, 10)
        ),
    ]

    def __init__(self, title: str, picks: Sequence[Pick], current: str, *, at: str = "") -> None:
        """`current` holds now; the cursor begins there, or at the line `at` where there is one."""
        super().__init__()
        self._title, self._picks, self._current = title, picks, current
        self._at = at
        self._marked: int | None = None
        self._digits = range(1, min(len(picks), MOST_DIGITS) + 1)

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(self._title, markup=False)
            yield PickList(*(self._option(place, pick) for place, pick in enumerate(self._picks, 1)), markup=False)
        yield KeyBar()

    def _option(self, place: int, pick: Pick, *, here: bool = False) -> Option:
        sign, room = "● " if pick.name == self._current else "  ", max(len(one.word) for one in self._picks) + 2
        return Option(
            Content.assemble(
                ("▌" if here else " ", "$text-accent"),
                (f"{place if place in self._digits else ' '} ", "bold $text-accent"),
                sign,
                (f"{pick.word:<{room}}", "bold"),
                (pick.explanation, "$foreground-muted"),
            ),
            id=pick.name,
        )

    def on_mount(self) -> None:
        names = [pick.name for pick in self._picks]
        begin = next((name for name in (self._at, self._current) if name in names), names[0])
        self.query_one(OptionList).highlighted = names.index(begin)

    @on(OptionList.OptionHighlighted)
    def mark_line(self, event: OptionList.OptionHighlighted) -> None:
        """Mark the line that Enter would take, in every theme."""
        places = {event.option_index: True} if self._marked is None else {self._marked: False, event.option_index: True}
        self._marked = event.option_index
        for at, here in places.items():
            prompt = self._option(at + 1, self._picks[at], here=here).prompt
            event.option_list.replace_option_prompt_at_index(at, prompt)

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return pgettext("key", "take") if action == "select" else None

    def action_pick(self, digit: int) -> None:
        """Answer with what has that digit."""
        if digit in self._digits:
            self.dismiss(self._picks[digit - 1].name)

    @on(OptionList.OptionSelected)
    def pick(self, event: OptionList.OptionSelected) -> None:
        """Answer with what the cursor stands on."""
        self.dismiss(event.option_id)
