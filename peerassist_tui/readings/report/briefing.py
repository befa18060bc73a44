"""The briefing pack: what everybody who comes gets to read ahead, two pages at most; nothing private stands in it."""

from collections.abc import Iterator
from itertools import chain

from peerassist_tui.language import N_, _, clock_words, separated, weekday_words
from peerassist_tui.models import PARTIES, AgendaItem, GroundRule, Material, Objective, Party, Person, Precedent
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
from peerassist_tui.readings.privacy.reachable import names_are_public, people_coming
from peerassist_tui.readings.report.code_words import party_count
from peerassist_tui.readings.report.document_head import head_before
from peerassist_tui.readings.report.outcome_words import day_if_any
from peerassist_tui.session import Session, full_name

ALL_INVITED = "everybody"
GROUPS = (ALL_INVITED, "hosts", "peers")
"""Who gets a material, when that is not a list of names."""

_PARTY: dict[Party, str] = {
    "host": N_("host"),
    "peer": N_("peer"),
    "facilitator": N_("facilitator"),
    "note_taker": N_("note-taker"),
}
_ALSO = {"facilitator": N_("also facilitates"), "note_taker": N_("also takes notes")}
_WHOM = {"": N_("Everybody:"), "peer": N_("Peers:"), "host": N_("Hosts:")}
_ASKED = {
    "": N_("Read this before you come, and tell the facilitator in time if you cannot."),
    "peer": N_("Bring one experience that resembles this. First ask, then say what you would do, and why."),
    "host": N_("Tell it briefly and leave the question open. Listen first; answer each option at the end."),
}
"""What the guide asks of everybody, and of both sides (UNI, MIL-10, IVN)."""


def asked_of(party: Party) -> str:
    """What is asked of somebody who comes as a peer or as a host; empty for others."""
    return _(_ASKED[party]) if party in _ASKED else ""


@in_its_language
def briefing(session: Session) -> Paper:
    """The session's briefing pack; under the Chatham House Rule it names nobody who comes."""
    info = session.info
    named = names_are_public(session)
    blocks = chain(
        [head_before(session, named=named)],
        _confidential(session),
        part(_("The challenge"), paragraphs(session.challenge)),
        part(_("What we want to have at the end"), points(_objective(row) for row in session.all(Objective))),
        part(
            _("The situation"),
            chain(
                paragraphs(info.context),
                paragraphs(info.history, _("So far:")),
                paragraphs(info.ideas, _("Ideas until now:")),
                paragraphs(info.still_open, _("Still open:")),
                paragraphs(info.already_decided, _("Already decided:")),
                paragraphs(day_if_any(info.decision_by), _("Decision needed by:")),
            ),
        ),
        part(_("Learned before"), points(_precedent(row) for row in _to_know(session))),
        part(_("Agenda"), _agenda(session, named=named)),
        part(_("Who comes"), points(map(person_line, people_coming(session))) if named else _counted(session)),
        part(_("What we ask of you"), points(Words(_(text), _(_WHOM[party])) for party, text in _ASKED.items())),
        part(_("How we work together"), points(Words(row.text) for row in session.all(GroundRule))),
        part(_("Material"), points(material_line(row, named=named) for row in session.all(Material))),
    )
    return Paper(info.title, _("Briefing for a peer assist"), tuple(blocks))


def _confidential(session: Session) -> Iterator[Words]:
    if session.info.privacy == "confidential":
        yield Words(_("what is written here and said there stays among those who come."), _("Confidential:"))


def _objective(row: Objective) -> Words:
    if not row.sign_of_success:
        return Words(row.text)
    return Words(_("{objective} How we shall know: {sign}", objective=_sentence(row.text), sign=row.sign_of_success))


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…", "。")) else f"{text}."


def _to_know(session: Session) -> list[Precedent]:
    return [row for row in session.all(Precedent) if row.verdict in ("used", "raise")]


def _precedent(row: Precedent) -> Words:
    told = _sentence(row.text) if row.text else ""
    source = f"({row.origin})" if row.origin else ""
    talk = _("We want to talk about it.") if row.verdict == "raise" else ""
    return Words(" ".join(filter(None, (told, talk, source))), _sentence(row.title))


def _agenda(session: Session, *, named: bool) -> Iterator[Block]:
    days = sittings(session)
    for sitting in days:
        if len(days) > 1:
            yield Heading(day_heading(sitting), 2)
        yield _table(session, sitting, named=named)


def day_heading(sitting: Sitting) -> str:
    """What stands above one day of the agenda: "Day 2, Tuesday 22 December 2026"."""
    return _("Day {number}, {day}", number=str(sitting.day), day=weekday_words(sitting.start))


def _table(session: Session, sitting: Sitting, *, named: bool) -> Table:
    starts = planned_starts(session)

    def row(item: AgendaItem) -> tuple[str, ...]:
        return clock_words(starts[item.id]), item.title, leader_of_item(session, item) if named else ""

    end = (clock_words(sitting.end), _("End"), "")
    return filled(Table((_("Time"), _("What"), _("Who leads")), (*map(row, sitting.items), end), (12, 58, 30)))


def party_words(party: Party) -> str:
    """What somebody is there as, in a word."""
    return _(_PARTY[party])


def person_line(person: Person) -> Words:
    """A person by name, with what they are here as and do besides, their role and their organisation."""
    name = full_name(person)
    also = _(_ALSO[person.also]) if person.also and person.also != person.party else ""
    said = (party_words(person.party), also, person.role, person.organisation)
    return Words(", ".join(filter(None, said)), named(name))


def _counted(session: Session) -> Iterator[Words]:
    counts = [(party, sum(one.party == party for one in people_coming(session))) for party in PARTIES]
    told = ", ".join(party_count(party, count) for party, count in counts if count)
    if told:
        yield Words(_("{people}. Under the Chatham House Rule nobody is named.", people=told))


def material_line(row: Material, *, named: bool) -> Words:
    """What a material is, what it is for, where it is (a file by its name alone) and who gets it."""
    is_link = is_address(row.location)
    where = row.location if is_link else row.location.replace("\\", "/").rstrip("/").rpartition("/")[2]
    whom = _whom(row.audience, named=named)
    words = separated(" ".join(text.split()) for text in (row.purpose, where, whom))
    return Words(words, titled(row.title) if words else row.title, row.location if is_link else "")


def _whom(audience: str, *, named: bool) -> str:
    """Who gets a material, where it is not for all who come."""
    group = audience.casefold()
    if not audience or group == ALL_INVITED or not (named or group in GROUPS):
        return ""
    if group in GROUPS:
        return _("for hosts") if group == "hosts" else _("for peers")
    return _("for {people}", people=audience)


def is_address(location: str) -> bool:
    """Whether a material's location leads into the web, and is no file."""
    return location.casefold().startswith(("http://", "https://"))
