"""Speaking time: turns, seconds, shares, waits, and how even they are."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerassist_tui.readings.floor.floor_time import gini
from tests.helpers.meeting import Meeting


def person(meeting: Meeting, name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in meeting.shown["people"] if one["name"] == name)
    return found


def test_turns_add_up_per_person(meeting: Meeting) -> None:
    meeting.at(10).spoke("Amina", 30).spoke("Bao", 60).spoke("Amina", 45.25)
    amina = person(meeting, "Amina")
    assert (amina["turns"], amina["seconds"], amina["longest_seconds"]) == (2, 75.25, 45.25)
    assert amina["first_spoke_at"] == 10
    assert amina["share"] == pytest.approx(75.25 / 135.25)
    assert meeting.shown["floor"]["seconds"] == 135.25


def test_the_turn_that_is_on_counts_up_to_now(meeting: Meeting) -> None:
    meeting.do("give_floor", who="Amina")
    assert person(meeting.at(12.5), "Amina")["seconds"] == 12.5
    assert person(meeting.at(13.125), "Amina")["longest_seconds"] == 13.125


def test_who_never_spoke_has_nothing(meeting: Meeting) -> None:
    meeting.spoke("Amina", 30)
    bao = person(meeting, "Bao")
    assert (bao["turns"], bao["seconds"], bao["share"], bao["first_spoke_at"], bao["waits"]) == (0, 0, 0, None, [])


def test_nobody_has_a_share_before_anybody_spoke(meeting: Meeting) -> None:
    assert {one["share"] for one in meeting.shown["people"]} == {0}
    assert meeting.shown["floor"]["gini"] == 0


def test_shares_are_of_all_floor_seconds_the_facilitators_included(meeting: Meeting) -> None:
    meeting.spoke("Amina", 60).spoke("Fay", 20)
    assert person(meeting, "Amina")["share"] == 0.75


def test_a_wait_lasts_from_raising_the_hand_to_the_floor(meeting: Meeting) -> None:
    meeting.at(10).raised("Amina", "Bao")
    meeting.at(25.5).do("give_floor")
    meeting.at(40).raised("Amina")
    meeting.at(41).do("give_floor", who="Bao")
    meeting.at(50).do("give_floor")
    assert person(meeting, "Amina")["waits"] == [15.5, 10]
    assert person(meeting, "Bao")["waits"] == [31]


def test_a_lowered_or_waiting_hand_is_no_wait(meeting: Meeting) -> None:
    meeting.raised("Amina", "Bao").at(9).do("lower_hand", who="Amina")
    assert person(meeting, "Amina")["waits"] == []
    assert person(meeting, "Bao")["waits"] == []


@pytest.mark.parametrize(
    ("pauses", "seconds"),
    [
        ([], 100),
        ([(20, 50)], 70),
        ([(20, 50), (60, 70)], 60),
        ([(0, 100)], 0),
        ([(50, 150)], 50),
        ([(100, 150)], 100),
    ],
)
def test_a_turn_less_the_pauses_in_it(pauses: list[tuple[float, float]], seconds: float) -> None:
    meeting = Meeting()
    moments = [
        (0, "give_floor"),
        *((a, "pause") for a, _ in pauses),
        *((b, "resume") for _, b in pauses),
        (100, "release_floor"),
    ]
    for at, rule in sorted(moments, key=lambda moment: moment[0]):
        meeting.at(at).do(rule, **({"who": "Amina"} if rule == "give_floor" else {}))
    assert meeting.seconds().get("Amina", 0) == seconds


def test_evenness_is_told_of_hosts_and_peers_only(meeting: Meeting) -> None:
    for name in ("Hawa", "Hugo", "Amina", "Bao", "Chen"):
        meeting.spoke(name, 20)
    assert meeting.spoke("Fay", 500).shown["floor"]["gini"] == pytest.approx(0)


def test_those_who_never_spoke_make_it_uneven(meeting: Meeting) -> None:
    assert meeting.spoke("Amina", 20).shown["floor"]["gini"] == pytest.approx(0.8)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], 0),
        ([0, 0], 0),
        ([7], 0),
        ([5, 5, 5], 0),
        ([0, 1], 0.5),
        ([1, 3], 0.25),
        ([0, 0, 0, 9], 0.75),
        ([3, 1, 2], 2 / 9),
    ],
)
def test_gini(values: list[float], expected: float) -> None:
    assert gini(values) == pytest.approx(expected)


@given(st.lists(st.floats(0.001, 1e5), min_size=1, max_size=12))
def test_gini_is_the_mean_difference_over_twice_the_mean(values: list[float]) -> None:
    difference = sum(abs(a - b) for a in values for b in values) / len(values) ** 2
    assert gini(values) == pytest.approx(difference / (2 * sum(values) / len(values)), abs=1e-9)
