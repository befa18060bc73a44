"""Catching up: who pays, who is protected, and that the sums are exact."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerassist_tui.models import PHASES
from peerassist_tui.readings.agenda.projection import PROTECTED, projection
from peerassist_tui.readings.agenda.recover_time import LEAST_MINUTES, PROTECTED_MINUTES, distribute, recover_time
from tests.helpers.meeting import Meeting

DAY = [("A1", "telling", 10), ("A2", "asking", 20), ("A3", "analyzing", 40), ("A4", "confer", 15),
       ("A5", "feedback", 20), ("A6", "commit", 12), ("A7", "close", 5)]  # fmt: skip


def agenda(*items: tuple[str, str, float]) -> list[dict[str, Any]]:
    return [{"ref": ref, "title": ref, "phase": phase, "minutes": minutes} for ref, phase, minutes in items]


def late_by(minutes: float, items: list[dict[str, Any]]) -> Meeting:
    """A meeting whose first item has run over by so many minutes."""
    meeting = Meeting(agenda=items)
    meeting.do("next_item")
    return meeting.at(60 * (items[0]["minutes"] + minutes))


@pytest.mark.parametrize(
    ("late", "proposed", "missing"),
    [
        (0, [20, 40, 15, 20, 12, 5], 0),
        (0.4, [20, 40, 15, 20, 12, 5], 0),
        (1, [20, 39, 15, 20, 12, 5], 0),
        (6, [18, 36, 15, 20, 12, 5], 0),
        (6.9, [18, 36, 15, 20, 12, 5], 0),
        (30, [10, 20, 15, 20, 12, 5], 0),
        (36, [10, 20, 13, 17, 11, 5], 0),
        (47, [10, 20, 10, 10, 10, 5], 0),
        (50, [10, 20, 10, 10, 10, 5], 3),
    ],
)
def test_who_pays(late: float, proposed: list[float], missing: int) -> None:
    meeting = late_by(late, agenda(*DAY))
    offer = recover_time(meeting.session, meeting.now)
    assert [one.proposed for one in offer.lengths] == proposed
    assert offer.missing_minutes == missing


def test_what_was_added_to_a_protected_item_is_given_back_before_its_plan() -> None:
    meeting = late_by(0, agenda(*DAY))
    meeting.do("extend_item", item="A5", minutes=5)
    offer = recover_time(meeting.session, meeting.now)
    assert {one.item.ref: one.minutes - one.proposed for one in offer.paying} == {"A2": 1, "A3": 3, "A5": 1}


items = st.lists(st.tuples(st.sampled_from(PHASES), st.integers(1, 120)), min_size=2, max_size=12)


@given(items, st.floats(0, 300), st.lists(st.integers(0, 20), max_size=4))
def test_sums_are_exact_floors_hold_and_the_protected_pay_last(
    planned: list[tuple[str, int]], late: float, added: list[int]
) -> None:
    meeting = late_by(round(late, 2), agenda(*((f"A{n}", phase, each) for n, (phase, each) in enumerate(planned))))
    for place, minutes in enumerate(added, 1):
        if minutes and place < len(planned):
            meeting.do("extend_item", item=f"A{place}", minutes=minutes)
    before = projection(meeting.session, meeting.now)
    offer = recover_time(meeting.session, meeting.now)
    cut = sum(one.minutes - one.proposed for one in offer.lengths)
    assert cut + offer.missing_minutes == offer.late_minutes
    assert offer.missing_minutes >= 0
    assert offer.late_minutes == max(0, before.late_minutes)
    open_ones = [one for one in offer.lengths if one.item.phase not in PROTECTED]
    for one in open_ones:
        assert one.minutes >= one.proposed >= min(one.minutes, max(LEAST_MINUTES, one.item.minutes / 2))
    for one in offer.lengths:
        if one.is_protected:
            least = min(one.item.minutes, PROTECTED_MINUTES[one.item.phase])
            assert one.minutes >= one.proposed >= least
            if one.proposed < one.item.minutes:
                assert all(
                    other.proposed < max(LEAST_MINUTES, other.item.minutes / 2) + 1
                    for other in open_ones
                    if other.proposed != other.minutes or other.minutes >= LEAST_MINUTES + 1
                )
    if offer.missing_minutes:
        assert all(
            one.proposed < 1 + min(one.item.minutes, PROTECTED_MINUTES[one.item.phase])
            for one in offer.lengths
            if one.is_protected
        )
    if offer.paying:
        meeting.do("set_lengths", lengths=[{"item": one.item.ref, "minutes": one.proposed} for one in offer.paying])
    after = projection(meeting.session, meeting.now)
    assert after.ends_at == offer.ends_at
    assert (before.ends_at - after.ends_at).total_seconds() == 60 * cut
    if offer.late_minutes and not offer.missing_minutes:
        assert 0 <= after.late_seconds < 60
        assert after.late_minutes == 0, "the day ends at the minute at which it was planned to"
        assert not after.squeezed


@given(st.integers(0, 400), st.lists(st.tuples(st.floats(0.5, 120), st.integers(0, 60)), max_size=10))
def test_parts_add_up(amount: int, limits: list[tuple[float, int]]) -> None:
    weights, room = [weight for weight, _ in limits], [limit for _, limit in limits]
    parts = distribute(amount, weights, room)
    assert sum(parts) == min(amount, sum(room))
    assert all(0 <= part <= limit for part, limit in zip(parts, room, strict=True))


@pytest.mark.parametrize(("used", "proposed"), [(0, 20), (80, 80), (94.5, None)])
def test_the_item_that_is_on_pays_of_what_is_left_of_it(used: float, proposed: float | None) -> None:
    """One of 15 minutes was stretched to 95; never less than is used, nothing once it has no minute left."""
    meeting = Meeting(agenda=agenda(("A1", "telling", 15), ("A2", "close", 10)))
    meeting.do("next_item")
    meeting.do("extend_item", minutes=80)
    meeting.do("extend_item", item="A2", minutes=-5)
    offer = recover_time(meeting.at(60 * used).session, meeting.now)
    shown = {one.item.ref: one.proposed for one in offer.lengths}
    assert shown.get("A1") == proposed
