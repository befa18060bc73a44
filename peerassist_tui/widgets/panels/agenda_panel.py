"""The agenda clock: the item that is on, its time left in large digits, what that does to the day."""

import math
from dataclasses import dataclass, replace

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.widget import Widget
from textual.widgets import Digits

from peerassist_tui.text import clip, fitting, spelled
from peerassist_tui.widgets.column import wrap
from peerassist_tui.widgets.panel import Panel

_SOON = 0.2


@dataclass(frozen=True)
class AgendaFace:
    """What the clock shows; times are ready to read, `left_seconds` is None while no item is on."""

    title: str
    phase: str
    left_seconds: float | None
    minutes: float
    ends: str
    day_ends: str
    late: str
    following: tuple[str, ...]
    """What comes next, in several wordings, the longest first: its length gives way to its title."""
    squeezed: str = ""
    timer: str = ""
    """The second timer, with what is left of it."""

    @property
    def is_over(self) -> bool:
        """Whether the item takes longer than it may."""
        return self.left_seconds is not None and self.left_seconds < 0

    @property
    def is_soon_over(self) -> bool:
        """Whether less than a fifth of its time is left."""
        return self.left_seconds is not None and 0 <= self.left_seconds < 60 * self.minutes * _SOON

    @property
    def unmoved(self) -> "AgendaFace":
        """The face without the seconds, but for what they mean: so only the digits are painted each second."""
        left = -1 if self.is_over else 0 if self.is_soon_over else math.inf
        return replace(self, left_seconds=None if self.left_seconds is None else left)


def minutes_clock(seconds: float) -> str:
    """Minutes and seconds, also beyond an hour, as agendas are planned: "74:55"."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"


class _Facts(Panel):
    """Beside the digits: of how much, and until when."""

    def lines(self, width: int) -> list[Content]:
        face = self.face
        assert isinstance(face, AgendaFace)
        over, soon = face.is_over, face.is_soon_over
        of = f"{'OVER the ' if over else '! left of ' if soon else 'left of '}{face.minutes:g} min"
        style = "$text-error bold" if over else "$text-warning" if soon else ""
        first = Content.styled(of, style) if face.left_seconds is not None else Content()
        return [first, Content(face.ends), Content(face.day_ends)]


class _Heading(Panel):
    """The phase and the item that is on, in a second line where one is too short for both; the title is cut last."""

    _height = 1

    def watch_face(self) -> None:
        """Take another height when the item needs another."""
        width = self.content_size.width
        if width and self.face is not None and self._height != (height := len(self.lines(width))):
            self._height = height
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The lines that the item needs."""
        self._height = len(self.lines(width)) if self.face is not None else 1
        return self._height

    def lines(self, width: int) -> list[Content]:
        face = self.face
        assert isinstance(face, AgendaFace)
        phase = f"{spelled(face.phase)}  " if face.phase else ""
        first, *more = wrap(phase + face.title, width) or [""]
        style = f"$phase-{face.phase} bold" if face.phase else "bold"
        head = Content.assemble((first[: len(phase)], style), (first[len(phase) :], "bold"))
        return [head, *(Content.styled(row, "bold") for row in [clip(" ".join(more), width)] if row)]


class _Outlook(Panel):
    """How late the day is, and what comes next; what is squeezed stands before that where it fits there, else above."""

    def lines(self, width: int) -> list[Content]:
        face = self.face
        assert isinstance(face, AgendaFace)
        below = " · ".join(filter(None, (face.timer, face.squeezed, face.following[0])))
        fits = self.content_size.height > 1 and cell_len(below) <= width
        return [
            _lateness(face, "" if fits else face.squeezed, width),
            following_line(face, width, face.squeezed if fits else ""),
        ]


def _lateness(face: AgendaFace, squeezed: str, width: int) -> Content:
    told = face.late.split(", ")
    heads = [", ".join(told[:count]) for count in range(len(told), 0, -1)]
    said = fitting([*(" · ".join(filter(None, (head, squeezed))) for head in heads), *heads], width)
    is_warning = "late" in said or bool(squeezed)
    return Content.styled(said, "$text-warning" if is_warning else "$foreground-muted")


def following_line(face: AgendaFace, width: int, squeezed: str = "") -> Content:
    """The second timer, what is squeezed, and what comes next, with its length where that fits."""
    before = [f"{words} · " if words else "" for words in (face.timer, squeezed)]
    following = fitting(face.following, max(0, width - cell_len("".join(before))))
    styles = ("bold $text-accent", "$text-warning", "$foreground-muted")
    return Content.assemble(*zip((*before, following), styles, strict=True))


class AgendaPanel(Widget):
    """Six lines: heading, large digits with the facts beside them, how late it is, what follows; seven at most."""

    DEFAULT_CSS = """
    AgendaPanel { height: auto; layout: vertical; }
    AgendaPanel _Heading { padding: 0 1 0 0; }
    AgendaPanel Horizontal { height: 3; }
    AgendaPanel Digits { width: 20; height: 3; margin: 0 1 0 0; text-style: bold; }
    AgendaPanel Digits.-over { color: $text-error; }
    AgendaPanel Digits.-soon { color: $text-warning; }
    AgendaPanel _Outlook { height: 2; }
    AgendaPanel _Facts { width: 1fr; height: 3; }
    """

    ALLOW_SELECT = False

    class Clicked(Message):
        """The clock was clicked on."""

    face: var[AgendaFace | None] = var(None)

    def on_click(self) -> None:
        """Say that somebody asks for more than the clock."""
        self.post_message(self.Clicked())

    def compose(self) -> ComposeResult:
        yield _Heading()
        with Horizontal():
            yield Digits()
            yield _Facts()
        yield _Outlook()

    def watch_face(self, face: AgendaFace | None) -> None:
        """Paint the parts that changed."""
        if face is None or not self.is_mounted:
            return
        digits, left = self.query_one(Digits), face.left_seconds
        digits.update("" if left is None else f"+{minutes_clock(-left)}" if left < 0 else minutes_clock(left))
        digits.set_class(face.is_over, "-over")
        digits.set_class(face.is_soon_over, "-soon")
        for panel in self.query(Panel):
            panel.face = face.unmoved
