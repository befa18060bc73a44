"""A table as others write it: where it stands in a text, what its columns mean, and what of it is left out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from peerassist_tui.intake.grid import SEPARATORS, Grid, GridLine, declared, read_grid, unwrapped
from peerassist_tui.intake.guessing import guessed, is_side, unlike_the_rest, unmistakable
from peerassist_tui.intake.heads import EITHER, MAIN, WEAKLY, TableKind, column_meaning, resolved
from peerassist_tui.language import _
from peerassist_tui.text import clean_line, clip, fold

_SAMPLE = 400
_FEWEST = 2
_DATA = re.compile(r"@|^\W*\d[\d\W]*$")
_SHIFTED = re.compile(r"@|^\s*\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\s*$")
"""What shows that a separator in a cell without marks has moved the cells behind it."""
_SECTION = re.compile(r"\d+[.)]\s+\S")
_WIDE = 0.5
WORDS_CELLS = 60


@dataclass(frozen=True)
class TableColumn:
    """A column: its place from 0, its head as it stands there, and what it becomes (empty: nothing)."""

    place: int
    head: str
    meaning: str


@dataclass(frozen=True)
class LeftOut:
    """What does not come in: the line, what stands there, and why."""

    line: int
    words: str
    why: str

    def __str__(self) -> str:
        words, why = clip(self.words, WORDS_CELLS), clip(self.why, 2 * WORDS_CELLS)
        if words:
            return _("line {line}: {why}: {words}", line=self.line, why=why, words=words)
        return _("line {line}: {why}", line=self.line, why=why)


@dataclass(frozen=True)
class ListTable:
    """Columns and the rows below their heads; `unclosed` is the line of a quotation mark without an end."""

    kind: TableKind
    columns: tuple[TableColumn, ...]
    lines: tuple[GridLine, ...]
    left_out: tuple[LeftOut, ...] = ()
    unclosed: int = 0

    @property
    def dropped(self) -> tuple[str, ...]:
        """The heads of the columns that become nothing."""
        return tuple(column.head for column in self.columns if not column.meaning and column.head)

    def given(self, line: GridLine) -> Iterator[tuple[str, str]]:
        """What each filled cell of a row is, in the order of the columns."""
        for column in self.columns:
            if column.meaning and column.place < len(line.cells) and (cell := line.cells[column.place].strip()):
                yield column.meaning, cell

    def doubled(self, line: GridLine) -> Iterator[str]:
        """The cells of a row that say something else of what another one says already; a second title may be a role."""
        first: dict[str, str] = {}
        for means, cell in self.given(line):
            if fold(first.setdefault(means, cell)) != fold(cell) and means != "title":
                yield cell


def cells_left_out(table: ListTable, line: GridLine) -> list[LeftOut]:
    """The cells of a row that are left out because another cell of the row already holds that."""
    why = _("is left out, for the row has another one of that kind before it")
    return [LeftOut(line.number, clip(clean_line(cell), WORDS_CELLS), why) for cell in table.doubled(line)]


def row_left_out(line: GridLine, why: str) -> LeftOut:
    """A row that does not come in."""
    return LeftOut(line.number, clip(clean_line(line.words), WORDS_CELLS), why)


def find_table(text: str, kind: TableKind) -> ListTable | None:
    """The table of that kind whose heads are known best; None where no line names its columns."""
    best, found = _best_separator(text, kind)
    if found < _FEWEST and (bare := unwrapped(text)) and _best_separator(bare, kind)[1] >= _FEWEST:
        text, (best, found) = bare, _best_separator(bare, kind)
    if not found:
        return None
    grid = read_grid(text, best)
    head = _head(grid.lines, kind)
    return _below(grid, grid.lines.index(head), kind) if head else None


def _best_separator(text: str, kind: TableKind) -> tuple[str, int]:
    """The separator by which most heads are known, and how many those are."""
    separators = [declared(text)] if declared(text) else [one for one in SEPARATORS if one in text] + [""]
    sample = "\n".join(text.split("\n")[:_SAMPLE])
    best, found = "", 0
    for separator in separators:
        head = _head(read_grid(sample, separator).lines, kind)
        count = len(_means(head.cells, kind)) if head and _may_name(head.cells, separator) else 0
        if count > found:
            best, found = separator, count
    return best, found


def guess_table(text: str, kind: TableKind, separator: str) -> ListTable:
    """A table without known heads, by its cells; a first row that is unlike the rest names the columns."""
    grid = read_grid(text, separator)
    rows = [line.cells for line in grid.lines[:_SAMPLE]]
    named = len(rows) > 1 and (grid.ruled or unlike_the_rest(rows))
    heads = rows[0] if named else ()
    known = [column_meaning(kind, head).removesuffix(WEAKLY).replace(EITHER, "") for head in heads]
    means = guessed(rows[named:], kind, known)
    columns = tuple(
        TableColumn(place, clean_line(heads[place]) if place < len(heads) else "", means[place])
        for place in range(len(means))
    )
    return ListTable(kind, columns, grid.lines[named:], unclosed=grid.unclosed)


def with_meanings(table: ListTable, meanings: Mapping[int, str]) -> ListTable:
    """The table with new meanings for some columns, given by their places."""
    return replace(
        table,
        columns=tuple(replace(one, meaning=meanings.get(one.place, one.meaning)) for one in table.columns),
    )


def _may_name(cells: Sequence[str], separator: str) -> bool:
    """Whether cells can name columns; a single one with a number ("Person 1") is one of a list."""
    return len(cells) > 1 or (not separator and not re.search(r"\d", cells[0]))


def _means(cells: Sequence[str], kind: TableKind) -> list[str]:
    return [found for found in resolved([column_meaning(kind, cell) for cell in cells]) if found]


def _head(lines: Sequence[GridLine], kind: TableKind) -> GridLine | None:
    """The row that names the columns: of those that could, the one with the most heads that are known."""
    best: GridLine | None = None
    most = (0, 0, 0)
    for place, line in enumerate(lines):
        means = _means(line.cells, kind)
        if not MAIN[kind].intersection(means) or any(_DATA.search(cell.strip()) for cell in line.cells):
            continue
        filled = sum(bool(cell.strip()) for cell in line.cells)
        known = (len(set(means)), len(means))
        if known < most[:2] or not (len(means) >= _FEWEST or filled == 1 or place == 0):
            continue
        worth = (*known, _rows_below(lines, place))
        if worth > most and not (best and best.cells == line.cells):
            best, most = line, worth
    return best


def _rows_below(lines: Sequence[GridLine], place: int) -> int:
    """How many rows follow without an empty line between them."""
    count = 0
    for above, line in pairwise(lines[place:]):
        if line.number > above.end + 1:
            break
        count += 1
    return count


def _below(grid: Grid, place: int, kind: TableKind) -> ListTable:
    head = grid.lines[place]
    columns = _columns(head.cells, kind)
    above = [row_left_out(line, _("stands above the table")) for line in grid.lines[:place]]
    rows, behind = _until_next(grid.lines[place + 1 :], head, kind)
    rows, again = _without_heads(rows, head, has_headings=kind == "people" or _is_promised(columns))
    columns, rows, wide = _fitting(columns, rows)
    columns = _with_guessed(columns, [line.cells for line in rows[:_SAMPLE]], kind)
    return ListTable(kind, columns, tuple(rows), (*above, *again, *wide, *behind), grid.unclosed)


def _columns(heads: Sequence[str], kind: TableKind) -> tuple[TableColumn, ...]:
    """What the columns mean; a weak meaning gives way to a column that is called so."""
    means = resolved([column_meaning(kind, head) for head in heads])
    found = []
    for place, (head, mean) in enumerate(zip(heads, means, strict=True)):
        plain = mean.removesuffix(WEAKLY)
        weak = mean != plain and (plain in means or mean in means[:place])
        found.append(TableColumn(place, clean_line(head.strip().strip("*_")), "" if weak else plain))
    return tuple(found)


def _with_guessed(
    columns: tuple[TableColumn, ...], rows: Sequence[Sequence[str]], kind: TableKind
) -> tuple[TableColumn, ...]:
    """Columns by what stands in them, where their heads do not tell: addresses, or the sides of the meeting."""
    told = {column.meaning for column in columns}
    found = []
    for column in columns:
        cells = [row[column.place].strip() for row in rows if column.place < len(row) and row[column.place].strip()]
        plain = "" if column.meaning else unmistakable(cells, kind)
        if column.meaning == "role" and is_side(cells):
            plain = "party"
        found.append(replace(column, meaning=plain) if plain and plain not in told else column)
        told.add(plain)
    return tuple(found)


def _until_next(lines: Sequence[GridLine], head: GridLine, kind: TableKind) -> tuple[list[GridLine], list[LeftOut]]:
    """The rows of this table, and those of another one below it."""
    end = head.end
    for place, line in enumerate(lines):
        after_blank = line.number > end + 1
        end = line.end
        filled = [cell for cell in line.cells if cell.strip()]
        title = len(filled) == 1 and len(head.cells) > 1 and line.cells[0].strip()
        if after_blank and title and (len(line.cells) == 1 or _SECTION.match(line.cells[0].strip())):
            return list(lines[:place]), [
                row_left_out(one, _("belongs to another table below")) for one in lines[place:]
            ]
    return list(lines), []


def _is_promised(columns: Sequence[TableColumn]) -> bool:
    """Whether rows have an owner or a date, so that one without either may be a heading."""
    return any(column.meaning in ("owner", "due") for column in columns)


def _without_heads(
    lines: Sequence[GridLine], head: GridLine, *, has_headings: bool
) -> tuple[list[GridLine], list[LeftOut]]:
    """The rows without those that name the columns once more, or only the rows below them: “Water:”."""
    kept, rest = [], []
    for line in lines:
        filled = [cell.strip() for cell in line.cells if cell.strip()]
        if line.cells == head.cells:
            rest.append(row_left_out(line, _("names the columns again")))
        elif has_headings and len(head.cells) > 1 and len(filled) == 1 and filled[0].endswith((":", "：")):
            rest.append(row_left_out(line, _("is a heading among the rows")))
        else:
            kept.append(line)
    return kept, rest


def _fitting(
    columns: tuple[TableColumn, ...], lines: Sequence[GridLine]
) -> tuple[tuple[TableColumn, ...], list[GridLine], list[LeftOut]]:
    """A row with more cells than heads is left out, unless most rows have them: then it is a column without a name."""
    width = len(columns)
    wide = [line for line in lines if any(cell.strip() for cell in line.cells[width:])]
    shifted = any(_SHIFTED.search(cell) for line in wide for cell in line.cells[width:])
    if len(wide) > _WIDE * len(lines) and not shifted:
        most = max(len(line.cells) for line in wide)
        return (
            (
                *columns,
                *(TableColumn(place, _("(column {number})", number=place + 1), "") for place in range(width, most)),
            ),
            list(lines),
            [],
        )
    why = _("has more cells than the table has columns")
    odd = set(map(id, wide))
    return columns, [line for line in lines if id(line) not in odd], [row_left_out(line, why) for line in wide]
