"""What notes are to one another: one answers, contradicts or builds on another."""

from datetime import datetime

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called
from peerassist_tui.language import _
from peerassist_tui.models import Link, LinkKind, Note
from peerassist_tui.rules.core.arguments import FilledText, Key
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.rules.flipchart.flipchart import note as write
from peerassist_tui.session import Session


@rule
def link(session: Session, now: datetime, *, note: Key, kind: LinkKind, to: list[Key]) -> Outcome:
    """Let a note answer (contradict, build on) exactly these notes; none takes its links of that kind away."""
    row = session.find(Note, note)
    wanted = {target.id: target for target in (session.find(Note, key) for key in to)}
    if row.id in wanted:
        raise RuleError(_("A note cannot be linked with itself."))
    had = {one.to_id: one for one in session.all(Link) if one.note_id == row.id and one.kind == kind}
    number = session.next_number(Link)
    new = [target for target in wanted.values() if target.id not in had]
    rows = (
        Link(session_id=session.id, number=number + place, note_id=row.id, to_id=target.id, kind=kind, at=now)
        for place, target in enumerate(new)
    )
    gone = tuple(one for to_id, one in had.items() if to_id not in wanted)
    targets = ", ".join(str(target.number) for target in wanted.values())
    return Outcome(_linked(row.number, kind, targets), tuple(rows), gone)


def _linked(number: int, kind: LinkKind, others: str) -> str:
    if not others:
        return called("Unlinked note {number}", number=number)
    words = {
        "answers": called("Note {number} answers {others}", number=number, others=others),
        "contradicts": called("Note {number} contradicts {others}", number=number, others=others),
        "builds_on": called("Note {number} builds on {others}", number=number, others=others),
    }
    return words[kind]


@rule
def answered_by(session: Session, now: datetime, *, note: Key, by: list[Key]) -> Outcome:
    """Let exactly these notes answer a note; none takes all answers away."""
    row = session.find(Note, note)
    wanted = {one.id: one for one in (session.find(Note, key) for key in by)}
    if row.id in wanted:
        raise RuleError(_("A note cannot answer itself."))
    had = {one.note_id: one for one in session.all(Link) if one.to_id == row.id and one.kind == "answers"}
    new = [one for one in wanted.values() if one.id not in had]
    gone = tuple(one for note_id, one in had.items() if note_id not in wanted)
    if not (new or gone):
        return NOTHING
    numbers = ", ".join(str(one.number) for one in wanted.values())
    words = (
        called("Note {number} is answered by {others}", number=row.number, others=numbers)
        if numbers
        else called("Note {number} is unanswered", number=row.number)
    )
    first = session.next_number(Link)
    return Outcome(words, tuple(_answering(one, row, first + n, now) for n, one in enumerate(new)), gone)


@rule
def answer(
    session: Session,
    now: datetime,
    *,
    note: Key,
    text: FilledText,
    who: Key | None = None,
    objective: Key | None = None,
) -> Outcome:
    """Write an answer to a note on the flipchart, in the name of `who`, and link the two."""
    row = session.find(Note, note)
    written = write(session, now, kind="telling", text=text, who=who, objective=objective)
    (said,) = (one for one in written.saved if isinstance(one, Note))
    link_row = _answering(said, row, session.next_number(Link), now)
    return Outcome(
        called("Answered note {number} with note {other}", number=row.number, other=said.number), (said, link_row)
    )


def _answering(answer: Note, question: Note, number: int, now: datetime) -> Link:
    return Link(
        session_id=question.session_id, number=number, note_id=answer.id, to_id=question.id, kind="answers", at=now
    )
