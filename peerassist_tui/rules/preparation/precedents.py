"""What was learned before: past sessions and lessons, and what the hosts make of each."""

from datetime import datetime

from peerassist_tui.labels import called
from peerassist_tui.models import Precedent, Verdict
from peerassist_tui.rules.core.arguments import FilledLine, Key, Line, Text
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.session import Session
from peerassist_tui.text import in_marks


@rule
def mark_precedent(
    session: Session,
    now: datetime,
    *,
    source: Key,
    title: FilledLine,
    verdict: Verdict,
    lesson: Key = "",
    text: Text = "",
    origin: Line = "",
) -> Outcome:
    """Keep a past session (`source`), or one `lesson` of it, with what the hosts make of it; no verdict: forget it."""
    there = next((row for row in session.all(Precedent) if (row.source, row.lesson) == (source, lesson)), None)
    if not verdict:
        return Outcome(called("Unmarked {title}", title=in_marks(there.title)), (), (there,)) if there else NOTHING
    row = there or Precedent(
        session_id=session.id,
        number=session.next_number(Precedent),
        source=source,
        lesson=lesson,
        title=title,
        text=text,
        origin=origin,
    )
    marked = row.altered(verdict=verdict)
    return Outcome(called("Marked {title}", title=in_marks(row.title)), (marked,)) if marked != there else NOTHING
