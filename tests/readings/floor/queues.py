"""Meetings in which people ask for the floor in one of the orders."""

from typing import Any

from peerassist_tui.readings.floor.queue import queue
from tests.helpers.meeting import Meeting

HOUR = [{"title": "All of it", "phase": "asking", "minutes": 60}]


def people(hosts: str = "", peers: str = "", facilitators: str = "") -> list[dict[str, Any]]:
    """A circle of hosts, then peers, then facilitators, from their names."""
    parties = (("host", hosts), ("peer", peers), ("facilitator", facilitators))
    return [{"name": name, "party": party} for party, names in parties for name in names.split()]


def asking(order: str, seated: list[dict[str, Any]], **header: Any) -> Meeting:
    """A meeting with its first item on and the queue in that order."""
    meeting = Meeting(queue=order, people=seated, **{"agenda": HOUR, **header})
    meeting.do("next_item")
    return meeting


def reasons(meeting: Meeting) -> list[str]:
    return [place.reason for place in queue(meeting.session, meeting.now)]


def said(session: Meeting, *hands: tuple[str, dict[str, str]]) -> Meeting:
    """Raise hands that say something, in that order."""
    for who, words in hands:
        session.do("raise_hand", who=who, **words)
    return session
