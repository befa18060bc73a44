"""The three doors on the first screen: rehearse, prepare a session, look at the examples."""

from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import var
from textual.widget import Widget
from textual.widgets import Static

from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.widgets.stream import Stream

_Key = partial(Binding, show=False, priority=True)
WELCOME = N_(
    "In a peer assist, a team that is about to begin something asks people who have done something similar before. "
    "They hear the situation, ask, work out what it means, and say what they would do. This console helps the one who "
    "facilitates."
)


@dataclass(frozen=True)
class DoorWords:
    """What stands on a door: its digit, its name, a shorter one where there is little room, and what is behind it.

    The words are yet to be said.
    """

    digit: str
    name: str
    short: str
    sentence: str


DOORS = (
    DoorWords(
        "1",
        N_("Rehearse (15 min)"),
        NC_("door", "Rehearse"),
        N_("Facilitate a practice meeting with played people"),
    ),
    DoorWords(
        "2",
        N_("Prepare a session"),
        NC_("door", "Prepare"),
        N_("Six short questions, then an agenda to begin with"),
    ),
    DoorWords(
        "3",
        N_("Look at the examples"),
        NC_("door", "Examples"),
        N_("Two whole meetings, from the invitation to what was learned"),
    ),
)


class Door(Widget, can_focus=True):
    """One of them; a click opens it, and Enter where it has the focus."""

    DEFAULT_CSS = """
    Door { width: 1fr; height: 1; padding: 0 1 0 0; }
    Door:hover { background: $boost; }
    Door:focus {
        background: $block-cursor-blurred-background; text-style: $block-cursor-blurred-text-style; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", NC_("key", "open"), id="door.open", tooltip=N_("Open this door"), priority=True),
        *(_Key(key, f"go('{key}')", word, id=f"door.{key}", tooltip=words)
          for key, word, words in (("up", NC_("key", "up"), N_("The door above")),
                                   ("down", NC_("key", "down"), N_("The door below, at last the sessions")),
                                   ("left", NC_("key", "left"), N_("The door before")),
                                   ("right", NC_("key", "right"), N_("The next door")))),
    ]  # fmt: skip

    @dataclass
    class Opened(Message):
        """A door is to be opened."""

        digit: str

    def __init__(self, words: DoorWords) -> None:
        super().__init__(id=f"door_{words.digit}")
        self.words = words

    def render(self) -> Content:
        """The digit and the name; what is behind it where there is a line for that."""
        words, room = self.words, self.size.width - 4
        here = ("▌" if self.has_focus else " ", "$text-accent")
        name = _(words.name)
        if room < len(name):
            name = pgettext("door", words.short)
        lines = [Content.assemble(here, (f"{words.digit}  ", "bold $text-accent"), (name, "bold"))]
        if self.size.height > 1:
            lines.append(Content.assemble(here, "   ", (_(words.sentence), "$foreground-muted")))
        return Content("\n").join(line.pad_right(max(0, self.size.width - line.cell_length)) for line in lines)

    def on_click(self, event: Click) -> None:
        """Open it."""
        event.stop()
        self.action_open()

    def action_open(self) -> None:
        """Let it be opened."""
        self.post_message(self.Opened(self.words.digit))

    def action_go(self, way: Literal["up", "down", "left", "right"]) -> None:
        """Let the cursor go to another door, or on to the sessions below."""
        self.query_ancestor(Doors).go(self, way)


class Doors(Container):
    """A line of doors; with no session of one's own they are large, one above the other, beneath a word of welcome."""

    is_large: var[bool] = var(False, init=False, toggle_class="-large")
    """Whether there is no session of one's own."""

    def __init__(self, *, is_large: bool) -> None:
        super().__init__(classes="-large" if is_large else "")
        self._above: Stream | None = None

    def compose(self) -> ComposeResult:
        yield Static(_(WELCOME), id="welcome", markup=False)
        for words in DOORS:
            yield Door(words)

    def stand(self, *, is_there: bool, is_large: bool, above: Stream) -> None:
        """Stand above that list, large or as a line, or not at all; the cursor goes where there is something to do."""
        has_cursor = isinstance(self.screen.focused, Door)
        was_large, self.is_large = self.is_large, is_large
        self.display, self._above = is_there, above
        if is_large and not was_large:
            self.enter()
        elif has_cursor and not is_large and (was_large or not is_there):
            self.screen.set_focus(above)

    def enter(self, *, from_below: bool = False) -> None:
        """Put the cursor on the first door; from below, on the last of those that stand one above the other."""
        doors = self.query(Door)
        self.screen.set_focus(doors.last() if from_below and self.is_large else doors.first())

    def go(self, door: Door, way: Literal["up", "down", "left", "right"]) -> None:
        """Put the cursor on the door that lies that way of another one, or beneath the doors on the list."""
        doors, by = list(self.query(Door)), 1 if way in ("down", "right") else -1
        is_among = self.is_large or way in ("left", "right")
        place = doors.index(door) + by
        if is_among and 0 <= place < len(doors):
            self.screen.set_focus(doors[place])
        elif way == "down" and self._above is not None and self._above.cursor_key is not None:
            self.screen.set_focus(self._above)
