"""What stands behind an address in angle brackets tells of its owner, and is nobody's name."""

from typing import Any

import pytest

from peerassist_tui.intake.people_list import read_people

ROSARIO = {"name": "Rosario Quispe", "email": "rosario@example.org"}
AT_ACME = {**ROSARIO, "organisation": "Acme"}
PEER = {**AT_ACME, "party": "peer"}


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("Rosario Quispe <rosario@example.org>, peer, Acme", PEER),
        ("Rosario Quispe <rosario@example.org>, Acme, Peer", PEER),
        ("Rosario Quispe <rosario@example.org>; peer; Acme", PEER),
        ("Rosario Quispe <rosario@example.org>; peer, Acme", PEER),
        ("Rosario Quispe <rosario@example.org> peer, Acme", PEER),
        ("Rosario Quispe <rosario@example.org> - peer - Acme", PEER),
        ("Rosario Quispe <rosario@example.org> (peer, Acme)", PEER),
        ("Rosario Quispe rosario@example.org, peer, Acme", PEER),
        ("Rosario Quispe, rosario@example.org, peer, Acme", PEER),
        ("Rosario Quispe, peer <rosario@example.org>, Acme", PEER),
        ("Rosario Quispe, peer, Acme <rosario@example.org>", PEER),
        ("peer, Rosario Quispe <rosario@example.org>, Acme", PEER),
        ("Quispe, Rosario <rosario@example.org>, peer, Acme", PEER),
        ('"Quispe, Rosario" <rosario@example.org>, peer, Acme', PEER),
        ("<rosario@example.org> Rosario Quispe, peer, Acme", PEER),
        ("- Rosario Quispe <rosario@example.org>, peer, Acme", PEER),
        ("Peer: Rosario Quispe <rosario@example.org>, Acme", PEER),
        ("<rosario@example.org>, peer, Acme", {**PEER, "name": "Rosario"}),
        ("Rosario Quispe <rosario@example.org>, Acme", AT_ACME),
        ("Rosario Quispe <rosario@example.org>, Engineer, Acme", {**AT_ACME, "role": "Engineer"}),
        ("Rosario Quispe <rosario@example.org>, peer, Head of training, Acme", {**PEER, "role": "Head of training"}),
        ("Rosario Quispe <rosario@example.org>, peer, Acme, Lima", {**PEER, "role": "Lima"}),
        ("Rosario Quispe <rosario@example.org>, PhD, peer, Acme", {**PEER, "name": "Rosario Quispe, PhD"}),
        ("Smit, Peer <peer@example.org>", {"name": "Peer Smit", "email": "peer@example.org"}),
    ],
)
def test_a_line_with_an_address_and_what_is_said_of_its_owner_is_one_person(line: str, person: dict[str, Any]) -> None:
    assert read_people(line).people == [person]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Bao Li <bao@x.org>, Zoe Park <zoe@x.org>", [("Bao Li", "", ""), ("Zoe Park", "", "")]),
        ("Bao Li <bao@x.org>, Zoe Park", [("Bao Li", "", ""), ("Zoe Park", "", "")]),
        ("Li, Bao <bao@x.org>, Park, Zoe <zoe@x.org>", [("Bao Li", "", ""), ("Zoe Park", "", "")]),
        (
            "Bao Li <bao@x.org>, peer, Zoe Park <zoe@x.org>, host",
            [("Bao Li", "peer", ""), ("Zoe Park", "host", "")],
        ),
        (
            "Bao Li <bao@x.org>, peer, Acme, Zoe Park <zoe@x.org>, host, Kisumu",
            [("Bao Li", "peer", "Acme"), ("Zoe Park", "host", "Kisumu")],
        ),
        (
            "Bao Li <bao@x.org>; peer; Acme; Park, Zoe <zoe@x.org>; host; Kisumu",
            [("Bao Li", "peer", "Acme"), ("Zoe Park", "host", "Kisumu")],
        ),
        (
            "Bao Li <bao@x.org>, peer, Acme; Zoe Park <zoe@x.org>, host, Kisumu",
            [("Bao Li", "peer", "Acme"), ("Zoe Park", "host", "Kisumu")],
        ),
        (
            "Bao Li, peer, Acme, Zoe Park, host, Kisumu",
            [("Bao Li", "peer", "Acme"), ("Zoe Park", "host", "Kisumu")],
        ),
        ("Bao Li; peer; Zoe Park; host", [("Bao Li", "peer", ""), ("Zoe Park", "host", "")]),
        (
            "Bao Li <bao@x.org>, peer, Acme, Zoe Park, host, Kisumu",
            [("Bao Li", "peer", "Acme"), ("Zoe Park", "host", "Kisumu")],
        ),
        (
            "Bao Li <bao@x.org>, County Office, Zoe Park <zoe@x.org>",
            [("Bao Li", "", "County Office"), ("Zoe Park", "", "")],
        ),
        (
            "Bao Li <bao@x.org>, Casa Aberta\nZoe Park <zoe@x.org>, Agua Viva",
            [("Bao Li", "", "Casa Aberta"), ("Zoe Park", "", "Agua Viva")],
        ),
        (
            "To: Bao Li <bao@x.org>; Zoe Park;\nCc: Ann Lee <ann@x.org>",
            [("Bao Li", "", ""), ("Zoe Park", "", ""), ("Ann Lee", "", "")],
        ),
    ],
)
def test_several_on_a_line_are_parted_where_the_next_begins(text: str, people: list[tuple[str, str, str]]) -> None:
    sides = ("name", "party", "organisation")
    assert [tuple(one.get(side, "") for side in sides) for one in read_people(text).people] == people


def test_a_pasted_list_of_seven_is_seven_with_their_sides() -> None:
    lines = (
        "Rosario Quispe <rosario@example.org>, peer, Acme",
        "Dr. Achieng Odhiambo <achieng@example.org>, host, Kisumu Water and Sanitation Company",
        "Baraka Mwangi <baraka@example.org>, host, County of Kisumu",
        "Zhāng Lìhuá <zhang@example.org>, peer, Blue Sky",
        "Fatuma Ali Hassan <fatuma@example.org>, peer, Engineer, Port North",
        "Rehana Akter <rehana@example.org>, facilitator",
        "Marta Klein <marta@example.org>, note-taker, Village library",
    )
    people = read_people("\n".join(lines)).people
    assert [one["name"] for one in people] == [line.partition(" <")[0] for line in lines]
    assert [one["party"] for one in people] == ["peer", "host", "host", "peer", "peer", "facilitator", "note_taker"]
    assert all("organisation" in one for one in people if one["party"] != "facilitator")
