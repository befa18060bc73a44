"""What Changes are called in a language that has its words in another order, and its own marks, numbers and genders."""

from collections.abc import Iterator

import pytest

from peerassist_tui.labels import worded
from peerassist_tui.language import written_in

NB, NNB = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


@pytest.fixture(autouse=True)
def _french() -> Iterator[None]:
    with written_in("fr"):
        yield


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ("Started “Asking”", f"Commencé{NB}: «{NB}Asking{NB}»"),
        (
            "Started “Asking”; Bao leaves, Chen comes",
            f"Commencé{NB}: «{NB}Asking{NB}»{NNB}; Bao s’en va, Chen arrive",
        ),
        ("Gave “A, b” 5 min, “C” 7 min", f"Durées données{NB}: «{NB}A, b{NB}» 5 min, «{NB}C{NB}» 7 min"),
        ("Took out note 3", f"Retiré{NB}: note 3"),
        ("Took out lesson 1 and 1 more", f"Retiré{NB}: leçon 1 et 1 de plus"),
        ("Called the roll: 2 marked", f"Appel{NB}: 2 réponses"),
        ("Took back “Raised the hand of Bao”", f"Annulé{NB}: «{NB}Main levée{NB}: Bao{NB}»"),
        ("Changed Silence", f"Modifié{NB}: Silence"),
    ],
)
def test_it_is_said_as_one_says_it_there(kept: str, said: str) -> None:
    assert worded(kept) == said
