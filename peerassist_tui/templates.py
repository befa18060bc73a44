"""Agendas to begin with, as TOML files that come with the program."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from peerassist_tui.errors import Refused

_ITEM: dict[str, Any] = {"title": str, "phase": str, "minutes": (int, float), "day": int, "lead": str, "note": str}
_NEEDED = ("title", "phase", "minutes")


@dataclass(frozen=True)
class AgendaTemplate:
    """An agenda to begin with; `items` are what the rule `set_agenda` takes."""

    name: str
    description: str
    items: list[dict[str, Any]]

    @property
    def minutes(self) -> float:
        """How long all of it takes."""
        return float(sum(item["minutes"] for item in self.items))


def parse_template(text: str, where: str) -> AgendaTemplate:
    """Read one template; `where` is what a refusal calls it.

    Raises:
        Refused: it is not TOML, or something in it is missing or of the wrong kind.
    """
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        raise Refused(f"{where} is not TOML: {wrong}.") from None
    fault = next(_faults(given), None)
    if fault:
        raise Refused(f"{where}: {fault}.")
    return AgendaTemplate(given["name"], given["description"], given["items"])


def _faults(given: dict[str, Any]) -> Iterator[str]:
    for name in ("name", "description"):
        if not isinstance(given.get(name), str) or not given[name].strip():
            yield f"“{name}” is missing"
    items = given.get("items")
    if not isinstance(items, list) or not items:
        yield "it has no items"
        return
    for place, item in enumerate(items, 1):
        yield from (f"item {place}: {fault}" for fault in _item_faults(item))


def _item_faults(item: Any) -> Iterator[str]:
    from peerassist_tui.models import PHASES

    if not isinstance(item, dict):
        yield "it is not a table"
        return
    yield from (f"“{name}” is missing" for name in _NEEDED if name not in item)
    yield from (f"nothing is called “{name}” there" for name in item if name not in _ITEM)
    for name, kind in _ITEM.items():
        if name in item and (not isinstance(item[name], kind) or isinstance(item[name], bool)):
            yield f"“{name}” is not right"
    if item.get("phase") not in PHASES:
        yield f"there is no phase {item.get('phase')!r}"
    if isinstance(item.get("minutes"), int | float) and not 0 < item["minutes"] <= 24 * 60:
        yield "“minutes” lies between 0 and a day"


@cache
def agenda_templates() -> list[AgendaTemplate]:
    """All templates, the shortest first.

    Raises:
        Refused: one of them is wrong.
    """
    folder = files("peerassist_tui") / "content" / "agendas"
    found = [
        parse_template(file.read_text(encoding="utf-8"), file.name)
        for file in folder.iterdir()
        if file.name.endswith(".toml")
    ]
    return sorted(found, key=lambda template: template.minutes)
