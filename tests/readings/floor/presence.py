"""Where somebody stands in a meeting: here, away or not come."""

from datetime import timedelta
from typing import Any

from peerassist_tui.readings.floor.circle import circle
from peerassist_tui.readings.floor.present import is_here, standing
from tests.helpers.meeting import PEOPLE, START, Meeting


def moment(seconds: float) -> str:
    return (START + timedelta(seconds=seconds)).isoformat()


def stands(meeting: Meeting, name: str) -> str:
    return standing(meeting.session, meeting.session.person(name))


def shown(meeting: Meeting, name: str) -> dict[str, Any]:
    return next(one for one in meeting.shown["people"] if one["name"] == name)


def declined(name: str, **header: Any) -> Meeting:
    people = [one | ({"invitation": "declined"} if one["name"] == name else {}) for one in PEOPLE]
    return Meeting(people=people, **header)


def digits(meeting: Meeting) -> str:
    return " ".join(one.name if is_here(meeting.session, one) else f"({one.name})" for one in circle(meeting.session))
