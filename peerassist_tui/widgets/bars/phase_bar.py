"""How a day is shared among the phases: a bar in which each has its colour, its letter and its minutes."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

from peerassist_tui.language import _
from peerassist_tui.widgets.panel import Panel


@dataclass(frozen=True)
class PhaseStretch:
    """One phase of a day: its letter, its style and its minutes."""

    letter: str
    style: str
    minutes: float


@dataclass(frozen=True)
class DayFace:
    """A day: what stands before the bar, and its stretches."""

    label: str
    stretches: tuple[PhaseStretch, ...]


class PhaseBar(Panel):
    """One line a day."""

    def lines(self, width: int) -> list[Content]:
        assert isinstance(self.face, tuple)
        room = max((cell_len(day.label) for day in self.face), default=0) + 2
        return [self._line(day, room, max(10, width - room)) for day in self.face]

    def _line(self, day: DayFace, lead: int, width: int) -> Content:
        total = sum(one.minutes for one in day.stretches) or 1
        parts = [Content.styled(day.label.ljust(lead), "$foreground-muted")]
        began = at = 0.0
        for one in day.stretches:
            at += one.minutes
            cells = round(at / total * width) - round(began / total * width)
            began = at
            parts.append(Content.styled(_words(one, cells - 2).center(cells)[:cells], one.style))
        return Content.assemble(*parts)


def _words(one: PhaseStretch, cells: int) -> str:
    """The letter with as much of "10 min" as there is room for."""
    minutes = f"{one.letter} {one.minutes:g}"
    return next(
        (words for words in (_("{minutes} min", minutes=minutes), f"{minutes}′") if len(words) <= cells), one.letter
    )
