"""Making a session, and what is true of it as a whole."""

from datetime import date, datetime
from typing import Literal

from peerassist_tui.errors import Refused, RuleError
from peerassist_tui.labels import called
from peerassist_tui.models import (
    Answer,
    ChecklistItem,
    GroundRule,
    Privacy,
    PurposeQuestion,
    QueueOrder,
    Row,
    SessionRow,
    Wording,
)
from peerassist_tui.readings.readiness.purpose import QUESTIONS
from peerassist_tui.rules.core.arguments import (
    KEEP,
    ClockTime,
    FilledLine,
    Given,
    LanguageCode,
    Line,
    LocalTime,
    Text,
    ZoneName,
    edited,
)
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.rules.preparation.objectives import ObjectiveGiven, objective_rows
from peerassist_tui.rules.preparation.people import PersonGiven, person_rows
from peerassist_tui.rules.preparation.plan import ItemGiven, item_rows
from peerassist_tui.session import Session
from peerassist_tui.text import in_marks
from peerassist_tui.timing.zones import from_local, to_local


@rule
def session(
    session: Session,
    now: datetime,
    *,
    title: FilledLine,
    starts_at: LocalTime,
    timezone: ZoneName = "UTC",
    challenge: Text = "",
    queue: QueueOrder = "first_come",
    privacy: Privacy = "open",
    language: LanguageCode = "",
    objectives: list[ObjectiveGiven] | None = None,
    people: list[PersonGiven] | None = None,
    agenda: list[ItemGiven] | None = None,
    ground_rules: list[FilledLine] | None = None,
    checklist: list[FilledLine] | None = None,
    place: Line = "",
    ends_by: ClockTime = "",
    context: Text = "",
    history: Text = "",
    ideas: Text = "",
    still_open: Text = "",
    already_decided: Text = "",
    decision_by: date | None = None,
    purpose: dict[PurposeQuestion, Answer] | None = None,
) -> Outcome:
    """Make a session; `starts_at` is local time in `timezone`, `ends_by` the time of day by which each day is over."""
    row = SessionRow(
        id=session.id,
        session_id=session.id,
        title=title,
        timezone=timezone,
        starts_at=_in_utc(starts_at, timezone),
        queue=queue,
        privacy=privacy,
        language=language,
        place=place,
        ends_by=ends_by,
        context=context,
        history=history,
        ideas=ideas,
        still_open=still_open,
        already_decided=already_decided,
        decision_by=decision_by,
        purpose={question: answer for question, answer in (purpose or {}).items() if answer},
        made_at=now,
    )
    rows: list[Row] = [row]
    if challenge:
        rows.append(Wording(session_id=session.id, number=1, text=challenge, at=now))
    rows += objective_rows(session, objectives or [])
    rows += person_rows(session, people or [])
    rows += item_rows(session.id, agenda or [])
    rows += [
        GroundRule(session_id=session.id, number=number, text=text) for number, text in enumerate(ground_rules or [], 1)
    ]
    rows += [
        ChecklistItem(session_id=session.id, number=number, text=text) for number, text in enumerate(checklist or [], 1)
    ]
    return Outcome(called("Made {item}", item=in_marks(title)), tuple(rows))


def _in_utc(local: datetime, timezone: str) -> datetime:
    try:
        return from_local(local, timezone)
    except Refused as refused:
        raise RuleError(str(refused)) from None


@rule
def describe(
    session: Session,
    now: datetime,
    *,
    title: FilledLine | Literal[Given.NOT] = KEEP,
    starts_at: LocalTime | Literal[Given.NOT] = KEEP,
    timezone: ZoneName | Literal[Given.NOT] = KEEP,
    place: Line | Literal[Given.NOT] = KEEP,
    ends_by: ClockTime | Literal[Given.NOT] = KEEP,
    context: Text | Literal[Given.NOT] = KEEP,
    history: Text | Literal[Given.NOT] = KEEP,
    ideas: Text | Literal[Given.NOT] = KEEP,
    still_open: Text | Literal[Given.NOT] = KEEP,
    already_decided: Text | Literal[Given.NOT] = KEEP,
    decision_by: date | Literal[Given.NOT] | None = KEEP,
    privacy: Privacy | Literal[Given.NOT] = KEEP,
    language: LanguageCode | Literal[Given.NOT] = KEEP,
) -> Outcome:
    """Correct what is true of the session as a whole; another time zone keeps the time on the clock."""
    row = session.info
    local = _on_clock(row) if starts_at is KEEP else starts_at
    zone_name = row.timezone if timezone is KEEP else timezone
    changed = edited(
        row,
        title=title,
        timezone=zone_name,
        starts_at=_in_utc(local, zone_name),
        place=place,
        ends_by=ends_by,
        context=context,
        history=history,
        ideas=ideas,
        still_open=still_open,
        already_decided=already_decided,
        decision_by=decision_by,
        privacy=privacy,
        language=language,
    )
    return Outcome(_changed_words(row, changed), (changed,)) if changed != row else NOTHING


_CALLED = {  # as the fields of the preparation are called
    "title": called("Title"),
    "timezone": called("Time zone"),
    "date": called("Date"),
    "time": called("Begins at"),
    "place": called("Place"),
    "ends_by": called("Ends by"),
    "context": called("Context"),
    "history": called("Tried so far"),
    "ideas": called("Ideas so far"),
    "still_open": called("Still open"),
    "already_decided": called("Decided"),
    "decision_by": called("Decision by"),
    "privacy": called("Privacy"),
    "language": called("Documents in"),
}


def _changed_words(row: SessionRow, changed: SessionRow) -> str:
    """What was changed, in the words of its fields; another zone alone moves no time on the clock."""
    before, after = _on_clock(row), _on_clock(changed)
    differs = {"date": before.date() != after.date(), "time": before.time() != after.time()}
    names = [name for name in _CALLED if differs.get(name, getattr(row, name, "") != getattr(changed, name, ""))]
    return called("Changed {what}", what=", ".join(in_marks(_CALLED[name]) for name in names))


def _on_clock(row: SessionRow) -> datetime:
    return to_local(row.starts_at, row.timezone).replace(tzinfo=None)


@rule
def answer_purpose(session: Session, now: datetime, *, question: PurposeQuestion, answer: Answer) -> Outcome:
    """Answer one of the questions whether a peer assist is the right thing; an empty answer takes it back.

    The questions are those of the method guide's sources: they warn and never bar the way.
    """
    row = session.info
    rest = {name: given for name, given in row.purpose.items() if name != question}
    purpose = {**rest, question: answer} if answer else rest
    if purpose == row.purpose:
        return NOTHING
    label = {
        "": called("Left “{word}” open", word=QUESTIONS[question].words),
        "yes": called("Answered yes to “{word}”", word=QUESTIONS[question].words),
        "no": called("Answered no to “{word}”", word=QUESTIONS[question].words),
    }
    return Outcome(label[answer], (row.altered(purpose=purpose),))
