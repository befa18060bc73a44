"""How the lines of a menu stand in a room: in as many columns as they need, with their sentences where these fit."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from peerassist_tui.screens.menu.menu_lines import MenuLine

_LAYOUTS = ((1, 58), (2, 58), (2, 28), (3, 24), (4, 18), (5, 18))
"""How many columns, and how wide each is at least; the first that is wide and high enough is taken."""
_SENTENCE_CELLS = 54
"""So wide a column has room for sentences."""

MenuRow = MenuLine | str
"""A line, or the heading of a group; an empty one parts two groups."""


class Layout(NamedTuple):
    """The columns of a menu, and how wide each is."""

    columns: Sequence[Sequence[MenuRow]]
    cells: int
    """The width of a column."""
    has_sentences: bool

    @property
    def height(self) -> int:
        """The rows of the longest column."""
        return max(map(len, self.columns), default=0)


def lay_out(lines: Sequence[MenuLine], width: int, height: int) -> Layout:
    """Put the lines into a room of so many cells and rows; where nothing fits, it will have to be scrolled."""
    shapes = [(count, width // count) for count, least in _LAYOUTS if width // count >= least] or [(1, width)]
    found = [Layout(_columns(lines, count), cells, cells >= _SENTENCE_CELLS) for count, cells in shapes]
    return next((each for each in found if each.height <= height), found[-1])


def _columns(lines: Sequence[MenuLine], count: int) -> list[list[MenuRow]]:
    """Share the groups out among so many columns: as low as they get without a group being parted."""
    groups = [[name, *members] for name, members in groupby(lines, lambda line: line.group)]
    highest = max(map(len, groups), default=0)
    total = sum(map(len, groups)) + len(groups)
    for height in range(highest, total + 1):
        columns = _filled(groups, height)
        if len(columns) <= count:
            return columns
    return [[]]


def _filled(groups: Sequence[Sequence[MenuRow]], height: int) -> list[list[MenuRow]]:
    columns: list[list[MenuRow]] = []
    for group in groups:
        if columns and len(columns[-1]) + 1 + len(group) <= height:
            columns[-1] += ["", *group]
        else:
            columns.append([*group])
    return columns
