"""The rules by which a word may identify somebody who was there: how it is looked up, and how sure that is."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple, TypeVar

from peerassist_tui.models import Person
from peerassist_tui.readings.privacy.anonymous import (
    ORGANISATION,
    PARTICLES,
    SEVERAL,
    aliases_of,
    identifies,
    is_unspaced,
    name_words,
    names_of,
)
from peerassist_tui.readings.privacy.everyday import is_everyday
from peerassist_tui.readings.privacy.name_forms import initials, organisation_names, run_together, spellings
from peerassist_tui.readings.privacy.word_forms import SURE, Sure, name_form_of
from peerassist_tui.readings.word_lists import words_of_all
from peerassist_tui.session import Session
from peerassist_tui.text import fold

K = TypeVar("K")
_ANYBODYS = frozenset(("info", "mail", "contact", "office", "admin", "team", "hello", "support", "post"))


class IdentifierMatch(NamedTuple):
    """Why a word may identify somebody, and the alias that would replace it."""

    sure: Sure
    because: str
    alias: str


@dataclass
class IdentifierRules:
    """What to look for, by the form in which it is found; words that were looked up are remembered."""

    parts: dict[str, IdentifierMatch] = field(default_factory=dict)
    """Parts of names, folded; the suspicion is that of the part itself."""
    exact: dict[str, IdentifierMatch] = field(default_factory=dict)
    """Folded words that tell by themselves."""
    capitals: dict[str, IdentifierMatch] = field(default_factory=dict)
    """What tells in capital letters only: initials and short names of organisations, in small letters."""
    phrases: dict[tuple[str, ...], IdentifierMatch] = field(default_factory=dict)
    """Sequences of folded words that begin with a capital letter, where there are any."""
    roles: dict[tuple[str, ...], IdentifierMatch] = field(default_factory=dict)
    """Sequences of folded words in any letters."""
    unspaced: dict[str, IdentifierMatch] = field(default_factory=dict)
    """What is looked for anywhere, in scripts that do not separate words."""
    initials: dict[str, IdentifierMatch] = field(default_factory=dict)
    """First letters of names, for what stands there with full stops."""
    _known: dict[str, IdentifierMatch | None] = field(default_factory=dict)

    @cached_property
    def lengths(self) -> list[int]:
        """How many words the phrases have, the longest first."""
        return sorted({len(phrase) for phrase in (*self.phrases, *self.roles)}, reverse=True)

    def word(self, word: str) -> IdentifierMatch | None:
        """Why this word is suspected; None when it is not."""
        if word not in self._known:
            self._known[word] = self._look_up(word)
        return self._known[word]

    def _look_up(self, word: str) -> IdentifierMatch | None:
        folded = fold(word)
        if found := self.exact.get(folded):
            return found
        if not word[0].islower() and (found := self.capitals.get(folded)) and word.isupper():
            return found
        if len(folded) > 40:
            return None
        own = {folded: self.parts[folded]} if folded in self.parts else {}
        parts = own if is_everyday(folded) else self.parts
        forms = (
            whom._replace(sure=form.sure, because=f"{form.kind} {whom.because}")
            for part, whom in parts.items()
            if (form := name_form_of(word, folded, part))
        )
        return min(forms, key=lambda one: SURE.index(one.sure), default=None)


def identifier_rules(session: Session) -> IdentifierRules:
    """What tells who was there, by the people, their organisations and whoever took something on."""
    found = IdentifierRules()
    for name, alias in names_of(session):
        _add_name(found, name, alias)
    aliases = aliases_of(session)
    for person in session.people:
        _add_house(found, person.organisation)
        _add_person(found, person, aliases[person.id])
    return found


def _add_name(found: IdentifierRules, name: str, alias: str) -> None:
    words = name_words(name)
    for word in words:
        for (form,) in spellings([word]):
            if form not in PARTICLES and len(form) > 1:
                _add(found.parts, form, IdentifierMatch("likely", name, alias))
    for one in run_together(words):
        if len(one) > 3:
            _add(found.exact, one, IdentifierMatch("likely", f"made of {name}", alias))
    for letters in initials(words):
        _add(found.initials, letters, IdentifierMatch("likely", f"the initials of {name}", alias))
        sure: Sure = "likely" if len(letters) > 2 else "perhaps"
        _add(found.capitals, letters, IdentifierMatch(sure, f"the initials of {name}", alias))
    for part, sure in unspaced_parts(name):
        _add(found.unspaced, part, IdentifierMatch(sure, f"a part of {name}", alias))


def unspaced_parts(name: str) -> Iterator[tuple[str, Sure]]:
    """Parts of a name that stand between other words without a space: each word of it, or all but the family name."""
    words = [word for word in name.replace("・", " ").replace("·", " ").split() if is_unspaced(word)]
    if len(words) > 1:
        yield from ((word, "likely") for word in words if len(word) > 1)
    elif words and 2 < len(words[0]) < 5:
        yield words[0][1:], "likely"
    if words and len(name) < 5:
        family = words[0][0]
        for title in (
            "先生",
            "女士",
            "小姐",
            "老师",
            "工",
            "总",
            "教授",
            "博士",
            "经理",
            "さん",
            "様",
            "氏",
            "씨",
            "님",
        ):
            yield family + title, "likely"
        for before in ("小", "老", "阿"):
            yield before + family, "likely"


def _add_house(found: IdentifierRules, organisation: str) -> None:
    for name in organisation_names(organisation):
        words = [fold(word) for word in name_words(name)]
        for pair in pairwise(words):
            if not PARTICLES.issuperset(pair):
                _add(found.phrases, pair, IdentifierMatch("likely", f"a part of {name}", ORGANISATION))
        telling = [word for word in words if word not in PARTICLES]
        for some in (words, [word for word in words if word not in PARTICLES and word not in ("of", "for")]):
            short = "".join(word[0] for word in some)
            if len(short) > 1:
                sure: Sure = "likely" if len(short) > 2 else "perhaps"
                _add(found.capitals, short, IdentifierMatch(sure, f"short for {name}", ORGANISATION))
        for word in telling:
            if len(word) > 3 and word not in words_of_all("organisation"):
                _add(found.phrases, (word,), IdentifierMatch("perhaps", f"a part of {name}", ORGANISATION))


def _add_person(found: IdentifierRules, person: Person, alias: str) -> None:
    user, _, _ = person.email.partition("@")
    for one in {fold(user), *map(fold, name_words(user))}:
        if len(one) > 3 and one not in _ANYBODYS:
            _add(found.exact, one, IdentifierMatch("likely", f"from {person.name}’s address", alias))
    if person.reports_to:
        words = [fold(word) for word in name_words(person.reports_to)]
        because = f"to whom {person.name} reports"
        for word in words:
            if identifies(word) and word not in words_of_all("organisation"):
                _add(found.phrases, (word,), IdentifierMatch("likely", f"{person.reports_to}, {because}", SEVERAL))
    for part in person.role.split(","):
        words = [fold(word) for word in name_words(part)]
        if len(words) > 1:
            _add(found.roles, tuple(words), IdentifierMatch("perhaps", f"the role of {person.name}", alias))


def _add(known: dict[K, IdentifierMatch], key: K, suspect: IdentifierMatch) -> None:
    """Take a suspicion over; what may mean two people means somebody."""
    before = known.get(key)
    if before is None:
        known[key] = suspect
    elif before.alias != suspect.alias:
        known[key] = before._replace(alias=SEVERAL)
