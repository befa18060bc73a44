"""Prompt cards: what one sees in a situation, what to do, sentences that help; TOML files, some the user's own."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from peerassist_tui.errors import Refused
from peerassist_tui.language import _, spoken
from peerassist_tui.language_files import texts
from peerassist_tui.readings.hints import CARDS, HINTS
from peerassist_tui.settings import cards_path
from peerassist_tui.text import clean_line, said_again
from peerassist_tui.toml_text import NotToml, read_toml

MOST_BYTES = 100_000
_ROLES = ("leadership", "referee", "neutral")
_TEXTS = ("title", "role", "see", "do")


@dataclass(frozen=True)
class Card:
    """A situation: its title, the facilitator's role in it, and the words of the card.

    `hints` are those that a card of the user's claims for itself, beside those that name it.
    """

    name: str
    title: str
    role: str
    hints: tuple[str, ...]
    see: str
    do: str
    say: tuple[str, ...]


@dataclass(frozen=True)
class Cards:
    """The cards in their order, and of each file that is wrong, why."""

    found: tuple[Card, ...]
    faults: tuple[str, ...] = ()


def cards() -> Cards:
    """The cards that come with the program, in the language that is spoken, and the user's own.

    One of the same file name stands in the place of ours.
    """
    found, faults = dict(_shipped(spoken().code)), []
    try:
        paths = sorted(path for path in cards_path().glob("*.toml") if path.is_file())
    except OSError:
        paths = []
    for path in paths:
        try:
            found[path.name] = _read(path)
        except Refused as refused:
            faults.append(str(refused))
    return Cards(tuple(found[name] for name in sorted(found)), tuple(faults))


def card_for(hint: str) -> Card | None:
    """The first card that belongs to that hint: the hint names one, and one of the user's may name hints itself."""
    named = f"{CARDS.get(hint)}.toml"
    return next((card for card in cards().found if hint in card.hints or card.name == named), None)


@cache
def _shipped(language: str) -> dict[str, Card]:
    return {name: parse_card(text, name) for name, text in texts("cards/*.toml", language).items()}


def _read(path: Path) -> Card:
    name = clean_line(path.name)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refused(_("{file} is too long for a card.", file=name))
        return parse_card(path.read_text(encoding="utf-8-sig"), name)
    except OSError as error:
        raise Refused(_("{file} cannot be read: {why}.", file=name, why=error.strerror)) from None
    except UnicodeDecodeError:
        raise Refused(_("{file} is not a text in UTF-8.", file=name)) from None


def parse_card(text: str, name: str) -> Card:
    """A card from the text of its file.

    Raises:
        Refused: it is no TOML, something is missing or unknown; said with the file's name.
    """
    try:
        given = read_toml(text)
    except NotToml as error:
        raise Refused(f"{name}: {error}.") from None
    _must_fit(given, name)
    texts = {field: clean_line(given[field]) for field in _TEXTS}
    say = tuple(clean_line(one) for one in given["say"])
    return Card(name, hints=tuple(given.get("hints", ())), say=say, **texts)


def _must_fit(given: dict[str, Any], name: str) -> None:
    if unknown := given.keys() - {*_TEXTS, "say", "hints"}:
        raise Refused(_("{file}: a card knows nothing called {what}.", file=name, what=said_again(sorted(unknown)[0])))
    for field in _TEXTS:
        if not isinstance(given.get(field), str) or not given[field].strip():
            raise Refused(_("{file}: {field} is missing; it is a text.", file=name, field=field))
    if given["role"] not in _ROLES:
        role, known_roles = said_again(given["role"]), ", ".join(_ROLES)
        raise Refused(_("{file}: role is {role}; it can be {roles}.", file=name, role=role, roles=known_roles))
    for field, known in (("say", None), ("hints", HINTS)):
        value = given.get(field, [] if field == "hints" else None)
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise Refused(_("{file}: {field} is a list of texts.", file=name, field=field))
        if known is not None and (strange := [one for one in value if one not in known]):
            raise Refused(_("{file}: there is no hint {hint}.", file=name, hint=said_again(strange[0])))
    if not given["say"]:
        raise Refused(_("{file}: say needs at least one sentence.", file=name))
