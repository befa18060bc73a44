"""What happens to a terminal in the middle of a turn: stopped, closed, made tiny."""

import os
import signal
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from peerassist_tui.models import Pause, Turn
from peerassist_tui.readings.time.elapsed import seconds_between
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock, steady_clock
from peerassist_tui.timing.timekeeper import AWAY_SECONDS
from tests.helpers.console import TEN, new_session
from tests.helpers.terminal import Terminal

STOPPED = AWAY_SECONDS + 3


def in_a_turn(home: Path, *, size: tuple[int, int] = (40, 120)) -> tuple[Terminal, UUID]:
    """A console in which Zoë has just got the floor and Namuna waits."""
    path = home / "store.db"
    session_id = new_session(path, ManualClock(TEN - timedelta(days=365)))
    terminal = Terminal(home, "--store", str(path), "open", str(session_id), size=size)
    terminal.wait_for("F2 Prepare").press("f3").wait_for("Not started yet").press("space").wait_for("Who is here?")
    terminal.press("enter").wait_for("● live")
    terminal.press("5").wait_for("Raised").press("space").wait_for("Gave").press("1").wait_for("✋")
    return terminal, session_id


def turn_seconds(home: Path, session_id: UUID) -> tuple[float, float, int]:
    """Seconds of the only turn, with and without its pauses, and how many pauses there are."""
    store = Store(home / "store.db")
    session = store.load(session_id)
    store.close()
    (turn,) = session.all(Turn)
    end = turn.ended_at or session.at
    assert end
    counted = seconds_between(session, turn.started_at, end, end)
    return (end - turn.started_at).total_seconds(), counted, len(session.all(Pause))


@pytest.mark.parametrize(("key", "told"), [("1", None), ("3", "Left out")])
def test_a_stopped_console_asks_what_the_time_was(tmp_path: Path, key: str, told: str | None) -> None:
    terminal, session_id = in_a_turn(tmp_path)
    with terminal:
        os.kill(terminal.process.pid, signal.SIGSTOP)
        os.waitpid(terminal.process.pid, os.WUNTRACED)
        until = steady_clock() + STOPPED
        while steady_clock() < until:
            terminal.wait(until - steady_clock())
        os.kill(terminal.process.pid, signal.SIGCONT)
        terminal.wait_for("had the floor when the console was last there").press(key)
        terminal.wait_for(told or "space next", without="What happened then").press("r").wait_for("free · ")
        terminal.press("ctrl+q")
        assert terminal.ended() == 0
    whole, counted, pauses = turn_seconds(tmp_path, session_id)
    assert whole >= STOPPED
    assert pauses == (key == "3")
    assert counted == whole if key == "1" else counted <= whole - STOPPED, (whole, counted)


def test_a_closed_terminal_in_the_middle_of_a_turn_loses_nothing_and_asks(tmp_path: Path) -> None:
    first, session_id = in_a_turn(tmp_path)
    with first:
        first.press("t").press("Half a").wait_for("Half a")
        first.process.kill(signal.SIGHUP)
        first.process.wait()
    whole, _, pauses = turn_seconds(tmp_path, session_id)
    assert (whole < 60, pauses) == (True, 0)
    with Terminal(tmp_path, "--store", str(tmp_path / "store.db"), "open", str(session_id)) as second:
        second.wait_for("had the floor when the console was last there").press("2").wait_for("Ended the turn")
        second.wait_for("Namuna").press("ctrl+q")
        assert second.ended() == 0


def test_a_tiny_terminal_and_back_keeps_in_view_what_counts(tmp_path: Path) -> None:
    terminal, _ = in_a_turn(tmp_path, size=(24, 80))
    with terminal:
        terminal.press("t").press("Half a note").wait_for("Half a note", "Zoë", "Namuna", "Welcome")
        terminal.resize(12, 40)
        terminal.wait_for("Zoë", "Namuna", "of 10 min", "Half a note")
        terminal.resize(24, 80)
        terminal.wait_for("Zoë", "Namuna", "of 10 min", "Half a note", "FLIPCHART").press("\r")
        terminal.wait_for("T 1").press("ctrl+q")
        assert terminal.ended() == 0
