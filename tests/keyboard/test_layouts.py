"""Keyboard layouts: what stands on a US keyboard where another one writes a character."""

import pytest

from peerassist_tui.keyboard.layout import US, at_place, layouts, us_key, writing_at, written_at

HOME = "asdfghjkl"
"""The keys of the row on which hands rest."""
HOMES = {
    "arabic": "شسيبلاتنم",
    "azerty": "qsdfghjkl",
    "bengali": "ো ে ্ ি ু প র ক ত".replace(" ", ""),
    "devanagari": "ो े ् ि ु प र क त".replace(" ", ""),
    "greek": "ασδφγηξκλ",
    "hebrew": "שדגכעיחלך",
    "qwerty": HOME,
    "qwertz": HOME,
    "russian": "фывапролд",
    "ukrainian": "фівапролд",
}


@pytest.mark.parametrize("name", layouts())
def test_the_home_row_stands_as_people_know_it(name: str) -> None:
    written = [written_at(key, layouts()[name]) for key in HOME]
    assert "".join(written) == HOMES[name]


@pytest.mark.parametrize("name", layouts())
def test_every_key_is_told_with_shift_and_without(name: str) -> None:
    one, us = layouts()[name], layouts()[US]
    assert len(one.lower) == len(one.upper) == len(us.lower)
    assert all(len(character) == 1 for character in (*one.lower, *one.upper))


@pytest.mark.parametrize(
    ("written", "place"),
    [
        *zip("ненгт", "ytyun", strict=True),
        *zip("ЕЫІіїє", "TSSs]'", strict=True),
        *zip("τΤςζ", "tTwz", strict=True),
        *zip("فضىعﻻﻹ", "tqnubT", strict=True),
        *zip("אקזת", "tez,", strict=True),
        *zip(("ू", "ौ", "ब", "व", "ऊ"), "tqybT", strict=True),
        *zip(("ূ", "ৌ", "ন", "ঊ"), "tqvT", strict=True),
        *zip("٣३৩۳", "3333", strict=True),
    ],
)
def test_a_letter_of_another_script_needs_no_setting(written: str, place: str) -> None:
    assert at_place(written) == place


@pytest.mark.parametrize("written", ["é", "ß", ";", "/", "'", "中", "ʼʼ", ""])
def test_what_stands_on_different_keys_or_on_none_is_nobodys_place(written: str) -> None:
    assert at_place(written) == ""


@pytest.mark.parametrize(
    ("layout", "written", "place"),
    [
        ("greek", ";", "q"),
        ("hebrew", "/", "q"),
        ("hebrew", "'", "w"),
        ("arabic", "]", "D"),
        ("arabic", "[", "F"),
        ("russian", "№", "#"),
        ("azerty", "ф", "a"),
        *(("azerty", written, str(digit)) for digit, written in enumerate("&é\"'(-è_ç", 1)),
        ("azerty", "à", "0"),
        ("azerty", ":", "."),
        ("qwertz", "ß", "-"),
    ],
)
def test_a_chosen_layout_tells_the_places_of_signs_too(layout: str, written: str, place: str) -> None:
    assert at_place(written, layout) == place


@pytest.mark.parametrize(("layout", "letter"), [("azerty", "a"), ("azerty", "q"), ("azerty", ","), ("qwertz", "z")])
def test_on_a_latin_keyboard_a_letter_is_the_one_printed_on_the_key(layout: str, letter: str) -> None:
    assert at_place(letter, layout) == ""


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("й", ["russian", "ukrainian"]),
        ("ض", ["arabic"]),
        ("/", ["hebrew"]),
        (";", ["greek"]),
        ("ौ", ["devanagari"]),
        ("ৌ", ["bengali"]),
        ("a", ["azerty"]),
        ("q", ["qwerty", "qwertz"]),
        ("ф", []),
    ],
)
def test_the_key_right_of_tab_tells_the_layout(written: str, names: list[str]) -> None:
    assert [each.name for each in writing_at("q", written)] == names


def test_shift_is_told_of_letters_digits_and_signs() -> None:
    assert [us_key(key) for key in "t2./"] == ["T", "@", ">", "?"]
