"""One of some values: left, right or space turn through them; a digit takes one of a few, a letter jumps in many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click, Key
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from peerassist_tui.language import N_, NC_, _
from peerassist_tui.text import clip, fold
from peerassist_tui.widgets.first_click import FirstClick
from peerassist_tui.widgets.named_keys import key_at
from peerassist_tui.widgets.own_keys import obey

Choices = tuple[tuple[str, str], ...]
"""Values with the words that stand for them."""


def said_choices(choices: Choices) -> Choices:
    """The same values with their words, which are marked, in the language that is spoken."""
    return tuple((value, _(words)) for value, words in choices)


MOST_DIGITS = 9
"""So many values are taken by digits; letters jump among more."""
_FEWEST_DIGITS = 2
_ARROW_CELLS = 4


@dataclass
class _Said(Message):
    choice: Choice

    @property
    def control(self) -> Choice:
        """The choice that says so, which the selector of `@on` looks at."""
        return self.choice


_KEYS: list[BindingType] = [
    Binding(
        "right,space",
        "turn(1)",
        NC_("key", "value"),
        key_display="◂ ▸",
        id="choice.next",
        tooltip=N_("The next value"),
    ),
    Binding(
        "left",
        "turn(-1)",
        NC_("key", "before"),
        show=False,
        id="choice.before",
        tooltip=N_("The value before"),
    ),
    Binding(
        "enter",
        "submit",
        NC_("key", "take"),
        show=False,
        id="choice.take",
        tooltip=N_("Take this value and go on"),
    ),
]


class Choice(Widget, can_focus=True):
    """Shows "◂ peer ▸"; words that stand for no known value are shown as they are."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Choice { height: 1; width: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
    """
    BINDINGS: ClassVar[list[BindingType]] = _KEYS

    keys_mean = ""
    """What the band says here; empty: what it says of the screen."""
    value: reactive[str] = reactive("")
    choices: reactive[Choices] = reactive[Choices](())

    @dataclass
    class Changed(_Said):
        """Another value was chosen by the person; `decided`: named by its digit, not turned to."""

        decided: bool = False

    class Submitted(_Said):
        """Enter was pressed."""

    def __init__(self, choices: Sequence[tuple[str, str]], value: str = "", **options: Any) -> None:
        super().__init__(**options)
        self.set_reactive(Choice.choices, tuple(choices))
        self.set_reactive(Choice.value, value)
        self._first_click = FirstClick(self)
        self.takes_blanks = True
        """Whether a blank turns to the next value: not while words are being typed that mean no value."""

    def render(self) -> Content:
        words = self._words
        if len(self.choices) == 1:
            return Content(f"  {words}")  # there is nothing to turn to
        digits = self._digit_words(self.size.width - cell_len(words) - _ARROW_CELLS) if self.has_focus else ""
        drawn = Content.assemble(("◂ ", "$foreground-muted"), words, (f" ▸{digits}", "$foreground-muted"))
        return drawn.pad_right(max(0, self.size.width - drawn.cell_length))  # reversed in mono, as a whole bar

    def _digit_words(self, cells: int) -> str:
        """Which digit takes which value, in so many cells; else the digits alone, else nothing."""
        places = self._by_digit
        if len(places) < _FEWEST_DIGITS:
            return ""
        told = "  " + " · ".join(f"{digit} {self.choices[place][1]}" for digit, place in enumerate(places, 1))
        briefly = "  " + _("1-{number} choose", number=len(places))
        return next((one for one in (told, briefly) if cell_len(one) <= cells), "")

    @property
    def _words(self) -> str:
        """What stands for the value, as far as it leaves room for both arrows."""
        return clip(dict(self.choices).get(self.value, self.value), max(1, self.size.width - _ARROW_CELLS))

    @property
    def _by_digit(self) -> list[int]:
        """The places of the values that digits from 1 on take: none for no value, and none at all of many."""
        places = [place for place, (value, _words) in enumerate(self.choices) if value]
        return places if len(places) <= MOST_DIGITS else []

    def _place(self) -> int:
        return next((place for place, (value, _words) in enumerate(self.choices) if value == self.value), -1)

    def _take(self, place: int, *, decided: bool = False) -> None:
        value = self.choices[place % len(self.choices)][0]
        self.takes_blanks = True
        if value != self.value:
            self.value = value
            self.post_message(self.Changed(self, decided))

    def action_turn(self, by: int) -> None:
        """Take the next value, or the one before."""
        if by and self.choices:
            self._take(self._place() + by)

    def action_submit(self) -> None:
        """Leave the decision to the form."""
        self.post_message(self.Submitted(self))

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Whether a digit or a letter means one of the values."""
        return bool(character and character != " " and self._meant(character))

    def _meant(self, letter: str) -> list[int]:
        if by_digit := self._by_digit:
            return by_digit[int(letter) - 1 :][:1] if letter in "123456789" else []
        wanted = fold(letter)
        return [place for place, (_value, words) in enumerate(self.choices) if wanted and _begins(fold(words), wanted)]

    async def on_key(self, event: Key) -> None:
        """Take the value of this digit, or jump to the next one of many that begins with this letter."""
        letter = event.character or ""
        if letter == " " and not self.takes_blanks:
            event.stop()
            event.prevent_default()
            return
        if await obey(self, event):
            return
        if event.is_printable and self.check_consume_key(event.key, letter):
            event.stop()
            event.prevent_default()
            places = self._meant(letter)
            place = next((place for place in places if place > self._place()), places[0])
            self._take(place, decided=bool(self._by_digit))
        elif event.is_printable:
            self.takes_blanks = False  # words are being typed

    def on_focus(self) -> None:
        """From now on one reads what the digits take."""
        self._first_click.focused()

    def on_mouse_down(self) -> None:
        """Whoever comes with this click has not read it yet."""
        self._first_click.pressed()

    def on_click(self, event: Click) -> None:
        """The value before or the next one, at its arrow, or the one whose digit is named there.

        Elsewhere, and where no digit could be read before, a click only goes into the field.
        """
        offset = event.get_content_offset(self)
        if offset is None or len(self.choices) < _FEWEST_DIGITS:
            return
        last = 2 + cell_len(self._words) + 1
        self.action_turn({0: -1, 1: -1, last - 1: 1, last: 1}.get(offset.x, 0))
        told = self.render().plain
        digit = "" if self._first_click.is_it else key_at(told, offset.x)
        if offset.x > last and digit.isdigit():
            self._take(self._by_digit[int(digit) - 1], decided=True)


def _begins(words: str, letter: str) -> bool:
    """Whether folded words, or the Latin name in brackets behind another one, begin with a letter."""
    return words.startswith(letter) or f"({letter}" in words
