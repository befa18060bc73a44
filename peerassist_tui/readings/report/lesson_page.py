"""One lesson alone on a page, to be understood by somebody who was not there (MIL-L, LLX)."""

from collections.abc import Iterator
from itertools import chain

from peerassist_tui.models import Action, Lesson, Note, Objective
from peerassist_tui.readings.paper import Block, Paper, Words, paragraphs, part, points
from peerassist_tui.readings.privacy.privacy import privacy_words
from peerassist_tui.readings.readiness.findings import findings_of
from peerassist_tui.readings.report.document_head import organisation_names
from peerassist_tui.readings.report.outcome_words import day_words, held_on
from peerassist_tui.session import Session, promised_by
from peerassist_tui.text import plural
from peerassist_tui.timing.zones import to_local

_STATUS = {
    "checked": "checked",
    "shared": "checked and shared",
    "retired": "retired: it is not advised any more",
}
_VERDICT = {"holds": "It still holds.", "partly": "It holds in part.", "no_longer": "It does not hold any more."}


def lesson_page(session: Session, lesson: Lesson) -> Paper:
    """A lesson with its limits, what it rests on and where it comes from."""
    blocks = chain(
        privacy_words(session),
        part("Advice", paragraphs(lesson.advice)),
        part(
            "Where it fits",
            chain(
                paragraphs(lesson.holds_when, "It holds when:"), paragraphs(lesson.fails_when, "It does not hold when:")
            ),
        ),
        part(
            "What happened",
            chain(
                paragraphs(lesson.intended, "Intended:"),
                paragraphs(lesson.observed, "Observed:"),
                paragraphs(lesson.cause, "Cause:"),
                paragraphs(lesson.impact, "Impact:"),
            ),
        ),
        part("What it rests on", _evidence(session, lesson)),
        part("Looked at again", points(_findings(session, lesson))),
        part("Where it comes from", _origin(session, lesson)),
    )
    return Paper(lesson.title, f"A lesson from a peer assist, {held_on(session)}", tuple(blocks))


def _evidence(session: Session, lesson: Lesson) -> Iterator[Block]:
    notes = {str(note.id): note for note in session.all(Note)}
    shown = [notes[key] for key in lesson.evidence if key in notes]
    yield from points(_said(session, note) for note in shown)
    if kept_back := len(lesson.evidence) - len(shown):
        count = plural(kept_back, "One more note", f"{kept_back} more notes")
        yield Words(f"{count} it rests on {plural(kept_back, 'stays', 'stay')} among those who were there.")


def _said(session: Session, note: Note) -> Words:
    who = session.full_name_of(note.person_id)
    return Words(" ".join(note.text.split()), f"{who}:" if who else "")


def _findings(session: Session, lesson: Lesson) -> Iterator[Words]:
    for row in findings_of(session, lesson):
        day = day_words(to_local(row.at, session.info.timezone).date())
        yield Words(f"{_VERDICT.get(row.verdict, row.verdict)} {row.text}".strip(), f"{day}:")


def _origin(session: Session, lesson: Lesson) -> Iterator[Words]:
    yield Words(f"{session.info.title}, {held_on(session)}", "Peer assist:")
    yield from paragraphs(organisation_names(session), "Organisation:")
    yield from paragraphs(session.challenge, "What was asked there:")
    if objective := session.get(Objective, lesson.objective_id):
        yield from paragraphs(objective.text, "What was to come of it:")
    if action := session.get(Action, lesson.action_id):
        by = f"by {day_words(action.due)}" if action.due else ""
        more = ", ".join(filter(None, (promised_by(session, action), by)))
        yield from paragraphs(f"{action.text} ({more})" if more else action.text, "What the team does about it:")
    yield from paragraphs(lesson.share_with, "Who else can use it:")
    yield from paragraphs(_STATUS.get(lesson.status, ""), "State:")
    yield from paragraphs(day_words(lesson.review_on), "To be looked at again on:")
