"""Two lessons that say one thing become one, and one lesson that says two things becomes two."""

from datetime import datetime

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called
from peerassist_tui.language import _
from peerassist_tui.models import Finding, Lesson
from peerassist_tui.rules.core.arguments import FilledLine, Key
from peerassist_tui.rules.core.registry import Outcome, rule
from peerassist_tui.session import Session

TEXTS = ("advice", "intended", "observed", "cause", "impact", "holds_when", "fails_when", "share_with")
"""The parts of a lesson that are put one below the other when lessons are merged."""


@rule
def merge_lessons(session: Session, now: datetime, *, lesson: Key, into: Key) -> Outcome:
    """Put a lesson into another one, with all its words, its evidence and what was found of it.

    Raises:
        RuleError: both are the same.
    """
    gone, kept = session.find(Lesson, lesson), session.find(Lesson, into)
    if gone.id == kept.id:
        raise RuleError(_("A lesson cannot be merged into itself."))
    texts = {name: _both(getattr(kept, name), getattr(gone, name)) for name in TEXTS}
    if gone.title not in (kept.title, gone.advice):
        texts["advice"] = _both(texts["advice"], gone.title)
    merged = kept.altered(
        **texts,
        evidence=list(dict.fromkeys(kept.evidence + gone.evidence)),
        objective_id=kept.objective_id or gone.objective_id,
        action_id=kept.action_id or gone.action_id,
        restricted=kept.restricted or gone.restricted,
    )
    found = [row.altered(about=str(kept.id)) for row in session.all(Finding) if row.about == str(gone.id)]
    changed = (merged,) if merged != kept else ()
    return Outcome(
        called("Merged lesson {number} into {other}", number=gone.number, other=kept.number),
        (*changed, *found),
        (gone,),
    )


@rule
def split_lesson(session: Session, now: datetime, *, lesson: Key, second: FilledLine) -> Outcome:
    """Make a second lesson called `second` out of one: it takes over the evidence and the limits, to be edited."""
    row = session.find(Lesson, lesson)
    number = session.next_number(Lesson)
    other = Lesson(
        session_id=session.id,
        number=number,
        title=second,
        evidence=row.evidence,
        holds_when=row.holds_when,
        fails_when=row.fails_when,
        share_with=row.share_with,
        objective_id=row.objective_id,
        restricted=row.restricted,
        at=now,
    )
    return Outcome(
        called("Split lesson {number}; the second half is lesson {other}", number=row.number, other=number),
        (other,),
    )


def _both(first: str, second: str) -> str:
    return "\n".join(dict.fromkeys(filter(None, (first.strip(), second.strip()))))
