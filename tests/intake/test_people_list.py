"""Lists of people as spreadsheets, mail programs and people write them."""

import codecs
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerassist_tui.errors import Refused
from peerassist_tui.intake.people_list import read_people, read_people_file
from peerassist_tui.intake.text_files import MOST_BYTES
from peerassist_tui.text import clean_line

AMINA = {"name": "Amina Khan", "email": "amina@example.org"}
AMINA_AT_PORT = {"name": "Amina Khan", "organisation": "Port North"}
BAO = {"name": "Bao", "email": "bao@example.org"}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Amina\n  Bao \r\n\r\nChen", [{"name": "Amina"}, {"name": "Bao"}, {"name": "Chen"}]),
        ("Person 1\nPerson 2", [{"name": "Person 1"}, {"name": "Person 2"}]),
        (
            '"Smith, Jones & Co" <info@example.org>',
            [{"name": "Smith", "organisation": "Jones & Co", "email": "info@example.org"}],
        ),
        ("Khan, Amina\nTran, Bao", [{"name": "Khan, Amina"}, {"name": "Tran, Bao"}]),
        ("Amina Khan <amina@example.org>", [AMINA]),
        ("To: Amina Khan <amina@example.org>, Bao <bao@example.org>", [AMINA, BAO]),
        ("Amina Khan <amina@example.org>; Bao <bao@example.org>;", [AMINA, BAO]),
        ("Amina Khan <amina@example.org>,\nBao <bao@example.org>", [AMINA, BAO]),
        ('"Khan, Amina" <amina@example.org>', [AMINA]),
        ("=?utf-8?q?Zo=C3=AB?= <z@example.org>", [{"name": "Zoë", "email": "z@example.org"}]),
        ("amina.khan@example.org", [{"name": "Amina Khan", "email": "amina.khan@example.org"}]),
        ("Amina Khan, amina@example.org", [AMINA]),
        ("Amina Khan\tamina@example.org\nBao\tbao@example.org", [AMINA, BAO]),
        ("amina@example.org\tAmina Khan\tPort", [AMINA | {"organisation": "Port"}]),
        ("Name;E-Mail\nAmina Khan;amina@example.org\nBao;bao@example.org", [AMINA, BAO]),
        ("First name,Surname,E-mail address\nAmina,Khan,amina@example.org", [AMINA]),
        ('Name,Company\n"Khan, Amina","Port, North"', [{"name": "Khan, Amina", "organisation": "Port, North"}]),
        (
            "NAME\tIs here as\tSkills\tShoe size\nليلى\tNote-taker\tradio; law\t38",
            [{"name": "ليلى", "skills": ["radio", "law"], "party": "note_taker"}],
        ),
        ("- Amina\n2. Bao <bao@example.org>", [{"name": "Amina"}, BAO]),
        ("Vorname;Nachname;Firma\nAmina;Khan;Port", [{"name": "Amina Khan", "organisation": "Port"}]),
        ("Nom;Prénom;Mail\nKhan;Amina;amina@example.org", [AMINA]),
        ("Name,First name\nAmina Khan,Amina", [{"name": "Amina Khan"}]),
        ("Name;E-mail;Mail\nBao;;bao@example.org\nAmina Khan;amina@example.org;a@example.org", [BAO, AMINA]),
        ("Amina Khan;amina@example.org;a@example.org\nBao;bao@example.org;", [AMINA, BAO]),
        ('Name,E-mail\n"Amina Khan,amina@example.org\nBao,bao@example.org', [AMINA, BAO]),
        ('Name,Mail\nAmina Khan,"amina@example.org\n"Bao",bao@example.org', [AMINA, BAO]),
        ('Name,Company\n"Amina\nKhan","Port\nNorth"\nBao,', [AMINA_AT_PORT, {"name": "Bao"}]),
        ("Zoë [/b]\x1b[31m\u202e", [{"name": "Zoë [/b]"}]),
        ("", []),
    ],
)
def test_a_list_is_read_as_it_is_written(text: str, people: list[dict[str, Any]]) -> None:
    assert read_people(text).people == people


def test_lines_without_a_name_are_counted() -> None:
    read = read_people("Name\tOrganisation\nAmina\tPort\n\tHarbour\n\n\tQuay")
    assert ([one["name"] for one in read.people], read.nameless) == (["Amina"], 2)
    read = read_people(f"Name,Organisation\n{'x' * 200_000},Port\nBao,Quay")
    assert ([one["name"] for one in read.people], read.nameless) == (["Bao"], 1)


def test_columns_without_a_place_are_named() -> None:
    assert read_people("Name\tShoe size\tE-mail\t\tPhone\nAmina\t38").left_out == ("Shoe size", "Phone")


@given(st.text(alphabet="ab@.<>,;\t\n\"'|é=? :", max_size=60))
def test_whatever_is_pasted_every_person_has_a_name_on_one_clean_line(text: str) -> None:
    for person in read_people(text).people:
        assert person["name"] == clean_line(person["name"]) != ""


@pytest.mark.parametrize(
    "content",
    [
        "Zoë;z@example.org\nBao;b@example.org\n".encode(),
        codecs.BOM_UTF8 + "Zoë;z@example.org\nBao;b@example.org".encode(),
        "Zoë\tz@example.org\r\nBao\tb@example.org\r\n".encode("utf-16"),
        "Zoë\tz@example.org\r\nBao\tb@example.org\r\n".encode("utf-16-le"),
        "Zoë\tz@example.org\r\nBao\tb@example.org\r\n".encode("utf-16-be"),
        "Zoë,z@example.org\r\nBao,b@example.org\r\n".encode("cp1252"),
    ],
)
def test_a_file_is_read_in_the_encodings_of_spreadsheets(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(content)
    expected = [{"name": "Zoë", "email": "z@example.org"}, {"name": "Bao", "email": "b@example.org"}]
    assert read_people_file(path).people == expected


def test_a_file_that_is_no_list_is_refused_in_a_sentence(tmp_path: Path) -> None:
    image, long = tmp_path / "image.png", tmp_path / "long.csv"
    image.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xd8")
    with long.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    for path, said in (
        (tmp_path / "none.csv", "There is no file"),
        (tmp_path, "is a folder"),
        (image, "is not a text"),
        (long, "is too long"),
        (tmp_path / ("x" * 300), "cannot be read"),
        (Path("a\0b"), "cannot be read"),
    ):
        with pytest.raises(Refused, match=said):
            read_people_file(path)
