"""The private facilitation plan: the agenda with what it is for, and all that has to be at hand (the method guide)."""

from collections.abc import Iterator
from itertools import chain

from peerassist_tui.language import N_, _, clock_words, day_words, number_words, separated
from peerassist_tui.models import AgendaItem, Briefing, ChecklistItem, GroundRule, Invitation, Material, Person
from peerassist_tui.readings.agenda.agenda_plan import leader_of_item, planned_starts
from peerassist_tui.readings.agenda.sittings import Sitting, sittings
from peerassist_tui.readings.its_language import in_its_language
from peerassist_tui.readings.paper import (
    Block,
    Heading,
    Paper,
    Table,
    Words,
    filled,
    named,
    paragraphs,
    part,
    points,
    titled,
)
from peerassist_tui.readings.readiness.readiness import missing_before_start
from peerassist_tui.readings.report.briefing import day_heading, material_line, party_words
from peerassist_tui.readings.report.code_words import phase_words
from peerassist_tui.readings.report.document_head import head_before
from peerassist_tui.session import Session, full_name

_INVITATION: dict[Invitation, str] = {
    "": N_("to be invited"),
    "invited": N_("invited"),
    "accepted": N_("accepted"),
    "declined": N_("declined"),
}
_BRIEFING: dict[Briefing, str] = {
    "": N_("briefing to be sent"),
    "sent": N_("briefing sent"),
    "read": N_("briefing read"),
}


@in_its_language
def facilitation_plan(session: Session) -> Paper:
    """The session's facilitation plan."""
    missing_items = missing_before_start(session)
    blocks = chain(
        [head_before(session, named=True)],
        paragraphs(session.challenge, _("Challenge:")),
        part(_("Agenda"), _agenda(session)),
        part(
            _("Still missing"), points(Words(missing.text, "" if missing.advice else "!") for missing in missing_items)
        ),
        part(_("People"), points(map(_person, session.people))),
        part(_("Material"), points(_material(row) for row in session.all(Material))),
        part(_("The room"), points(Words(row.text, "☑" if row.done else "☐") for row in session.all(ChecklistItem))),
        part(_("Ground rules"), points(Words(row.text) for row in session.all(GroundRule))),
    )
    return Paper(
        session.info.title,
        _("Facilitation plan: private, for the facilitator and the note-taker alone"),
        tuple(blocks),
    )


def _agenda(session: Session) -> Iterator[Block]:
    days = sittings(session)
    for sitting in days:
        if len(days) > 1:
            yield Heading(day_heading(sitting), 2)
        yield _table(session, sitting)


def _table(session: Session, sitting: Sitting) -> Table:
    starts = planned_starts(session)

    def row(item: AgendaItem) -> tuple[str, ...]:
        when = clock_words(starts[item.id]), number_words(item.minutes)
        return *when, phase_words(item.phase), item.title, leader_of_item(session, item), item.note

    end = (clock_words(sitting.end), "", "", _("End"), "", "")
    head = (_("Time"), _("Min"), _("Phase"), _("What"), _("Who leads"), _("Private note"))
    return filled(Table(head, (*map(row, sitting.items), end), (9, 7, 13, 25, 17, 29)))


def _person(person: Person) -> Words:
    called = _("called") if person.called else ""
    said = (party_words(person.party), _(_INVITATION[person.invitation]), _(_BRIEFING[person.briefing]), called)
    return Words(", ".join(filter(None, said)), named(full_name(person)))


def _material(row: Material) -> Words:
    line = material_line(row, named=True)
    sent = _("sent on {day}", day=day_words(row.sent_on)) if row.sent_on else _("to be sent")
    return Words(separated((line.text, sent)), titled(row.title), line.link)
