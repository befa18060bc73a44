"""The commands that look at all sessions."""

import json
import sys
from argparse import Namespace
from collections.abc import Sequence

from peerassist_tui.commands.shared import say, store_of
from peerassist_tui.ids import short_id
from peerassist_tui.insights.state_words import STATES, state_words
from peerassist_tui.language import _
from peerassist_tui.store.queries.overview import Overview, find_session, overviews
from peerassist_tui.text import harmless, quoted
from peerassist_tui.timing.zones import to_local

SOMETHING_IS_DUE = 3
"""The exit status of `due --exit-code`; 1 and 2 are a refusal and a wrong usage."""


def list_command(arguments: Namespace) -> int:
    """All sessions, or those that the words ask for, newest first."""
    every = overviews(store_of(arguments))
    found = _filtered(arguments, every) if arguments.words else every
    if arguments.json:
        say(json.dumps([_listed(one) for one in found], ensure_ascii=False, indent=1))
        return 0
    width = max(len(state_words(state)) for state in STATES)
    for one in found:
        say(_line(one, width))
    return 0


def _line(one: Overview, width: int) -> str:
    local, state = to_local(one.began_at, one.timezone), state_words(one.state)
    people = _("{number} people", number=f"{one.people:>2}")
    promised = _("{number} open actions", number=one.open_actions) if one.open_actions else ""
    is_so = ((_("example"), one.is_example), (_("archived"), one.archived))
    marks = "".join([*(f"  #{tag}" for tag in one.tags), *(f"  {word}" for word, so in is_so if so)])
    return f"{short_id(one.id)}  {local:%Y-%m-%d %H:%M}  {state:<{width}}  {people}  {promised:<15}  {one.title}{marks}"


def _filtered(arguments: Namespace, sessions: Sequence[Overview]) -> Sequence[Overview]:
    from peerassist_tui.insights.library_filter import Filter
    from peerassist_tui.store.queries.session_people import NOBODY, session_people
    from peerassist_tui.timing.clock import wall_clock

    asked = Filter(" ".join(arguments.words), wall_clock().astimezone().date())
    return asked.of(sessions, session_people(store_of(arguments)) if asked.asks_who else NOBODY)


def search_command(arguments: Namespace) -> int:
    """What was written in any session, best first."""
    from peerassist_tui.insights.search_results import hits_json, hits_text
    from peerassist_tui.store.search.search import Search, SearchScope, must_be_kinds

    must_be_kinds(arguments.kind)
    path = store_of(arguments)
    session = find_session(path, arguments.session).id if arguments.session else ""
    typed = " ".join(arguments.words)
    within = SearchScope(tuple(arguments.kind), session, arguments.since, arguments.until)
    *_unfinished, found = Search(path).find(typed, within, arguments.limit)
    say(hits_json(typed, found) if arguments.json else hits_text(found, styled=sys.stdout.isatty()))
    if found.meant:
        meant = _("Did you mean {words}?", words=quoted(harmless(found.meant)))
        sys.stderr.write(f"peerassist: {meant}\n")
    return 0


def _listed(one: Overview) -> dict[str, object]:
    return {
        "id": one.id,
        "title": one.title,
        "status": one.status,
        "timezone": one.timezone,
        "starts_at": one.starts_at.isoformat().replace("+00:00", "Z"),
        "people": one.people,
        "open_actions": one.open_actions,
        "archived": one.archived,
        "example": one.is_example,
        "tags": [*one.tags],
    }


def due_command(arguments: Namespace) -> int:
    """What is due or overdue across all sessions."""
    from peerassist_tui.insights.due_items import due_items as found_due
    from peerassist_tui.insights.due_items import due_json, due_text
    from peerassist_tui.timing.clock import wall_clock

    now = wall_clock()
    found = found_due(store_of(arguments), now, arguments.days, examples=arguments.examples)
    say(due_json(found, now, arguments.days) if arguments.json else due_text(found, arguments.days))
    return SOMETHING_IS_DUE if found and arguments.exit_code else 0


def lessons_command(arguments: Namespace) -> int:
    """What was learned in all sessions."""
    from peerassist_tui.insights.lessons_text import lessons_json, lessons_text, matching_lessons
    from peerassist_tui.store.queries.lessons_query import all_lessons

    every = all_lessons(store_of(arguments), examples=arguments.examples)
    found = matching_lessons(every, " ".join(arguments.words), arguments.status or "")
    say(lessons_json(found) if arguments.json else lessons_text(found))
    return 0


def figures_command(arguments: Namespace) -> int:
    """Figures of every meeting that was held, the oldest first: how evenly people spoke, how late it ended."""
    from peerassist_tui.insights.trends import by_span, figures_json, figures_of, figures_text
    from peerassist_tui.store.queries.meeting_stats import meeting_stats
    from peerassist_tui.timing.clock import wall_clock

    parts = meeting_stats(store_of(arguments), wall_clock().astimezone().date(), examples=arguments.examples)
    rows = by_span((figures_of(one) for part, _ in parts for one in part), "meeting")
    say(figures_json(rows) if arguments.json else figures_text(rows))
    return 0
