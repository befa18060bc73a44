"""What came of it: options and answers, lessons that stand alone, actions, follow-ups, thanks."""

from collections.abc import Iterator
from itertools import chain

from peerassist_tui.models import Action, FollowUp, Lesson, Objective, Option, Question, Thanks
from peerassist_tui.readings.history.check_in import check_ins
from peerassist_tui.readings.paper import Block, Heading, Points, Table, Words, filled, paragraphs, part, points
from peerassist_tui.readings.readiness.findings import last_finding
from peerassist_tui.readings.report.outcome_words import dated
from peerassist_tui.readings.report.report_words import day_words, evidence, fields, findings_words
from peerassist_tui.session import Session, promised_by
from peerassist_tui.text import counted


def options(session: Session) -> Iterator[Block]:
    """Every option with the hosts' answer; first all of them at a glance."""
    rows = session.all(Option)
    blocks = chain(_at_a_glance(session, rows), chain.from_iterable(_option(session, row) for row in rows))
    yield from part("Options and what the hosts answered", blocks, anchor="options")


def _at_a_glance(session: Session, rows: list[Option]) -> Iterator[Block]:
    if len(rows) > 1:
        cells = tuple((row.title, session.full_name_of(row.person_id), row.response or "open") for row in rows)
        yield Table(("Option", "From", "Answer"), cells, (58, 26, 16), "What became of each idea")


def _option(session: Session, row: Option) -> Iterator[Block]:
    yield Heading(row.title, 2, f"option-{row.number}")
    proposer = session.full_name_of(row.person_id)
    asked = (Words(one.text, "The hosts asked:") for one in session.all(Question) if one.option_id == row.id)
    promised = tuple(_promise(session, one) for one in session.all(Action) if one.option_id == row.id)
    yield Points(
        tuple(
            chain(
                [Words(row.reason, f"The hosts’ answer: {row.response or 'open'}.")],
                [Words(f"by {proposer}", "Put forward")] if proposer else [],
                fields(("Worked where", row.worked_where), ("Needs", row.needs)),
                asked,
                [Words("", "What comes of it:", under=promised)] if promised else [],
                evidence(session, "Rests on:", row.based_on),
            )
        )
    )


def _promise(session: Session, row: Action) -> Words:
    due = f"By {day_words(row.due)}:" if row.due else ""
    return Words(row.text, due, by=promised_by(session, row))


def lessons(session: Session) -> Iterator[Block]:
    """Every lesson, to be read alone: the advice, why, where it holds, and on what it rests."""
    blocks = chain.from_iterable(_lesson(session, row) for row in session.all(Lesson))
    yield from part("Lessons", blocks, anchor="lessons")


def _lesson(session: Session, row: Lesson) -> Iterator[Block]:
    yield Heading(row.title, 2, f"lesson-{row.number}")
    yield from lesson_blocks(session, row)


def lesson_blocks(session: Session, row: Lesson) -> Iterator[Block]:
    """What a lesson says below its title."""
    objective, action = session.get(Objective, row.objective_id), session.get(Action, row.action_id)
    yield from paragraphs(row.advice)
    told = chain(
        fields(
            ("Intended", row.intended),
            ("Observed", row.observed),
            ("Cause", row.cause),
            ("Impact", row.impact),
            ("Holds when", row.holds_when),
            ("Does not hold when", row.fails_when),
            ("Learned about", objective.text if objective else ""),
            ("Put into practice by", action.text if action else ""),
            ("Share with", row.share_with),
            ("Shared on", day_words(row.shared_on) if row.shared_on else ""),
            ("Look at it again on", day_words(row.review_on) if row.review_on else ""),
            ("State", row.status if row.status != "draft" else ""),
        ),
        findings_words(session, row),
        evidence(session, "Evidence:", row.evidence),
    )
    yield from points(told)


def actions(session: Session) -> Iterator[Block]:
    """What the hosts will do differently, as a table."""
    rows = session.all(Action)
    if rows:
        yield Heading("Actions", anchor="actions")
        head = ("What", "Who", "By", "Done when", "State")
        caption = f"{counted(len(rows), 'action')}, in the order in which they were agreed"
        yield filled(Table(head, tuple(_row(session, row) for row in rows), (33, 18, 17, 20, 12), caption))


def _row(session: Session, row: Action) -> tuple[str, ...]:
    due = day_words(row.due) if row.due else ""
    last = last_finding(session, row)
    status = "" if row.status == "open" else row.status
    state = f"{row.status}: {last.text}" if last and last.text else status
    return row.text, promised_by(session, row), due, row.done_when, state


def follow_ups(session: Session) -> Iterator[Block]:
    """The dates at which the hosts and peers look again."""
    yield from part("Follow-up", points(_follow_up(session, row) for row in check_ins(session)), anchor="follow-up")


def _follow_up(session: Session, row: FollowUp) -> Words:
    held = (Words(day_words(row.held_on), "Held on:"),) if row.held_on else ()
    by = promised_by(session, row)
    return dated(row.date, row.what, by, held)


def thanks(session: Session) -> Iterator[Block]:
    """Who was thanked for what."""
    said = points(Words(row.text, f"{session.full_name_of(row.person_id)}:") for row in session.all(Thanks))
    yield from part("Thanks", said, anchor="thanks")
