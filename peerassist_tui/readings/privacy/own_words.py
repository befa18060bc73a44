"""Which columns hold what people wrote, in words of their own."""

from collections.abc import Callable, Mapping
from typing import Any

from peerassist_tui.models import TABLES
from peerassist_tui.readings.privacy.anonymous import NOT_FREE_TEXT

_NO_WORDS_OF_THEIRS = NOT_FREE_TEXT | {
    *("party", "also", "invitation", "briefing", "stance", "tag", "source", "evidence", "based_on", "marks"),
}
_NOT_HERE = {("precedent", "lesson"), ("intervention", "role")}
_TEXTS = (str, str | None, list[str])

OWN_WORDS: Mapping[str, tuple[str, ...]] = {
    table: tuple(
        name
        for name, field in model.model_fields.items()
        if field.annotation in _TEXTS and name not in _NO_WORDS_OF_THEIRS and (table, name) not in _NOT_HERE
    )
    for table, model in TABLES.items()
}
"""The columns with people's own words by table; some hold lists of texts."""


def reworded(table: str, image: Mapping[str, Any], word: Callable[[str], str]) -> dict[str, Any]:
    """The row's image with each of its own words given to `word`."""
    texts = {name: image[name] for name in OWN_WORDS[table] if image.get(name)}
    new = {name: [*map(word, one)] if isinstance(one, list) else word(one) for name, one in texts.items()}
    return {**image, **new}
