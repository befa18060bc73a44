"""Lessons learned, grown from notes."""

from datetime import datetime
from typing import Literal

from peerassist_tui.models import Lesson
from peerassist_tui.rules.arguments import KEEP, Given, Key, Text, Words, edited
from peerassist_tui.rules.options import note_ids
from peerassist_tui.rules.registry import NOTHING, Outcome, rule
from peerassist_tui.session import Session


@rule
def lesson(
    session: Session,
    now: datetime,
    *,
    title: Words,
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
        at=now,
    )
    return Outcome(f"Drew lesson {row.number}", (row,))


@rule
def change_lesson(
    session: Session,
    now: datetime,
    *,
    lesson: Key,
    title: Words | Literal[Given.NOT] = KEEP,
    advice: Text | Literal[Given.NOT] = KEEP,
    evidence: list[Key] | Literal[Given.NOT] = KEEP,
    intended: Text | Literal[Given.NOT] = KEEP,
    observed: Text | Literal[Given.NOT] = KEEP,
    cause: Text | Literal[Given.NOT] = KEEP,
    impact: Text | Literal[Given.NOT] = KEEP,
    holds_when: Text | Literal[Given.NOT] = KEEP,
    fails_when: Text | Literal[Given.NOT] = KEEP,
    share_with: Text | Literal[Given.NOT] = KEEP,
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
    )
    return Outcome(f"Changed lesson {row.number}", (changed,)) if changed != row else NOTHING
