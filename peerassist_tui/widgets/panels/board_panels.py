"""What the room reads: the item with its time, what was said, who has the floor; as big as there is room for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from rich.cells import cell_len
from textual.content import Content

from peerassist_tui.text import clip
from peerassist_tui.widgets.big_letters import FONTS, big
from peerassist_tui.widgets.column import wrap
from peerassist_tui.widgets.panel import Panel

MEASURE = 96
"""Cells after which a line of plain letters is too long to be read from afar."""
MOST = 5
"""Passages in plain letters at most: the room reads, it does not search."""


@dataclass(frozen=True)
class BoardText:
    """A text with a quiet line below that says whose it is; the mark (a letter) has the style."""

    text: str
    mark: str = ""
    style: str = ""
    caption: str = ""


@dataclass(frozen=True)
class BoardFace:
    """The heading, the clock with its word, the passages (oldest first), who has the floor, and who comes next."""

    heading: str = ""
    clock: str = ""
    clock_word: str = ""
    over: bool = False
    passages: tuple[BoardText, ...] = field(default=())
    floor: str = ""
    following: str = ""


class BoardPanel(Panel):
    """A panel of the board; it takes of a face only what it shows, so that a second paints the clock alone."""

    SHOWS: ClassVar[tuple[str, ...]] = ()

    def show_face(self, face: BoardFace) -> None:
        """Show this panel's part of a face."""
        self.face = BoardFace(**{name: getattr(face, name) for name in self.SHOWS})

    @property
    def board(self) -> BoardFace:
        """What is shown."""
        assert isinstance(self.face, BoardFace)
        return self.face


def enlarged(text: str, width: int, height: int) -> list[str]:
    """The rows of a text in the biggest letters that leave it whole, else the text itself, wrapped."""
    for font in FONTS:
        rows = big(text, width, font)
        if rows and len(rows) <= height:
            return rows
    return wrap(text, width)[: max(1, height)]


class BoardHeading(BoardPanel):
    """The item, in the middle of its height."""

    SHOWS = ("heading",)

    def lines(self, width: int) -> list[Content]:
        height = self.content_size.height
        rows = enlarged(self.board.heading, width, height)
        return _in_the_middle([Content.styled(row, "bold $text-accent") for row in rows], height)


class BoardClock(BoardPanel):
    """The time in big digits, its word below; where there is little room the word stands beside."""

    SHOWS = ("clock", "clock_word", "over")

    def lines(self, width: int) -> list[Content]:
        face, height = self.board, self.content_size.height
        style = "bold $text-error" if face.over else "bold"
        rows = enlarged(face.clock, width, height - 1) if face.clock else []
        lines = [Content.styled(_right(row, rows, width), style) for row in rows]
        return [*lines, Content.styled(face.clock_word.rjust(width), "$foreground-muted")][-height:]


def _right(row: str, rows: Sequence[str], width: int) -> str:
    broadest = max(map(cell_len, rows))
    return " " * (width - broadest) + row


class BoardBody(BoardPanel):
    """The passages; the newest is the biggest, and as many before it as there is room for."""

    SHOWS = ("passages",)

    def lines(self, width: int) -> list[Content]:
        passages, height = self.board.passages, self.content_size.height
        if not passages:
            return []
        return _in_the_middle(arranged(passages, width, height), height)


def arranged(passages: Sequence[BoardText], width: int, height: int) -> list[Content]:
    """The passages within `height` lines: two of them big, or the newest, or all in plain letters."""
    for at_least in (min(2, len(passages)), 1):
        for font in FONTS:
            newest = [_big(passage, width, font) for passage in passages[-at_least:]]
            lines = _joined([block for block in newest if block])
            if all(newest) and len(lines) <= height:
                earlier = _plain(passages[:-at_least], width, height - len(lines) - 1)
                return [*earlier, Content(), *lines] if earlier else lines
    return _plain(passages, width, height) or _block(passages[-1], wrap(passages[-1].text, width), width)[:height]


def _big(passage: BoardText, width: int, font: str) -> list[Content] | None:
    rows = big(passage.text, width, font)
    return None if rows is None else _block(passage, rows, width)


def _plain(passages: Sequence[BoardText], width: int, height: int) -> list[Content]:
    """As many of the last passages as fit."""
    shown: list[Content] = []
    for passage in passages[: -MOST - 1 : -1]:
        block = _block(passage, wrap(passage.text, min(width, MEASURE)), width)
        more = _joined([block, shown]) if shown else block
        if len(more) > height:
            break
        shown = more
    return shown


def _joined(blocks: Sequence[list[Content]]) -> list[Content]:
    lines: list[Content] = []
    for block in blocks:
        lines += [Content(), *block] if lines else block
    return lines


def _block(passage: BoardText, rows: Sequence[str], width: int) -> list[Content]:
    broadest = max(map(cell_len, rows), default=0)
    if not passage.mark:
        left = max(0, (width - broadest) // 2)
        return [Content.styled(" " * left + row, "bold") for row in rows]
    caption = Content.assemble((passage.mark, passage.style), (f"  {passage.caption}", "$foreground-muted"))
    return [*(Content.styled(row, "bold") for row in rows), caption]


class BoardFloor(BoardPanel):
    """Who has the floor, and in plain letters at the right who comes next."""

    SHOWS = ("floor", "following")

    def lines(self, width: int) -> list[Content]:
        face, height = self.board, self.content_size.height
        following = clip(face.following, width // 2)
        room = width - cell_len(following) - 4
        rows = enlarged(face.floor, room, height) if cell_len(face.floor) <= room else [clip(face.floor, room)]
        sign = len(rows) // 2 if face.floor else -1
        marked = [("▶ " if place == sign else "  ") + row for place, row in enumerate(rows)]
        last = marked[-1]
        lines = [Content.styled(row, "bold $text-success") for row in marked[:-1]]
        gap = " " * (width - cell_len(last) - cell_len(following))
        foot = Content.assemble((last, "bold $text-success"), gap, (following, "bold"))
        return [*[Content()] * (height - len(marked)), *lines, foot]


def _in_the_middle(lines: list[Content], height: int) -> list[Content]:
    return [*[Content()] * ((height - len(lines)) // 2), *lines]
