"""The sessions of a store in sentences; needs nothing but sqlite3, so that it is said before all else is loaded."""

from collections.abc import Iterator, Sequence

from peerassist_tui.store.queries.overview import Overview
from peerassist_tui.text import counted, quoted
from peerassist_tui.timing.dates import full_date
from peerassist_tui.timing.zones import local_or_utc

MOST = 20
NONE_YET = "There is no session yet: type new and a title, or examples."


def sessions_told(found: Sequence[Overview]) -> Iterator[str]:
    """The first of them, each with the number by which it is opened, and how many more there are."""
    for number, one in enumerate(found[:MOST], 1):
        yield f"{number}: {_session(one)}."
    if len(found) > MOST:
        yield f"{len(found) - MOST} more: type sessions and words of the title."


def _session(one: Overview) -> str:
    began = local_or_utc(one.began_at, one.timezone)
    actions = counted(one.open_actions, "open action") if one.open_actions else ""
    marks = ("example" if one.is_example else "", "archived" if one.archived else "")
    people = counted(one.people, "person", "people")
    words = (quoted(one.title), f"{full_date(began)} {began:%H:%M}", one.state, people, actions, *marks)
    return ", ".join(filter(None, words))
