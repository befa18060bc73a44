"""Agendas to begin with, as TOML files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, _, spoken
from peerassist_tui.language_files import texts
from peerassist_tui.models.bounds import LAST_DAY
from peerassist_tui.text import SAID_CELLS, clean, clean_line, clip, quoted, said_again
from peerassist_tui.toml_text import NotToml, read_toml

_ITEM: dict[str, Any] = {
    "title": str,
    "phase": str,
    "minutes": (int, float),
    "day": int,
    "lead": str,
    "note": str,
    "pinned": str,
}
_KIND_WORDS = {
    str: N_("“{name}” is not a text in quotation marks"),
    int: N_("“{name}” is not a whole number"),
    (int, float): N_("“{name}” is not a number"),
}
_NEEDED = ("title", "phase", "minutes")
_WHOLE = ("name", "description", "items")
_WITHIN = {
    "minutes": (0.1, 24 * 60, N_("“{name}” lies between 0.1 and a day (1440)")),
    "day": (1, LAST_DAY, N_("“{name}” lies between 1 and {most}")),
}
_MISSING, _UNKNOWN = N_("“{name}” is missing"), N_("nothing is called {name} there")
_ITEM_HEAD = re.compile(r"^[ \t]*\[\[\s*items\s*\]\]", re.MULTILINE)


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
    """Read one template; `where` is what a refusal calls it, which names the line too.

    Raises:
        Refused: it is not TOML, or something in it is missing or of the wrong kind.
    """
    try:
        given = read_toml(text)
    except NotToml as wrong:
        raise Refused(_("{file} is not TOML: {why}.", file=where, why=wrong)) from None
    fault = next(_faults(given), None)
    if fault:
        if line := _line_of(fault, text):
            raise Refused(_("{file}, line {line}: {fault}.", file=where, line=line, fault=fault.words))
        raise Refused(_("{file}: {fault}.", file=where, fault=fault.words))
    items = [{name: _cleaned(value) for name, value in item.items()} for item in given["items"]]
    return AgendaTemplate(clean_line(given["name"]), clean_line(given["description"]), items)


def template_text(template: AgendaTemplate) -> str:
    """A template as the text of its file."""
    import tomlkit

    tables = tomlkit.aot()
    for item in template.items:
        tables.append(tomlkit.item(item))
    return tomlkit.dumps({"name": template.name, "description": template.description, "items": tables})


def _cleaned(value: Any) -> Any:
    return clean(value) if isinstance(value, str) else value


def _again(name: str) -> str:
    return quoted(clip(clean_line(name), SAID_CELLS))


class _Fault(NamedTuple):
    words: str
    item: int = 0
    """The place of the item in which it is, from 1; 0: before the items."""
    name: str = ""


def _faults(given: dict[str, Any]) -> Iterator[_Fault]:
    for name in ("name", "description"):
        if not isinstance(given.get(name), str) or not given[name].strip():
            words = N_("“{name}” is not a text with words in it") if name in given else _MISSING
            yield _Fault(_(words, name=name), name=name)
    yield from (_Fault(_(_UNKNOWN, name=_again(name)), name=name) for name in given if name not in _WHOLE)
    items = given.get("items")
    if not isinstance(items, list) or not items:
        yield _Fault(_("it has no items"), name="items")
        return
    for place, item in enumerate(items, 1):
        for fault, name in _item_faults(item):
            yield _Fault(_("item {number}: {fault}", number=place, fault=fault), place, name)


def _item_faults(item: Any) -> Iterator[tuple[str, str]]:
    from peerassist_tui.models import PHASES

    if not isinstance(item, dict):
        yield _("it is not a table"), ""
        return
    yield from ((_(_MISSING, name=name), name) for name in _NEEDED if name not in item)
    yield from ((_(_UNKNOWN, name=_again(name)), name) for name in item if name not in _ITEM)
    for name, kind in _ITEM.items():
        if name in item and (not isinstance(item[name], kind) or isinstance(item[name], bool)):
            yield _(_KIND_WORDS[kind], name=name), name
    if item.get("phase") not in PHASES:
        phase, known = said_again(item.get("phase")), ", ".join(PHASES)
        yield _("there is no phase {phase}; the phases are {known}", phase=phase, known=known), "phase"
    for name, (least, most, words) in _WITHIN.items():
        if isinstance(item.get(name), int | float) and not least <= item[name] <= most:
            yield _(words, name=name, most=most), name
    if isinstance(item.get("title"), str) and not item["title"].strip():
        yield _("“title” is empty"), "title"


def _line_of(fault: _Fault, text: str) -> int:
    # the parser does not say where a value stood; where items are not written as [[items]], only the file is named
    starts = [0, *(found.start() for found in _ITEM_HEAD.finditer(text)), len(text)]
    if fault.item >= len(starts) - 1:
        return 0
    begun, end = starts[fault.item], starts[fault.item + 1]
    named = re.compile(rf"^\s*\"?{re.escape(fault.name)}\"?\s*=", re.MULTILINE).search(text, begun, end)
    place = named.end() if fault.name and named else begun
    return text.count("\n", 0, place) + 1 if named or fault.item else 0


def agenda_templates(language: str = "") -> list[AgendaTemplate]:
    """All templates that come with the program, the shortest first; without a language in the one that is spoken.

    Raises:
        Refused: one of them is wrong.
    """
    return _in_language(language or spoken().code)


@cache
def _in_language(language: str) -> list[AgendaTemplate]:
    found = [parse_template(text, name) for name, text in texts("agendas/*.toml", language).items()]
    return sorted(found, key=lambda template: template.minutes)
