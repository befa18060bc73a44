"""One thing done several times in one step, as when many lines are pasted at once."""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called_several
from peerassist_tui.language import _
from peerassist_tui.models import Row, table_of
from peerassist_tui.rules.core.arguments import Key
from peerassist_tui.rules.core.integrity import session_after
from peerassist_tui.rules.core.registry import NOTHING, Outcome, perform, rule
from peerassist_tui.session import NO_STEPS, Session
from peerassist_tui.step import Step
from peerassist_tui.text import said_again

_ONCE = NO_STEPS | {"session", "several"}


@rule
def several(session: Session, now: datetime, *, what: Key, each: list[dict[str, Any]]) -> Outcome:
    """Do what the rule `what` says with each of these arguments, or, where one of them is refused, nothing."""
    if what in _ONCE:
        raise RuleError(_("{given} cannot be done several times in one step.", given=said_again(what)))
    steps = [partial(_step, what=what, now=now, given=given, place=n, of=len(each)) for n, given in enumerate(each, 1)]
    labels, saved, removed = in_one_step(session, steps)
    return Outcome(_first_and_more(labels), saved, removed) if labels else NOTHING


def _first_and_more(labels: list[str]) -> str:
    first, *more = labels
    if not more:
        return first
    return called_several("{first} and {count} more", "{first} and {count} more", len(more), first=first)


def _step(session: Session, *, what: str, now: datetime, given: dict[str, Any], place: int, of: int) -> Outcome:
    try:
        return perform(session, now, Step(what, given))
    except RuleError as refused:
        raise RuleError(
            _("{refusal} That was number {place} of {all}; none was done.", refusal=refused, place=place, all=of)
        ) from None


def in_one_step(
    session: Session, steps: Iterable[Callable[[Session], Outcome]]
) -> tuple[list[str], tuple[Row, ...], tuple[Row, ...]]:
    """What steps, each asked of the session as those before it leave it, did: labels, rows saved and removed."""
    stands, labels = session, list[str]()
    saved: dict[UUID, Row] = {}
    removed: dict[UUID, Row] = {}
    for step in steps:
        outcome = step(stands)
        stands = session_after(stands, outcome)
        labels += [outcome.label] if outcome else []
        saved |= {row.id: row for row in outcome.saved}
        removed |= {row.id: row for row in outcome.removed}
    kept = tuple(row for row in saved.values() if row.id not in removed)
    gone = tuple(row for row in removed.values() if row.id in session.tables.get(table_of(row), {}))
    return labels, kept, gone
