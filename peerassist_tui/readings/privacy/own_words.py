"""Which columns hold what people wrote, in words of their own: every text, but for ids and codes of the program."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from peerassist_tui.models import KINDS, TABLES, Row, references

_TEXTS = (str, str | None, list[str])


def _own_words(model: type[Row], codes: tuple[str, ...]) -> Iterator[str]:
    no_words = {*codes, *(reference.column for reference in references(model))}
    for name, field in model.model_fields.items():
        if field.annotation in _TEXTS and name not in no_words:
            yield name


OWN_WORDS: Mapping[str, tuple[str, ...]] = {
    table: tuple(_own_words(TABLES[table], kind.codes)) for table, kind in KINDS.items()
}
"""The columns with people's own words by table; some hold lists of texts."""

_EMPTY: Mapping[Any, Any] = {str: "", str | None: None, list[str]: []}
NOBODY: Mapping[str, Any] = {
    name: _EMPTY[TABLES["person"].model_fields[name].annotation] for name in OWN_WORDS["person"] if name != "name"
}
"""What is told of a person of whom nothing is told but a name."""


def reworded(table: str, image: Mapping[str, Any], word: Callable[[str], str]) -> dict[str, Any]:
    """The row's image with each of its own words given to `word`."""
    texts = {name: image[name] for name in OWN_WORDS[table] if image.get(name)}
    new = {name: [*map(word, one)] if isinstance(one, list) else word(one) for name, one in texts.items()}
    return {**image, **new}
