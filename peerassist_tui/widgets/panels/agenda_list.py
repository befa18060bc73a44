"""The agenda in a few quiet lines: what was planned when, when it will be, the item that is on."""

from collections.abc import Hashable
from dataclasses import dataclass, replace

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.message import Message

from peerassist_tui.language import _
from peerassist_tui.text import clip
from peerassist_tui.widgets.column import wrap
from peerassist_tui.widgets.panel import Panel

SIGNS = {"running": "▶", "done": "✓", "skipped": "×", "planned": " "}


@dataclass(frozen=True)
class AgendaLine:
    """One item; times are ready to read, `moved` is empty where it starts as planned; `key` is told at a click."""

    state: str
    planned: str
    moved: str
    minutes: str
    title: str
    squeezed: str = ""
    key: Hashable = None
    is_early: bool = False
    """Whether it starts before it was planned to, which is no warning."""


@dataclass(frozen=True)
class AgendaListFace:
    """The items of the day that is on."""

    items: tuple[AgendaLine, ...]


def times(line: AgendaLine, *, starts: bool = True) -> Content:
    """What stands before an item's title: sign, planned start, real or projected start where `starts`, length."""
    quiet = line.is_early or line.state in ("done", "skipped")
    return Content.assemble(
        (f"{SIGNS[line.state]} ", "$text-success bold" if line.state == "running" else "$foreground-muted"),
        (f"{line.planned:5}", "$foreground-muted"),
        (f" {'→' if line.moved else ' '} {line.moved:5} " * starts, "$foreground-muted" if quiet else "$text-warning"),
        (f"{line.minutes:>6}  ", "$foreground-muted"),
    )


class AgendaList(Panel):
    """As many items as there is room for, around the one that is on; empty where there is room for none."""

    ALLOW_SELECT = False

    @dataclass
    class Clicked(Message):
        """The item `key` was clicked on."""

        key: Hashable

    def on_click(self, event: Click) -> None:
        """Say which item was clicked on."""
        offset = event.get_content_offset(self)
        rows = self._rows(self.content_size.width) if self.face is not None else []
        if offset is not None and offset.y < len(rows):
            self.post_message(self.Clicked(rows[offset.y][1]))

    def lines(self, width: int) -> list[Content]:
        return [row for row, _key in self._rows(width)]

    def _rows(self, width: int) -> list[tuple[Content, Hashable]]:
        """The lines, each with the key of its item."""
        face, height = self.face, self.content_size.height
        assert isinstance(face, AgendaListFace)
        on = next((place for place, line in enumerate(face.items) if line.state in ("running", "planned")), 0)
        first = max(0, min(on - 1, len(face.items) - height))
        starts = any(line.moved for line in face.items)
        wholes = [self._wrapped(line, width, starts=starts) for line in face.items]
        if sum(map(len, wholes)) <= height:
            return [(row, line.key) for line, whole in zip(face.items, wholes, strict=True) for row in whole]
        shown = face.items[first : first + height]
        rows = [(self._short(line, width, starts=starts), line.key) for line in shown]
        if rows and (hidden := len(face.items) - first - len(shown)):
            rows[-1] = (
                self._short(shown[-1], width, " · " + _("{number} more", number=hidden), starts=starts),
                shown[-1].key,
            )
        return rows

    def _short(self, line: AgendaLine, width: int, behind: str = "", *, starts: bool) -> Content:
        """An item in one line, with what stands `behind` it; what is squeezed gives way to its title."""
        room = width - cell_len(behind)
        whole = self._line(line, starts=starts)
        if whole.cell_length > room:
            title = clip(line.title, max(1, room - times(line, starts=starts).cell_length))
            whole = self._line(replace(line, title=title, squeezed=""), starts=starts)
        return Content.assemble(whole, (behind, "$foreground-muted"))

    def _wrapped(self, line: AgendaLine, width: int, *, starts: bool) -> list[Content]:
        """An item with the whole of its title, in as many lines as that takes."""
        whole, indent = self._line(line, starts=starts), times(line, starts=starts).cell_length
        if whole.cell_length <= width:
            return [whole]
        title, *more = wrap(line.title, width - indent)
        squeezed = [Content.styled(line.squeezed, "$text-warning")] if line.squeezed else []
        below = [*(Content.styled(row, _style(line)) for row in more), *squeezed]
        return [
            self._line(replace(line, title=title, squeezed=""), starts=starts),
            *(Content.assemble(" " * indent, row) for row in below),
        ]

    def _line(self, line: AgendaLine, *, starts: bool) -> Content:
        squeezed = (f"  {line.squeezed}", "$text-warning") if line.squeezed else ""
        return Content.assemble(times(line, starts=starts), (line.title, _style(line)), squeezed)


def _style(line: AgendaLine) -> str:
    return {"running": "bold", "planned": ""}.get(line.state, "$foreground-muted")
