"""What a section lacks, a line each, and what fixes it."""

from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from peerassist_tui.text import clip

FIX_KEY = "^f"
_ANY_WIDTH = 10_000
_NOTHING = Content()


class MissingFace(NamedTuple):
    """A missing item in words, and what fixes it at once; empty where that is nothing."""

    text: str
    fix: str


class MissingLines(Widget):
    """What one section lacks; the first that can be fixed at once names the key for it.

    Where there are more than `max-height` has lines for, the last line says how many more.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    MissingLines { height: auto; text-wrap: nowrap; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._faces: tuple[MissingFace, ...] = ()
        self.display = False

    def show(self, faces: tuple[MissingFace, ...]) -> None:
        """Show these missing items, in this order."""
        if faces != self._faces:
            self._faces = faces
            self.display = bool(faces)
            self.refresh(layout=True)

    def on_resize(self) -> None:
        """Another width has room for other words."""
        self.refresh(layout=True)

    def render(self) -> Content:
        """The lines, each cut to the width."""
        width = self.content_size.width or _ANY_WIDTH
        fixed = next((face for face in self._faces if face.fix), None)
        lines = [line for face in self._faces for line in _lines(face, face is fixed, width)]
        most = self.styles.max_height
        shown = lines[: int(most.value)] if most else lines
        hidden = sum(line.begins for line in lines[len(shown) :])
        more = Content.styled(f"  +{hidden} more" if hidden else "", "$text-warning")
        return Content("\n").join(
            (*(line.cut(width) for line in shown[:-1]), *(line.cut(width, more) for line in shown[-1:]))
        )


class _Line(NamedTuple):
    """A line that may be cut within its text; `begins` marks the first line of a missing item."""

    begins: bool
    lead: Content
    text: str
    style: str = ""

    def cut(self, width: int, tail: Content = _NOTHING) -> Content:
        room = max(0, width - self.lead.cell_length - tail.cell_length)
        return Content.assemble(self.lead, (clip(self.text, room), self.style), tail)


def _lines(face: MissingFace, with_key: bool, width: int) -> Iterator[_Line]:
    """The missing item, and behind it what fixes it, where there is room, else below it."""
    missing = _Line(True, Content.styled("! ", "$text-warning bold"), face.text)
    if not (face.fix and with_key):
        yield missing
        return
    key, fix = Content.assemble("  ", (FIX_KEY, "$text-accent bold"), " "), "$foreground-muted"
    both = Content.assemble(missing.cut(_ANY_WIDTH), key)
    if both.cell_length + cell_len(face.fix) <= width:
        yield _Line(True, both, face.fix, fix)
    else:
        yield missing
        yield _Line(False, key, face.fix, fix)
