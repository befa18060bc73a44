"""What two laptops changed differently, in words that a person can decide by."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from peerassist_tui.exchange.column_words import column_words
from peerassist_tui.exchange.images import Image
from peerassist_tui.exchange.merging import COURSE, Conflict
from peerassist_tui.language import NC_, _, pgettext, separated
from peerassist_tui.models import KINDS
from peerassist_tui.text import clean_line

STATES = {
    "new": NC_("a session in a bundle", "new"),
    "same": NC_("a session in a bundle", "the same"),
    "older": NC_("a session in a bundle", "older"),
    "newer": NC_("a session in a bundle", "newer"),
    "both": NC_("a session in a bundle", "both"),
}
"""How a session of a bundle stands to the store's, in a word; `state_word` says it."""


def state_word(state: str) -> str:
    """One of them, in the language that is spoken."""
    return pgettext("a session in a bundle", STATES[state])


class ConflictWords(NamedTuple):
    """A conflict in words: what it is about, and what each side has."""

    what: str
    mine: str
    theirs: str


def conflict_words(one: Conflict, names: Mapping[str, str] | None = None) -> ConflictWords:
    """A conflict in words; `names` says what people are called."""
    if one.place == COURSE:
        return ConflictWords(
            _("how the meeting went"),
            _("the turns and times of this laptop"),
            _("the turns and times of the other one"),
        )
    table, __ = one.place
    row = one.mine or one.theirs or {}
    what = KINDS[table].said
    if table != "session" and row.get("number"):
        what = _("{kind} {number}", kind=what, number=row["number"])
    if fields := ", ".join(column_words(name) for name in one.fields):
        what = _("{what}: {fields}", what=what, fields=fields)
    return ConflictWords(what, _said(one, one.mine, names or {}), _said(one, one.theirs, names or {}))


def _said(one: Conflict, image: Image | None, names: Mapping[str, str]) -> str:
    if image is None:
        return _("taken out")
    if not one.fields:
        return next(
            (
                _("stays: “{text}”", text=clean_line(image[name]))
                for name in KINDS[one.place[0]].main
                if image.get(name)
            ),
            _("stays"),
        )
    return separated(_("“{text}”", text=_shown(image[name], names)) for name in one.fields)


def _shown(value: Any, names: Mapping[str, str]) -> str:
    if value is None or value == "":
        return _("nothing")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return ", ".join(_shown(each, names) for each in value) or _("nothing")
    if isinstance(value, dict):
        return ", ".join(f"{name} {each}" for name, each in value.items()) or _("nothing")
    return clean_line(names.get(str(value), str(value)))
