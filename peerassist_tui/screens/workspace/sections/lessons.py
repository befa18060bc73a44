"""The lessons, drawn from the notes, and the notes that wait to become one."""

from collections.abc import Hashable, Sequence
from datetime import date
from typing import Any, cast

from textual.content import Content

from peerassist_tui.language import N_, _, ngettext
from peerassist_tui.models import LESSON_STATUSES, Action, Lesson, LessonStatus, Note, Objective
from peerassist_tui.readings.flipchart.flipchart import notes_for_lessons
from peerassist_tui.readings.readiness.advice import why_not_advice
from peerassist_tui.readings.report.code_words import status_words
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.sections.section import Section, uuid_of
from peerassist_tui.screens.workspace.typing.date_typing import date_meaning, date_meant
from peerassist_tui.screens.workspace.typing.evidence import evidence_field, typed_evidence
from peerassist_tui.session import Session
from peerassist_tui.step import Step, filled
from peerassist_tui.widgets.column import padded
from peerassist_tui.widgets.fields.field import Field, yes_no
from peerassist_tui.widgets.stream import Entry

_PARTS = (
    ("advice", N_("Advice"), N_("What to do next time, to be read alone")),
    ("intended", N_("Intended"), N_("What was meant to happen")),
    ("observed", N_("Observed"), N_("What was seen to happen")),
    ("cause", N_("Cause"), N_("Why")),
    ("impact", N_("Impact"), N_("Cost or saving, in numbers if there are any")),
    ("holds_when", N_("Holds when"), N_("Situations that fit")),
    ("fails_when", N_("Not when"), N_("Situations that do not fit")),
    ("share_with", N_("Share with"), N_("Who else can use it")),
)
_DATES = ("review_on", "shared_on")


class LessonsSection(Section):
    """A list of lessons; below it the notes that were marked in the meeting and are not drawn yet."""

    topic = "lessons"
    title = N_("Lessons")
    prompt = N_("A lesson in one line, then Enter")
    empty = N_("No lesson yet. F10, then d, draws one from the notes of the meeting.")
    open_while_empty = True
    inserts = N_("split off from {row}")
    answers = LESSON_STATUSES

    def count(self, session: Session) -> int:
        return len(session.all(Lesson))

    def entries(self, session: Session) -> list[Entry]:
        lessons = [self._entry(session, row) for row in session.all(Lesson)]
        waiting = [self._waiting(session, note) for note in notes_for_lessons(session)]
        heading = Entry("undrawn", Content(), _("Marked in the meeting: Enter draws a lesson from it"), heading=True)
        return [*lessons, *([heading, *waiting] if waiting else [])]

    def _entry(self, session: Session, row: Lesson) -> Entry:
        whole = row.advice.strip() and not why_not_advice(row, session.info.language)
        sign = ("✓ ", "$text-success") if whole else ("· ", "") if row.advice.strip() else ("! ", "$text-warning")
        lead = Content.assemble(
            (f"{row.number:>2}  ", "$foreground-muted"), sign, (_status(row.status), "$foreground-muted")
        )
        return Entry(row.id, lead, row.title, " · ".join(_remarks(row)))

    def _waiting(self, session: Session, note: Note) -> Entry:
        asked = _("+ draw?")
        lead = Content.assemble((f"{note.number:>3}  ", "$foreground-muted"), (f"{asked} ", "$text-accent"))
        return Entry(note.id, lead, note.text, session.full_name_of(note.person_id))

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        row = session.get(Lesson, uuid_of(key))
        if row is None:
            return ()
        aims = (
            ("", _("none in particular")),
            *((str(one.id), f"{one.ref} {one.text}") for one in session.all(Objective)),
        )
        deeds = (("", _("no action yet")), *((str(one.id), f"{one.number} {one.text}") for one in session.all(Action)))
        statuses = tuple((status, status_words(status)) for status in LESSON_STATUSES)
        read, sent = _("when it is read again: +6m, end of june"), _("when it was sent: today, yesterday, 2026-12-22")
        return (
            Field("title", _("Lesson"), value=row.title, placeholder=_("The lesson as advice, in one line")),
            *(Field(name, _(label), "text", getattr(row, name), placeholder=_(ask)) for name, label, ask in _PARTS),
            evidence_field(session, "evidence", row.evidence),
            Field("objective", _("For objective"), "choice", str(row.objective_id or ""), aims),
            Field("embedded_by", _("Embedded by"), "choice", str(row.action_id or ""), deeds),
            Field("status", _("Status"), "choice", row.status, statuses),
            self._date(session, "review_on", _("Review on"), row.review_on, read),
            self._date(session, "shared_on", _("Shared on"), row.shared_on, sent),
            Field("restricted", _("Restricted"), "flag", "yes" if row.restricted else "no", yes_no()),
        )

    def _date(self, session: Session, name: str, label: str, day: date | None, ask: str) -> Field:
        value = day.isoformat() if day else ""
        explain = lambda text: date_meaning(session, text, self.today())  # noqa: E731
        return Field(name, label, "date", value, explain=explain, placeholder=ask)

    def add(self, session: Session, text: str) -> Step:
        return steps.lesson(title=text)

    def insert(self, session: Session, text: str, before: Hashable) -> Step:
        return steps.split_lesson(lesson=str(before), second=text)

    def choose(self, session: Session, key: Hashable) -> Step | None:
        note = session.get(Note, uuid_of(key))
        return self.draw([str(note.id)]) if note else None

    def draw(self, notes: list[str]) -> Step:
        """A lesson that rests on these notes."""
        return steps.draw_lesson(notes=notes)

    def answer_words(self, answer: str) -> str:
        return status_words(cast("LessonStatus", answer))

    def answer(self, session: Session, key: Hashable, word: str) -> Step | None:
        return self.change(session, key, "status", word) if session.get(Lesson, uuid_of(key)) else None

    def merge(self, session: Session, key: Hashable) -> Step | None:
        """What puts a lesson into the one above it; None where there is none above."""
        lessons = session.all(Lesson)
        place = next((place for place, row in enumerate(lessons) if row.id == key), 0)
        return steps.merge_lessons(lesson=str(key), into=str(lessons[place - 1].id)) if place else None

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        row = session.get(Lesson, uuid_of(key))
        if row is None:
            return None
        value: Any = text
        if name == "evidence":
            value = typed_evidence(text)
        elif name in _DATES:
            value = date_meant(session, text, self.today())
        elif name == "restricted":
            value = text == "yes"
        elif name in ("objective", "embedded_by"):
            value = text or None
        sent = name == "status" and text == "shared" and row.shared_on is None
        also = filled("shared_on", self.today()) if sent else {}
        return steps.change_lesson(lesson=str(row.id), **filled(name, value), **also)

    def remove(self, session: Session, key: Hashable) -> Step | None:
        if note := session.get(Note, uuid_of(key)):
            return steps.mark_note(note=str(note.id), mark="lesson", on=False)
        return super().remove(session, key)


def _status(status: LessonStatus) -> str:
    return padded(status_words(status), map(status_words, LESSON_STATUSES), 2)


def _remarks(row: Lesson) -> list[str]:
    count = len(row.evidence)
    return [
        *([ngettext("{count} note", "{count} notes", count)] if count else []),
        *([_("restricted")] if row.restricted else []),
        *([_("review {day}", day=row.review_on)] if row.review_on else []),
    ]
