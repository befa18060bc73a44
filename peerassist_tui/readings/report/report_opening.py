"""The report's first page, and why the hosts asked: objectives, people, the situation as it was told."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from peerassist_tui.language import _, day_words, ngettext
from peerassist_tui.models import (
    PARTIES,
    RESPONSES,
    Action,
    FollowUp,
    Lesson,
    Objective,
    Option,
    Person,
    Response,
    Wording,
)
from peerassist_tui.readings.floor.present import people_there, times_words
from peerassist_tui.readings.paper import Block, Heading, Quote, Words, named, paragraphs, part, points, titled
from peerassist_tui.readings.privacy.privacy import privacy_words
from peerassist_tui.readings.privacy.reachable import names_are_public
from peerassist_tui.readings.report.briefing import person_line
from peerassist_tui.readings.report.report_words import due_words, findings_words
from peerassist_tui.session import Session, promised_by

_FAR = "9999"


def first_page(session: Session) -> Iterator[Block]:
    """The challenge as it was worded last, and what the hosts will do by when."""
    wordings = session.all(Wording)
    yield from privacy_words(session)
    if session.challenge:
        yield Heading(_("The challenge"), anchor="challenge")
        yield Quote(session.challenge)
    if wordings and wordings[0].text != session.challenge:
        yield Words(wordings[0].text, _("First worded:"))
    yield from part(_("What the team will do"), points(_action(session, row) for row in _by_due(session)), 2)
    if told := _in_short(session):
        yield Words(told, _("In short:"))


def _by_due(session: Session) -> list[Action]:
    rows = [row for row in session.all(Action) if row.status != "dropped"]
    return sorted(rows, key=lambda row: row.due.isoformat() if row.due else _FAR)


def _action(session: Session, row: Action) -> Words:
    return Words(row.text, due_words(row), by=promised_by(session, row))


def _in_short(session: Session) -> str:
    options, lessons = session.all(Option), session.all(Lesson)
    answers = [(sum(one.response == answer for one in options), answer) for answer in RESPONSES]
    answered = ", ".join(_answered(answer, count) for count, answer in answers if count)
    coming = min((row.date for row in session.all(FollowUp) if not row.held_on), default=None)
    said = (
        _optioned(len(options), answered) if options else "",
        ngettext("{count} lesson", "{count} lessons", len(lessons)) if lessons else "",
        _("we look again on {day}", day=day_words(coming)) if coming else "",
    )
    return " · ".join(filter(None, said))


def _optioned(count: int, answered: str) -> str:
    if not answered:
        return ngettext("{count} option", "{count} options", count)
    return ngettext("{count} option ({answers})", "{count} options ({answers})", count, answers=answered)


def _answered(answer: Response, count: int) -> str:
    if answer == "adopt":
        return ngettext("{count} to adopt", "{count} to adopt", count)
    if answer == "adapt":
        return ngettext("{count} to adapt", "{count} to adapt", count)
    if answer == "explore":
        return ngettext("{count} to explore", "{count} to explore", count)
    return ngettext("{count} to park", "{count} to park", count)


def objectives(session: Session) -> Iterator[Block]:
    """What the hosts wanted to have at the end, and whether they got it."""
    rows = session.all(Objective)
    yield from part(_("Why we asked"), points(_objective(session, row) for row in rows), anchor="why")


def _objective(session: Session, row: Objective) -> Words:
    sign = (Words(row.sign_of_success, _("A sign of success:")),) if row.sign_of_success else ()
    return Words(row.text, named(row.ref), under=(*sign, *findings_words(session, row)))


def taking_part(session: Session) -> Iterator[Block]:
    """Who took part, and who of them not all the time; nobody is named under the Chatham House Rule."""
    if names_are_public(session):
        seated = sorted(people_there(session), key=lambda person: PARTIES.index(person.party))
        yield from part(_("Who took part"), points(_took_part(session, one) for one in seated), anchor="people")


def _took_part(session: Session, person: Person) -> Words:
    line, when = person_line(person), times_words(session, person)
    return replace(line, text=f"{line.text} ({when})") if when else line


def conclusions(session: Session) -> Iterator[Block]:
    """What came of each item of the agenda, where somebody wrote it down."""
    said = (Words(item.conclusion, titled(item.title)) for item in session.agenda if item.conclusion)
    yield from part(_("What came of each part"), points(said), anchor="conclusions")


def situation(session: Session) -> Iterator[Block]:
    """The situation as it was told, what was open and what was decided."""
    info = session.info
    decision = day_words(info.decision_by) if info.decision_by else ""
    told = chain(
        paragraphs(info.context),
        paragraphs(info.history, _("So far:")),
        paragraphs(info.ideas, _("Ideas until then:")),
        paragraphs(info.still_open, _("Still open:")),
        paragraphs(info.already_decided, _("Already decided:")),
        paragraphs(decision, _("Decision needed by:")),
    )
    yield from part(_("The situation as told"), told, anchor="situation")
