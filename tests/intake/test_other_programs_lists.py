"""Lists of people as other programs export them and people write them: who comes in, what is said of the rest."""

import csv
import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerassist_tui.intake.people_list import read_people

AMINA = {"name": "Amina Khan", "email": "amina@example.org"}
BAO = {"name": "Bao Li", "email": "bao@example.org"}
BOTH = [AMINA, BAO]
OUTLOOK = (
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,E-mail Address,E-mail Type\r\n"
    "Dr.,Amina,,Khan,,Port North,,Engineer,amina@example.org,SMTP\r\n,Bao,,Li,,,,,bao@example.org,SMTP\r\n"
)
GOOGLE = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Nickname,File As,Organization Name,"
    "Organization Title,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value\n"
    "Amina,,Khan,,,,,Port North,Engineer,* myContacts,* Work,amina@example.org,+1\n"
    "Bao,,Li,,,,,,,* myContacts,,bao@example.org ::: b@example.net,\n"
)
GOOGLE_OLD = (
    "Name,Given Name,Additional Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Name\n"
    "Amina Khan,Amina,,Khan,* Work,amina@example.org,Port North\nBao Li,Bao,,Li,,bao@example.org,\n"
)
TEAMS = (
    "1. Summary\r\nMeeting title\tWeekly\r\nAttended participants\t2\r\nStart time\t11/29/26, 10:00:00 AM\r\n\r\n"
    "2. Participants\r\nName\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\r\n"
    "Amina Khan\t11/29/26, 10:00\t11/29/26, 11:00\t1h\tamina@example.org\tamina@example.org\tOrganizer\r\n"
    "Bao Li\t11/29/26, 10:00\t11/29/26, 11:00\t1h\tbao@example.org\tbao@example.org\tPresenter\r\n\r\n"
    "3. In-Meeting Activities\r\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\r\n"
    "Amina Khan\t11/29/26, 10:00\t11/29/26, 11:00\t1h\tamina@example.org\tOrganizer\r\n"
)
ZOOM = (
    "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n"
    "123 456,Weekly,11/29/2026 10:00,11/29/2026 11:00,host@example.org,60,2\n\n"
    "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
    "Amina (Amina Khan),amina@example.org,11/29/2026 10:00,11/29/2026 11:00,60,No\n"
    "Bao Li,bao@example.org,11/29/2026 10:00,11/29/2026 11:00,60,Yes\n"
)
MOODLE = "First name,Last name,Email address,Roles,Groups\nAmina,Khan,amina@example.org,,\nBao,Li,bao@example.org,,\n"
LIMESURVEY = (
    '"tid","firstname","lastname","email","emailstatus","token","language","attribute_1 <Organisation>"\n'
    '"1","Amina","Khan","amina@example.org","OK","a1","en","Port North"\n'
    '"2","Bao","Li","bao@example.org","OK","b2","",""\n'
)


@pytest.mark.parametrize("text", [OUTLOOK, GOOGLE, GOOGLE_OLD, TEAMS, ZOOM, MOODLE, LIMESURVEY])
def test_what_the_big_programs_export_comes_in(text: str) -> None:
    read = read_people(text)
    assert [(one["name"].removeprefix("Dr. "), one["email"]) for one in read.people] == [
        (one["name"], one["email"]) for one in BOTH
    ]


@pytest.mark.parametrize("text", [OUTLOOK, GOOGLE, GOOGLE_OLD, LIMESURVEY])
def test_the_house_comes_with_the_person(text: str) -> None:
    assert [one.get("organisation") for one in read_people(text).people] == ["Port North", None]


def test_what_stands_around_a_table_is_named_with_its_line() -> None:
    said = [str(one) for one in read_people(TEAMS).notices]
    assert said[0] == "line 1: stands above the table: 1. Summary"
    assert said[-1].startswith("line 13: belongs to another table below: Amina Khan")
    assert "Guest" in read_people(ZOOM).left_out


@pytest.mark.parametrize(
    "heads",
    [
        "Name;E-Mail",
        "Nom complet;Courriel",
        "Nombre completo;Correo electrónico",
        "Vollständiger Name;E-Mail-Adresse",
        "Nome completo;Endereço de e-mail",
        "Nome e cognome;Posta elettronica",
        "Volledige naam;E-mailadres",
        "الاسم;البريد الإلكتروني",
        "ФИО;Электронная почта",
        "姓名;邮箱",
        "Nimi;Sähköpostiosoite",
        "*Name*;E-mail (required)",
    ],
)
def test_heads_in_ten_languages_and_one_that_nobody_knows(heads: str) -> None:
    assert read_people(f"{heads}\nAmina Khan;amina@example.org\nBao Li;bao@example.org\n").people == BOTH


@pytest.mark.parametrize(
    "heads",
    [
        "First name,Surname,Mail",
        "Prénom,Nom,Mail",
        "Nombre,Apellidos,Mail",
        "Vorname,Nachname,Mail",
        "Имя,Фамилия,Mail",
    ],
)
def test_a_name_in_two_columns_is_one_in_either_order(heads: str) -> None:
    first, last, mail = heads.split(",")
    assert read_people(f"{heads}\nAmina,Khan,amina@example.org\n").people == [AMINA]
    assert read_people(f"{last},{first},{mail}\nKhan,Amina,amina@example.org\n").people == [AMINA]


@pytest.mark.parametrize(
    "text",
    [
        "Khan, Amina <amina@example.org>; Li, Bao <bao@example.org>",
        "Khan, Amina <amina@example.org>, Li, Bao <bao@example.org>",
        "Khan, Amina <amina@example.org>\nLi, Bao <bao@example.org>",
        "To: Amina Khan <amina@example.org>\nCc: Bao Li <bao@example.org>",
        "An: Amina Khan <amina@example.org>; Bao Li <bao@example.org>",
        "À : Amina Khan <amina@example.org> ; Bao Li <bao@example.org>",
        "Para: Amina Khan <amina@example.org>, Bao Li <bao@example.org>",
        "收件人：Amina Khan <amina@example.org>；Bao Li <bao@example.org>",
        "Amina Khan <mailto:amina@example.org>; Bao Li [mailto:bao@example.org]",
        "“Amina Khan” <amina@example.org>, „Bao Li“ <bao@example.org>",
        "«Amina Khan» <amina@example.org>; 'Bao Li' <bao@example.org>",
        "Amina Khan (amina@example.org), Bao Li (bao@example.org)",
        "Amina Khan, amina@example.org, Bao Li, bao@example.org",
        "| Name | E-mail |\n|:--|---|\n| Amina Khan | amina@example.org |\n| Bao Li | bao@example.org |",
        "sep=;\nName;E-mail\nAmina Khan;amina@example.org\nBao Li;bao@example.org",
        "Friday;\n\nName;E-mail\nAmina Khan;amina@example.org\n;\nBao Li;bao@example.org\nBao Li;bao@example.org",
        "Amina Khan <amina@example.org>\nBao Li\nLi, Bao <bao@example.org>",
    ],
)
def test_a_list_of_two_is_two_however_it_is_written(text: str) -> None:
    assert read_people(text).people == BOTH


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Amina Khan; Bao Li; Zoe Park", ["Amina Khan", "Bao Li", "Zoe Park"]),
        ("Amina Khan, Bao Li, Zoe Park", ["Amina Khan", "Bao Li", "Zoe Park"]),
        ("Dr. Amina Khan", ["Dr. Amina Khan"]),
        ("Khan, Dr. Amina <a@example.org>; Prof. Li, Bao <b@example.org>", ["Dr. Amina Khan", "Prof. Bao Li"]),
        ("van der Berg, Jan <jan@example.org>; O’Brien, Síle <s@example.org>", ["Jan van der Berg", "Síle O’Brien"]),
        ("amina.khan@example.org <amina.khan@example.org>", ["Amina Khan"]),
        ("'amina.khan@example.org' <amina.khan@example.org>", ["Amina Khan"]),
        ("Amina Khan\vBao Li\u2028Zoe Park", ["Amina Khan", "Bao Li", "Zoe Park"]),
        ("Amina Khan, PhD <a@example.org>", ["Amina Khan, PhD"]),
        ("Robert (Bob) Smith\nJean-Luc Picard", ["Robert (Bob) Smith", "Jean-Luc Picard"]),
        ("Title,Name,Surname\nMme,Zoé,Parc\n", ["Mme Zoé Parc"]),
    ],
)
def test_names_as_they_are_meant(text: str, people: list[str]) -> None:
    assert [one["name"] for one in read_people(text).people] == people


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Samuel Otieno, head teacher, s@example.org", {"role": "head teacher", "email": "s@example.org"}),
        ("Samuel Otieno, County Office, s@example.org", {"organisation": "County Office", "email": "s@example.org"}),
        ("Samuel Otieno (County Office)", {"organisation": "County Office"}),
        ("Samuel Otieno – County Office", {"organisation": "County Office"}),
        ("Samuel Otieno - head teacher", {"role": "head teacher"}),
        ("Samuel Otieno, head teacher", {"role": "head teacher"}),
        ("Otieno, Samuel (County Office) <s@example.org>", {"organisation": "County Office", "email": "s@example.org"}),
        ("Samuel Otieno (host)", {"party": "host"}),
        ("Samuel Otieno <s@example.org> (Water Board)", {"organisation": "Water Board", "email": "s@example.org"}),
        ("Samuel Otieno <s@example.org>, County Office", {"organisation": "County Office", "email": "s@example.org"}),
        ("Name\nSamuel Otieno (County Office)\n", {"organisation": "County Office"}),
    ],
)
def test_what_stands_behind_a_name_is_said_of_that_person(text: str, person: dict[str, Any]) -> None:
    assert read_people(text).people == [{"name": "Samuel Otieno"} | person]


def test_a_comma_that_moves_the_cells_behind_it_gives_nobody_a_wrong_name() -> None:
    read = read_people("Name,Email\nKhan, Amina,amina@example.org\nLi, Bao,bao@example.org\n")
    assert read.people == []
    assert [one.line for one in read.notices] == [2, 3]
    assert read.notices[0].why == "has more cells than the table has columns"


def test_the_same_person_twice_is_one_with_what_both_lines_know() -> None:
    read = read_people(
        "Name;E-mail;Role\nAmina Khan;;Engineer\nKHAN AMINA;amina@example.org;\nAmina Khan;other@example.org;\n"
    )
    assert read.people == [AMINA | {"role": "Engineer"}]
    assert [str(one) for one in read.notices] == [
        "line 3: is the same person as on a line above: KHAN AMINA",
        "line 4: has the name of another line, and another address: Amina Khan <other@example.org>",
    ]


def test_a_mark_that_never_closes_is_named_and_takes_nobody_along() -> None:
    read = read_people('Name;E-mail\n"Amina Khan;amina@example.org\nBao Li;bao@example.org\n')
    assert read.people == BOTH
    assert "line 2: opens a quotation mark that never closes" in str(read.notices[0])


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Amina Khan [County Office]", {"name": "Amina Khan", "organisation": "County Office"}),
        ("Amina Khan {County Office}", {"name": "Amina Khan", "organisation": "County Office"}),
        ("Khan, Amina [HQ] <amina@example.org>", AMINA | {"organisation": "HQ"}),
        ("\u200fAmina Khan\u200f", {"name": "Amina Khan"}),
        ("\u200eAmina Khan\u200e <amina@example.org>", AMINA),
        ("\u202aAmina Khan\u202c", {"name": "Amina Khan"}),
        ("Name\u200b;E-Mail\u00a0\nAmina Khan;amina@example.org", AMINA),
        ("Name;Email;\nAmina Khan;amina@example.org;", AMINA),
        ("Nom;Prénom;Courriel\nKhan;Amina;amina@example.org", AMINA),
        ('Name,Email\nAmina Khan,"=HYPERLINK(""mailto:amina@example.org"",""mail"")"', AMINA),
        ('Name\tE-mail\n"Amina\nKhan"\tamina@example.org\n', AMINA),
        ('"Amina ""Mina"" Khan" <amina@example.org>', AMINA | {"name": "Amina Mina Khan"}),
    ],
)
def test_one_person_whatever_a_program_has_put_around_the_name(text: str, person: dict[str, str]) -> None:
    assert read_people(text).people == [person]


CELLS = st.text(
    alphabet=st.characters(codec="utf-8", categories=("L", "N", "Zs"), include_characters="\n;,-"), max_size=12
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS), max_size=6))
def test_no_row_of_people_that_our_csv_writer_writes_is_lost_without_a_word(rows: list[tuple[str, str]]) -> None:
    file = io.StringIO()
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(("Name", "Organisation"))
    writer.writerows(rows)
    read = read_people(file.getvalue())
    assert len(read.people) + len(read.notices) == sum(bool("".join(row).strip()) for row in rows)
