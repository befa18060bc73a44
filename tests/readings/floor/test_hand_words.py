"""What a typed line says of a hand, and how long a typed time is."""

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.readings.floor.hand_words import read_hand_line, read_hand_words
from peerassist_tui.timing.times import read_length
from tests.helpers.meeting import Meeting

PEOPLE = [{"name": name} for name in ("Ann Peters", "Bo", "Cy Q", "Cy R", "Amir For")]


@pytest.mark.parametrize(
    ("order", "typed", "who", "said"),
    [
        ("first_come", "ann", "Ann Peters", {}),
        ("first_come", "ann p", "Ann Peters", {"kind": "process"}),
        ("first_come", "ann pet", "Ann Peters", {}),
        ("first_come", "2 Q", "Bo", {"kind": "question"}),
        ("first_come", "cy q", "Cy Q", {}),
        ("first_come", "cy r r", "Cy R", {"kind": "reply"}),
        ("first_come", "amir for", "Amir For", {}),
        ("for_against", "bo against", "Bo", {"stance": "against"}),
        ("for_against", "bo for r", "Bo", {"stance": "for", "kind": "reply"}),
        ("progressive", "bo affected", "Bo", {"tag": "affected"}),
        ("progressive", "bo new_here", "Bo", {"tag": "new_here"}),
    ],
)
def test_the_last_words_say_what_the_hand_is_for(order: str, typed: str, who: str, said: dict[str, str]) -> None:
    person, words = read_hand_words(Meeting(people=PEOPLE, queue=order).session, typed)
    assert (person.name, words) == (who, said)


@pytest.mark.parametrize(
    ("typed", "who"),
    [("+ann", "Ann Peters"), (" +ann q", "Ann Peters"), ("+bo r", "Bo"), ("+2", ""), ("+ ann", ""), ("+5 % a year", ""),
     ("+cy", ""), ("+dana", ""), ("+ann is new", ""), ("ann", ""), ("+", "")],
)  # fmt: skip
def test_a_line_is_a_hand_where_it_is_a_plus_and_one_name(typed: str, who: str) -> None:
    hand = read_hand_line(Meeting(people=PEOPLE).session, typed)
    assert (hand[0].name if hand else "") == who


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("cy", "“cy” can mean Cy Q, Cy R."), ("dana q", "Nobody here is called “dana”."), ("q", "“q” can mean"),
     ("bo for", "Nobody here is called “bo for”.")],
)  # fmt: skip
def test_who_is_not_known_is_told(typed: str, sentence: str) -> None:
    with pytest.raises(RuleError) as told:
        read_hand_words(Meeting(people=[*PEOPLE, {"name": "Quy"}]).session, typed)
    assert str(told.value).startswith(sentence)


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [("2:30", 150), ("2", 120), ("1.5 min", 90), ("1,5", 90), ("90 s", 90), ("45 seconds", 45), ("none", 0), ("", 0),
     ("0", 0), ("2:75", None), ("soon", None), ("-2", None)],
)  # fmt: skip
def test_a_length_of_time_is_read(typed: str, seconds: int | None) -> None:
    assert read_length(typed) == seconds
