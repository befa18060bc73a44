"""A meeting that ran on while no console was there: the question, and what each answer makes of the time."""

import signal
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from peerassist_tui.models import Note, Pause, Turn
from peerassist_tui.readings.report.session_document import session_document
from peerassist_tui.readings.state import open_turn
from peerassist_tui.readings.time.outage import Outage
from peerassist_tui.screens.library.library import LibraryScreen
from peerassist_tui.screens.live.live import LiveScreen
from peerassist_tui.screens.time.outage import OutageScreen
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, console, new_session
from tests.helpers.terminal import Terminal

SPOKE, AWAY = 115.0, 180.0


async def left_while_zoe_spoke(path: Path, clock: ManualClock) -> UUID:
    """A meeting whose only console ends 115 seconds into a turn, 180 seconds ago."""
    session_id = new_session(path, clock, is_on=True)
    async with console(path, session_id, clock=clock) as opened:
        await opened.press("5", "space")
        await opened.later(SPOKE)
    clock.advance(AWAY)
    return session_id


@pytest.mark.parametrize(
    ("key", "seconds", "item_seconds", "speaks"),
    [("1", SPOKE + AWAY, SPOKE + AWAY, True), ("2", SPOKE, SPOKE + AWAY, False), ("3", SPOKE, SPOKE, True)],
)
async def test_each_answer_counts_exactly(
    tmp_path: Path, key: str, seconds: float, item_seconds: float, speaks: bool
) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    session_id = await left_while_zoe_spoke(path, clock)
    async with console(path, session_id, clock=clock) as opened:
        assert "Zoë [/b] Prøve had the floor when the console was last there, at" in opened.text()
        assert "10:01:55 (3 min ago)" in " ".join(opened.text().replace("█", " ").split())
        await opened.press(key)
        assert not isinstance(opened.app.screen, OutageScreen)
        shown = session_document(opened.session, clock())
        zoe = next(one for one in shown["people"] if one["name"].startswith("Zoë"))
        assert zoe["seconds"] == seconds
        assert shown["agenda"][0]["actual_seconds"] == item_seconds
        assert (open_turn(opened.session) is not None) == speaks
        await opened.later(10)
        assert session_document(opened.session, clock())["floor"]["seconds"] == seconds + 10 * speaks


async def test_nothing_else_can_be_done_before_the_answer(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    session_id = await left_while_zoe_spoke(path, clock)
    async with console(path, session_id, clock=clock) as opened:
        before = opened.session.seq
        await opened.press("space", "n", "p", "u", "r", "t")
        assert isinstance(opened.app.screen, OutageScreen)
        assert opened.session.seq == before


async def test_an_open_question_is_asked_again(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    session_id = await left_while_zoe_spoke(path, clock)
    async with console(path, session_id, clock=clock) as opened:
        await opened.press("escape")
        assert isinstance(opened.app.screen, LibraryScreen)
        clock.advance(60)
        await opened.press("enter")
        assert "10:01:55 (4 min ago)" in " ".join(opened.text().replace("█", " ").split())
    clock.advance(60)
    async with console(path, session_id, clock=clock) as opened:
        assert "10:01:55 (5 min ago)" in " ".join(opened.text().replace("█", " ").split())


async def test_the_answer_of_another_console_is_enough(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    session_id = await left_while_zoe_spoke(path, clock)
    async with (
        console(path, session_id, clock=clock) as one,
        console(path, session_id, clock=clock, seat="note_taker") as other,
    ):
        await one.press("3")
        other.app.follower.poll()
        await other.settle()
        assert not isinstance(other.app.screen, OutageScreen)
        assert len(other.session.all(Pause)) == 1


async def test_no_question_where_nothing_ran_or_somebody_was_there(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    session_id = new_session(path, clock, is_on=True)
    async with console(path, session_id, clock=clock) as opened:
        await opened.press("5", "space")
        await opened.press("escape", "enter")
        assert not isinstance(opened.app.screen, OutageScreen)
        async with console(path, session_id, clock=clock, seat="note_taker") as other:
            assert not isinstance(other.app.screen, OutageScreen)
        await opened.press("p")
    clock.advance(AWAY)
    async with console(path, session_id, clock=clock) as opened:
        assert not isinstance(opened.app.screen, OutageScreen)


def test_after_a_kill_the_question_stands_there_and_the_answer_is_exact(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    session_id = new_session(path, ManualClock(TEN - timedelta(days=365)))
    arguments = ("--store", str(path), "open", str(session_id))
    with Terminal(tmp_path, *arguments) as first:
        first.wait_for("F2 Prepare").press("f3").wait_for("Not started yet").press(" ")
        first.wait_for("Who is here?").press("enter").wait_for("● live")
        first.press("5").wait_for("Raised").press(" ").wait_for("Gave")
        first.process.kill(signal.SIGKILL)
        first.process.wait()
    with Terminal(tmp_path, *arguments) as second:
        second.wait_for("had the floor when the console was last there").press("3").wait_for("Left out")
        second.press("\x11")
        assert second.ended() == 0
    store = Store(path)
    session = store.load(session_id)
    (turn,), (pause,) = session.all(Turn), session.all(Pause)
    assert turn.started_at == pause.started_at
    assert pause.ended_at == session.at
    assert turn.ended_at is None
    store.close()


WORDS = "bell, 3 or 2"


async def test_who_goes_on_typing_loses_no_letter_and_answers_nothing(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    session_id = await left_while_zoe_spoke(path, clock)
    async with console(path, session_id, clock=clock) as opened:
        before = opened.session.seq
        await opened.press("t")
        await opened.type(WORDS)
        await opened.press("enter", "1", "x", "backspace")
        assert isinstance(opened.app.screen, OutageScreen)
        assert opened.session.seq == before
        assert "bell, 3 or 2 1" in " ".join(opened.text().split())
        clock.advance(2)
        await opened.press("3")
        assert isinstance(opened.app.screen, LiveScreen)
        assert opened.app.screen.line.input.value == f"{WORDS} 1"
        await opened.press("enter")
        assert [note.text for note in opened.session.all(Note)] == [f"{WORDS} 1"]


async def test_what_was_typed_under_the_question_is_a_draft(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    session_id = await left_while_zoe_spoke(path, clock)
    async with console(path, session_id, clock=clock) as opened:
        await opened.press("a")
        await opened.type(WORDS)
        await opened.press("escape")
    async with console(path, session_id, clock=clock) as opened:
        await opened.press("3", "a")
        assert isinstance(opened.app.screen, LiveScreen)
        assert opened.app.screen.line.input.value == WORDS


async def test_a_question_that_comes_amid_a_word_does_not_swallow_the_rest(tmp_path: Path) -> None:
    path, clock = tmp_path / "store.db", ManualClock(TEN)
    async with console(path, new_session(path, clock, is_on=True), clock=clock) as opened:
        await opened.press("t")
        await opened.type("at 1")
        assert opened.app.opened.attendance is not None
        opened.app.opened.attendance.outage = Outage(clock(), "Zoë", "Welcome")
        opened.app.time.ask()
        await opened.settle()
        await opened.type("2 km")
        assert isinstance(opened.app.screen, OutageScreen)
        clock.advance(2)
        await opened.press("1")
        assert isinstance(opened.app.screen, LiveScreen)
        assert opened.app.screen.line.input.value == "at 12 km"
