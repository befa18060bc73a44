"""Lists of people as others write them: names by line, an e-mail header, a table from a spreadsheet."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.utils import getaddresses
from pathlib import Path
from typing import Any

from peerassist_tui.intake.text_files import read_text
from peerassist_tui.text import clean_line, fold

_HEADS = {
    "name": "name, full name, display name, person, participant, nom, nombre, nome",
    "given": "first name, given name, firstname, forename, vorname, prenom",
    "family": "last name, surname, family name, lastname, nachname, familienname, apellidos, apellido, sobrenome",
    "latin": "latin, latin name",
    "email": "email, e mail, mail, email address, e mail address, address, correo, courriel",
    "organisation": "organisation, organization, org, company, employer, institution, office, agency, firma",
    "role": "role, title, job title, position, function, funktion",
    "skills": "skills, skill, experience, expertise",
    "language": "language, languages",
    "party": "party, is here as, side, as",
    "reports_to": "reports to, manager, supervisor",
}
_NAMES = ("name", "given", "family")
_COLUMNS = {head: column for column, heads in _HEADS.items() for head in heads.split(", ")}
_PARTIES = {"host": "host", "peer": "peer", "facilitator": "facilitator", "notetaker": "note_taker"}
_MAIL = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+")
_POINT = re.compile(r"^\s*(?:[-*•–]|\d+[.)])\s+")
"""What begins a line of a list."""
_END = "\0end"
_PREFIX = re.compile(r"^\s*(?:to|cc|bcc|from)\s*:", re.IGNORECASE)


@dataclass(frozen=True)
class PeopleList:
    """What was read: `people` as the rule `add_people` takes them, and how many lines held no name."""

    people: list[dict[str, Any]]
    nameless: int = 0
    left_out: tuple[str, ...] = ()
    """The heads of the columns for which there is no place."""


def read_people(text: str) -> PeopleList:
    """Read a list of people from text; lines that are empty do not count."""
    lines = [line for line in re.split(r"\r\n|[\r\n]", text.lstrip("\ufeff")) if line.strip()]
    separator = _separator(lines)
    if separator:
        return _from_table(lines, separator)
    found = [person for line in lines for person in _from_line(line)]
    named = [person for person in found if person["name"]]
    return PeopleList(named, len(found) - len(named))


def is_list(text: str) -> bool:
    """Whether one line is more than the name of a person: columns or addresses."""
    return "\t" in text.strip() or bool(_MAIL.search(text))


def read_people_file(path: Path) -> PeopleList:
    """Read a list of people from a file in UTF-8, UTF-16 or Windows-1252.

    Raises:
        Refused: there is no such file, or it is no text.
    """
    return read_people(read_text(path, "list of people"))


def _separator(lines: Sequence[str]) -> str:
    """What parts the columns; empty where there are none."""
    if any("\t" in line.strip() for line in lines):
        return "\t"
    first = lines[0] if lines else ""
    for separator in (";", ",", "|"):
        heads = next(iter(_rows([first], separator)), [])
        if len(heads) > 1 and any(_column(head) in ("name", "given", "family", "email") for head in heads):
            return separator
    if any("<" in line or _PREFIX.match(line) for line in lines):
        return ""
    return next((each for each in (";", ",") if _are_columns(_rows(lines[:50], each), each)), "")


def _are_columns(rows: list[list[str]], separator: str) -> bool:
    """Whether rows without heads are a table: as wide as each other, and more than a family name and a given one."""
    width = len(rows[0]) if rows else 0
    if width < 2 or any(len(row) != width for row in rows):
        return False
    mails = sum(any(_MAIL.fullmatch(row[place].strip()) for row in rows) for place in range(width))
    return 0 < mails < width or (not mails and len(rows) > 1 and (separator == ";" or width > 2))


def _rows(lines: Sequence[str], separator: str) -> list[list[str]]:
    """The cells of each row; a cell in quotation marks may go over several lines, unless they are never closed."""
    *rows, last = _read((*lines, _END), separator)
    if last == [_END] and not any(_runs_on(row, len(rows[0])) for row in rows):
        return rows
    if len(lines) > 1:
        return [row for line in lines for row in _rows([line], separator)]
    return [[cell.strip().strip('"') for cell in line.split(separator)] for line in lines]


def _runs_on(row: Sequence[str], width: int) -> bool:
    """Whether a quotation mark that was never closed has swallowed lines, up to the next mark."""
    return len(row) > width and any("\n" in cell for cell in row)


def _read(lines: Iterable[str], separator: str) -> Iterator[list[str]]:
    rows = csv.reader((line + "\n" for line in lines), delimiter=separator, skipinitialspace=True)
    while True:
        try:
            yield next(rows)
        except StopIteration:
            return
        except csv.Error:  # a cell that is longer than any name
            yield []


def _column(head: str) -> str | None:
    return _COLUMNS.get(" ".join(re.split(r"[\W_]+", fold(head))).strip())


def _from_table(lines: Sequence[str], separator: str) -> PeopleList:
    rows = _rows(lines, separator)
    left_out: tuple[str, ...] = ()
    columns = [_column(cell) for cell in rows[0]]
    if any(column in ("name", "given", "family", "email") for column in columns):
        left_out = tuple(clean_line(head) for head, column in zip(rows[0], columns, strict=True) if not column)
        rows = rows[1:]
    else:
        columns = _guessed(rows[:50])
    # a row without any cell is one that could not be read
    found = [_person(_cells(columns, row)) for row in rows if not row or any(cell.strip() for cell in row)]
    named = [person for person in found if person["name"]]
    return PeopleList(named, len(found) - len(named), tuple(filter(None, left_out)))


def _cells(columns: Sequence[str | None], row: Sequence[str]) -> dict[str, str]:
    """What stands in each column; where two are of one kind, in the first that is filled."""
    cells: dict[str, str] = {}
    for column, cell in zip(columns, map(clean_line, row), strict=False):
        if column and cell:
            cells.setdefault(column, cell)
    return cells


def _guessed(rows: Sequence[Sequence[str]]) -> list[str | None]:
    """Columns without heads: addresses where an @ stands, the first of the others the name, then the organisation."""
    width = max(map(len, rows), default=0)
    rest = iter(("name", "organisation", "role"))
    return [
        "email" if any(_MAIL.fullmatch(row[place].strip()) for row in rows if place < len(row)) else next(rest, None)
        for place in range(width)
    ]


def _person(given: dict[str, str]) -> dict[str, Any]:
    name = _whole_name(given)
    person: dict[str, Any] = {"name": name} | {
        column: cell for column, cell in given.items() if column not in (*_NAMES, "skills", "party")
    }
    if not name and _MAIL.fullmatch(person.get("email", "")):
        person["name"] = _name_of(person["email"])
    if skills := [skill.strip() for skill in re.split("[;,]", given.get("skills", "")) if skill.strip()]:
        person["skills"] = skills
    if party := _PARTIES.get(re.sub(r"[\W_]", "", fold(given.get("party", "")))):
        person["party"] = party
    return person


def _whole_name(given: dict[str, str]) -> str:
    name, first, family = (given.get(column, "") for column in _NAMES)
    if fold(first) in fold(name) and fold(family) in fold(name):
        return name
    # beside a first name, "name" heads the family names
    return " ".join(filter(None, (first, family or name)))


def _from_line(line: str) -> list[dict[str, Any]]:
    if not _MAIL.search(line):
        return [{"name": clean_line(_PREFIX.sub("", _POINT.sub("", line)))}]
    # mail programs part addresses by semicolons as well
    plain = _PREFIX.sub("", _POINT.sub("", line))
    parted = plain if '"' in line else plain.replace(";", ",")
    pairs = getaddresses([parted.strip().rstrip(",")])
    found = [_addressed(name, address) for name, address in pairs if name or address]
    return found or [{"name": clean_line(line)}]


def _addressed(name: str, address: str) -> dict[str, Any]:
    if not _MAIL.fullmatch(address):
        return {"name": clean_line(f"{name} {address}")}
    mail = clean_line(address)
    return {"name": clean_line(_readable(name)) or _name_of(mail), "email": mail}


def _readable(name: str) -> str:
    """A name as people read it, where a mail program has encoded it (RFC 2047)."""
    try:
        return str(make_header(decode_header(name)))
    except (HeaderParseError, LookupError, ValueError):
        return name


def _name_of(address: str) -> str:
    """What stands before the @ stands for a name where there is no other."""
    return clean_line(re.sub(r"[._]+", " ", address.split("@")[0])).title() or address
