"""Above a page of a path: how far one is, the question, and what stands beneath it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

_FEW_LINES = 16


class PageSign(NamedTuple):
    """Where a page stands: a sign and its style."""

    sign: str
    style: str


class PathFace(NamedTuple):
    """How far one is in words, the pages by their signs, which is shown, its question, and what stands beneath it.

    Words that are always as wide keep the signs under the mouse.
    """

    how_far: str
    signs: tuple[PageSign, ...]
    at: int
    question: str
    beneath: str = ""


class PathHead(Vertical):
    """A click on a sign goes to its page."""

    DEFAULT_CSS = """
    PathHead { dock: top; height: auto; padding: 0 1; margin: 0 0 1 0; display: none; }
    PathHead > Static { height: auto; }
    PathHead > #steps { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    PathHead > #question { text-style: bold; }
    PathHead > #beneath { max-height: 3; color: $foreground-muted; text-style: italic; }
    """

    @dataclass
    class Chosen(Message):
        """The page of that place shall be shown."""

        place: int

    def __init__(self) -> None:
        super().__init__()
        self._steps, self._question, self._beneath = (
            Static("", id=name, markup=False) for name in ("steps", "question", "beneath")
        )
        self._first_sign = self._count = 0
        self._has_beneath = False

    def compose(self) -> ComposeResult:
        yield self._steps
        yield self._question
        yield self._beneath

    def show(self, face: PathFace) -> None:
        """Show this page's question, and where all pages stand."""
        count = f"{face.how_far}   "
        self._first_sign, self._count = len(count), len(face.signs)
        self._steps.update(Content.assemble((count, "$text-accent bold"), *_signs(face)))
        self._question.update(Content(face.question))
        self._beneath.update(Content(face.beneath))
        self._has_beneath = bool(face.beneath)
        self.on_resize()

    def on_resize(self) -> None:
        """Where there are few lines, the answer needs those beneath the question."""
        self._beneath.display = self._has_beneath and self.screen.size.height >= _FEW_LINES

    def on_click(self, event: Click) -> None:
        """Go to the page whose sign is the nearest to the click, from the count to the first one."""
        offset = event.get_content_offset(self._steps)
        if offset is not None and offset.y == 0:
            self.post_message(self.Chosen(min(max(0, offset.x - self._first_sign) // 2, self._count - 1)))


def _signs(face: PathFace) -> Iterator[tuple[str, str]]:
    for place, (sign, style) in enumerate(face.signs):
        yield sign, f"{style} reverse bold" if place == face.at else style
        yield " ", ""
