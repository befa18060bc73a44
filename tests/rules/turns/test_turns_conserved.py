"""Whatever turns are corrected to, the time adds up, and undo brings them back."""

from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerassist_tui.errors import RuleError
from peerassist_tui.models import FLOOR_STATES, Turn
from peerassist_tui.readings.floor.floor_time import floor_times
from peerassist_tui.readings.floor.stretches import stretches, sums
from tests.helpers.meeting import PEOPLE, START, Meeting
from tests.helpers.stores import filled
from tests.rules.chained import assert_chained

NAMES = [person["name"] for person in PEOPLE[:4]]


def assert_conserved(meeting: Meeting) -> None:
    session, now = meeting.session, meeting.now
    turns, parts = session.all(Turn), stretches(session, now)
    assert all(one.ended_at and one.ended_at <= following.started_at for one, following in pairwise(turns))
    assert all((one.started_at <= (one.ended_at or now) <= now) for one in turns)
    assert all(one.end == following.start for one, following in pairwise(parts))
    assert sum(part.seconds for part in parts) == pytest.approx((now - START).total_seconds())
    persons = sum(part.seconds for part in parts if part.who)
    assert persons == pytest.approx(sum(time.seconds for time in floor_times(session, now)), abs=0.02)
    assert sums(parts).elapsed == int((now - START).total_seconds())
    assert_chained(meeting)


_owner = st.sampled_from([{"who": name} for name in NAMES] + [{"state": state} for state in FLOOR_STATES])
_turn = st.integers(1, 12).map(lambda number: {"turn": number})
_back = st.integers(-2_000, 120_000).map(lambda ms: {"moment": ms})
_edit = st.one_of(
    st.tuples(st.just("since"), _back, _owner),
    st.tuples(st.just("fill_gap"), _back, _owner),
    st.tuples(st.just("reassign_turn"), _turn, _owner),
    st.tuples(st.just("split_turn"), _turn, _back | st.just({})),
    st.tuples(st.just("merge_turn"), _turn, st.just({})),
    st.tuples(st.just("move_edge"), _turn, st.tuples(_back, st.sampled_from(["start", "end"]))),
)
_talk = st.tuples(
    st.sampled_from(["give_floor", "ask_inside", "release_floor", "crosstalk", "pause", "resume", "raise_hand"]),
    st.sampled_from(NAMES),
    st.integers(0, 20_000),
)


@settings(max_examples=150)
@given(st.lists(_talk, max_size=14), st.lists(_edit, min_size=1, max_size=8), st.lists(_talk, max_size=3))
def test_whatever_is_corrected_the_time_adds_up_and_undo_brings_it_back(
    talk: list[tuple[str, str, int]], edits: list[Any], rest: list[tuple[str, str, int]]
) -> None:
    meeting = Meeting()
    _talked(meeting, talk)
    before, done = filled(meeting.session), 0
    for rule, first, second in edits:
        try:
            done += meeting.do(rule, **_arguments(meeting, first, second)) is not None
        except RuleError:
            continue
        assert_conserved(meeting)
    done += _talked(meeting, rest)
    assert_conserved(meeting)
    for _ in range(done):
        meeting.undo()
    assert filled(meeting.session) == before
    assert_conserved(meeting)


def _talked(meeting: Meeting, steps: list[tuple[str, str, int]]) -> int:
    """Do the steps that are possible; how many changed something."""
    done = 0
    for rule, who, milliseconds in steps:
        meeting.clock.advance(milliseconds / 1000)
        try:
            named = {"who": who} if rule in ("give_floor", "ask_inside", "raise_hand") else {}
            done += meeting.do(rule, **named) is not None
        except RuleError:
            continue
    return done


def _arguments(meeting: Meeting, first: dict[str, Any], second: Any) -> dict[str, Any]:
    found: dict[str, Any] = first | (second[0] | {"edge": second[1]} if isinstance(second, tuple) else second)
    if "moment" in found:
        found["moment"] = meeting.now - timedelta(milliseconds=found["moment"])
    return found
