"""The review: the meeting seen again, and pages about what came of it; nothing can be changed in it."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from textual.widgets import Static

from peerassist_tui.models import Note
from peerassist_tui.screens.review.replay import Replay
from peerassist_tui.screens.review.review import ReviewScreen
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.bars.time_bar import TimeBar
from peerassist_tui.widgets.panels.floor_panel import FloorFace, FloorPanel
from peerassist_tui.widgets.stream import Stream
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import step


@pytest.fixture
async def reviewed(tmp_path: Path) -> AsyncIterator[Console]:
    """A meeting of ten minutes in which the wrong person got the floor for a moment."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(120, 40)) as opened:
        for second, rule, given in (
            (0, "start", {}),
            (1, "next_item", {}),
            (60, "give_floor", {"who": "Begum Udahoron"}),
            (90, "note", {"kind": "telling", "text": "The disc went to every office [/b]"}),
            (120, "since", {"moment": TEN + timedelta(seconds=60), "who": "Namuna Rahman"}),
            (300, "next_item", {}),
            (310, "note", {"kind": "asking", "text": "Which of the nine?"}),
            (600, "finish", {}),
        ):
            clock.now = TEN + timedelta(seconds=second)
            assert await opened.app.writer.do(step(rule, **given))
        await opened.press("f7")
        await opened.settle()
        yield opened


def replay(opened: Console) -> Replay:
    return opened.app.screen.query_one(Replay)


def speaker(opened: Console) -> str:
    face = opened.app.screen.query_one(FloorPanel).face
    assert isinstance(face, FloorFace)
    return face.holder


async def at(opened: Console, moment: str) -> None:
    await opened.press(".", "g")
    await opened.type(moment)
    await opened.press("enter")


async def test_a_moment_is_seen_as_it_stood_and_as_it_is_known_now(reviewed: Console) -> None:
    await at(reviewed, "10:01:40")
    assert speaker(reviewed) == "Begum Udahoron"
    await reviewed.press(".", "c")
    assert speaker(reviewed) == "Namuna Rahman"


async def test_an_empty_flipchart_names_no_key_that_does_nothing_here(reviewed: Console) -> None:
    await at(reviewed, "10:00:30")
    assert "Nothing is on the flipchart yet." in reviewed.text()
    assert "Press t" not in reviewed.text()


async def test_step_by_step_and_item_by_item(reviewed: Console) -> None:
    await reviewed.press("2")
    await reviewed.press("right_square_bracket", "right_square_bracket")
    assert replay(reviewed).session_then().label.startswith("Started “The situation")
    await reviewed.press("right")
    texts = [note.text for note in replay(reviewed).session_then().all(Note)]
    assert texts == ["The disc went to every office [/b]", "Which of the nine?"]
    await reviewed.press("left")
    assert replay(reviewed).session_then().label.startswith("Started “The situation")


async def test_time_runs_as_fast_as_was_asked_for(reviewed: Console) -> None:
    await reviewed.press("2", "space")
    reviewed.clock.advance(4)
    replay(reviewed).run()
    assert speaker(reviewed) == "Begum Udahoron"
    await reviewed.press("space")
    assert not replay(reviewed).playing


async def test_the_end_stops_it(reviewed: Console) -> None:
    await reviewed.press("2", "space")
    reviewed.clock.advance(3600)
    replay(reviewed).run()
    assert not replay(reviewed).playing
    assert replay(reviewed).session_then().info.finished_at


async def test_a_step_of_the_timeline_is_seen_in_the_replay(reviewed: Console) -> None:
    await reviewed.press("5")
    page = reviewed.app.screen.query_one("#page", Stream)
    page.move_to(("step", 4))
    await reviewed.press("enter")
    assert (reviewed.app.screen.view, speaker(reviewed)) == ("replay", "Begum Udahoron")  # type: ignore[attr-defined]


async def test_the_same_again_and_again_is_one_line_of_the_timeline(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(120, 40)) as opened:
        for number in range(9):
            clock.advance(600)
            assert await opened.app.writer.do(step("describe", title=f"Nine products, or {number}"))
        assert await opened.app.writer.do(step("start"))
        for _ in range(3):
            clock.advance(61)
            assert await opened.app.writer.do(step("reword", text=f"What can we stop? {clock.now}"))
        await opened.press("f7", "5")
        told = [line.strip() for line in opened.text().splitlines()]
        assert [line[10:].strip(" ▌") for line in told if "Changed" in line] == ["Changed “Title” (9×)"]
        assert len([line for line in told if "eworded" in line]) == 3
        opened.app.screen.query_one("#page", Stream).move_to(("step", 10))
        await opened.press("enter")
        assert opened.app.screen.query_one(Replay).place.count == 10


@pytest.mark.parametrize(("size", "end"), [((80, 24), "with …"), ((120, 40), "with 1 note")])
async def test_the_replay_says_whole_where_one_stands(reviewed: Console, size: tuple[int, int], end: str) -> None:
    await reviewed.pilot.resize_terminal(*size)
    await reviewed.press("2", "right", "right", "right", "right")
    bar, words = reviewed.app.screen.query_one(TimeBar).lines(size[0] - 2)
    assert str(bar).index("▲") > 5
    assert str(words) == f"‖ Tue 10:02:00 · step 6 of 9 · Corrected: Namuna Rahman since 10:01:00, {end}"


async def test_a_click_on_its_name_shows_a_view(reviewed: Console) -> None:
    await reviewed.press("1")
    place = reviewed.app.screen.query_one("#views").render_line(0).text.index("Figures")
    await reviewed.pilot.click("#views", offset=(place, 0))
    await reviewed.settle()
    assert reviewed.app.screen.view == "figures"  # type: ignore[attr-defined]


async def test_a_click_in_the_bar_of_a_replay_goes_to_that_moment(reviewed: Console) -> None:
    await reviewed.press("2")
    replay = reviewed.app.screen.query_one(Replay)
    await reviewed.pilot.click(TimeBar, offset=(replay.query_one(TimeBar).size.width - 1, 0))
    await reviewed.settle()
    assert replay.place.is_at_end
    await reviewed.pilot.click(TimeBar, offset=(0, 0))
    await reviewed.settle()
    assert replay.place.moment == reviewed.session.info.started_at


async def test_a_time_that_is_none_stays_in_the_line(reviewed: Console) -> None:
    await at(reviewed, "soon")
    assert "is no time" in reviewed.text()
    assert reviewed.app.screen.has_class("-asking")


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("1", "What can we stop making?"),
        ("3", "No option was given."),
        ("4", "Begum Udahoron"),
        ("5", "Wrote note 1: The disc went to every office [/b]"),
        ("6", "Clarifying questions"),
    ],
)
async def test_the_pages_tell_what_they_are_for(reviewed: Console, key: str, words: str) -> None:
    await reviewed.press(key)
    assert words in reviewed.text()


async def test_nothing_can_be_changed(reviewed: Console) -> None:
    before = reviewed.session.seq
    for view in "123456":
        await reviewed.press(view, "u", "U", "ctrl+z", "delete", "t", "space", "f7")
        await reviewed.settle()
    assert reviewed.session.seq == before
    assert isinstance(reviewed.app.screen, ReviewScreen)
    assert reviewed.app.screen.query_one("#views", Static)


async def test_at_the_end_it_plays_from_the_start_again(reviewed: Console) -> None:
    await reviewed.press("2", "end")
    await reviewed.press("space")
    assert replay(reviewed).playing
    assert not replay(reviewed).place.is_at_end


async def test_at_the_end_of_the_meeting_a_click_on_play_plays_it_again_also_where_something_was_changed_later(
    reviewed: Console,
) -> None:
    await reviewed.press("f4")
    await reviewed.later(86_400)
    assert await reviewed.app.writer.do(step("lesson", title="Ask the offices first"))
    await reviewed.press("f7", "2")
    for edge in ("the end of the bar", "the end of all"):
        if edge == "the end of all":
            await reviewed.press("end")
        else:
            replay(reviewed).go_to_part(TimeBar.Chosen(1.0))
        await reviewed.click("space play")
        assert replay(reviewed).playing
        assert replay(reviewed).place.moment == reviewed.session.info.started_at
        await reviewed.click("space stop")
