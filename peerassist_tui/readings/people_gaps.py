"""What the people still lack, and what the guide advises about who they are."""

from collections.abc import Iterator

from peerassist_tui.models import Person
from peerassist_tui.readings.gaps import Gap
from peerassist_tui.session import Session
from peerassist_tui.text import fold

FEWEST, MOST = 4, 7


def people_gaps(session: Session) -> Iterator[Gap]:
    """Who is missing, and what to think of in those who come."""
    parties: dict[str, list[Person]] = {}
    for person in session.people:
        parties.setdefault(person.party, []).append(person)
    for party, words in (("host", "no host"), ("peer", "no peer"), ("facilitator", "no facilitator")):
        if party not in parties:
            yield Gap("people", words)
    yield from _note_taking(parties)
    yield from _group(len(parties.get("peer", [])))
    yield from _neutrality(parties)


def _note_taking(parties: dict[str, list[Person]]) -> Iterator[Gap]:
    both = next((one for one in parties.get("facilitator", []) if "note" in fold(one.role)), None)
    if "note_taker" in parties:
        return
    if both:
        yield Gap("people", f"{both.name} facilitates and takes notes: nobody does both well", both.id, advice=True)
    else:
        yield Gap("people", "no note-taker")


def _group(peers: int) -> Iterator[Gap]:
    if peers and not FEWEST <= peers <= MOST:
        count = "1 peer" if peers == 1 else f"{peers} peers"
        why = "few views to choose from" if peers < FEWEST else "not everybody will be heard"
        yield Gap("people", f"{count}: it works best with {FEWEST} to {MOST}, else {why}", advice=True)


def _neutrality(parties: dict[str, list[Person]]) -> Iterator[Gap]:
    hosts = parties.get("host", [])
    houses = {fold(host.organisation) for host in hosts if host.organisation}
    for host in hosts:
        if "facilitat" in fold(host.role):
            yield Gap("people", f"{host.name} is host and facilitator: nobody is neutral then", host.id, advice=True)
    for one in parties.get("facilitator", []):
        if fold(one.organisation) in houses:
            yield Gap("people", f"{one.name} comes from the hosts' own house: better from outside", one.id, advice=True)
