"""People who come for some items of the agenda only, for instance an outsider who tells of their own case.

They are noted as who comes and goes is: so the roll call, the queue and every figure know it, and `S` puts it right.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial

from peerassist_tui.labels import called
from peerassist_tui.models import AgendaItem, Person
from peerassist_tui.readings.floor.present import is_here, standing
from peerassist_tui.readings.state import status
from peerassist_tui.rules.core.arguments import Key
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.rules.core.several import in_one_step
from peerassist_tui.rules.meeting.roll_call import arrive, call_roll, leave
from peerassist_tui.session import Session, short_name
from peerassist_tui.text import in_marks


@rule
def expect_for(session: Session, now: datetime, *, person: Key, items: list[Key]) -> Outcome:
    """Expect somebody for these agenda items only, or, where there are none, for the whole meeting.

    Before the meeting whoever is not expected for its first item is marked as coming later.
    """
    row = session.person(person)
    wanted = list(dict.fromkeys(str(session.item(key).id) for key in items))
    if wanted == row.for_items:
        return NOTHING
    changed = Outcome(called("Changed {what}", what=short_name(row)), (row.altered(for_items=wanted),))
    if status(session) != "preparing":
        return changed
    comes_later = bool(wanted) and str(session.agenda[0].id) not in wanted
    who = [str(row.id)]
    mark = partial(call_roll, now=now, later=who) if comes_later else partial(call_roll, now=now, here=who)
    _, saved, removed = in_one_step(session, [lambda stands: changed, mark])
    return Outcome(changed.label, saved, removed)


def with_visitors(
    session: Session, now: datetime, before: AgendaItem | None, item: AgendaItem, started: Outcome
) -> Outcome:
    """The start of an item with those who come for it, and those who came for the item before it alone and go."""
    moves = [*_moves(session, now, before, item)]
    if not moves:
        return started
    _, saved, removed = in_one_step(session, [lambda stands: started, *(move for _, move in moves)])
    words = ", ".join(word for word, _ in moves)
    return Outcome(called("Started {item}; {words}", item=in_marks(item.title), words=words), saved, removed)


def _moves(
    session: Session, now: datetime, before: AgendaItem | None, item: AgendaItem
) -> Iterator[tuple[str, Callable[[Session], Outcome]]]:
    for person in session.people:
        if not person.for_items:
            continue
        who = str(person.id)
        if _is_for(person, item):
            if standing(session, person) in ("later", "left"):
                yield called("{who} comes", who=short_name(person)), partial(arrive, now=now, who=who)
        elif before and _is_for(person, before) and is_here(session, person):
            yield called("{who} leaves", who=short_name(person)), partial(leave, now=now, who=who)


def _is_for(person: Person, item: AgendaItem) -> bool:
    return str(item.id) in person.for_items
