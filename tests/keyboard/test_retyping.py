"""What was typed with the keyboard switched to another script is read as it was meant, and the other way round."""

import pytest

from peerassist_tui.keyboard.retyping import retyped, retypings


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("цфеук", "water"),
        ("Цфеук зщште", "Water point"),
        ("djlf", "вода"),
        ("νερο", "nero"),
        ("wατερ", "water"),
        ("fhg", "بال"),
        ("لاحق", "bpr"),
        ("akuo", "שלום"),
        ("םןאק", "oite"),
    ],
)
def test_the_same_keys_on_another_keyboard(typed: str, meant: str) -> None:
    assert meant in [retyped(typed, one) for one in retypings()]


def test_what_no_key_of_the_keyboard_writes_stays() -> None:
    assert {retyped("水 — é", one) for one in retypings()} == {"水 — é"}
