"""What the parts of the report say alike: days, notes as they are quoted, answers in a word."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from uuid import UUID

from peerassist_tui.language import N_, _, clock_words, day_and_clock_words, day_words, joined, ngettext
from peerassist_tui.models import Action, Finding, FollowUp, Lesson, Note, Row
from peerassist_tui.readings.memoized import memoized
from peerassist_tui.readings.paper import See, Words, named
from peerassist_tui.readings.privacy.restricted import restricted, restricted_lessons
from peerassist_tui.readings.readiness.findings import findings_of
from peerassist_tui.session import Session
from peerassist_tui.timing.zones import to_local

VERDICT_WORDS = {
    "met": N_("met"),
    "partly": N_("partly met"),
    "no": N_("not met"),
    "open": N_("open"),
    "done": N_("done"),
    "changed": N_("changed"),
    "dropped": N_("dropped"),
    "holds": N_("still holds"),
    "no_longer": N_("no longer holds"),
}
"""What was found, in the words that people read; to be translated where it is said."""


def moment_words(session: Session, moment: datetime) -> str:
    """The time of day there, with the date where the meeting takes more than one day."""
    local = to_local(moment, session.info.timezone)
    return day_and_clock_words(local) if _takes_days(session) else clock_words(local)


@memoized
def _takes_days(session: Session) -> bool:
    return any(item.day > 1 for item in session.agenda)


def due_words(action: Action) -> str:
    """By when something is promised, before what it is: "By 22 December 2026:"; empty without a date."""
    return _("By {day}:", day=day_words(action.due)) if action.due else ""


def note_anchor(note: Note) -> str:
    """The anchor of a note in the list of all points."""
    return f"note-{note.number}"


def quoted_note(note: Note, by: str) -> Words:
    """A note as evidence: its words, who said it, and the way to its place among all points."""
    return Words(note.text, by=by, sees=(See(_("note {number}", number=str(note.number)), note_anchor(note)),))


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
    yield from (Words(" ".join(text.split()), named(name)) for name, text in said if text.strip())


def findings_words(session: Session, row: Row) -> Iterator[Words]:
    """What was found whenever something was looked at again, oldest first."""
    dates: dict[UUID, date] = {one.id: one.date for one in session.all(FollowUp)}
    for one in findings_of(session, row):
        yield Words(one.text, _found(row, one, dates))


def finding_words(row: Row, finding: Finding) -> str:
    """What was found in words; an objective is partly met, a lesson holds in part."""
    if isinstance(row, Lesson) and finding.verdict == "partly":
        return _("holds in part")
    return _(VERDICT_WORDS[finding.verdict]) if finding.verdict in VERDICT_WORDS else finding.verdict


def _found(row: Row, finding: Finding, dates: dict[UUID, date]) -> str:
    found = finding_words(row, finding)
    if finding.follow_up_id:
        return _("On {day}: {found}.", day=day_words(dates[finding.follow_up_id]), found=found)
    return _("At the closing: {found}.", found=found)


def restricted_words(session: Session) -> Iterator[Words]:
    """How much the report does not tell because it stays in the room."""
    notes, lessons = len(restricted(session)), len(restricted_lessons(session))
    said = (
        ngettext("{count} restricted note", "{count} restricted notes", notes) if notes else "",
        ngettext("{count} restricted lesson", "{count} restricted lessons", lessons) if lessons else "",
    )
    if notes or lessons:
        what = joined([*filter(None, said)])
        yield Words(
            ngettext(
                "{what} is left out of this report.", "{what} are left out of this report.", notes + lessons, what=what
            )
        )
