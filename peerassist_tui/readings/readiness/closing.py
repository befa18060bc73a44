"""What is missing before the hosts have kept their side (method.md 1b, Commit and thank), and what mends it.

Each gap names the field in which it is mended, or the one step that mends it.
"""

from collections.abc import Iterator

from peerassist_tui.models import Action, FollowUp, Lesson, Objective, Option, Parked
from peerassist_tui.readings.flipchart.flipchart import unanswered, undrawn
from peerassist_tui.readings.gaps import Gap
from peerassist_tui.readings.kept import kept
from peerassist_tui.readings.offer import Offer
from peerassist_tui.readings.readiness.advice import not_advice
from peerassist_tui.readings.readiness.feedback import without_option
from peerassist_tui.readings.readiness.findings import finding_at
from peerassist_tui.readings.readiness.ideas import first_thanks, unthanked
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.text import plural


@kept
def closing(session: Session) -> list[Gap]:
    """What is missing, in the order in which it is wrapped up; what is only advised may be left."""
    parts = (_options, _lessons, _actions, _objectives, _questions, _parked, _thanks, _follow_ups)
    return [gap for part in parts for gap in part(session)]


def missing(session: Session) -> list[Gap]:
    """What is missing without what is only advised."""
    return [gap for gap in closing(session) if not gap.advice]


def _options(session: Session) -> Iterator[Gap]:
    options = session.all(Option)
    if not options:
        yield Gap("options", "no option yet")
        return
    for row in options:
        if row.response is None:
            yield Gap("options", f"{_option(row)} has no answer", row.id, field="response")
        elif not row.reason.strip():
            yield Gap("options", f"{_option(row)} has no reason for its answer", row.id, field="reason")
    for person in without_option(session):
        passes = Offer(f"{person.name} passes", Step("pass_option", {"who": str(person.id)}))
        yield Gap("options", f"{person.name} has given no option", person.id, field="passed", remedy=passes)


def _option(row: Option) -> str:
    return f"option {row.number} “{row.title}”"


def _lessons(session: Session) -> Iterator[Gap]:
    lessons = session.all(Lesson)
    if not lessons:
        yield Gap("lessons", "no lesson yet")
    for row in lessons:
        if not row.advice.strip():
            yield Gap("lessons", f"lesson {row.number} “{row.title}” has no advice", row.id, field="advice")
        elif why := not_advice(row):
            field = "title" if why.startswith("its title") else "advice"
            yield Gap("lessons", f"lesson {row.number}: {why}", row.id, advice=True, field=field)
    if notes := undrawn(session):
        draws = Offer(f"draws one from note {notes[0].number}", Step("draw_lesson", {"notes": [str(notes[0].id)]}))
        count = f"{len(notes)} {plural(len(notes), 'marked note is', 'marked notes are')}"
        yield Gap("lessons", f"{count} not drawn yet", notes[0].id, advice=True, remedy=draws)


def _actions(session: Session) -> Iterator[Gap]:
    actions = session.all(Action)
    if not actions:
        yield Gap("actions", "no action yet")
    for row in actions:
        lacking = [word for word, there in (("owner", row.person_id or row.owner), ("date", row.due)) if not there]
        if lacking and row.status != "dropped":
            text = f"action {row.number} “{row.text}” has no {' and no '.join(lacking)}"
            yield Gap("actions", text, row.id, field="owner" if "owner" in lacking else "due")


def _objectives(session: Session) -> Iterator[Gap]:
    for row in session.all(Objective):
        if finding_at(session, row, None) is None:
            yield Gap("objectives", f"{row.ref} “{row.text}”: met, partly or no?", row.id, field="reached")


def _questions(session: Session) -> Iterator[Gap]:
    for note in unanswered(session):
        yield Gap("questions", f"note {note.number} “{note.text}” is unanswered", note.id, field="answer")


def _parked(session: Session) -> Iterator[Gap]:
    for row in session.all(Parked):
        if not row.home.strip():
            yield Gap("parked", f"parked: “{row.text}” has no home", row.id, field="home")


def _thanks(session: Session) -> Iterator[Gap]:
    for person in unthanked(session):
        given = {"who": str(person.id), "text": first_thanks(session, person)}
        thanks = Offer(f"thanks {person.name}", Step("thank", given))
        yield Gap("thanks", f"{person.name} has not been thanked", person.id, remedy=thanks)


def _follow_ups(session: Session) -> Iterator[Gap]:
    if not session.all(FollowUp):
        yield Gap("follow_up", "no follow-up date yet")
