"""What the hosts will do differently, and the check-ins at which they say how it went."""

from datetime import date as calendar_date
from datetime import datetime
from typing import Literal
from uuid import UUID

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Action, ActionStatus, FollowUp, Option
from peerassist_tui.rules.arguments import KEEP, Given, Key, Line, Text, Words, edited
from peerassist_tui.rules.registry import NOTHING, Outcome, rule
from peerassist_tui.session import Session


def somebody(session: Session, who: str) -> tuple[UUID | None, str]:
    """The id of a person of the session, or the name of somebody from outside."""
    if not who:
        return None, ""
    try:
        return session.person(who).id, ""
    except RuleError:
        return None, who


@rule
def action(
    session: Session,
    now: datetime,
    *,
    text: Words,
    owner: Line = "",
    due: calendar_date | None = None,
    option: Key | None = None,
    done_when: Text = "",
) -> Outcome:
    """Promise something; the owner may be somebody who is not in the room."""
    person_id, outside = somebody(session, owner)
    row = Action(
        session_id=session.id,
        number=session.next_number(Action),
        text=text,
        person_id=person_id,
        owner=outside,
        due=due,
        option_id=session.find(Option, option).id if option else None,
        done_when=done_when,
        at=now,
    )
    return Outcome(f"Added action {row.number}", (row,))


@rule
def change_action(
    session: Session,
    now: datetime,
    *,
    action: Key,
    text: Words | Literal[Given.NOT] = KEEP,
    owner: Line | Literal[Given.NOT] = KEEP,
    due: calendar_date | Literal[Given.NOT] | None = KEEP,
    done_when: Text | Literal[Given.NOT] = KEEP,
    status: ActionStatus | Literal[Given.NOT] = KEEP,
) -> Outcome:
    """Correct an action, or say what became of it."""
    row = session.find(Action, action)
    person_id, outside = (KEEP, KEEP) if owner is KEEP else somebody(session, owner)
    changed = edited(row, text=text, person_id=person_id, owner=outside, due=due, done_when=done_when, status=status)
    return Outcome(f"Changed action {row.number}", (changed,)) if changed != row else NOTHING


@rule
def follow_up(session: Session, now: datetime, *, date: calendar_date, what: Text = "", by: Line = "") -> Outcome:
    """Set a date on which the promises are looked at again."""
    person_id, outside = somebody(session, by)
    number = session.next_number(FollowUp)
    row = FollowUp(session_id=session.id, number=number, date=date, what=what, person_id=person_id, by_name=outside)
    return Outcome(f"Set a follow-up for {date}", (row,))


@rule
def change_follow_up(
    session: Session,
    now: datetime,
    *,
    follow_up: Key,
    date: calendar_date | Literal[Given.NOT] = KEEP,
    what: Text | Literal[Given.NOT] = KEEP,
    by: Line | Literal[Given.NOT] = KEEP,
) -> Outcome:
    """Correct a follow-up."""
    row = session.find(FollowUp, follow_up)
    person_id, outside = (KEEP, KEEP) if by is KEEP else somebody(session, by)
    changed = edited(row, date=date, what=what, person_id=person_id, by_name=outside)
    return Outcome(f"Changed follow-up {row.number}", (changed,)) if changed != row else NOTHING
