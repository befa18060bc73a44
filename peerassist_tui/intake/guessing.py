"""What columns hold when nobody has named them in a known language: by the cells that stand in them."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from peerassist_tui.intake.heads import TableKind, cell_word
from peerassist_tui.intake.name_words import names_a_job

ADDRESS = re.compile(r'[^\s@<>,;:()\[\]"]{1,64}@[^\s@<>,;:()\[\]"]{1,255}')
"""As long as RFC 5321 allows."""
_DATE = re.compile(r"\d{1,4}\s*[-./年월]\s*\d{1,2}\s*(?:[-./月]\s*\d{0,4})?\D{0,2}")
_NUMBER = re.compile(r"[\d\s.,%/:+-]+")
_MOST = 0.5
_SHORT = 2


def unlike_the_rest(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names columns: a column of addresses, dates or numbers does not begin with one.

    So does a row that alone is in capitals, or whose cells alone end in colons.
    """
    if any(all(map(form, rows[0])) and not any(map(form, chain(*rows[1:]))) for form in (_is_loud, _ends_in_colon)):
        return len(rows[0]) > 1
    return any(
        first and not form(first) and len(rest) > 0 and all(map(form, rest))
        for first, rest in _by_column(rows)
        for form in (_is_address, _is_date, _is_number)
    )


def _by_column(rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, list[str]]]:
    for place, first in enumerate(rows[0]):
        yield first.strip(), [row[place].strip() for row in rows[1:] if place < len(row) and row[place].strip()]


def guessed(rows: Sequence[Sequence[str]], kind: TableKind, known: Sequence[str] = ()) -> list[str]:
    """What each column becomes, where `known` does not tell; empty where that cannot be told."""
    width = max(len(known), max(map(len, rows), default=0))
    cells = [[row[place].strip() for row in rows if place < len(row) and row[place].strip()] for place in range(width)]
    told = [*known, *[""] * (width - len(known))]
    return _people(cells, told) if kind == "people" else _actions(cells, told) if kind == "actions" else told


def unmistakable(cells: Sequence[str], kind: TableKind) -> str:
    """What a column of these cells must be, for instance e-mail addresses; empty where that is not certain."""
    return "email" if kind == "people" and cells and all(map(_is_address, cells)) else ""


def _people(columns: Sequence[Sequence[str]], known: Sequence[str]) -> list[str]:
    """Addresses where an @ stands, and sides of the meeting, which are fixed words; a job by the words for jobs.

    The first of the others is the name, then come the organisation and the role. Numbers say nothing of a person.
    """
    told = [word or "party" * is_side(cells) for word, cells in zip(known, columns, strict=True)]
    if "role" not in told:
        jobs = (place for place, cells in enumerate(columns) if not told[place] and _most(cells, names_a_job))
        told[next(jobs, len(told)) :][:1] = ["role"]
    rest = iter([one for one in ("name", "organisation", "role") if one not in told])
    return [word or _of_person(cells, rest) for word, cells in zip(told, columns, strict=True)]


def is_side(cells: Sequence[str]) -> bool:
    """Whether all cells of a column say on which side of the meeting somebody is."""
    return bool(cells) and all(cell_word("party", cell) for cell in cells)


def _of_person(cells: Sequence[str], rest: Iterator[str]) -> str:
    if any(map(_is_address, cells)):
        return "email"
    return "" if cells and all(map(_is_number, cells)) else next(rest, "")


def _actions(columns: Sequence[Sequence[str]], known: Sequence[str]) -> list[str]:
    """A date is when it is due, the longest words what is to be done, the first of the others who does it."""
    means = [told or _word(cells) for told, cells in zip(known, columns, strict=True)]
    free = [place for place, mean in enumerate(means) if not mean and not _most(columns[place], _is_number)]
    if not free or "action" in means or not ("due" in means or "owner" in known):
        return means if any(known) else [""] * len(columns)
    longest = max(free, key=lambda place: sum(map(len, columns[place])) / max(1, len(columns[place])))
    means[longest] = "action"
    owner = next((place for place in free if place != longest and columns[place]), None)
    if owner is not None and "owner" not in means:
        means[owner] = "owner"
    return means


def _word(cells: Sequence[str]) -> str:
    if _most(cells, _is_date):
        return "due"
    return "status" if _most(cells, lambda cell: bool(cell_word("status", cell)) and not cell.isdecimal()) else ""


def _most(cells: Sequence[str], form: Callable[[str], bool]) -> bool:
    return sum(map(form, cells)) > _MOST * len(cells)


def _is_loud(cell: str) -> bool:
    return cell.isupper() and len(cell.strip()) > _SHORT


def _ends_in_colon(cell: str) -> bool:
    return cell.strip().endswith((":", "："))


def _is_address(cell: str) -> bool:
    return bool(ADDRESS.fullmatch(cell))


def _is_date(cell: str) -> bool:
    return bool(_DATE.fullmatch(cell))


def _is_number(cell: str) -> bool:
    return bool(_NUMBER.fullmatch(cell))
