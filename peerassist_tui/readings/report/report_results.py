"""What came of it: options and answers, lessons that stand alone, actions, follow-ups, thanks."""

from collections.abc import Iterator
from itertools import chain

from peerassist_tui.language import _, day_words, ngettext, pgettext
from peerassist_tui.models import Action, FollowUp, Lesson, Objective, Option, Question, Thanks
from peerassist_tui.readings.history.check_in import check_ins
from peerassist_tui.readings.paper import Block, Heading, Points, Table, Words, filled, named, paragraphs, part, points
from peerassist_tui.readings.readiness.findings import last_finding
from peerassist_tui.readings.report.code_words import response_words, status_words
from peerassist_tui.readings.report.outcome_words import dated
from peerassist_tui.readings.report.report_words import due_words, evidence, fields, findings_words
from peerassist_tui.session import Session, promised_by


def options(session: Session) -> Iterator[Block]:
    """Every option with the hosts' answer; first all of them at a glance."""
    rows = session.all(Option)
    blocks = chain(_at_a_glance(session, rows), chain.from_iterable(_option(session, row) for row in rows))
    yield from part(_("Options and what the hosts answered"), blocks, anchor="options")


def _at_a_glance(session: Session, rows: list[Option]) -> Iterator[Block]:
    if len(rows) > 1:
        cells = tuple((row.title, session.full_name_of(row.person_id), response_words(row.response)) for row in rows)
        yield Table(
            (_("Option"), pgettext("head of a column with people", "From"), _("Answer")),
            cells,
            (58, 26, 16),
            _("What became of each idea"),
        )


def _option(session: Session, row: Option) -> Iterator[Block]:
    yield Heading(row.title, 2, f"option-{row.number}")
    proposer = session.full_name_of(row.person_id)
    asked = (Words(one.text, _("The hosts asked:")) for one in session.all(Question) if one.option_id == row.id)
    promised = tuple(_promise(session, one) for one in session.all(Action) if one.option_id == row.id)
    yield Points(
        tuple(
            chain(
                [Words(row.reason, _("The hosts’ answer: {answer}.", answer=response_words(row.response)))],
                [Words(_("by {name}", name=proposer), _("Put forward"))] if proposer else [],
                fields((_("Worked where"), row.worked_where), (_("Needs"), row.needs)),
                asked,
                [Words("", _("What comes of it:"), under=promised)] if promised else [],
                evidence(session, _("Rests on:"), row.based_on),
            )
        )
    )


def _promise(session: Session, row: Action) -> Words:
    return Words(row.text, due_words(row), by=promised_by(session, row))


def lessons(session: Session) -> Iterator[Block]:
    """Every lesson, to be read alone: the advice, why, where it holds, and on what it rests."""
    blocks = chain.from_iterable(_lesson(session, row) for row in session.all(Lesson))
    yield from part(_("Lessons"), blocks, anchor="lessons")


def _lesson(session: Session, row: Lesson) -> Iterator[Block]:
    yield Heading(row.title, 2, f"lesson-{row.number}")
    yield from lesson_blocks(session, row)


def lesson_blocks(session: Session, row: Lesson) -> Iterator[Block]:
    """What a lesson says below its title."""
    objective, action = session.get(Objective, row.objective_id), session.get(Action, row.action_id)
    yield from paragraphs(row.advice)
    told = chain(
        fields(
            (_("Intended"), row.intended),
            (_("Observed"), row.observed),
            (_("Cause"), row.cause),
            (_("Impact"), row.impact),
            (_("Holds when"), row.holds_when),
            (_("Does not hold when"), row.fails_when),
            (_("Learned about"), objective.text if objective else ""),
            (_("Put into practice by"), action.text if action else ""),
            (_("Share with"), row.share_with),
            (_("Shared on"), day_words(row.shared_on) if row.shared_on else ""),
            (_("Look at it again on"), day_words(row.review_on) if row.review_on else ""),
            (_("State"), status_words(row.status) if row.status != "draft" else ""),
        ),
        findings_words(session, row),
        evidence(session, _("Evidence:"), row.evidence),
    )
    yield from points(told)


def actions(session: Session) -> Iterator[Block]:
    """What the hosts will do differently, as a table."""
    rows = session.all(Action)
    if rows:
        yield Heading(_("Actions"), anchor="actions")
        head = (_("What"), _("Who"), pgettext("head of a column with dates", "By"), _("Done when"), _("State"))
        caption = ngettext(
            "{count} action, in the order in which they were agreed",
            "{count} actions, in the order in which they were agreed",
            len(rows),
        )
        yield filled(Table(head, tuple(_row(session, row) for row in rows), (33, 18, 17, 20, 12), caption))


def _row(session: Session, row: Action) -> tuple[str, ...]:
    due = day_words(row.due) if row.due else ""
    last = last_finding(session, row)
    status = "" if row.status == "open" else status_words(row.status)
    state = f"{named(status_words(row.status))} {last.text}" if last and last.text else status
    return row.text, promised_by(session, row), due, row.done_when, state


def follow_ups(session: Session) -> Iterator[Block]:
    """The dates at which the hosts and peers look again."""
    yield from part(_("Follow-up"), points(_follow_up(session, row) for row in check_ins(session)), anchor="follow-up")


def _follow_up(session: Session, row: FollowUp) -> Words:
    held = (Words(day_words(row.held_on), _("Held on:")),) if row.held_on else ()
    by = promised_by(session, row)
    return dated(row.date, row.what, by, held)


def thanks(session: Session) -> Iterator[Block]:
    """Who was thanked for what."""
    said = points(Words(row.text, named(session.full_name_of(row.person_id))) for row in session.all(Thanks))
    yield from part(_("Thanks"), said, anchor="thanks")
