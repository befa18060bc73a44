"""What a session still needs before it goes live; advice from the guide is told as advice."""

from collections.abc import Iterator

from peerassist_tui.models import Objective, Person
from peerassist_tui.readings.agenda_plan import days, of_day, phase_minutes
from peerassist_tui.readings.gaps import Gap
from peerassist_tui.session import Session
from peerassist_tui.text import fold

FEWEST, MOST = 4, 7
TELLING_SHARE = 0.25
HALF_A_DAY_MINUTES = 180
LONGEST_WITHOUT_BREAK_MINUTES = 90


def readiness(session: Session) -> list[Gap]:
    """What is missing, the most needed first; no gap that is not advice: ready."""
    gaps = [*_purpose(session), *_people(session), *_agenda(session)]
    return sorted(gaps, key=lambda gap: gap.advice)


def _purpose(session: Session) -> Iterator[Gap]:
    if not session.challenge.strip():
        yield Gap("challenge", "no challenge yet")
    objectives = session.all(Objective)
    if not objectives:
        yield Gap("objectives", "no objective yet")
    for row in objectives:
        if not row.sign_of_success:
            yield Gap("objectives", f"{row.ref} has no sign of success", row.id, advice=True)


def _people(session: Session) -> Iterator[Gap]:
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


def _agenda(session: Session) -> Iterator[Gap]:
    if not session.agenda:
        yield Gap("agenda", "no agenda yet")
        return
    minutes = phase_minutes(session.agenda)
    total = sum(minutes.values())
    telling = minutes.get("telling", 0) / total
    if telling > TELLING_SHARE:
        yield Gap("agenda", f"telling takes {telling:.0%}: a quarter is plenty", advice=True)
    for phase, words in (("feedback", "no time for feedback"), ("commit", "no time for the hosts to commit")):
        if phase not in minutes and total > 30:
            yield Gap("agenda", words, advice=True)
    if total >= HALF_A_DAY_MINUTES and "confer" not in minutes:
        yield Gap("agenda", "no time for the peers to confer", advice=True)
    yield from _breaks(session)


def _breaks(session: Session) -> Iterator[Gap]:
    for day in days(session):
        since = 0.0
        for item in of_day(session, day):
            since = 0 if item.phase == "break" else since + item.minutes
            if since > LONGEST_WITHOUT_BREAK_MINUTES:
                yield Gap("agenda", f"day {day}: too long without a break at “{item.title}”", item.id, advice=True)
                break
