"""What is missing before the hosts have kept their side (the method guide, Commit and thank), and what fixes it.

Each missing item says first what is missing, then what it is missing from; it names the field in which it is fixed, or
the one step that fixes it.
"""

from collections.abc import Iterator

from peerassist_tui.models import Action, FollowUp, Lesson, Objective, Option, Parked, Person
from peerassist_tui.readings.flipchart.flipchart import notes_for_lessons, unanswered
from peerassist_tui.readings.memoized import memoized
from peerassist_tui.readings.missing import Missing, required
from peerassist_tui.readings.proposal import Proposal
from peerassist_tui.readings.readiness.advice import why_not_advice
from peerassist_tui.readings.readiness.feedback import without_option
from peerassist_tui.readings.readiness.findings import finding_at
from peerassist_tui.readings.readiness.ideas import first_thanks, unthanked
from peerassist_tui.session import Session, full_name
from peerassist_tui.step import Step
from peerassist_tui.text import counted


@memoized
def missing_at_closing(session: Session) -> list[Missing]:
    """What is missing, in the order in which it is wrapped up; what is only advised may be left."""
    parts = (_options, _lessons, _actions, _objectives, _questions, _parked, _thanks, _follow_ups)
    return [missing for part in parts for missing in part(session)]


def required_at_closing(session: Session) -> list[Missing]:
    """What is missing without what is only advised."""
    return required(missing_at_closing(session))


def _options(session: Session) -> Iterator[Missing]:
    options = session.all(Option)
    if not options:
        yield Missing("options", "No option yet", mended="Options")
        return
    for row in options:
        if row.response is None:
            yield Missing("options", f"Answer missing: {_option(row)}", row.id, field="response")
        elif not row.reason.strip():
            yield Missing("options", f"Reason for the answer missing: {_option(row)}", row.id, field="reason")
    for person in without_option(session):
        passes = Proposal("record a pass", Step("pass_option", {"who": str(person.id)}))
        yield Missing("options", f"Option missing: {full_name(person)}", person.id, field="given", fix=passes)


def _option(row: Option) -> str:
    return f"option {row.number} “{row.title}”"


def _lessons(session: Session) -> Iterator[Missing]:
    lessons = session.all(Lesson)
    if not lessons:
        yield Missing("lessons", "No lesson yet", mended="Lessons")
    for row in lessons:
        if not row.advice.strip():
            yield Missing("lessons", f"Advice missing: lesson {row.number} “{row.title}”", row.id, field="advice")
        elif why := why_not_advice(row, session.info.language):
            field = "title" if why.startswith("Title") else "advice"
            yield Missing("lessons", f"{why} (lesson {row.number})", row.id, advice=True, field=field)
    if notes := notes_for_lessons(session):
        draws = Proposal(f"draw one from note {notes[0].number}", Step("draw_lesson", {"notes": [str(notes[0].id)]}))
        words = f"No lesson drawn yet from {counted(len(notes), 'marked note')}"
        yield Missing(
            "lessons", words, notes[0].id, advice=True, fix=draws, mended="Lessons drawn from the marked notes"
        )


def _actions(session: Session) -> Iterator[Missing]:
    actions = session.all(Action)
    if not actions:
        yield Missing("actions", "No action yet", mended="Actions")
    for row in actions:
        lacking = [word for word, there in (("owner", row.person_id or row.owner), ("due date", row.due)) if not there]
        if lacking and row.status != "dropped":
            text = f"{' and '.join(lacking).capitalize()} missing: action {row.number} “{row.text}”"
            yield Missing("actions", text, row.id, field="owner" if "owner" in lacking else "due")


def _objectives(session: Session) -> Iterator[Missing]:
    for row in session.all(Objective):
        if finding_at(session, row, None) is None:
            yield Missing("objectives", f"Was {row.ref} met? “{row.text}”", row.id, field="reached")


def _questions(session: Session) -> Iterator[Missing]:
    for note in unanswered(session):
        yield Missing("questions", f"Answer missing: note {note.number} “{note.text}”", note.id, field="answer")


def _parked(session: Session) -> Iterator[Missing]:
    for row in session.all(Parked):
        if not row.home.strip():
            words = f"parked point “{row.text}”"
            there = f"Taken on: {words}"
            yield Missing("parked", f"Not taken on by anybody: {words}", row.id, field="home", mended=there)


def _thanks(session: Session) -> Iterator[Missing]:
    everybody = thanks_to_all(session)
    for person in unthanked(session):
        thanks = Proposal("mark as thanked", Step("thank", _thanked(session, person)))
        yield Missing("thanks", f"Thanks missing: {full_name(person)}", person.id, fix=thanks, others=everybody)


@memoized
def thanks_to_all(session: Session) -> Proposal | None:
    """What thanks all at once who are left, each in a sentence to begin with; None for fewer than two."""
    each = [_thanked(session, person) for person in unthanked(session)]
    thanks = Step("several", {"what": "thank", "each": each})
    return Proposal(f"mark all {len(each)} as thanked", thanks) if len(each) > 1 else None


def _thanked(session: Session, person: Person) -> dict[str, str]:
    return {"who": str(person.id), "text": first_thanks(session, person)}


def _follow_ups(session: Session) -> Iterator[Missing]:
    if not session.all(FollowUp):
        yield Missing("follow_up", "No follow-up date yet", mended="Follow-up dates")
