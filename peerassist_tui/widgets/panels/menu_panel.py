"""The lines of a menu in columns: key and label, and the sentence where there is room."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click, MouseEvent, MouseMove
from textual.message import Message

from peerassist_tui.text import clip
from peerassist_tui.widgets.panel import Panel

_KEY, _SHUT = 4, "–"
"""The cells of a key, and what stands behind that of a line which cannot be done now."""
_LONGEST = 16
"""What is called longer than this as things stand is called as usual in front of a sentence."""


@dataclass(frozen=True)
class MenuCell:
    """One line of a column; without a key it is a heading, or empty."""

    label: str = ""
    key: str = ""
    sentence: str = ""
    can: bool = True
    is_here: bool = False
    """Whether the cursor stands on it."""
    place: int = -1
    """Which of all lines it is."""
    short: str = ""
    """What it is called where the label has no room."""

    def name(self, most_cells: int) -> str:
        """What it is called: as things stand where there is room for that, else as usual."""
        return self.label if cell_len(self.label) <= most_cells or not self.short else self.short

    def told_beside(self, name: str, most_cells: int) -> str:
        """What stands beside that name: what it lacks of how things stand where that fits, else the sentence."""
        lacks = self.label.removeprefix(self.short).strip() if name != self.label else ""
        return lacks if lacks and cell_len(lacks) <= most_cells else self.sentence


@dataclass(frozen=True)
class MenuFace:
    """The columns, each so many cells wide; whether sentences stand behind the labels."""

    columns: Sequence[Sequence[MenuCell]]
    cells: int
    has_sentences: bool


class MenuPanel(Panel):
    """Shows a `MenuFace`; says which line was clicked on."""

    ALLOW_SELECT = False

    class Clicked(Message):
        """Somebody clicked on the line of that place."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    class Pointed(Message):
        """The mouse has come to the line of that place."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def lines(self, width: int) -> list[Content]:
        face = self.face
        if not isinstance(face, MenuFace):
            return []
        rows = range(max(map(len, face.columns), default=0))
        rooms = [self._label_cells(face, column) for column in face.columns]
        return [Content.assemble(*map(self._cell, self._row(face, row), repeat(face.cells), rooms)) for row in rows]

    def _label_cells(self, face: MenuFace, column: Sequence[MenuCell]) -> int:
        """The room for what the lines of a column are called: all of it where no sentence follows."""
        whole = face.cells - _KEY
        longest = max((cell_len(cell.name(_LONGEST)) + 2 for cell in column if cell.key), default=0)
        return min(whole, longest) if face.has_sentences else whole

    def _row(self, face: MenuFace, row: int) -> list[MenuCell]:
        return [column[row] if row < len(column) else MenuCell() for column in face.columns]

    def _cell(self, cell: MenuCell, cells: int, label_cells: int) -> Content:
        if not cell.key:
            return Content.styled(_padded(cell.label, cells), "bold $text-accent")
        key, text, more = ("bold $text-accent", "bold", "$foreground-muted") if cell.can else ("$shut",) * 3
        whole = cells - _KEY
        label, beside = cell.name(label_cells - 1), whole - label_cells
        shown = cell.key if cell.can else f"{cell.key:<2}{_SHUT}"
        drawn = Content.assemble(
            (shown + " " * (_KEY - cell_len(shown)), key),
            (_padded(label, label_cells), text),
            (_padded(cell.told_beside(label, beside - 2), beside), more),
        )
        return drawn.stylize("$here") if cell.is_here else drawn

    def on_click(self, event: Click) -> None:
        """Tell which line it was."""
        if (place := self._place_at(event)) >= 0:
            self.post_message(self.Clicked(place))

    def on_mouse_move(self, event: MouseMove) -> None:
        """Tell to which line the mouse has come."""
        if (place := self._place_at(event)) >= 0:
            self.post_message(self.Pointed(place))

    def _place_at(self, event: MouseEvent) -> int:
        offset, face = event.get_content_offset(self), self.face
        if offset is None or not isinstance(face, MenuFace) or offset.x // face.cells >= len(face.columns):
            return -1
        return self._row(face, offset.y)[offset.x // face.cells].place


def _padded(text: str, cells: int) -> str:
    if cells < 2:
        return ""
    clipped = clip(text, max(1, cells - 1))
    return clipped + " " * (cells - cell_len(clipped))
