"""People as a line of a list or of an e-mail's head names them: name, address, organisation, role."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from peerassist_tui.intake.about import BESIDE, BRACKET, add_about, add_bracket, as_one, in_latin, without_brackets
from peerassist_tui.intake.encodings import readable
from peerassist_tui.intake.guessing import ADDRESS
from peerassist_tui.intake.heads import cell_word
from peerassist_tui.intake.name_marks import with_usual_marks, without_before, without_number, without_point
from peerassist_tui.intake.name_words import (
    is_suffix,
    is_title,
    known,
    name_from_address,
    names_a_job,
    names_an_organisation,
    plain,
    whole_name,
)
from peerassist_tui.text import clean_line, fold

_LONGEST = 50_000
"""No line of addresses is longer."""
_ANGLED = re.compile(r"<\s*([^<>]*)\s*>")
_DASH = re.compile(r"\s+[-–—|]\s+|\s*[—]\s*")
_TOP = {";": re.compile(r'"[^"]*"|<[^<>]*>|\([^()]*\)|(;)'), ",": re.compile(r'"[^"]*"|<[^<>]*>|\([^()]*\)|(,)')}
_BARE = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,255}")
"""An address and nothing beside it, which needs no further reading."""
_AND = "and|et|und|y|e|en|og|och|ve|и|و|&"
_FAMILY_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv)\.?", re.IGNORECASE)
_RETURNED = re.compile(r"\S+\s*\S*/\S*")


def people_in(line: str) -> list[dict[str, Any]]:
    """The people that a line names, as the rule `add_people` takes them; a line may name one without a name ("")."""
    if len(line) > _LONGEST:
        return [{"name": ""}]
    if _BARE.fullmatch(bare := line.strip()):
        return [{"name": name_from_address(bare), "email": bare}]
    line = without_before(without_point(with_usual_marks(line)))
    chunks = _joined(_split(line, ";"))
    entries = [entry for chunk in chunks for entry in _entries(without_before(chunk), ";" in line)]
    found = [person for entry in entries if (person := _person(*entry))]
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


def _split(text: str, separator: str) -> list[str]:
    """The parts of a text between separators that stand in no quotation marks or brackets."""
    parts, start = [], 0
    for found in _TOP[separator].finditer(text):
        if found[1]:
            parts.append(text[start : found.start()])
            start = found.end()
    return [part.strip() for part in (*parts, text[start:]) if part.strip()]


def _joined(chunks: list[str]) -> list[str]:
    """Parts of a line; where one behind the first is a side of the meeting, or its address, all are one person."""
    sides = [bool(cell_word("party", chunk)) for chunk in chunks]
    is_one = (sum(sides) == 1 and not sides[0]) or _has_its_address(chunks)
    return [", ".join(chunks)] if is_one else chunks


def _has_its_address(chunks: Sequence[str]) -> bool:
    """Whether the only address stands alone behind the first part, and no other part than that one may be its name."""
    addresses = [place for place, chunk in enumerate(chunks) if ADDRESS.search(chunk)]
    if len(addresses) != 1 or not (at := addresses[0]) or not ADDRESS.fullmatch(address := chunks[at].strip("<> ")):
        return False
    others = [chunk for place, chunk in enumerate(chunks[1:], 1) if place != at]
    return not others or (_fits(chunks[0], address) and not any(_fits(one, address) for one in others))


def _entries(chunk: str, by_semicolons: bool) -> Iterator[tuple[list[str], str]]:
    """The pieces of each name in a part of a list, and the address that belongs to it."""
    pieces: list[str] = []
    whole = _split(chunk, ",")
    behind = len(whole) - (_behind(whole) if len(ADDRESS.findall(chunk)) == 1 else 0)
    for piece in whole[:behind]:
        address = _address_in(piece)
        if not address:
            pieces.append(piece)
            continue
        own, angled = _own(piece.replace(f"<{address}>", " ").replace(address, " ", 1)), "<" in piece
        *others, last = _own_pieces([*pieces, *([own] if own else [])], address, by_semicolons or not angled)
        yield from ((other, "") for other in others)
        yield [*last, *whole[behind:]], address
        pieces = []
    if pieces:
        yield from ((each, "") for each in _nameless_pieces(pieces, by_semicolons))


def _own(words: str) -> str:
    """The words around an address without the signs and brackets that part them from it."""
    own = words.strip(" <>:|-–—·\t")
    return own[1:-1].strip() if re.fullmatch(r"\([^()]*\)|\[[^\[\]]*\]", own) else own


def _behind(pieces: Sequence[str]) -> int:
    """How many pieces behind the only address say what its owner is: “Amina Khan <a@example.org>, County Office”."""
    count = 0
    while count < len(pieces) - 1 and not _address_in(last := pieces[-1 - count]) and _is_house_or_role(last):
        count += 1
    return count


def _address_in(piece: str) -> str:
    angled = [found.strip() for found in _ANGLED.findall(piece)]
    return next((one for one in angled if ADDRESS.fullmatch(one)), "") or next(
        iter(ADDRESS.findall(_ANGLED.sub(" ", piece)) or ADDRESS.findall(piece)), ""
    )


def _own_pieces(pieces: list[str], address: str, is_one: bool) -> list[list[str]]:
    """Which of the pieces before an address name its owner; those before are others, without an address."""
    if not pieces:
        return [[]]
    start = len(pieces) - 1
    while start and (is_one or _belong(pieces[start - 1], pieces[start], address)):
        start -= 1
        if not is_one and _words_in(pieces[start]) == 1 and not _is_house_or_role(pieces[start + 1]):
            break  # a family name begins it
    if (
        is_one
        and len(pieces) > start + 1
        and all(map(_is_whole_name, pieces))
        and not _both_in(pieces[0], pieces[1], address)
    ):
        return [[piece] for piece in pieces] if _fits(pieces[-1], address) else [pieces]
    return [*([piece] for piece in pieces[:start]), pieces[start:]]


def _belong(before: str, piece: str, address: str) -> bool:
    """Whether a piece goes on with what stands before it."""
    return _is_house_or_role(piece) or not _is_whole_name(before) or _both_in(before, piece, address)


def _nameless_pieces(pieces: list[str], by_semicolons: bool) -> list[list[str]]:
    """Pieces without any address: people, or one with what is said of them."""
    pieces = _parted_by_and(pieces)
    if len(pieces) == 1 or by_semicolons:
        return [pieces]
    if all(map(_is_whole_name, pieces)) or (len(pieces) > 2 and not any(map(_is_about_somebody, pieces))):
        return [[piece] for piece in pieces]
    return [pieces]


def _parted_by_and(pieces: list[str]) -> list[str]:
    """The pieces of a list that ends in “Bao Li and Zoe Park”, where those are as long as each other."""
    *others, last = pieces
    if others and (found := re.match(rf"(?:{_AND})\s+", last, re.IGNORECASE)):
        return [*others, last[found.end() :]]
    first, *second = re.split(rf"\s+(?:{_AND})\s+", last, maxsplit=1, flags=re.IGNORECASE)
    if not second or _is_house_or_role(last):
        return pieces
    sizes = {min(2, _words_in(one)) for one in (*others, first, *second)}
    return [*others, first, *second] if sizes == {2} or (others and sizes == {1} and "&" not in last) else pieces


def _is_whole_name(piece: str) -> bool:
    return _words_in(piece) > 1 and not _is_house_or_role(piece)


def _words_in(piece: str) -> int:
    parts = [word for word in re.split(r"[\s.]+", BRACKET.sub(r"\1", piece)) if word]
    return sum(
        plain(word) not in known("particle") and not is_title(word) and not _FAMILY_SUFFIX.fullmatch(word)
        for word in parts
    )


def _is_house_or_role(piece: str) -> bool:
    """Whether it says what somebody is: it begins small, is a degree, or names an organisation or a job."""
    bare = BRACKET.sub(r"\1", piece.strip(' "'))
    begins_small = bare[:1].islower() and plain(bare.split()[0]) not in known("particle")
    return begins_small or is_suffix(bare) or names_an_organisation(bare) or names_a_job(bare)


def _is_about_somebody(piece: str) -> bool:
    """Whether it is no name: what somebody is, or their side of the meeting."""
    return _is_house_or_role(piece) or bool(cell_word("party", piece))


def _both_in(first: str, second: str, address: str) -> bool:
    """Whether both pieces have a part in an address, as family name and given name have."""
    return _fits(first, address) and _fits(second, address)


def _fits(piece: str, address: str) -> bool:
    local = fold(address.split("@")[0])
    return any(len(word) > 2 and word in local for word in plain(piece).split())


def _person(pieces: Sequence[str], address: str) -> dict[str, Any]:
    """A person of the pieces of their name: “Khan, Amina” with an address is Amina Khan."""
    mail = {"email": clean_line(address)} if address else {}
    if not pieces:
        return {"name": name_from_address(address), **mail} if address else {}
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
        and (_words_in(bare[0]) == 1 or address)
        and not (_is_house_or_role(rest[0]) if address else _is_about_somebody(rest[0]))
        and _may_be_given(bare[0], rest[0], address)
    ):
        name = _in_order(bare[0], rest.pop(0)) if address else f"{bare[0]}, {rest.pop(0)}"
    else:
        name = bare[0]
    person = _named(name) | mail
    if suffixes:
        person["name"] = ", ".join((person["name"], *suffixes))
    for piece in rest:
        add_about(person, piece)
    for name, bracket in brackets:
        add_bracket(person, name, bracket)
    if ADDRESS.fullmatch(person["name"]) or not person["name"]:
        person["name"] = name_from_address(person["name"] or address) if person["name"] or address else ""
    return person


def _may_be_given(family: str, given: str, address: str) -> bool:
    """Whether a given name stands behind the comma; after two words only where the address has both."""
    if "&" in given or in_latin(family) != in_latin(given):
        return False
    return _words_in(family) == 1 or _both_in(family, given, address) or _words_in(given) == 1


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
