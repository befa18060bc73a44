"""The private facilitation plan: the agenda with what it is for, and all that has to be at hand (the method guide)."""

from collections.abc import Iterator
from itertools import chain

from peerassist_tui.models import AgendaItem, ChecklistItem, GroundRule, Material, Person
from peerassist_tui.readings.agenda.agenda_plan import leader_of_item, planned_starts
from peerassist_tui.readings.agenda.sittings import Sitting, day_in_words, sittings
from peerassist_tui.readings.paper import Block, Heading, Paper, Table, Words, filled, paragraphs, part, points
from peerassist_tui.readings.readiness.readiness import missing_before_start
from peerassist_tui.readings.report.briefing import material_line
from peerassist_tui.readings.report.document_head import head_before
from peerassist_tui.session import Session, full_name
from peerassist_tui.text import spelled

PRIVATE = "Facilitation plan: private, for the facilitator and the note-taker alone"


def facilitation_plan(session: Session) -> Paper:
    """The session's facilitation plan."""
    missing_items = missing_before_start(session)
    blocks = chain(
        [head_before(session, named=True)],
        paragraphs(session.challenge, "Challenge:"),
        part("Agenda", _agenda(session)),
        part("Still missing", points(Words(missing.text, "" if missing.advice else "!") for missing in missing_items)),
        part("People", points(map(_person, session.people))),
        part("Material", points(_material(row) for row in session.all(Material))),
        part("The room", points(Words(row.text, "☑" if row.done else "☐") for row in session.all(ChecklistItem))),
        part("Ground rules", points(Words(row.text) for row in session.all(GroundRule))),
    )
    return Paper(session.info.title, PRIVATE, tuple(blocks))


def _agenda(session: Session) -> Iterator[Block]:
    days = sittings(session)
    for sitting in days:
        if len(days) > 1:
            yield Heading(f"Day {sitting.day}, {day_in_words(sitting.start)}", 2)
        yield _table(session, sitting)


def _table(session: Session, sitting: Sitting) -> Table:
    starts = planned_starts(session)

    def row(item: AgendaItem) -> tuple[str, ...]:
        start = f"{starts[item.id]:%H:%M}"
        return start, f"{item.minutes:g}", spelled(item.phase), item.title, leader_of_item(session, item), item.note

    end = (f"{sitting.end:%H:%M}", "", "", "End", "", "")
    head = ("Time", "Min", "Phase", "What", "Who leads", "Private note")
    return filled(Table(head, (*map(row, sitting.items), end), (9, 7, 13, 25, 17, 29)))


def _person(person: Person) -> Words:
    briefed = f"briefing {person.briefing}" if person.briefing else "briefing to be sent"
    said = (person.party.replace("_", "-"), person.invitation or "to be invited", briefed, "called" * person.called)
    name = full_name(person)
    return Words(", ".join(filter(None, said)), f"{name}:")


def _material(row: Material) -> Words:
    line = material_line(row, named=True)
    sent = f"sent on {row.sent_on.isoformat()}" if row.sent_on else "to be sent"
    return Words("; ".join(filter(None, (line.text, sent))), f"{line.lead.removesuffix(':')}:", line.link)
