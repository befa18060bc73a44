"""The flipchart: notes, the parking lot, the challenge reworded; and the facilitator's private log beside it."""

from datetime import datetime
from typing import Literal

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called
from peerassist_tui.language import _
from peerassist_tui.models import Intervention, Note, NoteKind, Objective, Parked, Person, Role, Wording
from peerassist_tui.readings.state import current_item, holder
from peerassist_tui.rules.core.arguments import HOLDER, KEEP, FilledText, Given, Key, Text, edited
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.rules.core.removal import let_go
from peerassist_tui.rules.flipchart.notes import must_stand_as_seen
from peerassist_tui.session import Session


def speaker(session: Session, who: str | Given | None) -> Person | None:
    """The person meant by `who`: named, the holder of the floor, or nobody in particular."""
    if who is HOLDER:
        return holder(session)
    return session.person(who) if isinstance(who, str) and who else None


def _objective(session: Session, key: str | None) -> Objective | None:
    return session.objective(key) if key else None


@rule
def note(
    session: Session,
    now: datetime,
    *,
    kind: NoteKind,
    text: FilledText,
    who: Key | Given | None = HOLDER,
    objective: Key | None = None,
    ref: Key | None = None,
) -> Outcome:
    """Write a point on the flipchart; it belongs to the agenda item that is on.

    What the facilitator says is marked as of the process (the guide, Facilitator's Role: neutral).
    """
    person, aim, item = speaker(session, who), _objective(session, objective), current_item(session)
    number, last = session.next_number(Note), session.all(Note)[-1:]
    row = Note(
        session_id=session.id,
        number=number,
        place=last[0].position + 1 if last and last[0].position >= number else None,
        ref=ref,
        kind=kind,
        text=text,
        person_id=person.id if person else None,
        objective_id=aim.id if aim else None,
        item_id=item.id if item else None,
        marks=["process"] if person and person.party == "facilitator" else [],
        at=now,
    )
    return Outcome(called("Wrote note {number}", number=row.number), (row,))


@rule
def change_note(
    session: Session,
    now: datetime,
    *,
    note: Key,
    kind: NoteKind | Literal[Given.NOT] = KEEP,
    text: FilledText | Literal[Given.NOT] = KEEP,
    who: Key | Given | None = KEEP,
    objective: Key | Literal[Given.NOT] | None = KEEP,
    was: Text | Literal[Given.NOT] = KEEP,
) -> Outcome:
    """Correct a note: its kind, words, speaker or objective; refused when it does not say what it `was` any more."""
    row = session.find(Note, note)
    must_stand_as_seen(row, was)
    person = speaker(session, who)
    aim = None if objective is KEEP else _objective(session, objective)
    changed = edited(
        row,
        kind=kind,
        text=text,
        person_id=KEEP if who is KEEP else person.id if person else None,
        objective_id=KEEP if objective is KEEP else aim.id if aim else None,
    )
    return Outcome(called("Changed note {number}", number=row.number), (changed,)) if changed != row else NOTHING


@rule
def reword(session: Session, now: datetime, *, text: FilledText) -> Outcome:
    """Reword the challenge.

    From the start of the meeting on, the earlier ones are kept as versions. Before it they are corrected in place,
    unless `keep_wording` closed them; what is corrected back to the version before is that version again.
    """
    if text == session.challenge:
        return NOTHING
    wordings = session.all(Wording)
    if session.info.started_at is not None or not wordings or wordings[-1].closed:
        row = Wording(session_id=session.id, number=session.next_number(Wording), text=text, at=now)
        return Outcome(called("Reworded the challenge") if wordings else called("Saved the challenge"), (row,))
    if [row.text for row in wordings[-2:-1]] == [text]:
        return Outcome(called("Went back to the wording before"), removed=(wordings[-1],))
    return Outcome(called("Corrected the challenge"), (wordings[-1].altered(text=text),))


@rule
def keep_wording(session: Session, now: datetime) -> Outcome:
    """Close the present wording of the challenge: the next correction before the start makes a new version."""
    if not session.challenge:
        raise RuleError(_("The challenge has no words yet; write it first."))
    if session.info.started_at is not None:
        raise RuleError(_("Since the meeting began every rewording is kept as a version."))
    last = session.all(Wording)[-1]
    if last.closed:
        raise RuleError(_("This wording is kept already; the next words you write are another version."))
    return Outcome(called("Kept the wording of the challenge"), (last.altered(closed=True),))


@rule
def park(session: Session, now: datetime, *, text: FilledText, who: Key | Given | None = None) -> Outcome:
    """Park a side topic."""
    person = speaker(session, who)
    row = Parked(
        session_id=session.id,
        number=session.next_number(Parked),
        text=text,
        person_id=person.id if person else None,
        at=now,
    )
    return Outcome(called("Parked a point"), (row,))


@rule
def park_note(session: Session, now: datetime, *, note: Key) -> Outcome:
    """Move a note to the parking lot, with its speaker and its moment; what named the note no longer does."""
    row = session.find(Note, note)
    if "restricted" in row.marks:
        raise RuleError(
            _(
                "Note {number} is restricted, and the report tells what is parked; take its mark off first.",
                number=row.number,
            )
        )
    parked = Parked(
        session_id=session.id, number=session.next_number(Parked), text=row.text, person_id=row.person_id, at=row.at
    )
    loosened, fallen = let_go(session, row)
    return Outcome(called("Parked note {number}", number=row.number), (*loosened, parked), (*fallen, row))


@rule
def change_parked(
    session: Session,
    now: datetime,
    *,
    parked: Key,
    text: FilledText | Literal[Given.NOT] = KEEP,
    home: Text | Literal[Given.NOT] = KEEP,
) -> Outcome:
    """Correct the words of a parked point, or say where it goes on from here."""
    row = session.find(Parked, parked)
    changed = edited(row, text=text, home=home)
    return Outcome(called("Changed a parked point"), (changed,)) if changed != row else NOTHING


@rule
def intervene(session: Session, now: datetime, *, role: Role, saw: FilledText, did: FilledText) -> Outcome:
    """Log what the facilitator saw and did, and in which role."""
    row = Intervention(
        session_id=session.id, number=session.next_number(Intervention), role=role, saw=saw, did=did, at=now
    )
    return Outcome(called("Logged an intervention"), (row,))
