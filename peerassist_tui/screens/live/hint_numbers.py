"""The numbers of a hint as people say them: "left 16 min, planned 20 min", "share 41%"."""

from collections.abc import Mapping

from peerassist_tui.language import NC_, percent_words, pgettext
from peerassist_tui.text import span_in_words

_NAMES: Mapping[str, str] = {
    "left_seconds": NC_("number of a hint", "left {number}"),
    "limit": NC_("number of a hint", "limit {number}"),
    "limit_seconds": NC_("number of a hint", "limit {number}"),
    "note": NC_("number of a hint", "note {number}"),
    "objective": NC_("number of a hint", "objective {number}"),
    "option": NC_("number of a hint", "option {number}"),
    "others": NC_("number of a hint", "others {number}"),
    "peers": NC_("number of a hint", "peers {number}"),
    "planned_seconds": NC_("number of a hint", "planned {number}"),
    "points": NC_("number of a hint", "points {number}"),
    "share": NC_("number of a hint", "share {number}"),
    "silent_seconds": NC_("number of a hint", "silent {number}"),
    "so_far": NC_("number of a hint", "so far {number}"),
    "turns": NC_("number of a hint", "turns {number}"),
    "waiting": NC_("number of a hint", "waiting {number}"),
}
"""What is said of each number, but of a span of time that needs no name."""


def numbers_in_words(evidence: Mapping[str, object]) -> str:
    """All numbers of a hint in one line."""
    return ", ".join(_number_in_words(name, value) for name, value in evidence.items())


def _number_in_words(name: str, value: object) -> str:
    number = _said(name, value)
    return pgettext("number of a hint", _NAMES[name], number=number) if name in _NAMES else number


def _said(name: str, value: object) -> str:
    if isinstance(value, int | float) and name.endswith("seconds"):
        return span_in_words(value)
    return percent_words(value) if isinstance(value, float) and 0 < value < 1 else str(value)
