"""An input line for what people say: it takes every paste whole, or says what it could not take."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any

from textual.binding import Binding
from textual.events import Click, Key, Paste
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.widgets import Input
from textual.widgets.input import Selection

from peerassist_tui.language import N_, NC_, ngettext, number_words
from peerassist_tui.text import clean, clean_line
from peerassist_tui.widgets.fields.clicks import word_at
from peerassist_tui.widgets.own_keys import obey

_JOINERS = frozenset("\u200c\u200d")
"""Bangla, Hindi and Persian are written with them; Input drops them because they are not printable."""


@dataclass
class _Said(Message):
    line: LineInput

    @property
    def control(self) -> LineInput:
        """The input that says so, which the selector of `@on` looks at."""
        return self.line


class LineInput(Input):
    """Input for one line of user text, shown as it is: nothing in it is markup."""

    keys_mean: str = N_("Letters go into this line · Enter takes it · Esc leaves it")
    """What the band says of keys while somebody writes here."""
    BINDINGS = [
        Binding(
            "escape",
            "leave",
            NC_("key", "back"),
            tooltip=N_("Leave the line as it stands"),
            id="line.leave",
        ),
    ]

    virtual_size: var[Size] = var(Size(0, 0))
    """Without a layout of the whole screen at each letter, for which Input asks by itself where its size follows."""

    @dataclass
    class PastedLines(_Said):
        """Several lines or columns were pasted, `text` as they came; nothing has been put into the input."""

        lines: tuple[str, ...]
        text: str = field(default="", compare=False)

    @dataclass
    class Cut(_Said):
        """A text was too long: so many of its characters were kept, so many dropped, which are `rest`."""

        kept: int
        dropped: int
        rest: str

        @property
        def words(self) -> str:
            """What was left out, as a sentence."""
            return _left_out(self.line.limit, self.dropped)

    class Left(_Said):
        """The person pressed escape."""

    def __init__(
        self,
        *args: Any,
        limit: int = 10_000,
        multiline_paste: bool = False,
        column_paste: bool = False,
        hands_over: bool = False,
        **options: Any,
    ) -> None:
        """Takes what Input takes; a paste of several lines, or of columns parted by tabs, is left to the screen.

        `hands_over`: Enter empties the line at once, so that the next text may be begun while this one is being saved.
        """
        # a letter typed right after coming back must not wipe out a half-written note
        options.setdefault("select_on_focus", False)
        super().__init__(*args, max_length=limit, **options)
        self.limit, self.multiline_paste = limit, multiline_paste
        self.column_paste, self.hands_over = column_paste, hands_over
        self.is_typed = False
        """Whether somebody has typed or pasted anything here."""
        self.handed: deque[str] = deque()
        """What was handed over and is not known to be safe, the first first; whoever takes it takes it out."""

    def update_node_styles(self, animate: bool = True) -> None:
        """Follow the style sheets, once there is a screen; what is only being made is styled when it comes there."""
        if self.is_attached:
            super().update_node_styles(animate)

    def watch_virtual_size(self) -> None:
        """Keep in view what is left of a text that was longer than the line."""
        self.scroll_x = self.validate_scroll_x(self.scroll_x)

    @property
    def room(self) -> int:
        """How many characters may still come, the selection being replaced."""
        return max(0, self.limit - len(self.value) + len(self.selected_text))

    async def on_key(self, event: Key) -> None:
        """Take the joiners as they are typed; say so when the line is full."""
        if not event.is_printable and await obey(self, event):
            return
        typed, full = event.character or "", not self.room
        self.is_typed = self.is_typed or event.is_printable
        if typed in _JOINERS:
            event.stop()
            self.replace(typed, *self.selection)
        if (event.is_printable or typed in _JOINERS) and full:
            self.post_message(self.Cut(self, 0, 1, typed))

    def on_paste(self, event: Paste) -> None:
        """Take what the terminal pastes."""
        event.stop()
        event.prevent_default()
        self.take(event.text)

    def on_click(self, event: Click) -> None:
        """Select the word at the second click of a row, all at the third."""
        if event.chain == 2:
            self.selection = Selection(*word_at(self.value, self.cursor_position))
        elif event.chain > 2:
            self.select_all()

    def action_paste(self) -> None:
        """Take what was copied in the program itself."""
        self.take(self.app.clipboard)

    async def action_submit(self) -> None:
        """Hand the text over; where texts follow each other, be empty for the next one."""
        text = self.value
        if self.hands_over:
            self.hand_over()
        self.post_message(self.Submitted(self, text))

    def hand_over(self) -> str:
        """Be empty for the next text; this one is still known until it is taken out."""
        text = self.value.strip()
        self.handed.append(text)
        self.value = ""
        return text

    def give_back(self, text: str) -> None:
        """Put a text that was handed over, and refused, before what has been typed since."""
        self.value = f"{text} {self.value}".strip()
        self.cursor_position = len(self.value)

    def action_leave(self) -> None:
        """Leave the decision to the screen."""
        self.post_message(self.Left(self))

    def take(self, text: str) -> None:
        """Clean a text and put it in the place of the selection, or hand its lines to the screen."""
        self.is_typed = True
        whole = clean(text).strip("\n")
        lines = tuple(filter(None, map(clean_line, whole.split("\n"))))
        columns = self.column_paste and "\t" in text.strip()
        if (self.multiline_paste and len(lines) > 1) or (columns and lines):
            self.post_message(self.PastedLines(self, lines, text))
        else:
            self._put(" ".join(lines) if "\n" in whole else whole)

    def _put(self, text: str) -> None:
        room = self.room
        self.replace(text[:room], *self.selection)
        if rest := text[room:]:
            self.post_message(self.Cut(self, room, len(rest), rest))


def _left_out(limit: int, dropped: int) -> str:
    return ngettext(
        "A line holds {limit} characters: the last character was left out.",
        "A line holds {limit} characters: the last {count} characters were left out.",
        dropped,
        limit=number_words(limit),
    )
