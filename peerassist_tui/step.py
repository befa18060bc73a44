"""A step as it is asked for: what is to be done in a session, before a rule has said what comes of it."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Step(NamedTuple):
    """A rule by its name, and what it is given; made by `rules.steps`, which mypy checks, or read off a script."""

    rule: str
    given: Mapping[str, Any] = {}


def written(**values: Any) -> Any:
    """A person, an item, … as somebody wrote it, for the rule that checks what stands in it."""
    return values


def filled(name: str, value: Any) -> dict[str, Any]:
    """The argument of that name as a field of a form has it; the rule checks what stands in it."""
    return {name: value}
