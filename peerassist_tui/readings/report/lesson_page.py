"""One lesson alone on a page, to be understood by somebody who was not there (MIL-L, LLX)."""

from collections.abc import Iterator
from itertools import chain

from peerassist_tui.language import N_, _, day_words, ngettext
from peerassist_tui.models import Action, Lesson, Note, Objective
from peerassist_tui.readings.its_language import in_its_language
from peerassist_tui.readings.paper import Block, Paper, Words, named, paragraphs, part, points
from peerassist_tui.readings.privacy.privacy import privacy_words
from peerassist_tui.readings.readiness.findings import findings_of
from peerassist_tui.readings.report.document_head import organisation_names
from peerassist_tui.readings.report.outcome_words import day_if_any, held_on
from peerassist_tui.session import Session, promised_by
from peerassist_tui.timing.zones import to_local

_STATUS = {
    "checked": N_("checked"),
    "shared": N_("checked and shared"),
    "retired": N_("retired: it is not advised any more"),
}
_VERDICT = {
    "holds": N_("It still holds."),
    "partly": N_("It holds in part."),
    "no_longer": N_("It does not hold any more."),
}


@in_its_language
def lesson_page(session: Session, lesson: Lesson) -> Paper:
    """A lesson with its limits, what it rests on and where it comes from."""
    blocks = chain(
        privacy_words(session),
        part(_("Advice"), paragraphs(lesson.advice)),
        part(
            _("Where it fits"),
            chain(
                paragraphs(lesson.holds_when, _("It holds when:")),
                paragraphs(lesson.fails_when, _("It does not hold when:")),
            ),
        ),
        part(
            _("What happened"),
            chain(
                paragraphs(lesson.intended, _("Intended:")),
                paragraphs(lesson.observed, _("Observed:")),
                paragraphs(lesson.cause, _("Cause:")),
                paragraphs(lesson.impact, _("Impact:")),
            ),
        ),
        part(_("What it rests on"), _evidence(session, lesson)),
        part(_("Looked at again"), points(_findings(session, lesson))),
        part(_("Where it comes from"), _origin(session, lesson)),
    )
    return Paper(lesson.title, _("A lesson from a peer assist, {day}", day=held_on(session)), tuple(blocks))


def _evidence(session: Session, lesson: Lesson) -> Iterator[Block]:
    notes = {str(note.id): note for note in session.all(Note)}
    shown = [notes[key] for key in lesson.evidence if key in notes]
    yield from points(_said(session, note) for note in shown)
    if kept_back := len(lesson.evidence) - len(shown):
        yield Words(
            ngettext(
                "One more note it rests on stays among those who were there.",
                "{count} more notes it rests on stay among those who were there.",
                kept_back,
            )
        )


def _said(session: Session, note: Note) -> Words:
    who = session.full_name_of(note.person_id)
    return Words(" ".join(note.text.split()), named(who) if who else "")


def _findings(session: Session, lesson: Lesson) -> Iterator[Words]:
    for row in findings_of(session, lesson):
        day, found = day_words(to_local(row.at, session.info.timezone).date()), _(_VERDICT[row.verdict])
        yield Words(f"{found} {row.text}".strip(), named(day))


def _origin(session: Session, lesson: Lesson) -> Iterator[Words]:
    yield Words(f"{session.info.title}, {held_on(session)}", _("Peer assist:"))
    yield from paragraphs(organisation_names(session), _("Organisation:"))
    yield from paragraphs(session.challenge, _("What was asked there:"))
    if objective := session.get(Objective, lesson.objective_id):
        yield from paragraphs(objective.text, _("What was to come of it:"))
    if action := session.get(Action, lesson.action_id):
        by = _("by {day}", day=day_words(action.due)) if action.due else ""
        more = ", ".join(filter(None, (promised_by(session, action), by)))
        yield from paragraphs(f"{action.text} ({more})" if more else action.text, _("What the team does about it:"))
    yield from paragraphs(lesson.share_with, _("Who else can use it:"))
    yield from paragraphs(_(_STATUS[lesson.status]) if lesson.status in _STATUS else "", _("State:"))
    yield from paragraphs(day_if_any(lesson.review_on), _("To be looked at again on:"))
