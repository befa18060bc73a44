"""Speaking time of everybody, with the digit key that is theirs; and the same people as one short strip."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.geometry import Offset, Size
from textual.message import Message

from peerassist_tui.text import clip, name_and_rest
from peerassist_tui.widgets.bar import talk_bar
from peerassist_tui.widgets.panel import Panel

HOLDS, WAITS, QUIET = "▶", "✋", " "
_BAR_CELLS = 8
"""The bar gives way to long names."""
_SHARE_CELLS = 6
"""The share beside the bar; in place of both stands why somebody is not in the room."""
_TURNS_CELLS = len("  12×  ")
_BESIDE_CELLS = len("12 ✋") + 1 + _SHARE_CELLS + _TURNS_CELLS
"""What stands before a name, without the bar."""
_SAID_OF = ("host", "peer")
"""Of whom it is said that they are silent."""
_REMARK = " · silent 99 min"
"""As long as what is said of them is mostly."""
_NAME_CELLS = range(24, 8, -3)
"""The most cells of a first name in the strip, tried one after the other: longer ones must take no more lines."""

_BETWEEN = "  "
"""What stands between two people in the strip."""


@dataclass(frozen=True)
class TimesLine:
    """One person: digit key (0: none), whether they hold the floor or wait, share of the floor, turns, a remark.

    `away` says of who is not in the room why not, `first` is the shortest name that nobody else has too.
    """

    digit: int
    name: str
    party: str
    sign: str
    share: float
    turns: int
    remark: str = ""
    away: str = ""
    first: str = ""


@dataclass(frozen=True)
class TimesFace:
    """Everybody in the order of the circle."""

    people: tuple[TimesLine, ...]


def _number(line: TimesLine, place: int, cells: int = 1) -> Content:
    """The digit key; of who is here and has none the number, by which a line that asks for somebody knows them."""
    number = line.digit or ("" if line.away else place)
    return Content.styled(f"{number:>{cells}} ", "bold $text-accent" if line.digit else "$foreground-muted")


def _sign(line: TimesLine) -> Content:
    if line.sign == HOLDS:
        return Content.styled("▶ ", "$text-success bold")
    return Content.styled("✋" if line.sign == WAITS else "  ", "$text-warning")


def _party(line: TimesLine) -> str:
    return f" {line.party}" if line.party != "peer" else ""


def _told_cells(line: TimesLine) -> int:
    """What a name takes with the role, also once something is said of it: so the columns stay where they are."""
    party = _party(line)
    remark = _REMARK if line.party in _SAID_OF else ""
    return max(cell_len(line.name + party), cell_len((line.first or line.name) + party + remark))


def _told(line: TimesLine, room: int) -> tuple[str, str]:
    """The name and what is said of it in whole words: the last name gives way first, then minutes, then the role."""
    party, remark = _party(line), f" · {line.remark}" if line.remark else ""
    first, brief = line.first or line.name, remark.partition(",")[0]
    wholes = (
        (line.name, party + remark),
        (first, party + remark),
        (first, party + brief),
        (line.name, remark),
        (first, remark),
    )
    fitting = (told for told in wholes if remark and cell_len("".join(told)) <= room)
    return next(fitting, None) or name_and_rest(line.name, party if _fits(line.name, party, room) else "", room)


def _fits(name: str, rest: str, room: int) -> bool:
    return cell_len(name) + cell_len(rest) <= room


class PeoplePanel(Panel):
    """The people of a `TimesFace`, who can be clicked on."""

    ALLOW_SELECT = False

    @dataclass
    class Clicked(Message):
        """Somebody was clicked on, who has that place in the circle, from 1."""

        place: int

    def place_at(self, offset: Offset) -> int:
        """The place of the person who stands there; 0 for nobody."""
        raise NotImplementedError

    def on_click(self, event: Click) -> None:
        """Say who was clicked on."""
        offset = event.get_content_offset(self)
        if offset is not None and isinstance(self.face, TimesFace) and (place := self.place_at(offset)):
            self.post_message(self.Clicked(place))


class TimesPanel(PeoplePanel):
    """A line a person: digit, sign, bar, share, turns, name last."""

    def place_at(self, offset: Offset) -> int:
        assert isinstance(self.face, TimesFace)
        return offset.y + 1 if offset.y < len(self.face.people) else 0

    def lines(self, width: int) -> list[Content]:
        face = self.face
        assert isinstance(face, TimesFace)
        top = max((line.share for line in face.people), default=0) or 1
        room = width - _BESIDE_CELLS
        told_cells = max(map(_told_cells, face.people), default=0)
        bar_cells = max(0, min(_BAR_CELLS, room - told_cells))
        numbered = enumerate(face.people, 1)
        return [self._line(place, line, top, room - bar_cells, bar_cells) for place, line in numbered]

    def _line(self, place: int, line: TimesLine, top: float, room: int, bar_cells: int) -> Content:
        is_quiet = bool(line.away) or line.party not in _SAID_OF
        style = "bold" if line.sign == HOLDS else "$foreground-muted" if is_quiet else ""
        name, rest = _told(line, room)
        return Content.assemble(
            _number(line, place, 2),
            _sign(line),
            *self._share(line, top, bar_cells),
            (name, style),
            (rest, "$foreground-muted"),
        )

    def _share(self, line: TimesLine, top: float, bar_cells: int) -> tuple[tuple[str, str], ...]:
        """The share and the turns; in place of the share, without room for that of both, why somebody is away."""
        turns = (f" {line.turns:>3}×  ", "$foreground-muted")
        if line.away:
            cells = bar_cells + _SHARE_CELLS - 1
            if cell_len(line.away) > cells:
                return ((f" {clip(line.away, cells + _TURNS_CELLS - 1):<{cells + _TURNS_CELLS}}", "$foreground-muted"),)
            return (f" {line.away:<{cells}}", "$foreground-muted"), turns
        return (" ", ""), talk_bar(line.share / top, bar_cells, line.party), (f" {line.share:>4.0%}", ""), turns


class PeopleStrip(PeoplePanel):
    """The same people in a few lines: digit, first name, sign; behind them who is not in the room, and why not."""

    _height = 0

    def watch_face(self) -> None:
        """Take another height when the people need more lines, or fewer."""
        width = self.content_size.width
        if width and self._height != (height := len(self.lines(width))):
            self._height = height
            self.refresh(layout=True)

    def lines(self, width: int) -> list[Content]:
        return [Content(_BETWEEN).join(piece.text for piece in row) for row in self._rows(width)]

    def place_at(self, offset: Offset) -> int:
        rows, start = self._rows(self.content_size.width), 0
        for piece in rows[offset.y] if offset.y < len(rows) else []:
            if start <= offset.x < start + piece.text.cell_length:
                return piece.place
            start += piece.text.cell_length + len(_BETWEEN)
        return 0

    def _rows(self, width: int) -> "list[list[_Piece]]":
        face = self.face
        assert isinstance(face, TimesFace)
        fewest = len(_strip(face.people, width, _NAME_CELLS[-1]))
        strips = (_strip(face.people, width, cells) for cells in _NAME_CELLS)
        return next(strip for strip in strips if len(strip) <= fewest)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the people need, who are never broken apart."""
        return len(self.lines(width)) if self.face is not None else 0


class _Piece(NamedTuple):
    """One person in the strip, with their place in the circle."""

    text: Content
    place: int


def _strip(people: Sequence[TimesLine], width: int, name_cells: int) -> list[list[_Piece]]:
    """The people in as few lines as they need, with so many cells for a first name at most."""
    names = [clip(line.first or line.name, name_cells) for line in people]
    told = enumerate(zip(people, names, strict=True), 1)
    here = [_piece(line, name, place) for place, (line, name) in told if not line.away]
    return _rows([*here, *_away(people, names)], width)


def _rows(pieces: Iterable[_Piece], width: int) -> list[list[_Piece]]:
    rows: list[list[_Piece]] = []
    used = 0
    for piece in pieces:
        cells = piece.text.cell_length
        if rows and used + len(_BETWEEN) + cells <= width:
            rows[-1].append(piece)
            used += len(_BETWEEN) + cells
        else:
            rows.append([piece])
            used = cells
    return rows


def _piece(line: TimesLine, name: str, place: int) -> _Piece:
    style = "bold $text-success" if line.sign == HOLDS else "$text-warning" if line.sign == WAITS else ""
    sign = {HOLDS: "▶", WAITS: "✋"}.get(line.sign, "")
    return _Piece(Content.assemble(_number(line, place), (name, style), sign), place)


def _away(people: Sequence[TimesLine], names: Sequence[str]) -> Iterator[_Piece]:
    """Those of one reason together, the last one with the reason."""
    groups: dict[str, list[tuple[int, str]]] = {}
    for place, (line, name) in enumerate(zip(people, names, strict=True), 1):
        if line.away:
            groups.setdefault(line.away, []).append((place, name))
    for reason, missing in groups.items():
        for place, name in missing:
            before = "– " if (place, name) == missing[0] else ""
            behind = f" {reason}" if (place, name) == missing[-1] else ","
            yield _Piece(Content.styled(f"{before}{name}{behind}", "$foreground-muted"), place)
