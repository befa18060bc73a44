"""Finding one person's names in the texts of a session, and replacing them.

Whole names are looked for, their parts, forms of them with an ending, the name run together, and addresses. What
another person of the session is called as well stays with that person.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from peerassist_tui.readings.privacy.anonymous import ADDRESS, identifies, is_unspaced, is_word, name_words, pieces
from peerassist_tui.readings.privacy.identifier_rules import unspaced_parts
from peerassist_tui.readings.privacy.name_forms import run_together, spellings
from peerassist_tui.readings.privacy.word_forms import name_form_of
from peerassist_tui.text import fold

WordCounts = Counter[str]
"""How often each word, as it stands in a text, told of the person."""
_CLITICS = frozenset("وفبلك")


@dataclass(frozen=True)
class NameReplacer:
    """What is looked for, folded, and what it becomes."""

    new: str
    whole: Collection[str]
    phrases: Mapping[tuple[str, ...], str]
    parts: Mapping[str, str]
    unspaced: Mapping[str, str]
    addresses: Collection[str]
    spared: Collection[str]
    """Words that are left as they stand."""
    renamed: bool
    """Whether it is the same person under another name, who keeps the address."""
    _looked_up: dict[str, str | None] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def needles(self) -> list[str]:
        """One of these stands, folded, in every text that tells of the person."""
        firsts = {phrase[0] for phrase in self.phrases}
        return sorted({*firsts, *self.whole, *self.parts, *map(fold, self.unspaced), *self.addresses})

    @cached_property
    def _by_first(self) -> dict[str, list[tuple[tuple[str, ...], str]]]:
        by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase, new in sorted(self.phrases.items(), key=lambda pair: -len(pair[0])):
            by_first.setdefault(phrase[0], []).append((phrase, new))
        return by_first

    def replaced(self, text: str, seen: WordCounts) -> str:
        """The text without the person; what told of them is counted in `seen`."""
        folded = fold(text)
        if not any(needle in folded for needle in self.needles):
            return text
        if folded in self.whole:
            seen[text.strip()] += 1
            return self.new
        written: list[str] = []
        end = 0
        for found in ADDRESS.finditer(text) if "@" in text else ():
            written += [self._words(text[end : found.start()], seen), self._address(found[0], seen)]
            end = found.end()
        return "".join([*written, self._words(text[end:], seen)])

    def _address(self, text: str, seen: WordCounts) -> str:
        if self.renamed or (fold(text) not in self.addresses and self._words(text, Counter()) == text):
            return text
        seen[text] += 1
        return self.new

    def _words(self, text: str, seen: WordCounts) -> str:
        for name, new in self.unspaced.items():
            if count := text.count(name):
                seen[name] += count
                text = _put(text, name, new)
        words = pieces(text)
        folded = [fold(word) if is_word(word) else "" for word in words]
        shown: list[str] = []
        place = 0
        while place < len(words):
            instead, length = self._found(words, folded, place)
            shown.append(words[place] if instead is None else instead)
            if instead is not None:
                seen["".join(words[place : place + length])] += 1
            place += length
        return "".join(shown)

    def _found(self, words: Sequence[str], folded: Sequence[str], place: int) -> tuple[str | None, int]:
        """What is put for the name that begins at `place`, and over how many pieces it reaches."""
        here = folded[place]
        if not here:
            return None, 1
        for first, before in ((here, ""), (here[1:], f"{here[0]} ")):
            for phrase, new in self._by_first.get(first, ()) if not before or here[0] in _CLITICS else ():
                span = 2 * len(phrase) - 1
                if (first, *folded[place + 2 : place + span : 2]) == phrase:
                    return before + new, span
        if words[place] not in self._looked_up:
            self._looked_up[words[place]] = self._part(words[place], here)
        return self._looked_up[words[place]], 1

    def _part(self, word: str, folded: str) -> str | None:
        if folded in self.spared:
            return None
        if new := self.parts.get(folded):
            return new
        if folded[0] in _CLITICS and (new := self.parts.get(folded[1:])):
            return f"{folded[0]} {new}"
        for part, new in self.parts.items() if len(folded) <= _LONGEST else ():
            form = name_form_of(word, folded, part)
            if form and form.sure != "perhaps":
                return new
        return None


_LONGEST = 40


def name_replacer(
    names: Collection[str],
    addresses: Collection[str],
    new: str,
    others: Collection[str],
    *,
    parts: bool,
    keep: Collection[str] = (),
    renamed: bool = False,
) -> NameReplacer:
    """What to look for of somebody who is called by these `names`.

    `others` are the names of whoever else is in the session. Without `parts` only whole names and addresses count.
    Words of `keep`, and words that the `new` name has as well, are left where they stand alone. Where the new name has
    as many words as the old one, each part becomes the word in its place.
    """
    spared = {form for name in others for form in _forms(name_words(name))} | {fold(word) for word in keep}
    whole_others = {phrase for name in others for phrase in spellings(name_words(name))}
    phrases: dict[tuple[str, ...], str] = {}
    found: dict[str, str] = {}
    for name in sorted(names, key=len, reverse=True):
        words, news = name_words(name), name_words(new)
        for phrase in spellings(words):
            if phrase and phrase not in whole_others and (len(phrase) > 1 or phrase[0] not in spared):
                phrases[phrase] = new
        by_place = dict(zip(words, news, strict=True)) if len(words) == len(news) and renamed else {}
        own = {fold(word) for word in news} if renamed else set()
        for word in words if parts or len(words) == 1 else ():
            for form in _forms([word]):
                if identifies(form) and form not in spared | own:
                    found.setdefault(form, by_place.get(word, new))
        found |= {one: new for one in (run_together(words) if parts else ()) if len(one) > 3 and one not in spared}
    return NameReplacer(
        new,
        {fold(name) for name in names} - {fold(name) for name in others},
        {phrase: found.get(phrase[0], new) if len(phrase) == 1 else new for phrase, new in phrases.items()},
        found,
        _unspaced(names, new, others, parts=parts),
        () if renamed else {fold(one) for one in addresses if one},
        spared,
        renamed,
    )


def _forms(words: Sequence[str]) -> set[str]:
    return {form for word in words for (form,) in spellings([word])}


def _unspaced(names: Collection[str], new: str, others: Collection[str], *, parts: bool) -> dict[str, str]:
    found = [form for name in sorted(names) if is_unspaced(name) for form in (name, "".join(name.split()))]
    if parts:
        found += [part for name in names for part, _ in unspaced_parts(name)]
    theirs = [form for name in others for form in (name, *(part for part, _ in unspaced_parts(name)))]
    alone = {form for form in found if not any(form in one for one in theirs)}
    return dict.fromkeys(sorted(alone, key=len, reverse=True), new)


def _put(text: str, name: str, new: str) -> str:
    """Put a name in the place of another one, parted from the words beside it where its script parts words."""

    def beside(found: re.Match[str]) -> str:
        if is_unspaced(new):
            return new
        before, after = text[: found.start()][-1:], text[found.end() :][:1]
        return f"{' ' * before.isalnum()}{new}{' ' * after.isalnum()}"

    return re.sub(re.escape(name), beside, text)
