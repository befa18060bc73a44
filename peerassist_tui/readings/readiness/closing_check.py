"""What is missing before the hosts have kept their side (the method guide, Commit and thank), and what fixes it.

Each missing item names the field in which it is fixed, or the one step that fixes it.
"""

from collections.abc import Iterator

from peerassist_tui.models import Action, FollowUp, Lesson, Objective, Option, Parked
from peerassist_tui.readings.flipchart.flipchart import notes_for_lessons, unanswered
from peerassist_tui.readings.memoized import memoized
from peerassist_tui.readings.missing import Missing
from peerassist_tui.readings.proposal import Proposal
from peerassist_tui.readings.readiness.advice import why_not_advice
from peerassist_tui.readings.readiness.feedback import without_option
from peerassist_tui.readings.readiness.findings import finding_at
from peerassist_tui.readings.readiness.ideas import first_thanks, unthanked
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.text import plural


@memoized
def missing_at_closing(session: Session) -> list[Missing]:
    """What is missing, in the order in which it is wrapped up; what is only advised may be left."""
    parts = (_options, _lessons, _actions, _objectives, _questions, _parked, _thanks, _follow_ups)
    return [missing for part in parts for missing in part(session)]


def required_at_closing(session: Session) -> list[Missing]:
    """What is missing without what is only advised."""
    return [missing for missing in missing_at_closing(session) if not missing.advice]


def _options(session: Session) -> Iterator[Missing]:
    options = session.all(Option)
    if not options:
        yield Missing("options", "no option yet")
        return
    for row in options:
        if row.response is None:
            yield Missing("options", f"{_option(row)} has no answer", row.id, field="response")
        elif not row.reason.strip():
            yield Missing("options", f"{_option(row)} has no reason for its answer", row.id, field="reason")
    for person in without_option(session):
        passes = Proposal(f"{person.name} passes", Step("pass_option", {"who": str(person.id)}))
        yield Missing("options", f"{person.name} has given no option", person.id, field="passed", fix=passes)


def _option(row: Option) -> str:
    return f"option {row.number} “{row.title}”"


def _lessons(session: Session) -> Iterator[Missing]:
    lessons = session.all(Lesson)
    if not lessons:
        yield Missing("lessons", "no lesson yet")
    for row in lessons:
        if not row.advice.strip():
            yield Missing("lessons", f"lesson {row.number} “{row.title}” has no advice", row.id, field="advice")
        elif why := why_not_advice(row):
            field = "title" if why.startswith("its title") else "advice"
            yield Missing("lessons", f"lesson {row.number}: {why}", row.id, advice=True, field=field)
    if notes := notes_for_lessons(session):
        draws = Proposal(f"draws one from note {notes[0].number}", Step("draw_lesson", {"notes": [str(notes[0].id)]}))
        count = f"{len(notes)} {plural(len(notes), 'marked note is', 'marked notes are')}"
        yield Missing("lessons", f"{count} not drawn yet", notes[0].id, advice=True, fix=draws)


def _actions(session: Session) -> Iterator[Missing]:
    actions = session.all(Action)
    if not actions:
        yield Missing("actions", "no action yet")
    for row in actions:
        lacking = [word for word, there in (("owner", row.person_id or row.owner), ("date", row.due)) if not there]
        if lacking and row.status != "dropped":
            text = f"action {row.number} “{row.text}” has no {' and no '.join(lacking)}"
            yield Missing("actions", text, row.id, field="owner" if "owner" in lacking else "due")


def _objectives(session: Session) -> Iterator[Missing]:
    for row in session.all(Objective):
        if finding_at(session, row, None) is None:
            yield Missing("objectives", f"{row.ref} “{row.text}”: was it met?", row.id, field="reached")


def _questions(session: Session) -> Iterator[Missing]:
    for note in unanswered(session):
        yield Missing("questions", f"note {note.number} “{note.text}” is unanswered", note.id, field="answer")


def _parked(session: Session) -> Iterator[Missing]:
    for row in session.all(Parked):
        if not row.home.strip():
            yield Missing("parked", f"parked: “{row.text}” is not taken on by anybody", row.id, field="home")


def _thanks(session: Session) -> Iterator[Missing]:
    for person in unthanked(session):
        given = {"who": str(person.id), "text": first_thanks(session, person)}
        thanks = Proposal(f"thanks {person.name}", Step("thank", given))
        yield Missing("thanks", f"{person.name} has not been thanked", person.id, fix=thanks)


def _follow_ups(session: Session) -> Iterator[Missing]:
    if not session.all(FollowUp):
        yield Missing("follow_up", "no follow-up date yet")
