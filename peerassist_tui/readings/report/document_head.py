"""What stands below a document's title: when and where, whose meeting it is, who leads it."""

from collections.abc import Iterator

from peerassist_tui.language import _, ngettext, separated
from peerassist_tui.models import Person
from peerassist_tui.readings.agenda.sittings import meeting_leader, sitting_times, span_of_time, zone_words
from peerassist_tui.readings.paper import Facts, Words
from peerassist_tui.readings.privacy.reachable import email_address
from peerassist_tui.readings.report.outcome_words import held_on
from peerassist_tui.session import Session, full_name
from peerassist_tui.timing.zones import to_local


def head_before(session: Session, *, named: bool) -> Facts:
    """The head of what is read before the meeting; who leads it can be written to."""
    when = f"{separated(sitting_times(session))} ({zone_words(session)})"
    return Facts((Words(when, _("Date:")), *_where(session), *(_whose(session, addresses=True) if named else ())))


def head_after(session: Session, *, named: bool) -> Facts:
    """The head of what is read after it: as it was held. Without names it only says when."""
    return Facts((Words(held(session), _("Date:")), *((*_where(session), *_whose(session)) if named else ())))


def held(session: Session) -> str:
    """When the meeting was held, for instance "Tuesday 8 December 2026, 10:00 to 11:35"; by the plan before that."""
    info = session.info
    begun, ended = (to_local(one, info.timezone) if one else None for one in (info.started_at, info.finished_at))
    days = sitting_times(session)
    if not begun:
        return separated(days)
    if len(days) > 1 and days[0].startswith(held_on(session)):
        return separated(days)
    return span_of_time(begun, ended) if ended and len(days) == 1 else held_on(session)


def host_organisations(session: Session) -> list[str]:
    """Whose meeting it is: the organisations of the hosts, each once."""
    named = (person.organisation.strip() for person in session.people if person.party == "host")
    return list(dict.fromkeys(filter(None, named)))


def organisation_names(session: Session) -> str:
    """The same in one text; between names of which one has a comma itself stands a semicolon."""
    names = host_organisations(session)
    return separated(names) if any("," in name for name in names) else ", ".join(names)


def facilitators(session: Session) -> list[Person]:
    """Those who lead the meeting; who does so besides another part only where nobody else does."""
    leader = meeting_leader(session)
    return [one for one in session.people if one.party == "facilitator"] or ([leader] if leader else [])


def _where(session: Session) -> Iterator[Words]:
    if place := " ".join(session.info.place.split()):
        yield Words(place, _("Place:"))


def _whose(session: Session, *, addresses: bool = False) -> Iterator[Words]:
    if organisations := host_organisations(session):
        yield Words(organisation_names(session), ngettext("Organisation:", "Organisations:", len(organisations)))
    if leaders := facilitators(session):
        told = ", ".join(_leader(one, address=addresses) for one in leaders)
        yield Words(told, ngettext("Facilitator:", "Facilitators:", len(leaders)))


def _leader(person: Person, *, address: bool) -> str:
    known = email_address(person) if address else ""
    name = full_name(person)
    return f"{name} ({known})" if known else name
