"""What is missing before the hosts have kept their side (the method guide, Commit and thank), and what fixes it.

Each missing item says first what is missing, then what it is missing from; it names the field in which it is fixed, or
the one step that fixes it.
"""

from collections.abc import Iterator

from peerassist_tui.language import N_, _, ngettext
from peerassist_tui.models import Action, FollowUp, Lesson, Note, Objective, Option, Parked, Person
from peerassist_tui.readings.flipchart.flipchart import notes_for_lessons, unanswered
from peerassist_tui.readings.memoized import memoized
from peerassist_tui.readings.missing import Missing, required
from peerassist_tui.readings.proposal import Proposal
from peerassist_tui.readings.readiness.advice import unclear
from peerassist_tui.readings.readiness.feedback import without_option
from peerassist_tui.readings.readiness.findings import finding_at
from peerassist_tui.readings.readiness.ideas import first_thanks, unthanked
from peerassist_tui.session import Session, full_name
from peerassist_tui.step import Step

_WITHOUT_OWNER = N_("Owner missing: action {number} “{text}”"), N_("Owner: action {number} “{text}”")
_WITHOUT_DATE = N_("Due date missing: action {number} “{text}”"), N_("Due date: action {number} “{text}”")
_WITHOUT_BOTH = (
    N_("Owner and due date missing: action {number} “{text}”"),
    N_("Owner and due date: action {number} “{text}”"),
)
"""What an action lacks, and what it has once that is mended."""


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
        yield Missing("options", _("No option yet"), mended=_("Options"))
        return
    for row in options:
        said = {"number": row.number, "title": row.title}
        if row.response is None:
            words = _("Answer missing: option {number} “{title}”", **said)
            there = _("Answer: option {number} “{title}”", **said)
            yield Missing("options", words, row.id, field="response", mended=there)
        elif not row.reason.strip():
            words = _("Reason for the answer missing: option {number} “{title}”", **said)
            there = _("Reason for the answer: option {number} “{title}”", **said)
            yield Missing("options", words, row.id, field="reason", mended=there)
    for person in without_option(session):
        passes = Proposal(_("record a pass"), Step("pass_option", {"who": str(person.id)}))
        words, there = (
            _(said, name=full_name(person)) for said in (N_("Option missing: {name}"), N_("Option: {name}"))
        )
        yield Missing("options", words, person.id, field="given", fix=passes, mended=there)


def _lessons(session: Session) -> Iterator[Missing]:
    lessons = session.all(Lesson)
    if not lessons:
        yield Missing("lessons", _("No lesson yet"), mended=_("Lessons"))
    for row in lessons:
        if not row.advice.strip():
            said = {"number": row.number, "title": row.title}
            words = _("Advice missing: lesson {number} “{title}”", **said)
            there = _("Advice: lesson {number} “{title}”", **said)
            yield Missing("lessons", words, row.id, field="advice", mended=there)
        elif found := unclear(row, session.info.language):
            words = _("{why} (lesson {number})", why=found.why, number=row.number)
            yield Missing("lessons", words, row.id, advice=True, field=found.part)
    if notes := notes_for_lessons(session):
        words = ngettext(
            "No lesson drawn yet from {count} marked note", "No lesson drawn yet from {count} marked notes", len(notes)
        )
        there = _("Lessons drawn from the marked notes")
        yield Missing("lessons", words, notes[0].id, advice=True, fix=_drawn_from(notes[0]), mended=there)


def _drawn_from(note: Note) -> Proposal:
    words = _("draw one from note {number}", number=note.number)
    return Proposal(words, Step("draw_lesson", {"notes": [str(note.id)]}))


def _actions(session: Session) -> Iterator[Missing]:
    actions = session.all(Action)
    if not actions:
        yield Missing("actions", _("No action yet"), mended=_("Actions"))
    for row in actions:
        has_owner = bool(row.person_id or row.owner)
        if row.status != "dropped" and not (has_owner and row.due):
            said = {"number": row.number, "text": row.text}
            words, there = _WITHOUT_DATE if has_owner else _WITHOUT_OWNER if row.due else _WITHOUT_BOTH
            field = "due" if has_owner else "owner"
            yield Missing("actions", _(words, **said), row.id, field=field, mended=_(there, **said))


def _objectives(session: Session) -> Iterator[Missing]:
    for row in session.all(Objective):
        if finding_at(session, row, None) is None:
            words = _("Was {objective} met? “{text}”", objective=row.ref, text=row.text)
            yield Missing("objectives", words, row.id, field="reached")


def _questions(session: Session) -> Iterator[Missing]:
    for note in unanswered(session):
        said = {"number": note.number, "text": note.text}
        words, there = _("Answer missing: note {number} “{text}”", **said), _("Answer: note {number} “{text}”", **said)
        yield Missing("questions", words, note.id, field="answer", mended=there)


def _parked(session: Session) -> Iterator[Missing]:
    for row in session.all(Parked):
        if not row.home.strip():
            words = _("Not taken on by anybody: parked point “{text}”", text=row.text)
            there = _("Taken on: parked point “{text}”", text=row.text)
            yield Missing("parked", words, row.id, field="home", mended=there)


def _thanks(session: Session) -> Iterator[Missing]:
    everybody = thanks_to_all(session)
    for person in unthanked(session):
        thanks = Proposal(_("mark as thanked"), Step("thank", _thanked(session, person)))
        words, there = (
            _(said, name=full_name(person)) for said in (N_("Thanks missing: {name}"), N_("Thanks: {name}"))
        )
        yield Missing("thanks", words, person.id, fix=thanks, others=everybody, mended=there)


@memoized
def thanks_to_all(session: Session) -> Proposal | None:
    """What thanks all at once who are left, each in a sentence to begin with; None for fewer than two."""
    each = [_thanked(session, person) for person in unthanked(session)]
    thanks = Step("several", {"what": "thank", "each": each})
    return Proposal(_("mark all {number} as thanked", number=len(each)), thanks) if len(each) > 1 else None


def _thanked(session: Session, person: Person) -> dict[str, str]:
    return {"who": str(person.id), "text": first_thanks(session, person)}


def _follow_ups(session: Session) -> Iterator[Missing]:
    if not session.all(FollowUp):
        yield Missing("follow_up", _("No follow-up date yet"), mended=_("Follow-up dates"))
