"""People as a line of a list or of an e-mail's head names them: name, address, organisation, role."""

import re
from collections.abc import Sequence
from typing import Any

from peerassist_tui.intake.about import BESIDE, BRACKET, add_about, add_bracket, as_one, in_latin, without_brackets
from peerassist_tui.intake.encodings import readable
from peerassist_tui.intake.guessing import ADDRESS
from peerassist_tui.intake.name_marks import with_usual_marks, without_before, without_number, without_point
from peerassist_tui.intake.name_words import (
    is_suffix,
    is_title,
    name_from_address,
    whole_name,
)
from peerassist_tui.intake.piece_words import both_in, is_organisation_or_role, is_side_of, words_in
from peerassist_tui.intake.pieces import LinePerson, line_people
from peerassist_tui.text import clean_line

_LONGEST = 50_000
"""No line of addresses is longer."""
_DASH = re.compile(r"\s+[-–—|]\s+|\s*[—]\s*")
_BARE = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,255}")
"""An address and nothing beside it, which needs no further reading."""
_RETURNED = re.compile(r"\S+\s*\S*/\S*")


def people_in(line: str) -> list[dict[str, Any]]:
    """The people that a line names, as the rule `add_people` takes them; a line may name one without a name ("")."""
    if len(line) > _LONGEST:
        return [{"name": ""}]
    if _BARE.fullmatch(bare := line.strip()):
        return [{"name": name_from_address(bare), "email": bare}]
    line = without_before(without_point(with_usual_marks(line)))
    found = [person for entry in line_people(line) if (person := _person(entry))]
    return found or [{"name": clean_line(line.strip(' ";,'))}]


def one_person(text: str, address: str = "") -> dict[str, Any]:
    """The one person whom a cell names, with the organisation or role that stands behind the name.

    With the `address` from another cell, “Khan, Amina” is Amina Khan.
    """
    if address and text.count(",") == 1 and "@" not in text:
        text = f"{text} <{address}>"
    whole = with_usual_marks(text)
    addresses = ADDRESS.findall(whole)
    if len(addresses) == 1:
        found = people_in(text)
        return as_one(found)[0] if len(found) == 2 else found[0]
    return _named(clean_line(text))


def _person(entry: LinePerson) -> dict[str, Any]:
    """A person of the pieces of their line: “Khan, Amina” with an address is Amina Khan."""
    pieces, address = entry.pieces, entry.address
    if not (pieces or address):
        return {}
    person = _of_pieces(pieces, address) if pieces else {"name": ""}
    if address:
        person["email"] = clean_line(address)
    if ADDRESS.fullmatch(person["name"]) or not person["name"]:
        person["name"] = name_from_address(person["name"] or address) if person["name"] or address else ""
    for piece in entry.behind:
        if is_suffix(piece):
            person["name"] = f"{person['name']}, {piece}"
        else:
            add_about(person, piece)
    return person


def _of_pieces(pieces: Sequence[str], address: str) -> dict[str, Any]:
    if len(pieces) == 1 and '"' in pieces[0] and "," in pieces[0]:
        if not address:
            return {"name": clean_line(readable(_unquoted(pieces[0])))}
        pieces = _unquoted(pieces[0]).split(",")
    bare = [clean_line(readable(_unquoted(piece))) for piece in pieces]
    bare = [piece for piece in bare if piece] or [""]
    bare, brackets = without_brackets(bare) if len(bare) > 1 else (bare, [])
    suffixes = [piece for piece in bare[1:] if is_suffix(piece)]
    rest = [piece for piece in bare[1:] if piece not in suffixes]
    if (
        rest
        and (words_in(bare[0]) == 1 or address)
        and not (is_organisation_or_role(rest[0]) or is_side_of(rest[0], address))
        and _may_be_given(bare[0], rest[0], address)
    ):
        name = _in_order(bare[0], rest.pop(0)) if address else f"{bare[0]}, {rest.pop(0)}"
    else:
        name = bare[0]
    person = _named(name)
    if suffixes:
        person["name"] = ", ".join((person["name"], *suffixes))
    for piece in rest:
        add_about(person, piece)
    for name, bracket in brackets:
        add_bracket(person, name, bracket)
    return person


def _may_be_given(family: str, given: str, address: str) -> bool:
    """Whether a given name stands behind the comma; after two words only where the address has both."""
    if "&" in given or in_latin(family) != in_latin(given):
        return False
    return words_in(family) == 1 or both_in(family, given, address) or words_in(given) == 1


def _in_order(family: str, given: str) -> str:
    """“Khan, Amina” as Amina Khan; a title that stands before either goes to the front."""
    titles, parts = [], family.split()
    while len(parts) > 1 and is_title(parts[0]):
        titles.append(parts.pop(0))
    return " ".join((*titles, whole_name(" ".join(_titles_first(given.split())), " ".join(parts))))


def _titles_first(parts: list[str]) -> list[str]:
    return [word for word in parts if is_title(word)] + [word for word in parts if not is_title(word)]


def _named(text: str) -> dict[str, Any]:
    """A name, and what stands behind it in brackets or after a dash; `beside` is that for which there is no place."""
    text, number = without_number(text)
    if number:
        return {**_named(text), BESIDE: number}
    if (found := BRACKET.match(text)) and not _RETURNED.fullmatch(found[2]):
        person = _named(found[1])
        add_bracket(person, found[1], found[2])
        return person
    name, *about = _DASH.split(text) if not text.startswith(("-", "—")) else [text]
    if not about or not name.strip():
        return {"name": text}
    person = {"name": name.strip()}
    for piece in about:
        add_about(person, piece)
    return person


def _unquoted(piece: str) -> str:
    return " ".join(re.split(r'[\s"<>]+', piece))
