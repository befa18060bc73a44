"""What notes are to one another: one answers, contradicts or builds on another."""

from datetime import datetime

from peerassist_tui.errors import RuleError
from peerassist_tui.models import Link, LinkKind, Note
from peerassist_tui.readings.flipchart import LINK_WORDS
from peerassist_tui.rules.arguments import Key
from peerassist_tui.rules.registry import Outcome, rule
from peerassist_tui.session import Session


@rule
def link(session: Session, now: datetime, *, note: Key, kind: LinkKind, to: list[Key]) -> Outcome:
    """Let a note answer (contradict, build on) exactly these notes; none takes its links of that kind away."""
    row = session.find(Note, note)
    wanted = {target.id: target for target in (session.find(Note, key) for key in to)}
    if row.id in wanted:
        raise RuleError("A note cannot be linked with itself.")
    had = {one.to_id: one for one in session.all(Link) if one.note_id == row.id and one.kind == kind}
    number = session.next_number(Link)
    new = [target for target in wanted.values() if target.id not in had]
    rows = (
        Link(session_id=session.id, number=number + place, note_id=row.id, to_id=target.id, kind=kind, at=now)
        for place, target in enumerate(new)
    )
    gone = tuple(one for to_id, one in had.items() if to_id not in wanted)
    targets = ", ".join(str(target.number) for target in wanted.values())
    words = f"Note {row.number} {LINK_WORDS[kind]} {targets}" if targets else f"Unlinked note {row.number}"
    return Outcome(words, tuple(rows), gone)
