"""The pieces of a line of people, parted by commas and semicolons, and which of them are one person's."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from peerassist_tui.intake.guessing import ADDRESS
from peerassist_tui.intake.name_marks import without_before
from peerassist_tui.intake.piece_words import (
    both_in,
    fits,
    is_about_somebody,
    is_organisation_or_role,
    is_side,
    is_side_of,
    is_whole_name,
    words_in,
)

_ANGLED = re.compile(r"<\s*([^<>]*)\s*>")
_TOP = {";": re.compile(r'"[^"]*"|<[^<>]*>|\([^()]*\)|(;)'), ",": re.compile(r'"[^"]*"|<[^<>]*>|\([^()]*\)|(,)')}
_AND = "and|et|und|y|e|en|og|och|ve|и|و|&"


class LinePerson(NamedTuple):
    """A person of a line: the pieces that name and tell of them, their address, and what is said of them behind it."""

    pieces: list[str]
    address: str
    behind: list[str]


def line_people(line: str) -> Iterator[LinePerson]:
    """The people of a line, each with the pieces that name them and tell of them, and with their address."""
    for chunk in _joined(_split(line, ";")):
        yield from _entries(_split(without_before(chunk), ","), ";" in line)


def _split(text: str, separator: str) -> list[str]:
    """The parts of a text between separators that stand in no quotation marks or brackets."""
    parts, start = [], 0
    for found in _TOP[separator].finditer(text):
        if found[1]:
            parts.append(text[start : found.start()])
            start = found.end()
    return [part.strip() for part in (*parts, text[start:]) if part.strip()]


def _joined(chunks: list[str]) -> list[str]:
    """Parts of a line; where one behind the first begins with a side, or is its address, commas might part them."""
    sides = [is_side(chunk.partition(",")[0]) and not _address_in(chunk) for chunk in chunks]
    is_one = (any(sides) and not sides[0]) or _has_its_address(chunks)
    return [", ".join(chunks)] if is_one else chunks


def _has_its_address(chunks: Sequence[str]) -> bool:
    """Whether the only address stands alone behind the first part, and no other part than that one may be its name."""
    addresses = [place for place, chunk in enumerate(chunks) if ADDRESS.search(chunk)]
    if len(addresses) != 1 or not (at := addresses[0]) or not ADDRESS.fullmatch(address := chunks[at].strip("<> ")):
        return False
    others = [chunk for place, chunk in enumerate(chunks[1:], 1) if place != at]
    return not others or (fits(chunks[0], address) and not any(fits(one, address) for one in others))


def _entries(pieces: Sequence[str], by_semicolons: bool) -> Iterator[LinePerson]:
    """The people of the pieces of a part of a list."""
    found: list[LinePerson] = []
    loose: list[str] = []
    for piece in pieces:
        if not (address := _address_in(piece)):
            loose.append(piece)
            continue
        own, said = _around(piece, address)
        if found:
            loose = _told(found[-1], loose, before=_wanted(loose, own))
        is_one = by_semicolons or "<" not in piece
        *others, last = _own_pieces([*loose, *own], address, is_one=is_one)
        found += [*(LinePerson(other, "", []) for other in others), LinePerson(last, address, said)]
        loose = []
    if found:
        loose = _told(found[-1], loose, is_only=sum(bool(one.address) for one in found) == 1)
    yield from found
    yield from (LinePerson(each, "", []) for each in (_nameless_pieces(loose, by_semicolons) if loose else ()))


def _around(piece: str, address: str) -> tuple[list[str], list[str]]:
    """What stands around an address in its piece: a name, and what is said of the person behind it."""
    before, _, behind = piece.replace(f"<{address}>", address).partition(address)
    if before.strip() and is_about_somebody(behind.strip()) and behind.strip()[0].isalpha():
        return [_own(before)], [behind.strip()]
    own = _own(f"{before} {behind}")
    return [own] if own else [], []


def _own(words: str) -> str:
    """The words around an address without the signs and brackets that part them from it."""
    own = words.strip(" <>:|-–—·\t")
    return own[1:-1].strip() if re.fullmatch(r"\([^()]*\)|\[[^\[\]]*\]", own) else own


def _told(owner: LinePerson, loose: list[str], *, before: int = 0, is_only: bool = False) -> list[str]:
    """Give the owner of an address what behind it is said of them; the pieces that are others' are left.

    The last `before` of them name who comes next; `is_only` says that it is the line's only address.
    """
    may_be = loose[: max(0, len(loose) - before)]
    if any(map(is_side, may_be)) or (is_only and any(map(is_organisation_or_role, may_be))):
        count = len(_by_sides(may_be)[0])
    else:
        is_named = is_only and sum(map(words_in, owner.pieces)) > 1
        told = takewhile(lambda piece: is_organisation_or_role(piece) or (is_named and words_in(piece) == 1), may_be)
        count = len(list(told))
    owner.behind.extend(loose[:count])
    return loose[count:]


def _wanted(loose: Sequence[str], own: Sequence[str]) -> int:
    """How many pieces before an address its owner's name needs: none, the family name, or the whole name."""
    if own:
        return int(words_in(own[0]) == 1)
    return 1 if loose and words_in(loose[-1]) > 1 else 2


def _by_sides(pieces: Sequence[str]) -> list[list[str]]:
    """The pieces person by person: who has their side ends before a whole name with a side right behind it."""
    people: list[list[str]] = [[]]
    for piece, behind in zip(pieces, [*pieces[1:], ""], strict=True):
        if any(map(is_side, people[-1])) and is_side(behind) and is_whole_name(piece):
            people.append([])
        people[-1].append(piece)
    return people


def _address_in(piece: str) -> str:
    angled = [found.strip() for found in _ANGLED.findall(piece)]
    return next((one for one in angled if ADDRESS.fullmatch(one)), "") or next(
        iter(ADDRESS.findall(_ANGLED.sub(" ", piece)) or ADDRESS.findall(piece)), ""
    )


def _own_pieces(pieces: list[str], address: str, *, is_one: bool) -> list[list[str]]:
    """Which of the pieces before an address name its owner; those before are others, without an address."""
    if not pieces:
        return [[]]
    if any(is_side_of(piece, address) for piece in pieces):
        return _with_a_side(pieces, address)
    start = len(pieces) - 1
    while start and (is_one or _belong(pieces[start - 1], pieces[start], address)):
        start -= 1
        if not is_one and words_in(pieces[start]) == 1 and not is_organisation_or_role(pieces[start + 1]):
            break  # a family name begins it
    if (
        is_one
        and len(pieces) > start + 1
        and all(map(is_whole_name, pieces))
        and not both_in(pieces[0], pieces[1], address)
    ):
        return [[piece] for piece in pieces] if fits(pieces[-1], address) else [pieces]
    return [*([piece] for piece in pieces[:start]), pieces[start:]]


def _with_a_side(pieces: list[str], address: str) -> list[list[str]]:
    """The people of pieces before an address, of which one is a side: “peer, Amina Khan”, “Amina Khan, peer, Acme”."""
    if is_side_of(pieces[0], address):
        pieces = [*pieces[1:], pieces[0]]
    side = max(place for place, piece in enumerate(pieces) if is_side_of(piece, address))
    start = max(0, side - (1 if words_in(pieces[side - 1]) > 1 else 2))
    if fits(pieces[-1], address) and not any(fits(piece, address) for piece in pieces[:-1]):
        start = len(pieces) - 1
    return [*(_by_sides(pieces[:start]) if start else ()), pieces[start:]]


def _belong(before: str, piece: str, address: str) -> bool:
    """Whether a piece goes on with what stands before it."""
    return is_organisation_or_role(piece) or not is_whole_name(before) or both_in(before, piece, address)


def _nameless_pieces(pieces: list[str], by_semicolons: bool) -> list[list[str]]:
    """Pieces without any address: people, or one with what is said of them."""
    pieces = _parted_by_and(pieces)
    if any(map(is_side, pieces)):
        return _by_sides(pieces)
    if len(pieces) == 1 or by_semicolons:
        return [pieces]
    if all(map(is_whole_name, pieces)) or (len(pieces) > 2 and not any(map(is_about_somebody, pieces))):
        return [[piece] for piece in pieces]
    return [pieces]


def _parted_by_and(pieces: list[str]) -> list[str]:
    """The pieces of a list that ends in “Bao Li and Zoe Park”, where those are as long as each other."""
    *others, last = pieces
    if others and (found := re.match(rf"(?:{_AND})\s+", last, re.IGNORECASE)):
        return [*others, last[found.end() :]]
    first, *second = re.split(rf"\s+(?:{_AND})\s+", last, maxsplit=1, flags=re.IGNORECASE)
    if not second or is_organisation_or_role(last):
        return pieces
    sizes = {min(2, words_in(one)) for one in (*others, first, *second)}
    return [*others, first, *second] if sizes == {2} or (others and sizes == {1} and "&" not in last) else pieces
