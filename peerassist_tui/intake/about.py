"""What stands beside a name: brackets, a side of the meeting, a job, an organisation, the name in Latin letters."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from peerassist_tui.intake.heads import cell_word
from peerassist_tui.intake.name_marks import is_number
from peerassist_tui.intake.name_words import known, names_a_job, names_an_organisation, plain
from peerassist_tui.text import clean_line

BESIDE = "beside"
"""What a person is not given: a telephone number, a label such as (External)."""
BRACKET = re.compile(r"^(.+?)\s*[(（\[{]([^/()（）\[\]{}][^()（）\[\]{}]*)[)）\]}]\s*$")
_WORDS_OF_A_NAME = range(2, 5)


def in_latin(text: str) -> bool:
    """Whether its letters are Latin; there is at least one."""
    letters = [char for char in text if char.isalpha()]
    return bool(letters) and all(unicodedata.name(char, "").startswith("LATIN") for char in letters)


def add_bracket(person: dict[str, Any], name: str, bracket: str) -> None:
    """What stands in brackets behind a name: the same name in other letters, or what is said of the person."""
    if _is_name(bracket) and name:
        if in_latin(bracket) and not any(map(in_latin, name)):
            person.setdefault("latin", clean_line(bracket))
            return
        if in_latin(name) and not any(map(in_latin, bracket)) and person.get("name") == clean_line(name):
            person |= {"name": clean_line(bracket), "latin": clean_line(name)}
            return
    pieces = bracket.split(",")
    for piece in pieces if any(cell_word("party", piece) for piece in pieces) else [bracket]:
        add_about(person, piece)


def _is_name(bracket: str) -> bool:
    """Whether it may be a whole name, and is nothing that is said of somebody."""
    is_about = names_an_organisation(bracket) or names_a_job(bracket) or cell_word("party", bracket)
    return len(bracket.split()) in _WORDS_OF_A_NAME and not is_about and plain(bracket) not in known("label")


def without_brackets(pieces: Sequence[str]) -> tuple[list[str], list[tuple[str, str]]]:
    """Pieces of a name without the brackets behind them, and those: what they stand behind, and what is in them."""
    found = [BRACKET.match(piece) for piece in pieces]
    bare = [match[1] if match else piece for match, piece in zip(found, pieces, strict=True)]
    return bare, [(match[1], match[2]) for match in found if match]


def add_about(person: dict[str, Any], piece: str) -> None:
    """What stands behind a name: a side of the meeting, a job or what begins small, else an organisation."""
    piece = clean_line(piece)
    if party := cell_word("party", piece):
        person.setdefault("party", party)
        return
    if plain(piece) in known("label") or is_number(piece):
        person[BESIDE] = ", ".join(filter(None, (person.get(BESIDE), piece)))
        return
    is_job, had = names_a_job(piece), person.get("organisation", "")
    is_organisation = names_an_organisation(piece) and not is_job
    if is_organisation and had and "role" not in person and not names_an_organisation(had):
        person |= {"organisation": piece, "role": had}
        return
    side = "role" if is_job or (piece[:1].islower() and not is_organisation) or had else "organisation"
    person[side] = ", ".join(filter(None, (person.get(side), piece)))


def as_one(people: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The one person of a line that seems to name more: the other names are what is said of the first."""
    first, *others = people
    person = {key: value for one in (*reversed(others), first) for key, value in one.items()}
    for other in others:
        add_about(person, other["name"])
    return [person]


def may_be_one(people: Sequence[Mapping[str, Any]]) -> bool:
    """Whether all names but the first may be what is said of the first."""
    first, *others = people
    return bool(others and first["name"]) and all(one.keys() == {"name"} and one["name"] for one in others)
