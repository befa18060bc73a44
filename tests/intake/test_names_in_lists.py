"""Names as mail programs, chats, minutes and people write them: the neighbours of each kind in one table."""

from contextlib import suppress
from time import process_time
from typing import Any

import pytest

from peerassist_tui.errors import Refused
from peerassist_tui.intake.people_list import read_people

AMINA = {"name": "Amina Khan", "email": "amina@example.org"}


@pytest.mark.parametrize(
    "text",
    [
        "Khan, Amina <amina@example.org>",
        '"Khan, Amina" <amina@example.org>',
        "'Khan, Amina' <amina@example.org>",
        "‹Khan, Amina› <amina@example.org>",
        "„Khan, Amina“ <amina@example.org>",
        "`Amina Khan` <amina@example.org>",
        "''Amina Khan'' <amina@example.org>",
        "‚Amina Khan‘ <amina@example.org>",
        "「Amina Khan」 <amina@example.org>",
        "Amina Khan<amina@example.org>",
        "Amina Khan amina@example.org",
        "Amina Khan - amina@example.org",
        "Amina Khan: amina@example.org",
        "Amina Khan | amina@example.org",
        "amina@example.org (Amina Khan)",
        "amina@example.org – Amina Khan",
        "[Amina Khan](mailto:amina@example.org)",
        "Amina Khan <mailto:amina@example.org?subject=Hello>",
        "Amina Khan <amina@example.org",
        "Amina Khan <amina@example.org>; amina@example.org",
        "Organizer: Amina Khan <amina@example.org>",
        "To:\tAmina Khan <amina@example.org>;",
        "Name\tE-mail\nKhan, Amina\tamina@example.org\n",
        'DisplayName,UserPrincipalName,Mail\n"Khan, Amina",akhan@corp.example.org,amina@example.org\n',
    ],
)
def test_one_person_and_an_address_however_they_stand_together(text: str) -> None:
    (person,) = read_people(text).people
    assert person == AMINA


@pytest.mark.parametrize(
    "text",
    [
        "amina.khan@example.org bao.li@example.org",
        "amina.khan@example.org, bao.li@example.org",
        "<amina.khan@example.org>; <bao.li@example.org>",
        "Amina Khan <amina@example.org> Bao Li <bao@example.org>",
        "Amina Khan and Bao Li",
        "Amina Khan et Bao Li",
        "Amina Khan & Bao Li",
        "1 Amina Khan\n2 Bao Li",
        "| Izina | Ikigo |\n|---|---|\n| Amina Khan | Port North |\n| Bao Li | Works |",
        "IZINA;IKIGO\nAmina Khan;Port North\nBao Li;Works",
        "Izina:\tIkigo:\nAmina Khan\tPort North\nBao Li\tWorks",
        "Izina;Nimero\nAmina Khan;0700\nBao Li;0701",
        "1\tAmina Khan\n2\tBao Li",
        "(1) Amina Khan\n(2) Bao Li",
        "a) Amina Khan\nb) Bao Li",
        "☐ Amina Khan\n☑ Bao Li",
        "Participants (2)\nAmina Khan\nBao Li",
        "Attendees:\nAmina Khan\nBao Li",
        "To: Amina Khan; Cc: Bao Li",
        "From: Amina Khan\nSent: Monday, 5 October 2026 10:00\nTo: Bao Li\nSubject: Wells",
        "Von: Amina Khan\nGesendet: Montag, 5. Oktober 2026\nAn: Bao Li\nBetreff: Brunnen",
        "De : Amina Khan\nEnvoyé : lundi 5 octobre 2026\nÀ : Bao Li\nObjet : Puits",
        "Amina Khan; ; ;Bao Li;",
        "KHAN, Amina <a@example.org>\nAmina Khan\nBao Li",
    ],
)
def test_two_people_are_two_and_what_names_nobody_is_none(text: str) -> None:
    assert [one["name"].title() for one in read_people(text).people] == ["Amina Khan", "Bao Li"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Amina, Bao and Zoe", ["Amina", "Bao", "Zoe"]),
        ("Amina Khan, Bao Li, and Zoe Park", ["Amina Khan", "Bao Li", "Zoe Park"]),
        ("王小明、李宝，张伟", ["王小明", "李宝", "张伟"]),
        ("محمد علي، ليلى حداد", ["محمد علي", "ليلى حداد"]),
        ("محمد علي؛ ليلى حداد", ["محمد علي", "ليلى حداد"]),
        ("José Ortega y Gasset", ["José Ortega y Gasset"]),
        ("Smith Jr., John <j@example.org>", ["John Smith Jr."]),
        ("Smith, Jr., John <j@example.org>", ["John Smith, Jr."]),
        ("Trade and Industry Office", ["Trade and Industry Office"]),
        ("Eng. Sam Otieno; Hon. Mary Wu; Mme Zoé Parc", ["Eng. Sam Otieno", "Hon. Mary Wu", "Mme Zoé Parc"]),
        ("@Amina Khan @Bao Li", ["Amina Khan", "Bao Li"]),
        ("姓;名\n王;小明", ["王小明"]),
        ("王, 小明 <w@example.org>", ["王小明"]),
        ("Amina Khan </o=ExchangeLabs/cn=Recipients/cn=amina>", ["Amina Khan"]),
    ],
)
def test_names_are_parted_where_they_end_and_nowhere_else(text: str, names: list[str]) -> None:
    assert [one["name"] for one in read_people(text).people] == names


@pytest.mark.parametrize(
    ("text", "person", "beside"),
    [
        ("Amina Khan (External)", {"name": "Amina Khan"}, "External"),
        ("Khan, Amina (Gast) <amina@example.org>", AMINA, "Gast"),
        ("Amina Khan +254 700 000000", {"name": "Amina Khan"}, "+254 700 000000"),
        ("Amina Khan, +254 700 000000, amina@example.org", AMINA, "+254 700 000000"),
        ("Name,Mail\nAmina Khan,amina@example.org; a@example.org", AMINA, "a@example.org"),
        ("Name,Mail\nAmina Khan,amina@example.org ::: a@example.org", AMINA, "a@example.org"),
        ("Amina Khan, amina@example.org", AMINA, ""),
        ("Amina Khan (10:02)", {"name": "Amina Khan"}, "10:02"),
        ("Name;Is here as\nAmina Khan;observer", {"name": "Amina Khan"}, "observer"),
    ],
)
def test_what_has_no_place_beside_a_person_is_named(text: str, person: dict[str, Any], beside: str) -> None:
    read = read_people(text)
    assert read.people == [person]
    assert [one.words for one in read.notices] == [beside] * bool(beside)


@pytest.mark.parametrize(
    "text", ["Hosts:\nAmina Khan\n\nPeers:\nBao Li\n\nZoe Park", "Host: Amina Khan\nPeers: Bao Li\nZoe Park"]
)
def test_a_heading_or_a_word_before_the_names_says_their_side_and_is_nobody(text: str) -> None:
    assert [(one["name"], one.get("party")) for one in read_people(text).people] == [
        ("Amina Khan", "host"),
        ("Bao Li", "peer"),
        ("Zoe Park", None),
    ]


LIBRARY = "Village library Upper Mill"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (f"Marta Klein; host; {LIBRARY}", [("Marta Klein", "host", LIBRARY, "")]),
        (f"Marta Klein; {LIBRARY}; Host", [("Marta Klein", "host", LIBRARY, "")]),
        ("Marta Silva, host, Library director", [("Marta Silva", "host", "", "Library director")]),
        ("Marta Silva; Host; Library director; Town Hall", [("Marta Silva", "host", "Town Hall", "Library director")]),
        ("Marta; Host; Kisumu", [("Marta", "host", "Kisumu", "")]),
        ("Ben Otieno, peer, Office of the director", [("Ben Otieno", "peer", "Office of the director", "")]),
        ("Ben Otieno, peer, Head of the training unit", [("Ben Otieno", "peer", "", "Head of the training unit")]),
        (
            "Marta Silva, host, Library director\nBao Li, peer, County Office\nAna Lima, peer, Head of training",
            [
                ("Marta Silva", "host", "", "Library director"),
                ("Bao Li", "peer", "County Office", ""),
                ("Ana Lima", "peer", "", "Head of training"),
            ],
        ),
        (
            f"Marta Klein; host; {LIBRARY}\nBao Li; peer; Kisumu",
            [("Marta Klein", "host", LIBRARY, ""), ("Bao Li", "peer", "Kisumu", "")],
        ),
        ("Bao Li; Ana Peer; Peter Host", [(name, "", "", "") for name in ("Bao Li", "Ana Peer", "Peter Host")]),
    ],
)
def test_behind_a_name_a_side_of_the_meeting_makes_the_line_one_person_whose_job_is_told_from_a_house(
    text: str, people: list[tuple[str, str, str, str]]
) -> None:
    sides = ("name", "party", "organisation", "role")
    assert [tuple(one.get(side, "") for side in sides) for one in read_people(text).people] == people


@pytest.mark.parametrize("sign", ["a", "a b ", "1", "(", "<", "x@", "+49 ", ", ", '"', "mailto:", "Dr. "])
def test_a_line_of_ten_thousand_signs_keeps_nobody_waiting(sign: str) -> None:
    begun = process_time()
    with suppress(Refused):
        read_people(sign * (10_000 // len(sign)))
    assert process_time() - begun < 1


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("王小明 (Wang Xiaoming), Chengdu Children's Home",
         {"name": "王小明", "latin": "Wang Xiaoming", "organisation": "Chengdu Children's Home"}),
        ("李娜 (Li Na) <lina@example.org>, Blue Sky Trust",
         {"name": "李娜", "latin": "Li Na", "email": "lina@example.org", "organisation": "Blue Sky Trust"}),
        ("Abd al-Rahman al-Bakri (عبد الرحمن البكري), Water Office",
         {"name": "عبد الرحمن البكري", "latin": "Abd al-Rahman al-Bakri", "organisation": "Water Office"}),
        ("Layla Haddad (وزارة المياه)", {"name": "Layla Haddad", "organisation": "وزارة المياه"}),
        ("王小明 (UNICEF)", {"name": "王小明", "organisation": "UNICEF"}),
        ("王小明 (Noor Foundation)", {"name": "王小明", "organisation": "Noor Foundation"}),
        ("王小明 Wang Xiaoming, Chengdu Children's Home",
         {"name": "王小明 Wang Xiaoming", "organisation": "Chengdu Children's Home"}),
        ("Maria Souza, Casa Aberta; maria@example.org",
         {"name": "Maria Souza", "organisation": "Casa Aberta", "email": "maria@example.org"}),
        ("Maria Souza; Casa Aberta; <maria@example.org>",
         {"name": "Maria Souza", "organisation": "Casa Aberta", "email": "maria@example.org"}),
        ("Amina Okello (Ministry of Welfare, host) <amina@example.org>",
         {"name": "Amina Okello", "organisation": "Ministry of Welfare", "party": "host",
          "email": "amina@example.org"}),
    ],
)  # fmt: skip
def test_what_stands_around_a_name_is_told_by_what_it_is(line: str, person: dict[str, str]) -> None:
    assert read_people(line).people == [person]


def test_two_names_on_a_line_are_one_person_where_the_other_lines_name_one_and_where_they_are_from() -> None:
    lines = ["Ann Lee, District Office", "Bo Kim, nurse, Port Clinic"]
    people = read_people("\n".join([*lines, "Maria Souza; Casa Aberta"])).people
    assert people[-1] == {"name": "Maria Souza", "organisation": "Casa Aberta"}
    assert [one["name"] for one in read_people("Maria Souza; Casa Aberta\nAnn Lee").people[:2]] == [
        "Maria Souza", "Casa Aberta",
    ]  # fmt: skip


def test_a_column_called_role_that_holds_sides_of_the_meeting_is_the_role_here() -> None:
    people = read_people("Name\tRole\nAnn Lee\thost\nBo Kim\tnote-taker\n").people
    assert people == [{"name": "Ann Lee", "party": "host"}, {"name": "Bo Kim", "party": "note_taker"}]
    assert read_people("Name\tRole\nAnn Lee\thost\nBo Kim\tNurse\n").people[0]["role"] == "host"
