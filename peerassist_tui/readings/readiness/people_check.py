"""What the people still lack, and what the guide advises about who they are."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from peerassist_tui.language import N_, _, ngettext, number_words
from peerassist_tui.models import Person
from peerassist_tui.readings.flipchart.coverage import uncovered
from peerassist_tui.readings.missing import Missing
from peerassist_tui.readings.privacy.reachable import people_coming
from peerassist_tui.readings.proposal import Proposal
from peerassist_tui.session import Session, full_name
from peerassist_tui.step import Step
from peerassist_tui.text import fold

FEWEST, MOST, TOO_MANY = 4, 7, 10
_NAMED = 3


def missing_in_people(session: Session) -> Iterator[Missing]:
    """Who is missing, and what to think of in those who come; who declined does not come.

    Once the meeting has begun, nobody is invited to it or briefed any more.
    """
    here = people_coming(session)
    parties: dict[str, list[Person]] = {}
    for person in here:
        parties.setdefault(person.party, []).append(person)
        if person.also:
            parties.setdefault(person.also, []).append(person)
    for party, words in (("host", _("no host")), ("peer", _("no peer")), ("facilitator", _("no facilitator"))):
        if party not in parties:
            yield Missing("people", words)
    yield from _note_taking(parties)
    yield from _group(len(parties.get("peer", [])))
    yield from _neutrality(parties)
    yield from _one_office(parties)
    yield from _reporting(here)
    yield from _outsiders(here)
    yield from _covering(session)
    if session.info.started_at is None:
        yield from _ready(session.people)


def first_names(people: Sequence[Person]) -> str:
    """The names of the first few, and how many more there are."""
    names = ", ".join(full_name(person) for person in people[:_NAMED])
    if len(people) <= _NAMED:
        return names
    return _("{names} and {number} more", names=names, number=number_words(len(people) - _NAMED))


def _by_name(people: Sequence[Person]) -> tuple[tuple[str, UUID], ...]:
    """Those whom `first_names` names, by what it calls them."""
    return tuple((full_name(person), person.id) for person in people[:_NAMED])


def _note_taking(parties: dict[str, list[Person]]) -> Iterator[Missing]:
    takers = parties.get("note_taker", [])
    facilitators = parties.get("facilitator", [])
    taking = {one.id for one in takers}
    both = next((one for one in facilitators if one.id in taking or "note" in fold(one.role)), None)
    others = [one for one in takers if both is None or one.id != both.id]
    if both and not others:
        words = _("{name} both facilitates and takes notes", name=full_name(both))
        yield Missing("people", words, both.id, advice=True, field="also")
    elif not takers:
        yield Missing("people", _("no note-taker"))


def _group(peers: int) -> Iterator[Missing]:
    if not peers or FEWEST <= peers <= MOST:
        return
    limits = {"fewest": number_words(FEWEST), "most": number_words(MOST)}
    if peers < FEWEST:
        words = ngettext(
            "{count} peer: it works best with {fewest} to {most}, else few views to choose from",
            "{count} peers: it works best with {fewest} to {most}, else few views to choose from",
            peers,
            **limits,
        )
    elif peers < TOO_MANY:
        words = ngettext(
            "{count} peer: it works best with {fewest} to {most}, else not everybody will be heard",
            "{count} peers: it works best with {fewest} to {most}, else not everybody will be heard",
            peers,
            **limits,
        )
    else:
        words = ngettext(
            "{count} peer: split them into groups of {fewest} to {most}, and let each report to all",
            "{count} peers: split them into groups of {fewest} to {most}, and let each report to all",
            peers,
            **limits,
        )
    yield Missing("people", words, advice=True)


def _neutrality(parties: dict[str, list[Person]]) -> Iterator[Missing]:
    hosts = parties.get("host", [])
    organisations = {fold(host.organisation) for host in hosts if host.organisation}
    facilitating = {one.id for one in parties.get("facilitator", [])}
    for host in hosts:
        if host.id in facilitating or "facilitat" in fold(host.role):
            words = _("{name} is host and facilitator: nobody is neutral then", name=full_name(host))
            yield Missing("people", words, host.id, advice=True, field="also" if host.also else "role")
    for one in parties.get("facilitator", []):
        if one.party != "host" and fold(one.organisation) in organisations:
            words = _("better a facilitator from outside: {name} is of the hosts' organisation", name=full_name(one))
            yield Missing("people", words, one.id, advice=True, field="organisation")


def _one_office(parties: dict[str, list[Person]]) -> Iterator[Missing]:
    peers = parties.get("peer", [])
    groups = (
        (N_("all hosts and peers come from {organisation}: few new views"), [*parties.get("host", []), *peers]),
        (N_("all peers come from {organisation}: few new views"), peers),
    )
    for sentence, group in groups:
        organisations = {fold(one.organisation) for one in group}
        if len(peers) > 1 and len(organisations) == 1 and "" not in organisations:
            words = _(sentence, organisation=group[0].organisation)
            yield Missing("people", words, peers[0].id, advice=True, field="organisation")
            return


def _reporting(coming: list[Person]) -> Iterator[Missing]:
    below = [person for person in coming if person.reports_to]
    if not below:
        return
    here = {fold(name): one for one in coming for name in (one.name, one.latin, one.ref) if name}
    pairs = [(one, here[fold(one.reports_to)]) for one in below if fold(one.reports_to) in here]
    pairs = [(one, boss) for one, boss in pairs if one.id != boss.id]
    if pairs:
        one, boss = pairs[0]
        names = {"name": full_name(one), "boss": full_name(boss)}
        words = _("{name} reports to {boss}: people hold back before their superiors", **names)
        if len(pairs) > 1:
            words = _(
                "{name} reports to {boss} (and {number} more): people hold back before their superiors",
                number=number_words(len(pairs) - 1),
                **names,
            )
        yield Missing("people", words, one.id, advice=True, field="reports_to")


def _outsiders(coming: list[Person]) -> Iterator[Missing]:
    without = [one for one in coming if one.outsider and not one.outsider_reason]
    if without:
        words = _("no reason why as an outsider: {names}", names=first_names(without))
        named = _by_name(without)
        yield Missing("people", words, without[0].id, advice=True, field="outsider_reason", rows=named)


def _covering(session: Session) -> Iterator[Missing]:
    peers = [person for person in people_coming(session) if person.party == "peer"]
    lacking = uncovered(session) if peers else []
    if not lacking:
        return
    if not any(person.skills for person in peers):
        yield Missing("people", _("no skills of the peers are known"), peers[0].id, advice=True, field="skills")
        return
    refs = ", ".join(objective.ref for objective in lacking[:_NAMED]) + ("…" if len(lacking) > _NAMED else "")
    yield Missing(
        "objectives",
        _("nobody brings all the skills for {objectives}", objectives=refs),
        lacking[0].id,
        advice=True,
        field="needs",
    )


def _ready(people: list[Person]) -> Iterator[Missing]:
    declined = [one for one in people if one.invitation == "declined"]
    if declined:
        words = _("declined: {names}", names=first_names(declined))
        yield Missing("people", words, declined[0].id, advice=True, field="invitation", rows=_by_name(declined))
    guests = [one for one in people if one.party != "facilitator" and one.invitation != "declined"]
    uninvited = [one for one in guests if not one.invitation]
    told = _("not invited yet: {names}", names=first_names(uninvited))
    yield from _marked(told, _("mark all as invited"), uninvited, "invitation")
    invited = [one for one in guests if one.invitation and not one.briefing]
    told = _("no briefing yet: {names}", names=first_names(invited))
    yield from _marked(told, _("mark all as briefed"), invited, "briefing")


def _marked(words: str, fix: str, people: list[Person], field: str) -> Iterator[Missing]:
    if people:
        value = {"invitation": "invited", "briefing": "sent"}[field]
        given = {"people": [str(one.id) for one in people], field: value}
        marks = Proposal(fix, Step("mark_people", given))
        yield Missing("people", words, people[0].id, advice=True, field=field, fix=marks, rows=_by_name(people))
