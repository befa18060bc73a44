"""Lists of people as others write them: names by line, an e-mail header, a table from a spreadsheet."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from peerassist_tui.intake.about import BESIDE, as_one, may_be_one
from peerassist_tui.intake.choices import PROPOSED, ListChoices
from peerassist_tui.intake.grid import declared, read_grid, refuse_long_lines
from peerassist_tui.intake.guessing import ADDRESS
from peerassist_tui.intake.heads import cell_word
from peerassist_tui.intake.merged import filled_down, maybe_merged
from peerassist_tui.intake.name_marks import is_aside, side_named, untabbed
from peerassist_tui.intake.name_words import is_title, name_from_address, same_name, whole_name
from peerassist_tui.intake.names import one_person, people_in
from peerassist_tui.intake.table import (
    LeftOut,
    ListTable,
    TableColumn,
    cells_left_out,
    find_table,
    guess_table,
    row_left_out,
    with_meanings,
)
from peerassist_tui.intake.text_files import read_list
from peerassist_tui.language import NC_, _
from peerassist_tui.text import clean_line, fold

_LINES = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_HEADED = re.compile(r"^\s*[^\s:@<>]+\s*[:：]")
_NUMBERED = re.compile(r"^[ \t]*\d{1,3}[ \t]+(?=[^\W\d])")
_SIDES = frozenset({"latin", "organisation", "role", "language", "reports_to"})
_LONGEST = 300
"""No name is longer."""


@dataclass(frozen=True)
class PeopleList:
    """What was read: `people` as the rule `add_people` takes them, and how many lines held no name."""

    people: list[dict[str, Any]]
    nameless: int = 0
    left_out: tuple[str, ...] = ()
    """The heads of the columns for which there is no place."""
    notices: tuple[LeftOut, ...] = ()
    """The rows that do not come in, and what of a row does not."""
    columns: tuple[TableColumn, ...] = ()
    """The columns of a table and what they became; none where it was no table."""
    lines: tuple[int, ...] = field(default=(), compare=False)
    """The line on which each of the people stands."""
    merged: Mapping[int, tuple[int, ...]] = field(default_factory=dict, compare=False)
    """The lines on which a column, by its place, is empty below a filled cell."""


def read_people(text: str, choices: ListChoices = PROPOSED) -> PeopleList:
    """Read a list of people from text; `choices` say what its columns mean and take from above, where it was told.

    Lines that are empty do not count, and who stands in it twice is one person, with what both lines know.

    Raises:
        Refused: a line is longer than anybody writes it.
    """
    refuse_long_lines(text, NC_("kind of file", "list"))
    text = _unnumbered(untabbed(text.lstrip("\ufeff")))
    table = find_table(text, "people") or _without_heads(text)
    if table:
        table = with_meanings(table, choices.meanings)
        merged = maybe_merged(table.columns, table.lines)
        return replace(_from_table(filled_down(table, choices.filled)), merged=merged)
    return _by_lines(text)


def _by_lines(text: str) -> PeopleList:
    """The people of lines; a line “Hosts:” says the side of those below it, up to an empty line behind them."""
    found, notices, nameless, heading = list[tuple[int, dict[str, Any]]](), list[LeftOut](), 0, ""
    named: list[tuple[int, str, list[dict[str, Any]]]] = []
    for number, whole in enumerate(_LINES.split(text), 1):
        side, line = side_named(whole)
        if not line.strip() or is_aside(line):
            is_under_heading = not whole.strip() and not (named and named[-1][0] == number - 1)
            heading = heading if is_under_heading else side
            notices += [LeftOut(number, clean_line(whole), _("names nobody"))] * bool(whole.strip())
            continue
        named.append((number, side or heading, people_in(line)))
    for number, party, person in _one_a_line(named):
        if person["name"]:
            notices += _beside(number, person)
            found.append((number, _on_side(person, party)))
        else:
            nameless += 1
            notices.append(LeftOut(number, "", _("holds no name")))
    return _once(found, PeopleList([], nameless, notices=tuple(notices)))


def _one_a_line(
    named: Sequence[tuple[int, str, list[dict[str, Any]]]],
) -> Iterator[tuple[int, str, dict[str, Any]]]:
    """The people of each line; where most lines name one and say something of them, so does one that may."""
    doubtful = [may_be_one(people) for _, _, people in named]
    is_told = sum(len(people) == 1 and len(people[0]) > 1 for _, _, people in named) > max(1, sum(doubtful))
    is_addressed = all("email" in people[0] for _, _, people in named) and sum(doubtful) > max(1, len(named) / 2)
    for (number, party, people), is_doubtful in zip(named, doubtful, strict=True):
        is_one = is_doubtful and (is_addressed or (is_told and len(people) == 2))
        for person in as_one(people) if is_one else people:
            yield number, party, person


def _on_side(person: dict[str, Any], party: str) -> dict[str, Any]:
    return {"party": party, **person} if party else person


def _beside(line: int, person: dict[str, Any]) -> list[LeftOut]:
    """What stood beside a person and is taken off here, because they have no place for it."""
    beside = person.pop(BESIDE, "")
    return [LeftOut(line, beside, _("has no place here, beside {name}", name=person["name"]))] if beside else []


def _unnumbered(text: str) -> str:
    """A list without the numbers with which each of its lines begins."""
    lines = [line for line in _LINES.split(text) if line.strip()]
    numbered = len(lines) > 1 and all(map(_NUMBERED.match, lines))
    return re.sub(_NUMBERED.pattern, "", text, flags=re.MULTILINE) if numbered else text


def names_one(text: str) -> bool:
    """Whether a text names one person of whom nothing is left out, as a line that somebody types does."""
    if "\t" in text.strip() or len(text.strip().splitlines()) != 1 or len(text) > _LONGEST:
        return False
    read = read_people(text)
    return len(read.people) == 1 and not (read.notices or read.columns)


def is_list(text: str) -> bool:
    """Whether a text is more than a person's name: lines, columns, addresses, several people, what one of them is."""
    if "\t" in text.strip() or len(text.strip().splitlines()) > 1:
        return True
    return bool(ADDRESS.search(text)) or people_in(text) != [{"name": clean_line(text)}]


def read_people_file(path: Path) -> PeopleList:
    """Read a list of people from a file, in whatever encoding it is.

    Raises:
        Refused: there is no such file, it is no text, or a line of it is longer than anybody writes it.
    """
    return read_people(read_list(path, NC_("kind of file", "list of people")).text)


def _without_heads(text: str) -> ListTable | None:
    """A table of people whose columns are not named in a known language; None where it is none."""
    separator = declared(text) or _separator([line for line in _LINES.split(text) if line.strip()])
    return guess_table(text, "people", separator) if separator else None


def _separator(lines: Sequence[str]) -> str:
    """What parts the columns where they have no heads that are known; empty where there are none."""
    if any("\t" in line.strip() for line in lines):
        return "\t"
    if lines and lines[0].lstrip().startswith("|"):
        return "|"
    if any("<" in line or _HEADED.match(line) for line in lines):
        return ""
    return next((each for each in (";", ",") if _are_columns(lines[:50], each)), "")


def _are_columns(lines: Sequence[str], separator: str) -> bool:
    """Whether rows without heads are a table: as wide as each other, and more than a family name and a given one."""
    rows = [line.cells for line in read_grid("\n".join(lines), separator).lines]
    width = len(rows[0]) if rows else 0
    if width < 2 or any(len(row) != width for row in rows):
        return False
    mails = sum(any(ADDRESS.fullmatch(row[place].strip()) for row in rows) for place in range(width))
    if len(rows) == 1 and separator == ",":
        return False
    if mails or len(rows) == 1:
        return 0 < mails < width
    return (separator == ";" or width > 2) and not _tell_sides(rows)


def _tell_sides(rows: Sequence[Sequence[str]]) -> bool:
    """Whether each row says which side its person is on: the words around it are told by themselves, row by row."""
    return all(any(cell_word("party", cell) for cell in row[1:]) for row in rows)


def _from_table(table: ListTable) -> PeopleList:
    found, notices = [], list(table.left_out)
    if table.unclosed:
        why = _("opens a quotation mark that never closes; each line was read by itself")
        notices.append(LeftOut(table.unclosed, "", why))
    nameless = 0
    for line in table.lines:
        person = _person(table.given(line))
        if not person["name"]:
            nameless += 1
            notices.append(row_left_out(line, _("holds no name")))
            continue
        notices += [*cells_left_out(table, line), *_beside(line.number, person)]
        if wrong := person.pop("no address", ""):
            notices.append(LeftOut(line.number, clean_line(wrong), _("is no e-mail address")))
        found.append((line.number, person))
    notices.sort(key=lambda one: one.line)
    return _once(found, PeopleList([], nameless, table.dropped, tuple(notices), table.columns))


def _person(given: Iterator[tuple[str, str]]) -> dict[str, Any]:
    """A person of the cells of their row; where two are of one kind, of the first that is filled."""
    cells: dict[str, str] = {}
    for column, cell in given:
        if column == "email" and not ADDRESS.search(cell):
            cells.setdefault("no address", cell)
        elif column == "title" and not is_title(clean_line(cell)):
            cells.setdefault("role", clean_line(cell))
        elif column == "title":
            cells["title"] = " ".join(filter(None, (cells.get("title"), clean_line(cell))))
        else:
            cells.setdefault(column, clean_line(cell))
    whole = _whole_name(cells)
    address, *more = ADDRESS.findall(cells.get("email", "")) or [""]
    person = one_person(whole, address) if 0 < len(whole) <= _LONGEST else {"name": ""}
    person |= {column: cells[column] for column in _SIDES & cells.keys()}
    if address:
        person["email"] = address
        cells.pop("no address", None)
    if others := [one for one in dict.fromkeys(more) if fold(one) != fold(address)]:
        person[BESIDE] = ", ".join(filter(None, (person.get(BESIDE), *others)))
    if not whole and "email" in person:
        person["name"] = name_from_address(person["email"])
    return person | _fixed(cells)


def _fixed(cells: Mapping[str, str]) -> dict[str, Any]:
    """What is not taken as it stands: skills, the side of the meeting."""
    found: dict[str, Any] = {}
    if skills := [skill.strip() for skill in re.split("[;,、،]", cells.get("skills", "")) if skill.strip()]:
        found["skills"] = skills
    if party := cell_word("party", cells.get("party", "")):
        found["party"] = party
    elif cells.get("party"):
        found[BESIDE] = cells["party"]
    if "no address" in cells:
        found["no address"] = cells["no address"]
    return found


def _whole_name(cells: Mapping[str, str]) -> str:
    """The name as one, of a whole one or of its parts; beside one part, "name" heads the other one."""
    name, first, middle, family = (cells.get(column, "") for column in ("name", "given", "middle", "family"))
    if shown := cells.get("shown_name", ""):
        name = re.sub(r"^.*[(（]([^()（）]+)[)）]\s*$", r"\1", shown)
    if not (first or family) or (name and fold(first) in fold(name) and fold(family) in fold(name)):
        whole = name
    else:
        given = " ".join(filter(None, (first or name, middle)))
        whole = whole_name(given, family or (name if first else ""))
    title = cells.get("title", "")
    return f"{title} {whole}" if whole and is_title(title) and not whole.startswith(title) else whole


def _once(found: Sequence[tuple[int, dict[str, Any]]], read: PeopleList) -> PeopleList:
    """The list with each person once: the same address, or the same name and no other address."""
    people: list[dict[str, Any]] = []
    lines: list[int] = []
    notices = list(read.notices)
    by_address: dict[str, dict[str, Any]] = {}
    by_name: dict[str, dict[str, Any]] = {}
    for line, person in found:
        address, name = fold(person.get("email", "")), same_name(person["name"])
        same = by_address.get(address) if address else None
        same = same or by_name.get(name)
        if same is None:
            same = person
            people.append(person)
            lines.append(line)
        elif address and fold(same.get("email", "")) not in ("", address):
            notices.append(
                LeftOut(
                    line,
                    f"{person['name']} <{person['email']}>",
                    _("has the name of another line, and another address"),
                )
            )
            continue
        else:
            notices.append(LeftOut(line, person["name"], _("is the same person as on a line above")))
            same |= {side: value for side, value in person.items() if not same.get(side)}
        by_name.setdefault(name, same)
        if address:
            by_address[address] = same
    return PeopleList(
        people,
        read.nameless,
        read.left_out,
        tuple(sorted(notices, key=lambda one: one.line)),
        read.columns,
        tuple(lines),
    )
