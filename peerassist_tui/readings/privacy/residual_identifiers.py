"""Words in the anonymous session that may still identify somebody, for a person to judge; nothing changes by itself."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, takewhile
from uuid import UUID

from peerassist_tui.models import Row, table_of
from peerassist_tui.readings.privacy.anonymous import ADDRESS, aliases_of, anonymised, is_word, names_of, pieces
from peerassist_tui.readings.privacy.identifier_rules import IdentifierMatch, IdentifierRules, identifier_rules
from peerassist_tui.readings.privacy.text_places import TextPlace, text_places
from peerassist_tui.readings.privacy.word_forms import SURE, Sure
from peerassist_tui.session import Session
from peerassist_tui.text import fold

AROUND = 32
"""So many characters before and after a find are told with it."""

_DOTTED = re.compile(r"(?<![\w.])(?:\w{1,2}\.[ \u00a0]?[-‐–]?[ \u00a0]?){1,4}(?:\w{1,2}(?![\w])\.?)?")
_FIRST_LETTERS = re.compile(r"\w{1,2}")

Find = tuple[int, int, IdentifierMatch]
"""From where to where in a text, and why."""


@dataclass(frozen=True)
class ResidualIdentifier:
    """A `word` that may tell who somebody is: where it stands, the words around it, how sure that is and why.

    `alias` would stand in its place; empty: it would be taken out.
    """

    row: UUID
    table: str
    field: str
    where: str
    before: str
    word: str
    after: str
    sure: Sure
    because: str
    alias: str

    def __str__(self) -> str:
        """The find on one line, for instance "likely, note 12: about «Zoës» valve (a form of Zoë Prøve)"."""
        said = " ".join(filter(None, (self.before, f"«{self.word}»", self.after)))
        return f"{self.sure}, {self.where}: {said} ({self.because})"


def residual_identifiers(session: Session) -> list[ResidualIdentifier]:
    """What may still identify somebody in the texts of the anonymous session, the surest first."""
    known, aliases = identifier_rules(session), frozenset(alias for _, alias in names_of(session))
    letters = _letters_by_alias(session)
    found: dict[tuple[UUID, str, str], ResidualIdentifier] = {}
    for place in text_places(anonymised(session)):
        for start, end, suspect in _finds(place.text, known, letters, aliases):
            left = _leftover(place, start, end, suspect)
            found.setdefault((left.row, left.field, left.word), left)
    return sorted(found.values(), key=lambda left: SURE.index(left.sure))


def with_aliases(session: Session, decided: Collection[ResidualIdentifier]) -> Session:
    """The session with the alias in the place of each of these words, for a document and for nothing else."""
    tables: dict[str, Mapping[UUID, Row]] = dict(session.tables)
    for left in decided:
        row = tables[left.table][left.row]
        value = getattr(row, left.field)
        texts = [_without(text, left) for text in value] if isinstance(value, list) else _without(value, left)
        tables[left.table] = {**tables[left.table], left.row: row.altered(**{left.field: texts})}
    return session.with_tables(tables)


def _without(text: str, left: ResidualIdentifier) -> str:
    word = re.escape(left.word)
    alone = rf"(?<!\w){word}(?!\w)"
    within_a_run = not left.word.isascii() and not re.search(alone, text)
    return re.sub(word if within_a_run else alone, lambda _: left.alias, text)


def _leftover(place: TextPlace, start: int, end: int, suspect: IdentifierMatch) -> ResidualIdentifier:
    text = place.text
    before, after = (" ".join(one.split()) for one in (text[max(0, start - AROUND) : start], text[end : end + AROUND]))
    return ResidualIdentifier(
        place.row.id, table_of(place.row), place.field, place.where, before, text[start:end], after,
        suspect.sure, suspect.because, suspect.alias,
    )  # fmt: skip


def _finds(text: str, known: IdentifierRules, letters: Mapping[str, str], aliases: Collection[str]) -> Iterator[Find]:
    """What is suspected in a text; of two that overlap, the surer."""
    finds = chain(
        _addresses(text), _unspaced(text, known), _dotted(text, known), _lone(text, letters), _words(text, known)
    )
    taken: list[tuple[int, int]] = [found.span() for alias in aliases for found in re.finditer(re.escape(alias), text)]
    for start, end, suspect in sorted(finds, key=lambda one: (SURE.index(one[2].sure), one[0] - one[1])):
        if all(end <= begin or start >= stop for begin, stop in taken):
            taken.append((start, end))
            yield start, end, suspect


def _addresses(text: str) -> Iterator[Find]:
    for found in ADDRESS.finditer(text) if "@" in text else ():
        yield found.start(), found.end(), IdentifierMatch("surely", "an e-mail address", "")


def _unspaced(text: str, known: IdentifierRules) -> Iterator[Find]:
    for part, suspect in known.unspaced.items():
        for found in re.finditer(re.escape(part), text) if part in text else ():
            yield found.start(), found.end(), suspect


def _dotted(text: str, known: IdentifierRules) -> Iterator[Find]:
    for found in _DOTTED.finditer(text) if "." in text else ():
        parts = list(takewhile(_is_initial, _FIRST_LETTERS.finditer(found[0])))
        for count in range(len(parts), 1, -1):
            letters = "".join(fold(part[0])[:1] for part in parts[:count])
            if suspect := known.initials.get(letters):
                end = parts[count - 1].end()
                yield found.start(), found.start() + end + (found[0][end : end + 1] == "."), suspect
                break


def _is_initial(part: re.Match[str]) -> bool:
    return part[0].isalpha() and not part[0][0].islower()


def _letters_by_alias(session: Session) -> dict[str, str]:
    """The first letters of everybody's names, by alias."""
    aliases = aliases_of(session)
    return {
        aliases[one.id]: "".join(fold(word)[:1] for word in pieces(f"{one.name} {one.latin}") if is_word(word))
        for one in session.people
    }


def _lone(text: str, letters: Mapping[str, str]) -> Iterator[Find]:
    """A single initial right before or after the alias of whom it belongs to."""
    for alias, own in letters.items():
        for place in (found.start() for found in re.finditer(rf"{re.escape(alias)}(?!\w)", text)):
            near = (
                re.search(r"(?<!\w)(\w{1,2})\. ?$", text[max(0, place - 5) : place]),
                re.match(r" (\w)\.", text[place + len(alias) : place + len(alias) + 4]),
            )
            starts = max(0, place - 5), place + len(alias)
            for found, start in zip(near, starts, strict=True):
                if found and found[1][0].isupper() and fold(found[1])[:1] in own:
                    whom = IdentifierMatch("likely", f"an initial of {alias}", "")
                    yield start + found.start(1), start + found.start() + len(found[0].rstrip()), whom


def _words(text: str, known: IdentifierRules) -> Iterator[Find]:
    cut = pieces(text)
    places = [0]
    for piece in cut:
        places.append(places[-1] + len(piece))
    folded = [fold(piece) if is_word(piece) else "" for piece in cut]
    for at, piece in enumerate(cut):
        if not folded[at]:
            continue
        if suspect := known.word(piece):
            yield places[at], places[at + 1], suspect
        else:
            yield from _phrases(folded, at, places, known, capital=not piece[0].islower())


def _phrases(folded: list[str], at: int, places: list[int], known: IdentifierRules, *, capital: bool) -> Iterator[Find]:
    for length in known.lengths:
        span = 2 * length - 1
        phrase = tuple(folded[at : at + span : 2])
        suspect = (known.phrases.get(phrase) if capital else None) or known.roles.get(phrase)
        if len(phrase) == length and suspect:
            yield places[at], places[at + span], suspect
