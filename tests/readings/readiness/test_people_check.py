"""What the people still lack: who is missing, who is too near to whom, who is not ready."""

from typing import Any

import pytest

from peerassist_tui.readings.missing import Missing
from peerassist_tui.readings.readiness.people_check import missing_in_people
from tests.helpers.meeting import PEOPLE, Meeting

READY = {"invitation": "accepted", "briefing": "read"}


def with_changes(**changes: dict[str, Any]) -> Meeting:
    """The usual people and a fourth peer, ready and covering the objectives, but for these changes by name."""
    people = [*PEOPLE, {"name": "Dina", "party": "peer"}]
    skilled = {"Amina": {"skills": ["warned people", "channels"]}}
    full = [one | READY | skilled.get(one["name"], {}) | changes.get(one["name"], {}) for one in people]
    asked = {"ref": "OB1", "text": "Know how to reach all", "needs": ["channels", "warned people"]}
    return Meeting(started=False, people=full, objectives=[asked])


def gaps(**changes: dict[str, Any]) -> list[Missing]:
    return list(missing_in_people(with_changes(**changes).session))


def test_nothing_is_said_of_people_who_are_well_chosen_and_ready() -> None:
    assert gaps() == []


OFFICE = {"organisation": "Port Office"}


@pytest.mark.parametrize(
    ("changes", "text", "row", "field"),
    [
        ({"Hawa": {"also": "facilitator"}}, "Hawa is host and facilitator: nobody is neutral then", "Hawa", "also"),
        (
            {"Fay": {"also": "note_taker"}, "Noor": {"party": "peer"}},
            "Fay both facilitates and takes notes",
            "Fay",
            "also",
        ),
        (
            {"Bao": {"reports_to": "CHÉN"}},
            "Bao reports to Chen: people hold back before their superiors",
            "Bao",
            "reports_to",
        ),
        (
            dict.fromkeys(("Amina", "Bao", "Chen", "Dina"), OFFICE),
            "all peers come from Port Office: few new views",
            "Amina",
            "organisation",
        ),
        (
            dict.fromkeys(("Hawa", "Hugo", "Amina", "Bao", "Chen", "Dina"), OFFICE),
            "all hosts and peers come from Port Office: few new views",
            "Amina",
            "organisation",
        ),
        ({"Bao": {"outsider": True}}, "no reason why as an outsider: Bao", "Bao", "outsider_reason"),
        ({"Amina": {"skills": ["channels"]}}, "nobody brings all the skills for OB1", None, "needs"),
        ({"Amina": {"skills": []}}, "no skills of the peers are known", "Amina", "skills"),
        ({"Hugo": {"invitation": "declined"}}, "declined: Hugo", "Hugo", "invitation"),
    ],
)
def test_each_warning_names_its_person_and_where_it_is_mended(
    changes: dict[str, Any], text: str, row: str | None, field: str
) -> None:
    session = with_changes(**changes).session
    (gap,) = missing_in_people(session)
    assert (gap.text, gap.field, gap.advice) == (text, field, True)
    assert gap.row == (session.person(row) if row else session.objective("OB1")).id


def test_who_declined_is_not_counted() -> None:
    said = [gap.text for gap in gaps(Fay={"invitation": "declined"})]
    assert said == ["no facilitator", "declined: Fay"]


def test_a_second_office_fills_a_place() -> None:
    assert gaps(Noor={"party": "peer"}, Dina={"also": "note_taker"}) == []


def test_ten_peers_are_better_split() -> None:
    people = [{"name": f"P{number}"} for number in range(10)]
    texts = [gap.text for gap in missing_in_people(Meeting(started=False, people=people).session)]
    assert "10 peers: split them into groups of 4 to 7, and let each report to all" in texts


def test_invitations_and_briefings_are_marked_in_one_step() -> None:
    meeting = Meeting(started=False)
    invited, briefed = "not invited yet: Hawa, Hugo, Amina and 3 more", "no briefing yet: Hawa, Hugo, Amina and 3 more"
    for text in (invited, briefed):
        (gap,) = [gap for gap in missing_in_people(meeting.session) if gap.fix]
        assert gap.text == text
        assert gap.fix
        meeting.take(gap.fix.step)
    assert [gap for gap in missing_in_people(meeting.session) if gap.fix] == []
    assert {(one.invitation, one.briefing) for one in meeting.session.people} == {("invited", "sent"), ("", "")}
