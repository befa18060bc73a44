"""A meeting as a bar of its phases, along which one moves."""

from dataclasses import dataclass
from itertools import accumulate

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.message import Message

from peerassist_tui.text import clip
from peerassist_tui.widgets.panel import Panel

_LEAST = 8
"""Cells below which a title says nothing any more."""


@dataclass(frozen=True)
class TimeBarPart:
    """One part of the bar: its letter, its title, its style and its seconds."""

    letter: str
    title: str
    style: str
    seconds: float


@dataclass(frozen=True)
class TimeBarFace:
    """The parts, where in them one stands (0 to 1), and what is said of that place."""

    parts: tuple[TimeBarPart, ...]
    at: float
    words: str


class TimeBar(Panel):
    """Two lines: the bar with a pointer in it, and words below."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "TimeBar { height: 2; }"

    @dataclass
    class Chosen(Message):
        """That place in the bar was clicked on, from 0 to 1."""

        at: float

    def on_click(self, event: Click) -> None:
        """Tell which place it was."""
        if (offset := event.get_content_offset(self)) is not None:
            self.post_message(self.Chosen(offset.x / max(1, self.content_size.width - 1)))

    def lines(self, width: int) -> list[Content]:
        face = self.face
        assert isinstance(face, TimeBarFace)
        place = min(width - 1, max(0, round(face.at * (width - 1))))
        return [_pointed(self._bar(face, width), place), Content(clip(face.words, width))]

    def _bar(self, face: TimeBarFace, width: int) -> Content:
        total = sum(part.seconds for part in face.parts) or 1
        drawn: list[Content] = []
        began = at = 0.0
        for part in face.parts:
            at += part.seconds
            cells = round(at / total * width) - round(began / total * width)
            began = at
            title = f"{part.letter} {part.title}".strip()
            text = clip(title, cells - 1) if cells > _LEAST else part.letter if cells else ""
            drawn.append(Content.styled(text + " " * (cells - cell_len(text)), part.style))
        return Content.assemble(*drawn) if face.parts else Content.styled("─" * width, "$foreground-muted")


def _pointed(bar: Content, place: int) -> Content:
    """The bar with a pointer in that cell; of a wide character there a blank is left."""
    ends = [0, *accumulate(map(cell_len, bar.plain))]
    start = max(at for at, cells in enumerate(ends) if cells <= place)
    before, behind = place - ends[start], ends[min(start + 1, len(bar))] - place - 1
    pointer = Content.assemble(" " * before, ("▲", "bold reverse"), " " * max(0, behind))
    return Content.assemble(bar[:start], pointer, bar[start + 1 :])
