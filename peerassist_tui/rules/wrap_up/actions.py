"""What the hosts will do differently, and the check-ins at which they say how it went."""

from datetime import date as calendar_date
from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called, called_several
from peerassist_tui.models import Action, ActionStatus, FollowUp, Option
from peerassist_tui.rules.core.arguments import KEEP, FilledLine, Given, Key, Line, Text, edited
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
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
    text: FilledLine,
    owner: Line = "",
    due: calendar_date | None = None,
    option: Key | None = None,
    done_when: Text = "",
    status: ActionStatus = "open",
) -> Outcome:
    """Promise something; the owner may be somebody who is not in the room, the status that of a list from elsewhere."""
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
        status=status,
        at=now,
    )
    return Outcome(called("Added action {number}", number=row.number), (row,))


@rule
def change_action(
    session: Session,
    now: datetime,
    *,
    action: Key,
    text: FilledLine | Literal[Given.NOT] = KEEP,
    owner: Line | Literal[Given.NOT] = KEEP,
    due: calendar_date | Literal[Given.NOT] | None = KEEP,
    option: Key | Literal[Given.NOT] | None = KEEP,
    done_when: Text | Literal[Given.NOT] = KEEP,
    status: ActionStatus | Literal[Given.NOT] = KEEP,
) -> Outcome:
    """Correct an action, or say what became of it."""
    row = session.find(Action, action)
    person_id, outside = (KEEP, KEEP) if owner is KEEP else somebody(session, owner)
    changed = edited(
        row,
        text=text,
        person_id=person_id,
        owner=outside,
        due=due,
        option_id=KEEP if option is KEEP else session.find(Option, option).id if option else None,
        done_when=done_when,
        status=status,
    )
    return Outcome(called("Changed action {number}", number=row.number), (changed,)) if changed != row else NOTHING


@rule
def follow_up(session: Session, now: datetime, *, date: calendar_date, what: Text = "", by: Line = "") -> Outcome:
    """Set a date on which the promises are looked at again."""
    person_id, outside = somebody(session, by)
    number = session.next_number(FollowUp)
    row = FollowUp(session_id=session.id, number=number, date=date, what=what, person_id=person_id, by_name=outside)
    return Outcome(called("Set a follow-up for {date}", date=date), (row,))


class FollowUpGiven(BaseModel):
    """A follow-up as it is set together with others."""

    model_config = ConfigDict(extra="forbid")

    date: calendar_date
    what: Text = ""
    by: Line = ""


@rule
def follow_ups(session: Session, now: datetime, *, dates: list[FollowUpGiven]) -> Outcome:
    """Set several follow-ups in one step; those left out on whose date one is set already."""
    taken, number = {row.date for row in session.all(FollowUp)}, session.next_number(FollowUp)
    new = list({given.date: given for given in reversed(dates) if given.date not in taken}.values())[::-1]
    rows = [row for given in new for row in follow_up(session, now, **dict(given)).saved]
    numbered = tuple(row.altered(number=number + n) for n, row in enumerate(rows))
    return Outcome(called_several("Set {count} follow-up", "Set {count} follow-ups", len(rows)), numbered)


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
    return Outcome(called("Changed follow-up {number}", number=row.number), (changed,)) if changed != row else NOTHING
