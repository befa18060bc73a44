"""A step as it is asked for: what is to be done in a session, before a rule has said what comes of it."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Step(NamedTuple):
    """A rule by its name, and what it is given; made by `rules.steps`, which mypy checks, or read off a script."""

    rule: str
    given: Mapping[str, Any] = {}
