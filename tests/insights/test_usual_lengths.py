"""How long such items really took in one's own past meetings; it is offered and never forced."""

from pathlib import Path
from uuid import uuid4

import pytest

from peerassist_tui.desk import make_session
from peerassist_tui.insights.usual_lengths import usual_length
from peerassist_tui.store.queries.item_lengths import PastItem, item_lengths
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.meeting import HEADER, START
from tests.helpers.stores import altered, new_desk

PAST = [
    PastItem("asking", "Questions", 22),
    PastItem("asking", "Questions", 30),
    PastItem("asking", "More questions", 10),
    PastItem("feedback", "Options", 0.5),
]


@pytest.mark.parametrize(
    ("phase", "title", "words"),
    [
        ("asking", "QUESTIONS", "the same took 26 min (2 items)"),
        ("asking", "Clarifying", "asking before took 22 min (3 items)"),
        ("feedback", "Options", ""),
        ("commit", "Questions", ""),
    ],
)
def test_the_same_title_counts_first_then_the_phase(phase: str, title: str, words: str) -> None:
    assert usual_length(PAST, phase, title) == words


def test_items_of_meetings_that_were_held_count_without_their_pauses(tmp_path: Path) -> None:
    store = Store(tmp_path / "store.db")
    clock = ManualClock(START)
    desk = make_session(store, clock, **HEADER)
    desk.do("start")
    desk.do("next_item")
    clock.advance(300)
    desk.do("pause")
    clock.advance(600)
    desk.do("resume")
    clock.advance(300)
    desk.do("next_item")
    clock.advance(120)
    assert item_lengths(store.path, uuid4()) == [], "it is not over yet"
    desk.do("finish")
    new_desk(store)
    found = sorted((one.title, one.minutes) for one in item_lengths(store.path, uuid4()))
    assert found == [("Asking", 2), ("Telling", 10)]
    assert item_lengths(store.path, desk.session.id) == []
    altered(
        store.path,
        "INSERT INTO pause SELECT lower(hex(randomblob(16))), session_id, 2, started_at, ended_at FROM pause LIMIT 1",
    )
    assert {one.minutes for one in item_lengths(store.path, uuid4())} == {2, 10}, "pauses that overlap count once"
    store.close()


def test_the_meetings_of_the_examples_tell_nothing_of_how_long_items_take(with_examples: Path) -> None:
    assert item_lengths(with_examples, uuid4()) == []
