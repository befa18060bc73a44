"""The circle: who sits where, and whom a digit or the beginning of a name means."""

import pytest

from peerassist_tui.readings.floor.circle import circle, people_meant
from tests.helpers.meeting import Meeting

PEOPLE = [
    {"name": "Fay", "party": "facilitator"},
    {"name": "José Álvarez", "party": "host"},
    {"name": "ليلى المثال", "latin": "Layla", "party": "peer"},
    {"name": "Joan", "ref": "x9", "party": "peer"},
]


def test_hosts_and_peers_sit_before_facilitator_and_note_taker() -> None:
    session = Meeting(people=PEOPLE).session
    assert [person.name for person in circle(session)] == ["José Álvarez", "ليلى المثال", "Joan", "Fay"]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("1", ["José Álvarez"]),
        ("4", ["Fay"]),
        ("5", []),
        ("0", []),
        ("jo", ["José Álvarez", "Joan"]),
        ("JOSE", ["José Álvarez"]),
        ("alv", ["José Álvarez"]),
        ("lay", ["ليلى المثال"]),
        ("لي", ["ليلى المثال"]),
        ("x9", ["Joan"]),
        ("oan", []),
        ("", []),
        ("  ", []),
    ],
)
def test_whom_is_meant(typed: str, names: list[str]) -> None:
    assert [person.name for person in people_meant(Meeting(people=PEOPLE).session, typed)] == names
