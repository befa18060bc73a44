"""Keyboard layouts: which character stands on which key, and what stands at that place of a US keyboard.

Each layout is a file of `layouts`: the rows of the keyboard, from that of the digits down, without shift and with it.
"""

import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from peerassist_tui.language import N_, _

_FOLDER = Path(__file__).parent / "layouts"
US = "qwerty"
"""The layout whose keys the program has its commands on."""
NOTHING = "◌"
"""Stands in the rows for a key that writes nothing by itself."""


class KeyboardLayout(NamedTuple):
    """One layout."""

    name: str
    """What it is called in the settings."""
    title: str
    """What people call it, in English."""
    is_latin: bool
    """Whether it writes Latin letters, which are commands by what is printed on the key."""
    lower: Sequence[str]
    """What its keys write, the rows one after the other."""
    upper: Sequence[str]
    """The same with shift."""

    @property
    def said(self) -> str:
        """What people call it."""
        return _(self.title)


TITLES = (
    N_("Arabic (101)"),
    N_("AZERTY (French)"),
    N_("Bengali (InScript)"),
    N_("Devanagari (InScript)"),
    N_("Greek"),
    N_("Hebrew (SI-1452)"),
    N_("QWERTY"),
    N_("QWERTZ (German)"),
    N_("Russian (ЙЦУКЕН)"),
    N_("Ukrainian"),
)
"""The titles of all, which stand in their files, for the catalogues."""


def layout_names() -> list[str]:
    """What the layouts are called in the settings."""
    return sorted(file.stem for file in _FOLDER.glob("*.toml"))


@cache
def layouts() -> Mapping[str, KeyboardLayout]:
    """All layouts, by their names."""
    return {name: _read(name) for name in layout_names()}


def _read(name: str) -> KeyboardLayout:
    told = tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    lower, upper = (" ".join(told[rows]).split(" ") for rows in ("lower", "upper"))
    return KeyboardLayout(name, told["title"], told.get("is_latin", False), lower, upper)


def at_place(character: str, chosen: str = "") -> str:
    """What stands on a US keyboard where this character is written; empty where nobody knows.

    Without a `chosen` layout letters are known that stand at one place on whatever keyboard of their script there is.
    Digits of any script are digits.
    """
    digit = unicodedata.decimal(character, None) if len(character) == 1 else None
    if digit is not None:
        return str(digit)
    own = _places(chosen) if chosen in layouts() else {}
    return own.get(character) or _of_scripts().get(character, "")


def us_key(character: str) -> str:
    """The key that the US keyboard's character stands on, as it is written with shift."""
    us = layouts()[US]
    return dict(zip(us.lower, us.upper, strict=True)).get(character, character)


def written_at(key: str, of: KeyboardLayout) -> str:
    """What a layout writes where the US keyboard has that key; empty where it writes nothing by itself."""
    us = layouts()[US]
    rows, keys = (of.lower, us.lower) if key in us.lower else (of.upper, us.upper)
    character = rows[keys.index(key)]
    return "" if character == NOTHING else character


def writing_at(key: str, character: str) -> list[KeyboardLayout]:
    """The layouts that write this character where the US keyboard has that key."""
    return [each for each in layouts().values() if written_at(key, each) == character]


@cache
def _places(name: str) -> Mapping[str, str]:
    """The place of each character of a layout; of a Latin one, of what stands on no letter's key."""
    us, own = layouts()[US], layouts()[name]
    pairs = [*zip(own.lower, us.lower, strict=True), *zip(own.upper, us.upper, strict=True)]
    found: dict[str, str] = {}
    for character, place in pairs:
        if not own.is_latin or not (place.isalpha() or (character.isascii() and character.isalpha())):
            found.setdefault(character, place)
    found.pop(NOTHING, None)
    return found


@cache
def _of_scripts() -> Mapping[str, str]:
    """The place of each character that the keyboards of its script have at one place."""
    return {character: places.pop() for character, places in _told_by_scripts() if len(places) == 1}


def _told_by_scripts() -> Iterator[tuple[str, set[str]]]:
    found = defaultdict[str, set[str]](set)
    for each in layouts().values():
        for character, place in _places(each.name).items() if not each.is_latin else ():
            if not character.isascii():
                found[character].add(place)
    yield from found.items()
