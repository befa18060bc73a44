"""What can be handed out after the meeting, as the screen for writing offers it."""

from collections.abc import Callable, Iterator
from datetime import datetime

from peerassist_tui.content.letter_style import letter_style
from peerassist_tui.exports.formats import CALENDAR, DATA, TABLE, papers
from peerassist_tui.exports.handouts import handout, lesson_alone, letters, who_gets_which
from peerassist_tui.exports.own.own_report import OwnReport, own_reports
from peerassist_tui.exports.progress import PartDone
from peerassist_tui.exports.registry import report
from peerassist_tui.language import N_, _
from peerassist_tui.models import Lesson, Person
from peerassist_tui.readings.privacy.anonymous import anonymised
from peerassist_tui.readings.privacy.restricted import without_restricted
from peerassist_tui.readings.report.letter import receivers
from peerassist_tui.readings.report.tables import WHATS, TableContent
from peerassist_tui.screens.report.mail_documents import invitation_drafts, letter_drafts, reminder_drafts
from peerassist_tui.screens.report.writable import Made, WritableDocument
from peerassist_tui.session import Session, full_name
from peerassist_tui.settings import reports_path
from peerassist_tui.text import document_name, safe_name

TABLES: dict[TableContent, str] = {
    "all": N_("everything in one table"),
    "notes": N_("the notes"),
    "options": N_("the options"),
    "lessons": N_("the lessons"),
    "actions": N_("the actions"),
}
DocumentMaker = Callable[[Session, str, PartDone], Made]


def meeting_documents(session: Session, now: datetime, *, anonymous: bool) -> list[WritableDocument]:
    """The report, the letters, a lesson alone, a table and the dates; with or without names."""
    shown = anonymised(session) if anonymous else without_restricted(session)
    name, hint = document_name(shown.info.title), _hint(session, anonymous)
    lessons = tuple(_lesson(row, name, hint, anonymous=anonymous) for row in shown.all(Lesson))
    offered = [
        WritableDocument(_("the report"), name, (*papers(), *DATA), _report(now, anonymous), _told(hint), anonymous),
        WritableDocument(_("the report by a template of your own"), of=tuple(_own(name, now, hint, anonymous))),
        WritableDocument(_("letters of thanks"), of=tuple(_letters(session, name, hint, anonymous))),
        *([letter_drafts(session, name, now, hint, anonymous)] if receivers(session) else ()),
        WritableDocument(_("one lesson alone on a page"), of=lessons),
        WritableDocument(
            _("a table for spreadsheets"), of=tuple(_table(what, name, now, hint, anonymous) for what in WHATS)
        ),
        WritableDocument(
            _("the dates, for calendars"), f"{name}-dates", (CALENDAR,), _dates(now, anonymous), hint, anonymous
        ),
    ]
    if not anonymous:  # these name people
        offered.append(reminder_drafts(session, name, now))
        if not session.info.finished_at:
            offered.append(invitation_drafts(session, name, now))
    return [one for one in offered if one.of or one.endings]


def _hint(session: Session, anonymous: bool) -> str:
    if anonymous:
        return _("Without names: what may still tell who was there is shown first.")
    return _("Confidential: for those who came.") if session.info.privacy == "confidential" else ""


def _told(hint: str) -> str:
    """The hint, and what is wrong with templates of the user's own."""
    return "\n".join(filter(None, (hint, *own_reports(reports_path()).faults)))


def _own(name: str, now: datetime, hint: str, anonymous: bool) -> Iterator[WritableDocument]:
    """The report by each template of the user's own."""
    for one in own_reports(reports_path()).found.values():
        yield WritableDocument(one.name, name, tuple(one.files), _report(now, anonymous, one), hint, anonymous)


def _report(now: datetime, anonymous: bool, template: OwnReport | None = None) -> DocumentMaker:
    def make(session: Session, ending: str, progress: PartDone) -> Made:
        return report(session, now, ending, anonymous=anonymous, template=template, progress=progress)

    return make


def _letters(session: Session, name: str, hint: str, anonymous: bool) -> Iterator[WritableDocument]:
    people = receivers(session)
    if not people:
        return

    def every(session: Session, ending: str, progress: PartDone) -> Made:
        return letters(session, ending, anonymous=anonymous, style=letter_style(), progress=progress)

    aliases = who_gets_which(session) if anonymous else []
    whose = "; ".join(f"{alias}: {who}" for alias, who in aliases)
    told = "\n".join((hint, _("For you alone, who is who: {whose}", whose=whose))) if whose else hint
    endings = tuple(papers())
    yield WritableDocument(
        _("to all {number}, one file each", number=len(people)),
        f"{name}-letters",
        endings,
        every,
        told,
        anonymous,
        many=True,
    )
    for place, person in enumerate(people):
        called = safe_name(aliases[place][0] if anonymous else person.name, "letter", 20)
        yield WritableDocument(
            _("to {name}", name=full_name(person)),
            f"{name}-{called}",
            endings,
            _letter(person, anonymous),
            hint,
            anonymous,
        )


def _letter(person: Person, anonymous: bool) -> DocumentMaker:
    def make(session: Session, ending: str, progress: PartDone) -> Made:
        (content,) = letters(session, ending, anonymous=anonymous, to=person.id, style=letter_style()).values()
        return content

    return make


def _lesson(row: Lesson, name: str, hint: str, *, anonymous: bool) -> WritableDocument:
    def make(session: Session, ending: str, progress: PartDone) -> Made:
        return lesson_alone(session, row.id, ending, anonymous=anonymous)

    return WritableDocument(
        f"{row.number}  {row.title}", f"{name}-lesson-{row.number}", tuple(papers()), make, hint, anonymous
    )


def _table(what: TableContent, name: str, now: datetime, hint: str, anonymous: bool) -> WritableDocument:
    def make(session: Session, ending: str, progress: PartDone) -> Made:
        return handout(session, now, ending, anonymous=anonymous, what=what)

    return WritableDocument(
        _(TABLES[what]), f"{name}-{'table' if what == 'all' else what}", (TABLE,), make, hint, anonymous
    )


def _dates(now: datetime, anonymous: bool) -> DocumentMaker:
    def make(session: Session, ending: str, progress: PartDone) -> Made:
        return handout(session, now, ending, anonymous=anonymous)

    return make
