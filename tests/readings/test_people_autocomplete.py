"""The people of past sessions, each once, with the latest that is known of every side of them."""

from typing import Any

from peerassist_tui.readings.people_autocomplete import PersonTold, each_once


def told(name: str, email: str = "", role: str = "") -> dict[str, Any]:
    return {"name": name, "email": email, "role": role}


def test_namesakes_are_one_person_unless_their_addresses_differ() -> None:
    rows = [
        told("Zoë", "zoe@port.example"),
        told("ZOE", role="Pilot"),
        told("Zoe", "zoe@house.example", "Cook"),
        told("Zoe", "ZOE@port.example", "Diver"),
        told("Bao"),
    ]
    assert [(one.told, len(one.rows)) for one in each_once(rows, dict, PersonTold)] == [
        (told("Zoë", "zoe@port.example", "Pilot"), 3),
        (told("Zoe", "zoe@house.example", "Cook"), 1),
        (told("Bao"), 1),
    ]
