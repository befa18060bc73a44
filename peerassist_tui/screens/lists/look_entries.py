"""The columns of a list, and what of it does not come in, as entries of the page on which it is looked at."""

from collections.abc import Collection

from rich.cells import cell_len
from textual.content import Content

from peerassist_tui.intake.look import Look, column_name, empty_cells, meaning_word
from peerassist_tui.intake.table import TableColumn
from peerassist_tui.language import _, number_words
from peerassist_tui.text import clip
from peerassist_tui.widgets.stream import Entry

MOST_ROWS = 200
"""Nobody reads more of them before a list is taken in."""
_HEAD_CELLS = 28


def column_entries(look: Look, filled: Collection[int]) -> list[Entry]:
    """A line for each column, whose place is the key; empty cells of those that are `filled` take what stands above."""
    if not look.columns:
        return []
    return [
        Entry("columns", Content(), _("Columns"), heading=True),
        *(_column(look, column, column.place in filled) for column in look.columns),
    ]


def _column(look: Look, column: TableColumn, is_filled: bool) -> Entry:
    head = clip(column_name(column), _HEAD_CELLS)
    lead = Content.assemble(head, " " * (_HEAD_CELLS + 1 - cell_len(head)), ("→ ", "$foreground-muted"))
    if not column.meaning:
        return Entry(column.place, Content.assemble(lead, (meaning_word(column), "$text-warning")), "")
    filled = _("empty cells take what stands above") if is_filled else empty_cells(look, column)
    return Entry(column.place, lead, meaning_word(column), filled)


def notice_entries(look: Look) -> list[Entry]:
    """A line for each thing that does not come in."""
    if not look.notices:
        return []
    head = Entry("left", Content(), _("To know ({number})", number=number_words(len(look.notices))), heading=True)
    lines = (
        Entry(
            ("left", place),
            Content.styled(_("line {number}", number=f"{one.line:<6}"), "$text-warning"),
            one.why,
            one.words,
        )
        for place, one in enumerate(look.notices[:MOST_ROWS])
    )
    return [head, *lines]
