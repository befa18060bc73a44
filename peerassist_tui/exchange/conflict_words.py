"""What two laptops changed differently, in words that a person can decide by."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from peerassist_tui.exchange.images import Image
from peerassist_tui.exchange.merging import COURSE, Conflict
from peerassist_tui.models import KINDS
from peerassist_tui.text import clean_line

STATES = {
    "new": "new",
    "same": "the same",
    "older": "older",
    "newer": "newer",
    "both": "both",
}
"""How a session of a bundle stands to the store's, in a word."""


class ConflictWords(NamedTuple):
    """A conflict in words: what it is about, and what each side has."""

    what: str
    mine: str
    theirs: str


def conflict_words(one: Conflict, names: Mapping[str, str] | None = None) -> ConflictWords:
    """A conflict in words; `names` says what people are called."""
    if one.place == COURSE:
        return ConflictWords(
            "how the meeting went", "the turns and times of this laptop", "the turns and times of the other one"
        )
    table, _ = one.place
    row = one.mine or one.theirs or {}
    number = f" {row['number']}" if table != "session" and row.get("number") else ""
    fields = ", ".join(name.removesuffix("_id").replace("_", " ") for name in one.fields)
    what = f"{KINDS[table].name}{number}" + (f": {fields}" if fields else "")
    return ConflictWords(what, _said(one, one.mine, names or {}), _said(one, one.theirs, names or {}))


def _said(one: Conflict, image: Image | None, names: Mapping[str, str]) -> str:
    if image is None:
        return "taken out"
    if not one.fields:
        return next(
            (f"stays: “{clean_line(image[name])}”" for name in KINDS[one.place[0]].main if image.get(name)),
            "stays",
        )
    return "; ".join(f"“{_shown(image[name], names)}”" for name in one.fields)


def _shown(value: Any, names: Mapping[str, str]) -> str:
    if value is None or value == "":
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(_shown(each, names) for each in value) or "nothing"
    if isinstance(value, dict):
        return ", ".join(f"{name} {each}" for name, each in value.items()) or "nothing"
    return clean_line(names.get(str(value), str(value)))
