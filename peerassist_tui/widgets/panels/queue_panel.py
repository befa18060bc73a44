"""Who waits for the floor, since when and why; with the focus, a cursor with which the queue is arranged."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import ClassVar, Literal

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive

from peerassist_tui.language import N_, NC_, _
from peerassist_tui.text import minutes_and_seconds
from peerassist_tui.widgets.panel import Panel
from peerassist_tui.widgets.panels.queue_reason import name_and_reason, shared_reasons

_LEAD = 9
"""The cells of a place and of how long somebody has waited."""
_COMPACT = 48
"""Below this width the place stands right behind the first word, so that the reason has room."""


@dataclass(frozen=True)
class QueueLine:
    """One who waits: since how many seconds, and why in this place, in wordings of which the longest is first.

    `key` is told when something is to be done.
    """

    name: str
    seconds: int
    reasons: tuple[str, ...]
    key: Hashable = None
    first: str = ""
    """The name in short, where name and reason have no room beside each other."""

    @property
    def names(self) -> tuple[str, ...]:
        """What somebody is called, the longest first."""
        return (self.name, self.first) if self.first else (self.name,)


@dataclass(frozen=True)
class QueueFace:
    """The queue, next first, its order in a sentence, whether it is closed, and whether people talk freely.

    `order_name` stands where the sentence has no room.
    """

    order: str
    waiting: tuple[QueueLine, ...]
    closed: bool = False
    free: bool = False
    order_name: str = ""


_KEYS: list[BindingType] = [
    Binding(
        "K,shift+up",
        "move(-1)",
        NC_("key", "move"),
        key_display="K J",
        id="queue.earlier",
        tooltip=N_("Move one place forward"),
    ),
    Binding(
        "J,shift+down",
        "move(1)",
        NC_("key", "move"),
        show=False,
        id="queue.later",
        tooltip=N_("Move one place back"),
    ),
    Binding("enter", "ask('call')", NC_("key", "call"), id="queue.call", tooltip=N_("Give the floor to this one")),
    Binding(
        "delete",
        "ask('lower')",
        NC_("key", "lower"),
        key_display="del",
        id="queue.lower",
        tooltip=N_("Lower the hand"),
    ),
    Binding("right", "ask('turn')", NC_("key", "kind"), id="queue.kind", tooltip=N_("Change the kind of hand")),
    Binding("up", "step(-1)", NC_("key", "up"), show=False, id="queue.up", tooltip=N_("The entry before")),
    Binding("down", "step(1)", NC_("key", "down"), show=False, id="queue.down", tooltip=N_("The entry after")),
    Binding("escape", "leave", NC_("key", "out"), key_display="q", id="queue.leave", tooltip=N_("Out of the queue")),
]


class QueuePanel(Panel, can_focus=True):
    """As many of the queue as fit, about the cursor while it has the focus; the last line says how many more."""

    ALLOW_SELECT = False
    BINDING_GROUP_TITLE = N_("In the queue")
    keys_mean = N_("QUEUE: ↑ ↓ go · K J move · Enter gives the floor · q or Esc leaves")
    DEFAULT_CSS = "QueuePanel { height: 4; }"
    BINDINGS: ClassVar[list[BindingType]] = _KEYS

    cursor: reactive[int] = reactive(0)

    @dataclass
    class Asked(Message):
        """Something is to be done with the entry `key`."""

        key: Hashable
        what: Literal["call", "lower", "turn"]

    @dataclass
    class Moved(Message):
        """The entry `key` is to be moved by so many places."""

        key: Hashable
        by: int

    class Left(Message):
        """The person has done with the queue, or nobody waits in it."""

    @property
    def waiting(self) -> tuple[QueueLine, ...]:
        """Who waits, next first."""
        return self.face.waiting if isinstance(self.face, QueueFace) else ()

    @property
    def cursor_key(self) -> Hashable:
        """The key of the entry under the cursor while the queue has the focus, else None."""
        return self.waiting[self.cursor].key if self.has_focus and self.waiting else None

    def watch_face(self, before: object, face: object) -> None:
        """Keep the cursor with its entry; nobody enters an empty queue."""
        rows = self.waiting
        self.can_focus = bool(rows)
        was = before.waiting if isinstance(before, QueueFace) else ()
        key = was[self.cursor].key if self.cursor < len(was) else None
        found = next((place for place, line in enumerate(rows) if line.key == key), self.cursor)
        self.cursor = min(found, max(0, len(rows) - 1))
        if not rows and self.has_focus:
            self.post_message(self.Left())

    def on_focus(self) -> None:
        """Begin at the next one."""
        self.cursor = 0

    def on_click(self, event: Click) -> None:
        """Put the cursor on the entry; what is done with it is asked for by a key."""
        if not self.waiting:
            self.post_message(self.Left())
        offset = event.get_content_offset(self)
        start, end = self._window(max(1, self.content_size.height))
        if offset is not None and start + offset.y < end:
            self.cursor = start + offset.y

    def action_step(self, by: int) -> None:
        """Move the cursor."""
        self.cursor = min(max(0, self.cursor + by), max(0, len(self.waiting) - 1))

    def action_move(self, by: int) -> None:
        """Ask for the entry to be moved."""
        if self.cursor_key is not None:
            self.post_message(self.Moved(self.cursor_key, by))

    def action_ask(self, what: Literal["call", "lower", "turn"]) -> None:
        """Ask for something to be done with the entry."""
        if self.cursor_key is not None:
            self.post_message(self.Asked(self.cursor_key, what))

    def action_leave(self) -> None:
        """Out of the queue."""
        self.post_message(self.Left())

    def lines(self, width: int) -> list[Content]:
        face = self.face
        assert isinstance(face, QueueFace)
        word = _("CLOSED") if face.closed else _("FREE") if face.free else _("NEXT")
        style = "$text-warning" if face.closed or face.free else "$foreground-muted"
        if not face.waiting:
            nobody = " " + _("nobody waits")
            order = f"{nobody} · {face.order}"
            order = order if cell_len(order) + 6 <= width else nobody
            return [Content.assemble((f"{word:<6}", style), (order, "$foreground-muted"))]
        room = max(1, self.content_size.height)
        start, end = self._window(room)
        indent = max(4 if width < _COMPACT else 6, len(word))
        lines = self._lines(range(start, end), width, indent)
        lines[0] = Content.assemble((word, style), lines[0][len(word) :])
        if (hidden := len(face.waiting) - len(lines)) > 0:
            lines.append(Content.styled(" " * 7 + _("and {number} more", number=hidden), "$foreground-muted"))
        elif len(lines) < room:
            has_room = cell_len(face.order) <= width - 7 or not face.order_name
            order = face.order if has_room else _("order: {name}", name=face.order_name)
            lines.append(Content.styled(f"       {order}", "$foreground-muted"))
        return lines

    def _window(self, room: int) -> tuple[int, int]:
        """From which to which entry is shown: the first ones, or those about the cursor."""
        if len(self.waiting) <= room:
            return 0, len(self.waiting)
        shown = max(1, room - 1)
        start = max(0, self.cursor - shown + 1) if self.has_focus else 0
        return start, start + shown

    def _lines(self, places: range, width: int, indent: int) -> list[Content]:
        waiting = [self.waiting[place] for place in places]
        said = shared_reasons([(one.names, one.reasons) for one in waiting], width - indent - _LEAD)
        return [self._line(place, width, indent, reason) for place, reason in zip(places, said, strict=True)]

    def _line(self, place: int, width: int, indent: int, reason: str) -> Content:
        line, here = self.waiting[place], self.has_focus and place == self.cursor
        at = f"{' ' * indent}{'▸' if here else ' '}{place + 1:<2}"
        clock = f"{minutes_and_seconds(line.seconds):>5} "
        name, reason = name_and_reason(line.names, (reason,), width - len(at) - len(clock))
        return Content.assemble(
            (at, "bold $text-accent" if here else ""),
            clock,
            (name, "bold" if here or place == 0 else ""),
            (reason, "$foreground-muted"),
        )
