"""The sessions of a store in sentences; needs nothing but sqlite3, so that it is said before all else is loaded."""

from collections.abc import Iterator, Sequence

from peerassist_tui.insights.state_words import state_words
from peerassist_tui.language import N_, _, clock_words, ngettext
from peerassist_tui.store.queries.overview import Overview
from peerassist_tui.text import quoted
from peerassist_tui.timing.dates import full_date
from peerassist_tui.timing.zones import local_or_utc

MOST = 20
NONE_YET = N_("There is no session yet: type new and a title, or examples.")


def sessions_told(found: Sequence[Overview]) -> Iterator[str]:
    """The first of them, each with the number by which it is opened, and how many more there are."""
    for number, one in enumerate(found[:MOST], 1):
        yield _("{number}: {session}.", number=number, session=_session(one))
    if len(found) > MOST:
        yield _("{number} more: type sessions and words of the title.", number=len(found) - MOST)


def _session(one: Overview) -> str:
    began = local_or_utc(one.began_at, one.timezone)
    actions = ngettext("{count} open action", "{count} open actions", one.open_actions) if one.open_actions else ""
    marks = (_("example") if one.is_example else "", _("archived") if one.archived else "")
    people = ngettext("{count} person", "{count} people", one.people)
    when = f"{full_date(began)} {clock_words(began)}"
    return ", ".join(filter(None, (quoted(one.title), when, state_words(one.state), people, actions, *marks)))
