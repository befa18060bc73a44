"""What the parts of the report say alike: days, notes as they are quoted, answers in a word."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from uuid import UUID

from peerassist_tui.models import Finding, FollowUp, Lesson, Note, Row
from peerassist_tui.readings.memoized import memoized
from peerassist_tui.readings.paper import See, Words
from peerassist_tui.readings.privacy.restricted import restricted, restricted_lessons
from peerassist_tui.readings.readiness.findings import findings_of
from peerassist_tui.session import Session
from peerassist_tui.text import counted, plural
from peerassist_tui.timing.zones import to_local

VERDICT_WORDS = {
    "met": "met",
    "partly": "met in part",
    "no": "not met",
    "open": "open",
    "done": "done",
    "changed": "changed",
    "dropped": "dropped",
    "holds": "still holds",
    "no_longer": "no longer holds",
}
"""What was found, in the words that people read."""


def day_words(day: date) -> str:
    """A date without its weekday, for instance "22 December 2026"."""
    return f"{day.day} {day:%B %Y}"


def clock_words(session: Session, moment: datetime) -> str:
    """The time of day there, with the date where the meeting takes more than one day."""
    local = to_local(moment, session.info.timezone)
    return f"{local.day} {local:%b %H:%M}" if _takes_days(session) else f"{local:%H:%M}"


@memoized
def _takes_days(session: Session) -> bool:
    return any(item.day > 1 for item in session.agenda)


def note_anchor(note: Note) -> str:
    """The anchor of a note in the list of all points."""
    return f"note-{note.number}"


def quoted_note(note: Note, by: str) -> Words:
    """A note as evidence: its words, who said it, and the way to its place among all points."""
    return Words(note.text, by=by, sees=(See(f"note {note.number}", note_anchor(note)),))


@memoized
def _notes_by_id(session: Session) -> dict[str, Note]:
    return {str(note.id): note for note in session.all(Note)}


def evidence(session: Session, lead: str, ids: Iterable[str]) -> Iterator[Words]:
    """The notes of these ids under a lead; nothing where there are none."""
    notes = _notes_by_id(session)
    said = tuple(quoted_note(notes[key], session.full_name_of(notes[key].person_id)) for key in ids if key in notes)
    if said:
        yield Words("", lead, under=said)


def fields(*said: tuple[str, str]) -> Iterator[Words]:
    """What is filled in of a record, each with its name."""
    yield from (Words(" ".join(text.split()), f"{name}:") for name, text in said if text.strip())


def findings_words(session: Session, row: Row) -> Iterator[Words]:
    """What was found whenever something was looked at again, oldest first."""
    dates: dict[UUID, date] = {one.id: one.date for one in session.all(FollowUp)}
    for one in findings_of(session, row):
        yield Words(one.text, f"{_when(one, dates)}: {finding_words(row, one)}.")


def finding_words(row: Row, finding: Finding) -> str:
    """What was found in words; an objective is met in part, a lesson holds in part."""
    if isinstance(row, Lesson) and finding.verdict == "partly":
        return "holds in part"
    return VERDICT_WORDS.get(finding.verdict, finding.verdict)


def _when(finding: Finding, dates: dict[UUID, date]) -> str:
    return f"On {day_words(dates[finding.follow_up_id])}" if finding.follow_up_id else "At the closing"


def restricted_words(session: Session) -> Iterator[Words]:
    """How much the report does not tell because it stays in the room."""
    notes, lessons = len(restricted(session)), len(restricted_lessons(session))
    kinds = [counted(number, f"restricted {noun}") for number, noun in ((notes, "note"), (lessons, "lesson")) if number]
    if kinds:
        verb = plural(notes + lessons, "is", "are")
        yield Words(f"{' and '.join(kinds)} {verb} left out of this report.")
