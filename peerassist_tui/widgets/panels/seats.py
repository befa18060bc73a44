"""The circle of chairs round the flipchart, drawn with the names of those who sit there."""

from collections.abc import Hashable, Sequence
from math import ceil, sqrt
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from peerassist_tui.language import _
from peerassist_tui.text import clip

_BESIDE_THE_NAME = len("12 H  ")
_FLIPCHART_LINES = 3


class SeatFace(NamedTuple):
    """A chair: whose it is, its number (0: none), the letter and style of the party, the name."""

    key: Hashable
    number: int
    letter: str
    style: str
    name: str


class ChairPlace(NamedTuple):
    """Where a chair is drawn: the line, how far from the middle in cells, and on which side."""

    line: int
    away: int
    is_right: bool


def chair_places(seats: int, width: int, height: int) -> list[ChairPlace]:
    """Chairs on an ellipse, clockwise from the top: the first half down on the right, the others up on the left."""
    right = ceil(seats / 2)
    down = [ChairPlace(*_on_ellipse(n, right, width, height), True) for n in range(right)]
    up = [ChairPlace(*_on_ellipse(n, seats - right, width, height), False) for n in reversed(range(seats - right))]
    return down + up


def _on_ellipse(n: int, of: int, width: int, height: int) -> tuple[int, int]:
    line = int((n + 0.5) / of * height)
    off_middle = (line + 0.5 - height / 2) / (height / 2)
    # a cell is about twice as high as it is wide, and the names want most of the line
    return line, round(sqrt(1 - off_middle**2) * min(height, width / 6))


class Seats(Widget, can_focus=True):
    """Draws the chairs; the one of the cursor is lit."""

    DEFAULT_CSS = """
    Seats { height: 1fr; min-height: 7; text-wrap: nowrap; }
    """
    ALLOW_SELECT = False
    seats: reactive[tuple[SeatFace, ...]] = reactive[tuple[SeatFace, ...]](())
    cursor: reactive[int] = reactive(0)

    def show(self, seats: Sequence[SeatFace]) -> None:
        """Show these chairs; the cursor stays with its person."""
        key = self.key
        self.seats = tuple(seats)
        keys = [seat.key for seat in seats]
        self.cursor = keys.index(key) if key in keys else min(self.cursor, max(0, len(keys) - 1))

    @property
    def key(self) -> Hashable:
        """Whose chair the cursor stands on."""
        return self.seats[self.cursor].key if self.cursor < len(self.seats) else None

    def step(self, by: int) -> None:
        """Move the cursor clockwise, or back."""
        if self.seats:
            self.cursor = (self.cursor + by) % len(self.seats)

    def render(self) -> Content:
        """The circle as large as there is room."""
        width = self.size.width
        height = max(self.size.height, ceil(len(self.seats) / 2))
        around = list(zip(self.seats, chair_places(len(self.seats), width, height), strict=True))
        return Content("\n").join(self._line(line, around, width, height) for line in range(height))

    def _line(self, line: int, around: list[tuple[SeatFace, ChairPlace]], width: int, height: int) -> Content:
        half = width // 2
        here = {place.is_right: (seat, place) for seat, place in around if place.line == line}
        middle = self._middle(line, height)
        inner = cell_len(middle) // 2
        left, right = (self._half(here.get(side), half, inner + 1) for side in (False, True))
        return Content.assemble(left[: half - inner], (middle, "$foreground-muted"), right[len(middle) - inner :])

    def _middle(self, line: int, height: int) -> str:
        at = line - (height - _FLIPCHART_LINES) // 2
        return _flipchart()[at] if 0 <= at < _FLIPCHART_LINES else ""

    def _half(self, chair: tuple[SeatFace, ChairPlace] | None, half: int, least: int) -> Content:
        # the part of a line on one side of the middle; a long name begins nearer to it, with `least` cells between
        if chair is None:
            return Content(" " * half)
        seat, place = chair
        away = min(place.away, max(least, half - _BESIDE_THE_NAME - cell_len(seat.name)))
        room = max(1, half - away - _BESIDE_THE_NAME)
        name = clip(seat.name, room)
        lit = " reverse" if self.has_focus and seat.key == self.key else ""
        label = Content.assemble(
            (f"{seat.number or '':>2} ", f"$foreground-muted{lit}"),
            (f"{seat.letter} ", f"{seat.style} bold{lit}"),
            (name, f"{seat.style}{lit}"),
        )
        inside, outside = " " * away, " " * (room - cell_len(name) + 1)
        return Content.assemble(*((inside, label, outside) if place.is_right else (outside, label, inside)))


def _flipchart() -> tuple[str, str, str]:
    """What is drawn in the middle."""
    word = " " + _("flipchart") + " "
    return f"┌{'─' * len(word)}┐", f"│{word}│", f"└{'─' * len(word)}┘"
