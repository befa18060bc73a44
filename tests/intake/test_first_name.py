"""The one word by which somebody is called where there is hardly any room."""

import pytest

from peerassist_tui.intake.first_name import first_name


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Amina Khan", "Amina"),
        ("Dr. Amina Khan", "Amina"),
        ("Dr.Amina Khan", "Amina"),
        ("Prof. Dr. Bao Li", "Bao"),
        ("Mme Zoé Parc", "Zoé"),
        ("Herr Dipl.-Ing. Karl Moser", "Karl"),
        ("Hon. Mary Wu", "Mary"),
        ("د. ليلى حداد", "ليلى"),
        ("Khan, Amina", "Amina"),
        ("Khan, Prof. Amina", "Amina"),
        ("van der Berg, Jan", "Jan"),
        ("Amina Khan, PhD", "Amina"),
        ("Frau Müller", "Müller"),
        ("李宝", "李宝"),
        ("Dr.", "Dr."),
        ("", ""),
    ],
)
def test_a_title_is_no_first_name(name: str, first: str) -> None:
    assert first_name(name) == first
