"""What a section lacks, in two rows at most each, and what fixes it."""

from collections.abc import Iterator
from typing import NamedTuple

from textual.content import Content
from textual.events import Click
from textual.widget import Widget

from peerassist_tui.text import clip
from peerassist_tui.widgets.column import wrap
from peerassist_tui.widgets.leading_words import cut_as, tell_chosen

FIX_KEY = "ctrl+f"
MOST_ROWS = 2
_ANY_WIDTH = 10_000
_NOTHING = Content()


class MissingFace(NamedTuple):
    """A missing item in a line of words, which may lead somewhere, and what fixes it at once; empty: nothing."""

    text: Content
    fix: str


class MissingLines(Widget):
    """What one section lacks; the first that can be fixed at once names the key for it. A click says where it leads.

    Where there are more than `max-height` has lines for, the last line says how many more.
    """

    ALLOW_SELECT = False
    NAMES_KEYS = True
    DEFAULT_CSS = """
    MissingLines { height: auto; text-wrap: nowrap; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._faces: tuple[MissingFace, ...] = ()
        self._kept = 0
        self.display = False

    def show(self, faces: tuple[MissingFace, ...]) -> None:
        """Show these missing items, in this order."""
        if faces != self._faces:
            self._faces = faces
            self.display = bool(faces) or self._kept > 0
            self.refresh(layout=True)

    def keep_rows(self, *, kept: bool) -> None:
        """Keep as many rows as there are, so that what stands below stays where it is while somebody types there."""
        if not kept:
            self._kept, self.display = 0, bool(self._faces)
        elif self._faces:
            self._kept = max(self._kept, self.size.height)
        self.styles.min_height = self._kept or None

    def on_resize(self) -> None:
        """Another width has room for other words."""
        self.refresh(layout=True)

    def on_click(self, event: Click) -> None:
        """Say where the missing item leads that was clicked on."""
        tell_chosen(event, self)

    def render(self) -> Content:
        """The rows that fit, each cut to the width."""
        width = self.content_size.width or _ANY_WIDTH
        fixed = next((face for face in self._faces if face.fix), None)
        lines = [line for face in self._faces for line in _lines(face, face is fixed, width)]
        most = self.styles.max_height
        shown = lines[: int(most.value)] if most else lines
        hidden = sum(line.begins for line in lines[len(shown) :])
        more = Content.styled(f"  +{hidden} more to do" if hidden else "", "$text-warning")
        if shown and not all(line.begins for line in lines[len(shown) :][:1]):
            shown[-1] = shown[-1]._replace(text=shown[-1].whole)  # its second row is hidden: "…" says that it goes on
        return Content("\n").join(
            (*(line.cut(width) for line in shown[:-1]), *(line.cut(width, more) for line in shown[-1:]))
        )


class _Line(NamedTuple):
    """A row that may be cut within its text, which is a part of `whole`; `begins` marks the first of a missing item."""

    begins: bool
    lead: Content
    text: Content
    whole: Content

    def cut(self, width: int, tail: Content = _NOTHING) -> Content:
        room = max(0, width - self.lead.cell_length - tail.cell_length)
        return Content.assemble(self.lead, cut_as(self.text, clip(self.text.plain, room)), tail)


def _lines(face: MissingFace, with_key: bool, width: int) -> Iterator[_Line]:
    """The missing item, and behind it what fixes it, where there is room, else below it."""
    *above, last = _rows(face.text, width)
    yield from above
    if not (face.fix and with_key):
        yield last
        return
    key = Content.assemble("  ", (FIX_KEY, "$text-accent bold"), " ")
    fix = Content.styled(face.fix, "$foreground-muted")
    both = Content.assemble(last.cut(width), key)
    if both.cell_length + fix.cell_length <= width:
        yield _Line(last.begins, both, fix, fix)
    else:
        yield last
        yield _Line(False, key, fix, fix)


def _rows(text: Content, width: int) -> Iterator[_Line]:
    """A missing item in two rows at most."""
    sign = Content.styled("! ", "$text-warning bold")
    first, *rest = wrap(text.plain, width - sign.cell_length)
    yield _Line(True, sign, text[: len(first)], text)
    if rest:
        second = text[len(first) :]
        second = second[len(second) - len(second.plain.lstrip()) :]
        yield _Line(False, Content(" " * sign.cell_length), second, second)
