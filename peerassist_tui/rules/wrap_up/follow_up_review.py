"""Looking again at what was wanted, promised and learned: at the closing, and at each check-in after it.

The objectives are read again at the closing and at each check-in (the method guide): met, partly or no, in a sentence.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from peerassist_tui.labels import called
from peerassist_tui.models import Action, ActionStatus, Finding, FollowUp, Holds, Lesson, Objective, Reached, Row
from peerassist_tui.rules.core.arguments import KEEP, Given, Key, Text, edited
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.session import Session
from peerassist_tui.timing.zones import to_local


@rule
def revisit_objective(
    session: Session,
    now: datetime,
    *,
    objective: Key,
    reached: Reached | None,
    text: Text = "",
    follow_up: Key | None = None,
) -> Outcome:
    """Say whether an objective was reached; None takes back what was said at this check-in, or at the closing."""
    row = session.objective(objective)
    found = _finding(session, now, row, reached, text, follow_up)
    is_again = any(one.about == str(row.id) for one in session.all(Finding))
    label = (
        called("Revisited objective {ref}", ref=row.ref)
        if is_again
        else called("Answered objective {ref}", ref=row.ref)
    )
    return _told(label, found, taken_back=reached is None)


@rule
def revisit_lesson(
    session: Session,
    now: datetime,
    *,
    lesson: Key,
    holds: Holds | None,
    text: Text = "",
    follow_up: Key | None = None,
    review_on: date | Literal[Given.NOT] | None = KEEP,
) -> Outcome:
    """Say whether a lesson still holds; None takes back what was said at this check-in, or without one today.

    `review_on` is the day on which it shall be looked at again.
    """
    row = session.find(Lesson, lesson)
    found = _finding(session, now, row, holds, text, follow_up)
    label = called("Revisited lesson {number}", number=row.number)
    return _with(_told(label, found, taken_back=holds is None), label, row, edited(row, review_on=review_on))


@rule
def revisit_action(
    session: Session,
    now: datetime,
    *,
    action: Key,
    status: ActionStatus,
    text: Text = "",
    follow_up: Key | None = None,
    due: date | Literal[Given.NOT] | None = KEEP,
) -> Outcome:
    """Say what became of an action, and why; its due date stays what was promised, unless another is promised now.

    What is said without a check-in on another day stands beside what was said before.
    """
    row = session.find(Action, action)
    found = _finding(session, now, row, status, text, follow_up)
    said = _told(called("Revisited action {number}", number=row.number), found, taken_back=False)
    return _with(said, _now_is(row.number, status), row, edited(row, status=status, due=due))


def _now_is(number: int, status: ActionStatus) -> str:
    words: Mapping[ActionStatus, str] = {
        "open": called("Action {number} is open", number=number),
        "done": called("Action {number} is done", number=number),
        "changed": called("Action {number} is changed", number=number),
        "dropped": called("Action {number} is dropped", number=number),
    }
    return words[status]


@rule
def hold_follow_up(session: Session, now: datetime, *, follow_up: Key, on: date | None = None) -> Outcome:
    """Say that a check-in was held, by default today in the session's zone."""
    row = session.find(FollowUp, follow_up)
    held = on or to_local(now, session.info.timezone).date()
    return (
        Outcome(called("Held the check-in of {date}", date=row.date), (row.altered(held_on=held),))
        if held != row.held_on
        else NOTHING
    )


@rule
def unhold_follow_up(session: Session, now: datetime, *, follow_up: Key) -> Outcome:
    """Say that a check-in is still to be held."""
    row = session.find(FollowUp, follow_up)
    return (
        Outcome(called("The check-in of {date} is to come", date=row.date), (row.altered(held_on=None),))
        if row.held_on
        else NOTHING
    )


@rule
def wrap_up(session: Session, now: datetime, *, on: bool = True) -> Outcome:
    """Say that the wrap-up is finished, whatever is missing; or with `on` false that it goes on."""
    info = session.info
    if on is (info.wrapped_up_at is not None):
        return NOTHING
    label = called("Finished the wrap-up") if on else called("Opened the wrap-up again")
    return Outcome(label, (info.altered(wrapped_up_at=now if on else None),))


def _finding(
    session: Session,
    now: datetime,
    row: Row,
    verdict: Reached | ActionStatus | Holds | None,
    text: str,
    follow_up: str | None,
) -> tuple[Finding | None, Finding]:
    """What was said of the row at that check-in until now, and what is said from now on."""
    check_in = session.find(FollowUp, follow_up).id if follow_up else None
    before = _said(session, now, row, check_in)
    said: dict[str, Any] = {"verdict": verdict, "text": text, "at": now}
    if before:
        return before, before.altered(**said)
    number = session.next_number(Finding)
    return None, Finding(
        session_id=session.id,
        number=number,
        about=str(row.id),
        follow_up_id=check_in,
        **said,
    )


def _said(session: Session, now: datetime, row: Row, check_in: UUID | None) -> Finding | None:
    """What was said there; between two check-ins each day is one of its own, so that nothing of the closing goes."""
    found = [one for one in session.all(Finding) if one.about == str(row.id) and one.follow_up_id == check_in]
    if check_in is None and not isinstance(row, Objective):
        today = to_local(now, session.info.timezone).date()
        found = [one for one in found if to_local(one.at, session.info.timezone).date() == today]
    return found[0] if found else None


def _told(label: str, found: tuple[Finding | None, Finding], *, taken_back: bool) -> Outcome:
    before, after = found
    if taken_back:
        return Outcome(label, (), (before,)) if before else NOTHING
    if before and (before.verdict, before.text) == (after.verdict, after.text):
        return NOTHING
    return Outcome(label, (after,))


def _with(said: Outcome, label: str, before: Row, after: Row) -> Outcome:
    """What was said, and what it changes about the row itself."""
    return said if before == after else Outcome(label, (*said.saved, after), said.removed)
