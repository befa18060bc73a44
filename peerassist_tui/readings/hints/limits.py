"""From when on the console speaks up: sensible by default, scaled to the group and to the length of the meeting."""

from dataclasses import dataclass

from peerassist_tui.models import AgendaItem
from peerassist_tui.readings.floor.present import SIDES, people_here
from peerassist_tui.session import Session


@dataclass(frozen=True)
class Limits:
    """The thresholds of all hints; each is explained in docs/hints.md."""

    silent_minutes_each: float = 3.0
    """So many minutes of discussion for each host and peer make up the longest silence that goes unremarked."""
    silent_minutes_least: float = 10.0
    silent_minutes_most: float = 25.0
    fair_shares: float = 2.5
    """So many times a fair share of the talk is far more than one."""
    share_least: float = 0.4
    share_after_minutes: float = 10.0
    """Before so many minutes of talk no share means anything."""
    share_every_minutes: float = 5.0
    """Shares are looked at when so many minutes of discussion have passed, so that the hint does not flicker."""
    alternating_turns: int = 6
    waiting_seconds: float = 60.0
    telling_share: float = 0.25
    """The hosts' part of the whole planned time (Milton, Peer Assist: 20 to 25 %)."""
    no_question_minutes: float = 5.0
    stopped_seconds: float = 60.0
    thin_after: float = 0.5
    """The part of an item's time after which an objective without points is thin."""
    undiscussed_minutes: float = 15.0
    why_seconds: float = 120.0
    queue_each: float = 0.5
    """So many waiting for each host and peer make a long queue."""
    queue_least: int = 4
    break_minutes: float = 90.0
    option_minutes: float = 3.0
    last_part: float = 2 / 3
    """The part of the feedback's time after which a peer without an option is remarked."""


def group_size(session: Session) -> int:
    """How many hosts and peers are here."""
    return sum(person.party in SIDES for person in people_here(session))


def silent_limit_seconds(session: Session, limits: Limits) -> float:
    """How long somebody may be silent in discussion: longer in a large group, shorter in a short meeting."""
    minutes = limits.silent_minutes_each * group_size(session)
    most = min(limits.silent_minutes_most, max(limits.silent_minutes_least, planned_minutes(session) / 4 or 90))
    return 60 * min(max(minutes, limits.silent_minutes_least), most)


def planned_minutes(session: Session) -> float:
    """The agenda's minutes without its breaks; 0 without an agenda."""
    return sum(item.minutes for item in session.all(AgendaItem) if item.phase != "break" and not item.skipped)


def share_limit(people: int, limits: Limits) -> float:
    """The share of the talk of so many people, 0 to 1, from which on one of them holds far more than a fair one."""
    return max(limits.share_least, min(0.75, limits.fair_shares / max(1, people)))
