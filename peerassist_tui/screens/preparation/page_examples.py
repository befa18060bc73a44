"""How others have answered a page: from the example session that comes with the program."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from peerassist_tui.content.examples import example_scripts
from peerassist_tui.intake.script import read_script
from peerassist_tui.language import _
from peerassist_tui.screens.workspace.page import PathPage


@cache
def _example() -> Mapping[str, Any]:
    """What the example session was made from."""
    return next(iter(read_script(next(iter(example_scripts().values()))))).given


def example_for(page: PathPage) -> str:
    """How the example session answers the page, in a line; empty where it does not."""
    answer = _answer_to(page)
    return _("For instance: {answer}", answer=answer) if answer else ""


def _answer_to(page: PathPage) -> str:
    if make := _OF_SECTIONS.get(page.topic):
        return make(_example())
    words = (str(_example().get(name) or "") for name in page.fields)
    return " · ".join(filter(None, words)) if page.topic == "challenge" else _of_meeting(page, _example())


def _of_meeting(page: PathPage, made_from: Mapping[str, Any]) -> str:
    if "title" not in page.fields:
        return ""
    day, _, clock = str(made_from["starts_at"]).partition("T")
    return f"{made_from['title']} · {day}, {clock} · {made_from['timezone']}"


def _objectives(made_from: Mapping[str, Any]) -> str:
    return _begun([str(one["text"]) for one in made_from["objectives"]], 2)


def _people(made_from: Mapping[str, Any]) -> str:
    named = [f"{one['name']}, {one['party']}, {one['organisation']}" for one in made_from["people"]]
    return _begun(named, 2)


def _agenda(made_from: Mapping[str, Any]) -> str:
    return _begun([f"{one['title']} {one['minutes']}" for one in made_from["agenda"]], 4)


def _begun(named: list[str], most: int) -> str:
    """The first of them, as many as there is room for above a page on a small screen."""
    return " · ".join((*named[:most], _("and {number} more", number=len(named) - most)))


_OF_SECTIONS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "objectives": _objectives,
    "people": _people,
    "agenda": _agenda,
}
