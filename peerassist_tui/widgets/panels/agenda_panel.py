"""The agenda clock: the item that is on, its time left in large digits, what that does to the day."""

import math
from dataclasses import dataclass, replace

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import var
from textual.widget import Widget
from textual.widgets import Digits

from peerassist_tui.text import spelled
from peerassist_tui.widgets.panel import Panel


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
    following: str
    squeezed: str = ""
    timer: str = ""
    """The second timer, with what is left of it."""


def minutes_clock(seconds: float) -> str:
    """Minutes and seconds, also beyond an hour, as agendas are planned: "74:55"."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"


class _Facts(Panel):
    def lines(self, width: int) -> list[Content]:
        face = self.face
        assert isinstance(face, AgendaFace)
        over = face.left_seconds is not None and face.left_seconds < 0
        of = f"{'OVER the ' if over else 'left of '}{face.minutes:g} min"
        first = Content.styled(of, "$text-error bold" if over else "") if face.left_seconds is not None else Content()
        said = face.late if cell_len(face.late) <= width else face.late.replace(" min", "").replace("started", "start")
        late = Content.styled(said, "$text-warning" if "late" in face.late else "$foreground-muted")
        return [first, Content(face.ends), Content(face.day_ends), late]


class _Heading(Panel):
    def lines(self, width: int) -> list[Content]:
        face = self.face
        assert isinstance(face, AgendaFace)
        phase = Content.styled(f"{spelled(face.phase)}  ", f"$phase-{face.phase} bold") if face.phase else Content()
        whole = Content.assemble(phase, (face.title, "bold"))
        return [whole if whole.cell_length <= width else Content.styled(face.title, f"$phase-{face.phase} bold")]


class _Following(Panel):
    def lines(self, width: int) -> list[Content]:
        face = self.face
        assert isinstance(face, AgendaFace)
        timer = (f"{face.timer} · ", "bold $text-accent") if face.timer else ""
        squeezed = (f"{face.squeezed} · ", "$text-warning") if face.squeezed else ""
        return [Content.assemble(timer, squeezed, (face.following, "$foreground-muted"))]


class AgendaPanel(Widget):
    """Six lines: heading, large digits with the facts beside them, what follows."""

    DEFAULT_CSS = """
    AgendaPanel { height: 6; layout: vertical; }
    AgendaPanel Horizontal { height: 4; }
    AgendaPanel Digits { width: 20; height: 3; margin: 0 1 0 0; text-style: bold; }
    AgendaPanel Digits.-over { color: $text-error; }
    AgendaPanel Digits.-soon { color: $text-warning; }
    AgendaPanel _Heading { height: 1; }
    AgendaPanel _Following { height: 1; }
    AgendaPanel _Facts { width: 1fr; height: 4; }
    """

    face: var[AgendaFace | None] = var(None)

    def compose(self) -> ComposeResult:
        yield _Heading()
        with Horizontal():
            yield Digits()
            yield _Facts()
        yield _Following()

    def watch_face(self, face: AgendaFace | None) -> None:
        """Paint the parts that changed."""
        if face is None or not self.is_mounted:
            return
        digits, left = self.query_one(Digits), face.left_seconds
        digits.update("" if left is None else f"+{minutes_clock(-left)}" if left < 0 else minutes_clock(left))
        digits.set_class(left is not None and left < 0, "-over")
        digits.set_class(left is not None and 0 <= left < 60 * face.minutes * 0.2, "-soon")
        still = replace(face, left_seconds=left and math.copysign(1, left))
        for panel in self.query(Panel):
            panel.face = (
                still  # which says by its sign whether time is left; so only the digits are painted each second
            )
