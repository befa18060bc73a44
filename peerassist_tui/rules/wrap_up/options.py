"""Options: what peers would do in the hosts' place, the hosts' questions and their answer."""

from datetime import datetime
from typing import Literal

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called
from peerassist_tui.language import _
from peerassist_tui.models import Note, Option, Question, Response
from peerassist_tui.rules.core.arguments import KEEP, FilledLine, FilledText, Given, Key, Text, edited
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.session import Session, full_name, short_name
from peerassist_tui.text import in_marks


def note_ids(session: Session, keys: list[str]) -> list[str]:
    """The ids of the notes that are meant, each once, in the order given."""
    return list(dict.fromkeys(str(session.find(Note, key).id) for key in keys))


@rule
def option(
    session: Session,
    now: datetime,
    *,
    title: FilledLine,
    by: Key | None = None,
    based_on: list[Key] | None = None,
    ref: Key | None = None,
    worked_where: Text = "",
    needs: Text = "",
) -> Outcome:
    """Put an option to the hosts."""
    person = session.person(by) if by else None
    row = Option(
        session_id=session.id,
        number=session.next_number(Option),
        ref=ref,
        title=title,
        person_id=person.id if person else None,
        based_on=note_ids(session, based_on or []),
        worked_where=worked_where,
        needs=needs,
        at=now,
    )
    label = (
        called("Added option {number} of {name}", number=row.number, name=short_name(person))
        if person
        else called("Added option {number} {title}", number=row.number, title=in_marks(row.title))
    )
    return Outcome(label, (row,))


@rule
def change_option(
    session: Session,
    now: datetime,
    *,
    option: Key,
    title: FilledLine | Literal[Given.NOT] = KEEP,
    by: Key | Literal[Given.NOT] | None = KEEP,
    based_on: list[Key] | Literal[Given.NOT] = KEEP,
    worked_where: Text | Literal[Given.NOT] = KEEP,
    needs: Text | Literal[Given.NOT] = KEEP,
) -> Outcome:
    """Correct an option."""
    row = session.find(Option, option)
    changed = edited(
        row,
        title=title,
        person_id=KEEP if by is KEEP else session.person(by).id if by else None,
        based_on=KEEP if based_on is KEEP else note_ids(session, based_on),
        worked_where=worked_where,
        needs=needs,
    )
    return Outcome(called("Changed option {number}", number=row.number), (changed,)) if changed != row else NOTHING


@rule
def question(session: Session, now: datetime, *, option: Key, text: FilledText) -> Outcome:
    """Keep a question of the hosts about an option."""
    about = session.find(Option, option)
    number = session.next_number(Question)
    row = Question(session_id=session.id, number=number, option_id=about.id, text=text, at=now)
    return Outcome(called("Asked about option {number}", number=about.number), (row,))


@rule
def respond(session: Session, now: datetime, *, option: Key, response: Response | None, reason: Text = "") -> Outcome:
    """Keep the hosts' answer to an option with its reason; None takes the answer back."""
    row = session.find(Option, option)
    changed = row.altered(response=response, reason=reason)
    return Outcome(_answered(row, changed), (changed,)) if changed != row else NOTHING


def _answered(before: Option, after: Option) -> str:
    """What was said of an option: its answer, or only the reason for it."""
    number = after.number
    if before.response != after.response:
        return (
            called("Answered option {number}", number=number)
            if after.response
            else called("Withdrew the answer to option {number}", number=number)
        )
    if not after.reason:
        return called("Withdrew the reason for option {number}", number=number)
    return (
        called("Changed the reason for option {number}", number=number)
        if before.reason
        else called("Gave the reason for option {number}", number=number)
    )


@rule
def pass_option(session: Session, now: datetime, *, who: Key, on: bool = True) -> Outcome:
    """Note that a peer has no option to give, or (`on` false) that one is still to come."""
    person = session.person(who)
    if person.party != "peer":
        raise RuleError(_("{name} is not one of the peers, who alone are asked for options.", name=full_name(person)))
    if person.passed is on:
        return NOTHING
    label = (
        called("{name} passed", name=full_name(person))
        if on
        else called("{name} has an option to come", name=full_name(person))
    )
    return Outcome(label, (person.altered(passed=on),))
