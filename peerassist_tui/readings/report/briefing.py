"""The briefing pack: what everybody who comes gets to read ahead, two pages at most; nothing private stands in it."""

from collections.abc import Iterable, Iterator
from itertools import chain

from peerassist_tui.models import PARTIES, AgendaItem, GroundRule, Material, Objective, Party, Person, Precedent
from peerassist_tui.readings.agenda.agenda_plan import leader_of_item, planned_starts
from peerassist_tui.readings.agenda.sittings import Sitting, day_in_words, sittings
from peerassist_tui.readings.paper import Block, Heading, Paper, Table, Words, filled, paragraphs, part, points
from peerassist_tui.readings.privacy.reachable import names_are_public, people_coming
from peerassist_tui.readings.report.document_head import head_before
from peerassist_tui.readings.report.outcome_words import day_words
from peerassist_tui.session import Session, full_name
from peerassist_tui.text import ended

ALL_INVITED = "everybody"
GROUPS = (ALL_INVITED, "hosts", "peers")
"""Who gets a material, when that is not a list of names."""

_PARTY = {"host": ("host", "hosts"), "peer": ("peer", "peers"), "facilitator": ("facilitator", "facilitators"),
          "note_taker": ("note-taker", "note-takers")}  # fmt: skip
_ALSO = {"facilitator": "also facilitates", "note_taker": "also takes notes"}
_ASKED = (
    ("Everybody", "Read this before you come, and tell the facilitator in time if you cannot."),
    ("Peers", "Bring one experience that resembles this. First ask, then say what you would do, and why."),
    ("Hosts", "Tell it briefly and leave the question open. Listen first; answer each option at the end."),
)
"""What the guide asks of both sides (UNI, MIL-10, IVN)."""


def asked_of(party: Party) -> str:
    """What is asked of somebody who comes as a peer or as a host; empty for others."""
    return dict(_ASKED).get(_PARTY[party][1].capitalize(), "")


def briefing(session: Session) -> Paper:
    """The session's briefing pack; under the Chatham House Rule it names nobody who comes."""
    info = session.info
    named = names_are_public(session)
    blocks = chain(
        [head_before(session, named=named)],
        _confidential(session),
        part("The challenge", paragraphs(session.challenge)),
        part("What we want to have at the end", points(_objective(row) for row in session.all(Objective))),
        part(
            "The situation",
            chain(
                paragraphs(info.context),
                paragraphs(info.history, "So far:"),
                paragraphs(info.ideas, "Ideas until now:"),
                paragraphs(info.still_open, "Still open:"),
                paragraphs(info.already_decided, "Already decided:"),
                paragraphs(day_words(info.decision_by), "Decision needed by:"),
            ),
        ),
        part("Learned before", points(_precedent(row) for row in _to_know(session))),
        part("Agenda", _agenda(session, named=named)),
        part("Who comes", points(map(person_line, people_coming(session))) if named else _counted(session)),
        part("What we ask of you", points(Words(text, f"{who}:") for who, text in _ASKED)),
        part("How we work together", points(Words(row.text) for row in session.all(GroundRule))),
        part("Material", points(material_line(row, named=named) for row in session.all(Material))),
    )
    return Paper(info.title, "Briefing for a peer assist", tuple(blocks))


def _confidential(session: Session) -> Iterator[Words]:
    if session.info.privacy == "confidential":
        yield Words("what is written here and said there stays among those who come.", "Confidential:")


def _objective(row: Objective) -> Words:
    sign = f" How we shall know: {row.sign_of_success}" if row.sign_of_success else ""
    return Words(_sentence(row.text) + sign if sign else row.text)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…", "。")) else f"{text}."


def _to_know(session: Session) -> list[Precedent]:
    return [row for row in session.all(Precedent) if row.verdict in ("used", "raise")]


def _precedent(row: Precedent) -> Words:
    told = _sentence(row.text) if row.text else ""
    source = f"({row.origin})" if row.origin else ""
    talk = "We want to talk about it." if row.verdict == "raise" else ""
    return Words(" ".join(filter(None, (told, talk, source))), _sentence(row.title))


def _agenda(session: Session, *, named: bool) -> Iterator[Block]:
    days = sittings(session)
    for sitting in days:
        if len(days) > 1:
            yield Heading(f"Day {sitting.day}, {day_in_words(sitting.start)}", 2)
        yield _table(session, sitting, named=named)


def _table(session: Session, sitting: Sitting, *, named: bool) -> Table:
    starts = planned_starts(session)

    def row(item: AgendaItem) -> tuple[str, ...]:
        return f"{starts[item.id]:%H:%M}", item.title, leader_of_item(session, item) if named else ""

    end = (f"{sitting.end:%H:%M}", "End", "")
    return filled(Table(("Time", "What", "Who leads"), (*map(row, sitting.items), end), (12, 58, 30)))


def person_line(person: Person) -> Words:
    """A person by name, with what they are here as and do besides, their role and their organisation."""
    name = full_name(person)
    party, also = _PARTY[person.party][0], "" if person.also == person.party else _ALSO.get(person.also, "")
    return Words(", ".join(filter(None, (party, also, person.role, person.organisation))), f"{name}:")


def _counted(session: Session) -> Iterator[Words]:
    counts = [(sum(one.party == party for one in people_coming(session)), _PARTY[party]) for party in PARTIES]
    told = ", ".join(f"{count} {words[count > 1]}" for count, words in counts if count)
    if told:
        yield Words(f"{told}. Under the Chatham House Rule nobody is named.")


def material_line(row: Material, *, named: bool) -> Words:
    """What a material is, what it is for, where it is (a file by its name alone) and who gets it."""
    is_link = is_address(row.location)
    where = row.location if is_link else row.location.replace("\\", "/").rstrip("/").rpartition("/")[2]
    public = named or row.audience.casefold() in GROUPS
    whom = f"for {row.audience}" if row.audience and public and row.audience.casefold() != ALL_INVITED else ""
    said: Iterable[str] = filter(None, (row.purpose, where, whom))
    words = "; ".join(" ".join(text.split()) for text in said)
    return Words(words, ended(row.title) if words else row.title, row.location if is_link else "")


def is_address(location: str) -> bool:
    """Whether a material's location leads into the web, and is no file."""
    return location.casefold().startswith(("http://", "https://"))
