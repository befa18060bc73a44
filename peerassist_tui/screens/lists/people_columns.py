"""People of a list as rows of a table: its columns take what they need, and the name gives way last."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rich.cells import cell_len
from textual.content import Content

from peerassist_tui.intake.name_words import titled
from peerassist_tui.language import NC_, _, pgettext
from peerassist_tui.readings.report.briefing import party_words
from peerassist_tui.screens.lists.people_listing import FoundPerson
from peerassist_tui.text import clip, with_latin
from peerassist_tui.widgets.column import EntryLine
from peerassist_tui.widgets.stream import Entry

PARTY_STYLES = {"host": "$text-accent", "peer": "$text-primary"}
"""The colours of those who have a side in the meeting."""
_MUTED = "$foreground-muted"
_TITLES = (
    NC_("head of a column with people", "Role"),
    NC_("head of a column with people", "Title"),
    NC_("head of a column with people", "Name"),
    NC_("head of a column with people", "Organisation"),
    NC_("head of a column with people", "Job"),
    NC_("head of a column with people", "E-mail"),
)
_ROLE, _TITLE, _NAME, _ORGANISATION, _JOB, _EMAIL = range(6)
_USUAL_NAME = 28
"""Only what is longer in names gives way to the columns behind them."""
_GIVING_WAY = ((_NAME, _USUAL_NAME), (_JOB, 8), (_EMAIL, 10), (_ORGANISATION, 12))
"""Which column gives way, and down to how many cells, one after the other."""
_GOING = (_JOB, _EMAIL, _ORGANISATION, _TITLE)
"""Which columns are not shown where that is not enough, one after the other."""
_LEAST_NAME = 8
_GAP = 2
_NUMBER = 5
"""The cells of a row's number and the gap behind it."""

Cells = tuple[str, ...]
Widths = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PersonEntry(Entry):
    """One row: what stands in its cells, and how wide each column would be if there were room."""

    cells: Cells = ()
    wanted: Widths = ()
    styles: tuple[str, str] = ("", "")
    """Of the role and of the name."""

    def rows(self, width: int) -> list[EntryLine]:
        return [EntryLine(Content.assemble(self.lead, *_laid_out(self, fitted(self.wanted, width - _NUMBER))))]


def person_entries(found: Sequence[FoundPerson]) -> list[PersonEntry]:
    """A row for each person."""
    cells = [*map(_cells, found)]
    wanted = wanted_widths(cells)
    return [
        PersonEntry(
            ("person", one.key),
            Content.styled(f"{place:>3}  ", _MUTED),
            one.person.name,
            cells=row,
            wanted=wanted,
            styles=(PARTY_STYLES.get(one.person.party, ""), "bold") if one.state == "new" else (_MUTED, _MUTED),
        )
        for place, (one, row) in enumerate(zip(found, cells, strict=True), 1)
    ]


def column_titles(found: Sequence[FoundPerson], width: int) -> str:
    """The titles of the columns, each above its own, as wide as the rows."""
    widths = fitted(wanted_widths([*map(_cells, found)]), width - _NUMBER)
    titles = (_wide(title, cells) for title, cells in zip(_titles(), widths, strict=True))
    return f"{' ' * _NUMBER}{''.join(titles)}".rstrip()


def details(one: FoundPerson) -> str:
    """All that is known of a person, also what has no column."""
    person = one.person
    sides = (person.latin, person.organisation, person.role, person.email, ", ".join(person.skills), person.language)
    above = _("reports to {name}", name=person.reports_to) if person.reports_to else ""
    return " · ".join(filter(None, (person.name, *sides, above)))


def _titles() -> list[str]:
    return [pgettext("head of a column with people", title) for title in _TITLES]


def wanted_widths(rows: Iterable[Cells]) -> Widths:
    """How wide each column would be; 0 where nothing stands in it."""
    columns = [[*map(cell_len, column)] for column in zip(*rows, strict=True)] or [[]] * len(_TITLES)
    sizes = [max(column, default=0) for column in columns]
    return tuple(max(size, cell_len(title)) if size else 0 for size, title in zip(sizes, _titles(), strict=True))


@lru_cache(32)
def fitted(wanted: Widths, room: int) -> Widths:
    """Columns that fit into so many cells, with gaps between them: what gives way first goes first."""
    widths = [*wanted]
    for place, least in _GIVING_WAY:
        if (over := _over(widths, room)) > 0:
            widths[place] = min(widths[place], max(least, widths[place] - over))
    if (over := _over(widths, room)) <= 0:
        return tuple(widths)
    going = next((place for place in _GOING if wanted[place]), None)
    if going is not None:
        return fitted((*wanted[:going], 0, *wanted[going + 1 :]), room)
    widths[_NAME] = max(_LEAST_NAME, widths[_NAME] - over)
    return tuple(widths)


def _over(widths: Sequence[int], room: int) -> int:
    return sum(width + _GAP for width in widths if width) - _GAP - room


def _cells(one: FoundPerson) -> Cells:
    person = one.person
    role = " · ".join((party_words(person.party), *([_("outsider")] if person.outsider else ())))
    if one.state != "new":
        role = _("here already") if one.state == "here" else pgettext("of a list", "left out")
    title, name = titled(person.name)
    return role, title, with_latin(name, person.latin), person.organisation, person.role, person.email


def _laid_out(entry: PersonEntry, widths: Widths) -> Iterator[tuple[str, str]]:
    role, named = entry.styles
    yield _wide(entry.cells[_ROLE], widths[_ROLE]), role
    yield _wide(entry.cells[_TITLE], widths[_TITLE]), _MUTED
    yield _wide(entry.cells[_NAME], widths[_NAME]), named
    for cell, cells in zip(entry.cells[_NAME + 1 :], widths[_NAME + 1 :], strict=True):
        yield _wide(cell, cells), _MUTED


def _wide(text: str, cells: int) -> str:
    """A text in a column, with the gap behind it; nothing where the column is not shown."""
    if not cells:
        return ""
    shown = clip(text, cells)
    return shown + " " * (cells - cell_len(shown) + _GAP)
