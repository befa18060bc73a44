"""The one word by which somebody is called where there is hardly any room."""

import pytest

from peerassist_tui.intake.first_name import first_name
from peerassist_tui.intake.name_words import same_name, titled
from peerassist_tui.intake.people_list import read_people


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
        ("🇧🇷 Ria Sá", "Ria"),
        ("🇧🇷", "🇧🇷"),
        ("د. ليلى حداد", "ليلى"),
        ("Khan, Amina", "Amina"),
        ("Khan, Prof. Amina", "Amina"),
        ("van der Berg, Jan", "Jan"),
        ("Amina Khan, PhD", "Amina"),
        ("Frau Müller", "Müller"),
        ("Abd al-Rahman al-Bakri", "Abd al-Rahman"),
        ("Dr. Abdul Karim Said", "Abdul Karim"),
        ("Abd el Rahman Said", "Abd el Rahman"),
        ("Umm Kulthum", "Umm Kulthum"),
        ("عبد الرحمن البكري", "عبد الرحمن"),
        ("Abdullah Said", "Abdullah"),
        ("Al Gore", "Al"),
        ("Abu", "Abu"),
        ("李宝", "李宝"),
        ("Dr.", "Dr."),
        ("", ""),
    ],
)
def test_a_title_is_no_first_name(name: str, first: str) -> None:
    assert first_name(name) == first


@pytest.mark.parametrize(
    ("whole", "title", "name"),
    [
        ("Dr. Amina Khan", "Dr.", "Amina Khan"),
        ("Prof. Dr. Bao Li", "Prof. Dr.", "Bao Li"),
        ("Dr. rer. nat. Eva Roth", "Dr. rer. nat.", "Eva Roth"),
        ("Dr.Amina Khan", "Dr.", "Amina Khan"),
        ("Mme Zoé Parc", "Mme", "Zoé Parc"),
        ("Sra. Lucía Gómez", "Sra.", "Lucía Gómez"),
        ("Dña. Ana María Ruiz", "Dña.", "Ana María Ruiz"),
        ("د. ليلى حداد", "د.", "ليلى حداد"),
        ("د/محمد علي", "د/", "محمد علي"),
        ("أ.د. محمد علي", "أ.د.", "محمد علي"),
        ("الدكتورة ليلى حداد", "الدكتورة", "ليلى حداد"),
        ("J.R. Otieno", "", "J.R. Otieno"),
        ("Prof. Dr.", "", "Prof. Dr."),
        ("王小明", "", "王小明"),
        ("", "", ""),
    ],
)
def test_titles_stand_before_a_name_and_make_nobody_else_of_it(whole: str, title: str, name: str) -> None:
    assert titled(whole) == (title, name)
    assert same_name(whole) == same_name(name)


def test_titles_of_two_columns_stand_both_before_the_name() -> None:
    read = read_people("Anrede;Titel;Vorname;Nachname\nFrau;Prof. Dr.;Eva;Roth\nHerr;;Jan;Maier\n")
    assert [one["name"] for one in read.people] == ["Frau Prof. Dr. Eva Roth", "Herr Jan Maier"]
