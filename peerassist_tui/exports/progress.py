"""How far the writing of a document has come."""

from collections.abc import Callable

from peerassist_tui.readings.paper import Bars, Block, Facts, Paper, Points, Table

PartDone = Callable[[float], None]
"""Is told now and then which part of the work is done, from 0 to 1."""

_STEPS = 100


def no_part_done(part: float) -> None:
    """Tell nobody which part is done."""


def sized(block: Block) -> int:
    """How many lines of a document a block makes, more or less."""
    if isinstance(block, Points):
        return 1 + sum(1 + len(one.under) for one in block.items)
    return 1 + len(block.rows) if isinstance(block, Table | Bars | Facts) else 1


class LineCounter:
    """Counts the lines of a paper as they are written, and reports the part done at most a hundred times."""

    def __init__(self, paper: Paper, progress: PartDone) -> None:
        self._progress = progress
        self._whole = sum(map(sized, paper.blocks)) or 1
        self._done, self._next = 0, 0.0

    def written(self, lines: int = 1) -> None:
        """Count so many more written lines."""
        self._done += lines
        if self._done >= self._next:
            self._next = self._done + self._whole / _STEPS
            self._progress(min(1.0, self._done / self._whole))
