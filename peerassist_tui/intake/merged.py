"""Cells that were merged over rows: a spreadsheet writes such a cell into the first row, and leaves the others empty.

An empty cell may as well be meant, and a promise must not get an owner whom nobody named: so it stays empty until
somebody says that it takes what stands above.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

from peerassist_tui.intake.grid import GridLine
from peerassist_tui.intake.table import ListTable, TableColumn

_MERGED = frozenset({"action", "owner", "due", "organisation", "role", "party", "who", "kind", "objective"})
"""What rows may have in common."""


def filled_down(table: ListTable, places: Collection[int]) -> ListTable:
    """The table in whose columns at `places` an empty cell takes what stands above it."""
    if not places:
        return table
    above: dict[int, str] = {}
    return replace(table, lines=tuple(_filled(line, places, above) for line in table.lines))


def _filled(line: GridLine, places: Collection[int], above: dict[int, str]) -> GridLine:
    cells = [*line.cells, *[""] * (max(places) + 1 - len(line.cells))]
    for place in places:
        above[place] = cells[place] = cells[place] if cells[place].strip() else above.get(place, "")
    return replace(line, cells=tuple(cells))


def maybe_merged(columns: Iterable[TableColumn], lines: Iterable[GridLine]) -> dict[int, tuple[int, ...]]:
    """For each column, by place, the lines on which it is empty below a filled cell; none where it is never so."""
    wanted = [column.place for column in columns if column.meaning in _MERGED]
    begun: Counter[int] = Counter()
    empty: dict[int, list[int]] = {}
    for line in lines:
        for place in wanted:
            if place < len(line.cells) and line.cells[place].strip():
                begun[place] += 1
            elif begun[place]:
                empty.setdefault(place, []).append(line.number)
    return {place: tuple(numbers) for place, numbers in empty.items()}
