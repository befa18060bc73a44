"""What the played people say, and the meeting that is rehearsed without a named one, in the language that is spoken."""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from peerassist_tui.language import spoken
from peerassist_tui.language_files import texts


def case() -> dict[str, Any]:
    """What the rule `session` takes to make the practice meeting."""
    return _read("case", spoken().code)


def words_for(*voices: str, phase: str, turn: int) -> str:
    """The line of the first of these voices that has something to say in the phase; `turn` counts what it said."""
    said = _said(spoken().code)
    for voice in voices:
        lines = said.get(voice, {})
        if found := lines.get(phase) or lines.get("any"):
            return found[turn % len(found)]
    return said["peer"]["analyzing"][turn % len(said["peer"]["analyzing"])]


@cache
def _said(language: str) -> Mapping[str, Mapping[str, list[str]]]:
    """Lines by temperament (or side) and phase."""
    return _read("said", language)


def _read(name: str, language: str) -> dict[str, Any]:
    (text,) = texts(f"rehearsal/{name}.toml", language).values()
    return tomllib.loads(text)
