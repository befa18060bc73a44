"""What the heads of columns mean, in the languages and programs that `content/lists` knows."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from peerassist_tui.text import fold

TableKind = Literal["people", "actions", "notes"]
LISTS = Path(__file__).parents[1] / "content" / "lists"
MAIN: dict[TableKind, frozenset[str]] = {
    "people": frozenset({"name", "given", "family", "email", "shown_name"}),
    "actions": frozenset({"action", "action_weakly"}),
    "notes": frozenset({"note"}),
}
"""The columns without one of which a row says nothing."""
WEAKLY = "_weakly"
EITHER = "either"
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NUMBERS = re.compile(r"\d+")
_BRACKETS = re.compile(r"[(\[（【].*?[)\]）】]")
_ASKS = re.compile(r"(?:what|which|who|where|your|please|enter|type)\b.*|.*\?", re.IGNORECASE | re.DOTALL)
"""A question of a form, which names its column within a sentence."""
_ATTRIBUTE = re.compile(r"attribute_\d+ *<(.+)>")
LONGEST = 60
"""No head is longer."""
_LONGEST_CELL = 500
"""No cell of fixed words is longer, what is said in brackets behind them included."""


def column_meaning(kind: TableKind, head: str) -> str:
    """What a column with that head holds in a table of that kind; empty where nobody knows."""
    if not head or len(head) > LONGEST:
        return ""
    known = _known(kind)
    return next((known[form] for form in _forms(head) if form in known), "") or _asked(known, head)


def resolved(means: Sequence[str]) -> list[str]:
    """What columns mean; one that holds names either of people or of what is to be done is told by the others."""
    if EITHER not in means:
        return [*means]
    has_owner, has_action = "owner" in means, "action" in means
    is_owner = not has_owner and (has_action or f"action{WEAKLY}" in means)
    other = "owner" if is_owner else "action" if has_owner and not has_action else ""
    first = means.index(EITHER)
    return [(other if place == first else "") if mean == EITHER else mean for place, mean in enumerate(means)]


def cell_word(column: str, cell: str) -> str:
    """What a cell of fixed words says, for instance "done" in the column "status"; empty where nobody knows."""
    if len(cell) > _LONGEST_CELL:
        return ""
    known = _cells(column)
    bare = _plain(_NUMBERS.sub(" ", _BRACKETS.sub(" ", cell)))
    return next((known[form] for form in (_plain(cell), cell.strip(), bare) if form in known), "")


def known_words(text: str) -> int:
    """How many heads, of any kind, stand in the first lines of a text."""
    cells = {cell for line in text.split("\n")[:20] for cell in re.split("[\t;,|]", line) if not cell.isascii()}
    return sum(any(column_meaning(kind, cell.strip(' "\r')) for kind in MAIN) for cell in cells)


def _asked(known: Mapping[str, str], head: str) -> str:
    """What the question of a form asks for: “What is your full name?”; the longest words that are known."""
    words = _plain(head).split() if _ASKS.fullmatch(head.strip()) else []
    spans = (
        (start, start + size) for size in range(min(4, len(words)), 0, -1) for start in range(len(words) - size + 1)
    )
    found = (known.get(" ".join(words[start:end]), "") for start, end in spans)
    return next((each for each in found if each and not each.endswith(WEAKLY)), "")


def _forms(head: str) -> Iterator[str]:
    """A head as it is looked for: whole, without brackets and numbers, or each side of a stroke."""
    if found := _ATTRIBUTE.fullmatch(head.strip()):
        head = found[1]
    yield _plain(head)
    bare = _NUMBERS.sub(" ", _BRACKETS.sub(" ", head))
    yield _plain(bare)
    yield _plain(_CAMEL.sub(" ", bare))
    if "/" in bare or "\n" in bare:
        yield from map(_plain, re.split("[/\n]", bare))


@lru_cache(5_000)
def _plain(words: str) -> str:
    return " ".join(re.split(r"[\W_]+", fold(words))).strip()


@cache
def _known(kind: TableKind) -> dict[str, str]:
    return _words(tomllib.loads((LISTS / f"{kind}.toml").read_text(encoding="utf-8")))


@cache
def _cells(column: str) -> dict[str, str]:
    return _words(tomllib.loads((LISTS / "cells.toml").read_text(encoding="utf-8"))[column])


def _words(sections: dict[str, dict[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, languages in sections.items():
        for words in languages.values():
            for word in words.split(","):
                found.setdefault(_plain(word) or word.strip(), name)
    return found
