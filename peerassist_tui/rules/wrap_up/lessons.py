"""Lessons learned, grown from notes."""

from datetime import date, datetime
from typing import Literal

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called
from peerassist_tui.language import _
from peerassist_tui.models import Action, Lesson, LessonStatus, Note
from peerassist_tui.rules.core.arguments import KEEP, FilledLine, Given, Key, Text, edited
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.rules.wrap_up.options import note_ids
from peerassist_tui.session import Session
from peerassist_tui.text import clean_line


@rule
def lesson(
    session: Session,
    now: datetime,
    *,
    title: FilledLine,
    advice: Text = "",
    evidence: list[Key] | None = None,
    ref: Key | None = None,
    intended: Text = "",
    observed: Text = "",
    cause: Text = "",
    impact: Text = "",
    holds_when: Text = "",
    fails_when: Text = "",
    share_with: Text = "",
    objective: Key | None = None,
    embedded_by: Key | None = None,
    status: LessonStatus = "draft",
    review_on: date | None = None,
    shared_on: date | None = None,
    restricted: bool = False,
) -> Outcome:
    """Draw a lesson."""
    row = Lesson(
        session_id=session.id,
        number=session.next_number(Lesson),
        ref=ref,
        title=title,
        advice=advice,
        evidence=note_ids(session, evidence or []),
        intended=intended,
        observed=observed,
        cause=cause,
        impact=impact,
        holds_when=holds_when,
        fails_when=fails_when,
        share_with=share_with,
        objective_id=session.objective(objective).id if objective else None,
        action_id=session.find(Action, embedded_by).id if embedded_by else None,
        status=status,
        review_on=review_on,
        shared_on=shared_on,
        restricted=restricted,
        at=now,
    )
    return Outcome(called("Drew lesson {number}", number=row.number), (row,))


@rule
def draw_lesson(session: Session, now: datetime, *, notes: list[Key]) -> Outcome:
    """Draw a lesson that rests on these notes: its title is the first one's words, to be edited.

    Raises:
        RuleError: no note is given.
    """
    rows = [session.find(Note, key) for key in notes]
    if not rows:
        raise RuleError(_("A lesson is drawn from one note at least."))
    restricted = any("restricted" in row.marks for row in rows)
    aim = next((str(row.objective_id) for row in rows if row.objective_id), None)
    keys = [str(row.id) for row in rows]
    return lesson(session, now, title=clean_line(rows[0].text), evidence=keys, objective=aim, restricted=restricted)


@rule
def change_lesson(
    session: Session,
    now: datetime,
    *,
    lesson: Key,
    title: FilledLine | Literal[Given.NOT] = KEEP,
    advice: Text | Literal[Given.NOT] = KEEP,
    evidence: list[Key] | Literal[Given.NOT] = KEEP,
    intended: Text | Literal[Given.NOT] = KEEP,
    observed: Text | Literal[Given.NOT] = KEEP,
    cause: Text | Literal[Given.NOT] = KEEP,
    impact: Text | Literal[Given.NOT] = KEEP,
    holds_when: Text | Literal[Given.NOT] = KEEP,
    fails_when: Text | Literal[Given.NOT] = KEEP,
    share_with: Text | Literal[Given.NOT] = KEEP,
    objective: Key | Literal[Given.NOT] | None = KEEP,
    embedded_by: Key | Literal[Given.NOT] | None = KEEP,
    status: LessonStatus | Literal[Given.NOT] = KEEP,
    review_on: date | Literal[Given.NOT] | None = KEEP,
    shared_on: date | Literal[Given.NOT] | None = KEEP,
    restricted: bool | Literal[Given.NOT] = KEEP,
) -> Outcome:
    """Correct a lesson."""
    row = session.find(Lesson, lesson)
    changed = edited(
        row,
        title=title,
        advice=advice,
        evidence=KEEP if evidence is KEEP else note_ids(session, evidence),
        intended=intended,
        observed=observed,
        cause=cause,
        impact=impact,
        holds_when=holds_when,
        fails_when=fails_when,
        share_with=share_with,
        objective_id=KEEP if objective is KEEP else session.objective(objective).id if objective else None,
        action_id=KEEP if embedded_by is KEEP else session.find(Action, embedded_by).id if embedded_by else None,
        status=status,
        review_on=review_on,
        shared_on=shared_on,
        restricted=restricted,
    )
    return Outcome(called("Changed lesson {number}", number=row.number), (changed,)) if changed != row else NOTHING
