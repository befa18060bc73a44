"""What is to be said of the people, whole: where, in which words, and what mends it."""

from typing import Any

import pytest

from peerassist_tui.readings.readiness.people_check import missing_in_people
from tests.helpers.meeting import PEOPLE, Meeting
from tests.readings.readiness.missing_in_full import in_full

READY = {"invitation": "accepted", "briefing": "read"}
SKILLED: list[dict[str, Any]] = [
    one | READY | ({"skills": ["channels"]} if one["name"] == "Amina" else {})
    for one in [*PEOPLE, {"name": "Dina", "party": "peer"}]
]


def with_changes(*needs: list[str], **changes: dict[str, Any]) -> Meeting:
    """People of whom nothing is to be said, but for these changes by name; objectives that need skills."""
    people = [one | changes.get(one["name"], {}) for one in SKILLED]
    asked = [{"ref": f"OB{place}", "text": "Know", "needs": skills} for place, skills in enumerate(needs, 1)]
    return Meeting(started=False, people=people, objectives=asked)


OF_PEOPLE: list[tuple[tuple[list[str], ...], dict[str, dict[str, Any]], list[str]]] = [
    (
        (),
        {"Hawa": {"also": "facilitator"}},
        [
            "advice in people: Hawa is host and facilitator: nobody is neutral then [#Hawa also]",
        ],
    ),
    (
        (),
        {"Hawa": {"role": "Chair, facilitates"}},
        [
            "advice in people: Hawa is host and facilitator: nobody is neutral then [#Hawa role]",
        ],
    ),
    (
        (),
        {"Hawa": {"organisation": "Port Office"}, "Fay": {"organisation": "Port Office"}},
        [
            "advice in people: better a facilitator from outside: "
            "Fay is of the hosts' organisation [#Fay organisation]",
        ],
    ),
    (
        (),
        {"Fay": {"also": "note_taker"}, "Noor": {"party": "peer"}},
        [
            "advice in people: Fay both facilitates and takes notes [#Fay also]",
        ],
    ),
    (
        (),
        {"Noor": {"invitation": "declined"}},
        [
            "needed in people: no note-taker",
            "advice in people: declined: Noor [#Noor invitation]",
        ],
    ),
    (
        (),
        {"Bao": {"reports_to": "CHÉN"}},
        [
            "advice in people: Bao reports to Chen: people hold back before their superiors [#Bao reports_to]",
        ],
    ),
    (
        (),
        {"Bao": {"reports_to": "Chen"}, "Amina": {"reports_to": "Hawa"}},
        [
            "advice in people: Amina reports to Hawa (and 1 more): people hold back before their superiors "
            "[#Amina reports_to]",
        ],
    ),
    (
        (),
        {"Bao": {"reports_to": "P9"}, "Chen": {"ref": "P9"}},
        [
            "advice in people: Bao reports to Chen: people hold back before their superiors [#Bao reports_to]",
        ],
    ),
    ((), {"Bao": {"reports_to": "Bao"}}, []),
    (
        (),
        {
            "Amina": {"organisation": "Port Office"},
            "Bao": {"organisation": "Port Office"},
            "Chen": {"organisation": "Port Office"},
            "Dina": {"organisation": "Port Office"},
        },
        [
            "advice in people: all peers come from Port Office: few new views [#Amina organisation]",
        ],
    ),
    (
        (),
        {
            "Hawa": {"organisation": "Port Office"},
            "Hugo": {"organisation": "Port Office"},
            "Amina": {"organisation": "Port Office"},
            "Bao": {"organisation": "Port Office"},
            "Chen": {"organisation": "Port Office"},
            "Dina": {"organisation": "Port Office"},
        },
        [
            "advice in people: all hosts and peers come from Port Office: few new views [#Amina organisation]",
        ],
    ),
    (
        (),
        {"Bao": {"outsider": True}},
        [
            "advice in people: no reason why as an outsider: Bao [#Bao outsider_reason]",
        ],
    ),
    (
        (),
        {"Hugo": {"invitation": "declined"}},
        [
            "advice in people: declined: Hugo [#Hugo invitation]",
        ],
    ),
    (
        (),
        {"Bao": {"invitation": ""}, "Chen": {"briefing": ""}},
        [
            "advice in people: not invited yet: Bao [#Bao invitation]",
            "  mend: mark all as invited: mark_people",
            "  mend: people = #Bao",
            "  mend: invitation = invited",
            "advice in people: no briefing yet: Chen [#Chen briefing]",
            "  mend: mark all as briefed: mark_people",
            "  mend: people = #Chen",
            "  mend: briefing = sent",
        ],
    ),
    (
        (["rope"],),
        {"Amina": {"skills": []}},
        [
            "advice in people: no skills of the peers are known [#Amina skills]",
        ],
    ),
    (
        (["rope"], ["oil"], ["tar"]),
        {},
        [
            "advice in objectives: nobody brings all the skills for OB1, OB2, OB3 [#OB1 needs]",
        ],
    ),
    (
        (["rope"], ["oil"], ["tar"], ["wood"]),
        {},
        [
            "advice in objectives: nobody brings all the skills for OB1, OB2, OB3… [#OB1 needs]",
        ],
    ),
]
"""What the objectives need, what is changed of whom, and what is then missing."""


@pytest.mark.parametrize(("needs", "changes", "wanted"), OF_PEOPLE)
def test_what_is_to_be_said_of_the_people(
    needs: tuple[list[str], ...], changes: dict[str, dict[str, Any]], wanted: list[str]
) -> None:
    session = with_changes(*needs, **changes).session
    assert in_full(session, missing_in_people(session)) == wanted
