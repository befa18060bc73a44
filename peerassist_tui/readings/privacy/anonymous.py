"""The session without names: every person, and every occurrence of a name in free text, becomes a neutral alias.

Names are looked for word by word with accents and case folded, whole or in parts; in scripts that do not separate
words, as they stand. An address that holds a name goes as a whole. Inflected forms are not found: `leftovers` looks for
them.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from uuid import UUID

from peerassist_tui.language import N_, _
from peerassist_tui.models import KINDS, TABLES, Party, Person, Row, kind_of, table_of
from peerassist_tui.readings.its_language import in_its_language
from peerassist_tui.readings.memoized import memoized
from peerassist_tui.readings.privacy.everyday import LED_TO, is_everyday
from peerassist_tui.readings.privacy.name_forms import organisation_names, spellings
from peerassist_tui.readings.privacy.own_words import NOBODY, OWN_WORDS, reworded
from peerassist_tui.readings.privacy.restricted import without_restricted
from peerassist_tui.session import Session
from peerassist_tui.text import fold

_NUMBERED: dict[Party, str] = {
    "host": N_("Host {number}"),
    "peer": N_("Peer {number}"),
    "facilitator": N_("Facilitator {number}"),
    "note_taker": N_("Note-taker {number}"),
}
_ALONE: dict[Party, str] = {"facilitator": N_("Facilitator"), "note_taker": N_("Note-taker")}
SEVERAL = N_("somebody")
ORGANISATION = N_("an organisation")
"""What stands for a name that several have, and for an organisation; to be translated where it stands."""

PARTICLES = frozenset(
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
ADDRESS = re.compile(r"\w[\w.+'-]*@[\w-]+(?:\.[\w-]+)*")
_CLITICS = "وفبلك"
_UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR")


@dataclass(frozen=True)
class _Known:
    """What is looked for: sequences of folded words by their first, the longest first; unspaced names; addresses."""

    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
    unspaced: Mapping[str, str]
    addresses: Mapping[str, str]
    alone: Collection[str]
    """Names of one word, folded."""


@in_its_language
def anonymised(session: Session) -> Session:
    """The session with aliases for people and without organisations, roles, skills, restricted notes and the log."""
    session = without_restricted(session)
    aliases = aliases_of(session)
    known = _known(session, aliases)
    tables = {
        name: {key: _hidden(row, aliases, known) for key, row in rows.items() if not kind_of(row).private}
        for name, rows in session.tables.items()
    }
    return session.with_tables(tables)


@memoized
@in_its_language
def nameless(session: Session) -> Callable[[str], str]:
    """What puts aliases in the place of the names in a text."""
    known = _known(session, aliases_of(session))
    return lambda text: _replaced(text, known)


@in_its_language
def aliases_of(session: Session) -> dict[UUID, str]:
    """The alias of each person, by party and seat."""
    aliases: dict[UUID, str] = {}
    parties = sorted(session.people, key=lambda person: person.party)
    for party, group in groupby(parties, key=lambda person: person.party):
        members = list(group)
        for place, person in enumerate(members, 1):
            alone = party in _ALONE and len(members) == 1
            aliases[person.id] = _(_ALONE[party]) if alone else _(_NUMBERED[party], number=str(place))
    return aliases


@in_its_language
def names_of(session: Session) -> list[tuple[str, str]]:
    """Every name that is hidden, with its alias: of those who were there, and of whoever took something on."""
    aliases = aliases_of(session)
    names = [(name, aliases[one.id]) for one in session.people for name in (one.name, one.latin) if name]
    return names + [
        (name, _("Outside {number}", number=str(place))) for place, name in enumerate(_outsiders(session), 1)
    ]


def _known(session: Session, aliases: Mapping[UUID, str]) -> _Known:
    names = names_of(session)
    phrases: dict[tuple[str, ...], str] = {}
    for name, alias in names:
        words = name_words(name)
        for phrase in (
            *spellings(words),
            *(one for word in words if identifies(fold(word)) for one in spellings([word])),
        ):
            if phrase:
                phrases[phrase] = alias if phrases.get(phrase, alias) == alias else _(SEVERAL)
    organisations = [
        (name, _(ORGANISATION)) for person in session.people for name in _organisation_names(person.organisation)
    ]
    for name, alias in organisations:
        for phrase in filter(None, spellings(name_words(name))):
            phrases.setdefault(phrase, alias)
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, alias in sorted(phrases.items(), key=lambda entry: -len(entry[0])):
        by_first.setdefault(phrase[0], []).append((phrase, alias))
    whole = (pair for pair in (*names, *organisations) if is_unspaced(pair[0]))
    unspaced = {form: alias for name, alias in whole for form in (name, "".join(name.split()))}
    alone = frozenset(fold(name) for name, _ in names if len(name_words(name)) == 1)
    addresses = {fold(one.email): aliases[one.id] for one in session.people if one.email}
    return _Known(by_first, dict(sorted(unspaced.items(), key=lambda pair: -len(pair[0]))), addresses, alone)


def _organisation_names(organisation: str) -> list[str]:
    return [organisation, *organisation_names(organisation)] if organisation else []


def _outsiders(session: Session) -> list[str]:
    tables = [(TABLES[table], kind.outside) for table, kind in KINDS.items() if kind.outside]
    return sorted({name for model, column in tables for row in session.all(model) if (name := getattr(row, column))})


def _hidden(row: Row, aliases: Mapping[UUID, str], known: _Known) -> Row:
    if isinstance(row, Person):
        return row.altered(**NOBODY, name=aliases[row.id], outsider=False)
    texts = {name: getattr(row, name) for name in OWN_WORDS[table_of(row)]}
    return row.altered(**reworded(table_of(row), texts, lambda text: _replaced(text, known)))


def _replaced(text: str, known: _Known) -> str:
    if "@" in text:
        text = ADDRESS.sub(lambda found: _address(found[0], known), text)
    for name, unspaced_alias in known.unspaced.items():
        text = text.replace(name, f" {unspaced_alias} ")
    words = pieces(text)
    folded = [fold(word) if is_word(word) else None for word in words]
    shown: list[str] = []
    place = 0
    while place < len(words):
        alias, length = _found(folded, place, known)
        if alias and length == 1 and is_everyday(folded[place] or "") and _is_no_name(words, place, known):
            alias = None
        shown.append(words[place] if alias is None else alias)
        place += length
    return "".join(shown)


def _is_no_name(words: Sequence[str], place: int, known: _Known) -> bool:
    """Whether an everyday word that is somebody's name is none here: in small letters, or where it begins a sentence.

    There it is a name all the same unless a word follows that such a word leads to: "Will you", but "Will said".
    """
    word = words[place]
    if not word[0].isupper() or fold(word) in known.alone:
        return not word[0].isupper()
    before, after = words[place - 1] if place else "\n", words[place + 1 : place + 3]
    begins = "\n" in before or before.rstrip().endswith((".", "!", "?", ":", "…"))
    return begins and after[:1] == [" "] and fold("".join(after[1:])) in LED_TO


def _address(text: str, known: _Known) -> str:
    """The alias of whose address this is, or of whose name stands in it; else the address."""
    folded = [fold(word) if is_word(word) else None for word in pieces(text)]
    named = (alias for place in range(len(folded)) if (alias := _found(folded, place, known)[0]))
    return known.addresses.get(fold(text)) or next(named, text)


def _found(folded: Sequence[str | None], place: int, known: _Known) -> tuple[str | None, int]:
    """The alias for the name that begins at `place`, and over how many pieces it reaches."""
    here = folded[place]
    if here is None:
        return None, 1
    for phrase, alias in known.phrases.get(here, ()):
        span = 2 * len(phrase) - 1
        if tuple(folded[place : place + span : 2]) == phrase:
            return alias, span
    if here[:1] in _CLITICS:
        for phrase, alias in known.phrases.get(here[1:], ()):
            if len(phrase) == 1:
                return f"{here[0]} {alias}", 1
    return None, 1


def pieces(text: str) -> list[str]:
    """The text cut into words and what stands between them, alternating; a change of script ends a word."""
    cut: list[str] = []
    for kind, piece in groupby(text, key=_kind):
        if kind and cut and is_word(cut[-1]):
            cut.append("")
        cut.append("".join(piece))
    return cut


def name_words(name: str) -> list[str]:
    """The words of a name."""
    return [word for word in pieces(name) if is_word(word)]


@cache
def _kind(char: str) -> str:
    if unicodedata.category(char)[0] not in "LMN":
        return ""
    return "unspaced" if is_unspaced(char) else "spaced"


def is_word(piece: str) -> bool:
    """Whether a piece of a text is a word, and not what stands between two."""
    return piece != "" and _kind(piece[0]) != ""


def identifies(word: str) -> bool:
    """Whether a part of a name gives its bearer away."""
    return word not in PARTICLES and len(word) >= (3 if word.isascii() else 2)


def is_unspaced(name: str) -> bool:
    """Whether a name is written in a script that does not separate words."""
    return any(unicodedata.name(char, "").startswith(_UNSPACED) for char in name)
