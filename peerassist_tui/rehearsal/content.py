"""What the played people say, and the meeting that is rehearsed without a named one; both come with the program."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def said() -> Mapping[str, Mapping[str, list[str]]]:
    """Lines by temperament (or side) and phase."""
    return _read("said")


def case() -> dict[str, Any]:
    """What the rule `session` takes to make the practice meeting."""
    return _read("case")


def words_for(*voices: str, phase: str, turn: int) -> str:
    """The line of the first of these voices that has something to say in the phase; `turn` counts what it said."""
    for voice in voices:
        lines = said().get(voice, {})
        if found := lines.get(phase) or lines.get("any"):
            return found[turn % len(found)]
    return said()["peer"]["analyzing"][turn % len(said()["peer"]["analyzing"])]


def _read(name: str) -> dict[str, Any]:
    text = (files("peerassist_tui") / "content" / "rehearsal" / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
