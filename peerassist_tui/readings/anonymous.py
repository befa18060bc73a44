"""The session without names: every person, and every occurrence of a name in free text, becomes a neutral alias.

Names are looked for word by word with accents and case folded, whole or in parts; in scripts that do not separate
words, as they stand. Inflected forms are not found.
"""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from uuid import UUID

from peerassist_tui.models import Action, FollowUp, Intervention, Person, Row
from peerassist_tui.readings.kept import kept
from peerassist_tui.readings.restricted import public
from peerassist_tui.session import Session
from peerassist_tui.text import fold

PARTY_WORD = {"host": "Host", "peer": "Peer", "facilitator": "Facilitator", "note_taker": "Note-taker"}
SEVERAL = "somebody"
ORGANISATION = "an organisation"

_PARTICLES = frozenset(
    [
        "al",
        "el",
        "bin",
        "ibn",
        "abu",
        "da",
        "das",
        "de",
        "del",
        "den",
        "der",
        "di",
        "dos",
        "du",
        "la",
        "las",
        "le",
        "los",
        "van",
        "von",
        "und",
        "and",
        "the",
    ]
)
_CLITICS = "وفبلك"
_NOT_FREE_TEXT = frozenset(("kind", "phase", "queue", "timezone", "response", "status", "about", "verdict"))
_TELLS_WHO = ("latin", "organisation", "role", "email", "language", "outsider_reason", "reports_to", "also")
_UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR")


@dataclass(frozen=True)
class _Known:
    """What is looked for: sequences of folded words, the longest first, and names in unspaced scripts."""

    phrases: Sequence[tuple[tuple[str, ...], str]]
    unspaced: Mapping[str, str]


def anonymised(session: Session) -> Session:
    """The session with aliases for people and without organisations, roles, skills, restricted notes and the log."""
    session = public(session)
    aliases = _aliases(session)
    known = _known(session, aliases)
    tables = {
        name: {key: _hidden(row, aliases, known) for key, row in rows.items() if not isinstance(row, Intervention)}
        for name, rows in session.tables.items()
    }
    return session.with_tables(tables)


@kept
def nameless(session: Session) -> Callable[[str], str]:
    """What puts aliases in the place of the names in a text."""
    known = _known(session, _aliases(session))
    return lambda text: _replaced(text, known)


def _aliases(session: Session) -> dict[UUID, str]:
    aliases: dict[UUID, str] = {}
    parties = sorted(session.people, key=lambda person: person.party)
    for party, group in groupby(parties, key=lambda person: person.party):
        members = list(group)
        for place, person in enumerate(members, 1):
            alone = party in ("facilitator", "note_taker") and len(members) == 1
            aliases[person.id] = PARTY_WORD[party] if alone else f"{PARTY_WORD[party]} {place}"
    return aliases


def _known(session: Session, aliases: Mapping[UUID, str]) -> _Known:
    names = [(name, aliases[one.id]) for one in session.people for name in (one.name, one.latin) if name]
    names += [(name, f"Outside {place}") for place, name in enumerate(_outsiders(session), 1)]
    phrases: dict[tuple[str, ...], str] = {}
    for name, alias in names:
        words = tuple(fold(word) for word in _words(name) if _is_word(word))
        for phrase in (words, *((word,) for word in words if _tells(word))):
            if phrase:
                phrases[phrase] = alias if phrases.get(phrase, alias) == alias else SEVERAL
    for person in session.people:
        phrase = tuple(fold(word) for word in _words(person.organisation) if _is_word(word))
        if phrase:
            phrases.setdefault(phrase, ORGANISATION)
    longest_first = sorted(phrases.items(), key=lambda entry: -len(entry[0]))
    unspaced = sorted((pair for pair in names if _is_unspaced(pair[0])), key=lambda pair: -len(pair[0]))
    return _Known(longest_first, dict(unspaced))


def _outsiders(session: Session) -> list[str]:
    named = [row.owner for row in session.all(Action)] + [row.by_name for row in session.all(FollowUp)]
    return sorted({name for name in named if name})


def _hidden(row: Row, aliases: Mapping[UUID, str], known: _Known) -> Row:
    if isinstance(row, Person):
        nothing = dict.fromkeys(
            ("latin", "organisation", "role", "email", "language", "outsider_reason", "reports_to"), ""
        )
        return row.altered(**nothing, name=aliases[row.id], skills=[], outsider=False, ref=None)
    texts = {
        name: _replaced(value, known)
        for name, value in row
        if isinstance(value, str) and value and name not in _NOT_FREE_TEXT
    }
    return row.altered(**texts)


def _replaced(text: str, known: _Known) -> str:
    for name, unspaced_alias in known.unspaced.items():
        text = text.replace(name, f" {unspaced_alias} ")
    words = _words(text)
    folded = [fold(word) if _is_word(word) else None for word in words]
    shown: list[str] = []
    place = 0
    while place < len(words):
        alias, length = _found(folded, place, known)
        shown.append(words[place] if alias is None else alias)
        place += length
    return "".join(shown)


def _found(folded: Sequence[str | None], place: int, known: _Known) -> tuple[str | None, int]:
    """The alias for the name that begins at `place`, and over how many pieces it reaches."""
    here = folded[place]
    if here is None:
        return None, 1
    for phrase, alias in known.phrases:
        span = 2 * len(phrase) - 1
        if tuple(folded[place : place + span : 2]) == phrase:
            return alias, span
        if len(phrase) == 1 and here[:1] in _CLITICS and here[1:] == phrase[0]:
            return f"{here[0]} {alias}", 1
    return None, 1


def _words(text: str) -> list[str]:
    """The text cut into words and what stands between them, alternating; a change of script ends a word."""
    pieces: list[str] = []
    for kind, piece in groupby(text, key=_kind):
        if kind and pieces and _is_word(pieces[-1]):
            pieces.append("")
        pieces.append("".join(piece))
    return pieces


@cache
def _kind(char: str) -> str:
    if unicodedata.category(char)[0] not in "LMN":
        return ""
    return "unspaced" if _is_unspaced(char) else "spaced"


def _is_word(piece: str) -> bool:
    return piece != "" and _kind(piece[0]) != ""


def _tells(word: str) -> bool:
    """Whether a part of a name gives its bearer away."""
    return word not in _PARTICLES and len(word) >= (3 if word.isascii() else 2)


def _is_unspaced(name: str) -> bool:
    return any(unicodedata.name(char, "").startswith(_UNSPACED) for char in name)
