"""People read what an argument is called, not its name in scripts: every argument has words."""

from typing import Any, get_args

from pydantic import BaseModel

from peerassist_tui.models import PURPOSE_QUESTIONS
from peerassist_tui.rules import RULES
from peerassist_tui.rules.core.argument_words import _WORDS, argument_words
from peerassist_tui.rules.core.registry import arguments_of


def names(kind: Any) -> set[str]:
    """The names of all that is given to it, and within that."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        fields = kind.model_fields
        return {*fields}.union(*(names(one.annotation) for one in fields.values()))
    return set().union(*map(names, get_args(kind)))


def test_every_argument_has_words() -> None:
    given = set().union(*(names(arguments_of(rule)) for rule in RULES)) | {*PURPOSE_QUESTIONS}
    assert (given - _WORDS.keys(), _WORDS.keys() - given) == (set(), set())


def test_a_key_that_somebody_gave_stays_as_it_is() -> None:
    assert argument_words("starts_at") == "start"
    assert argument_words("A1") == "A1"
