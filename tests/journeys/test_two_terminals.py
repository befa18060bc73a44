"""Facilitator and note-taker side by side in two real terminals on one store."""

import signal
from pathlib import Path

from peerassist_tui.desk import make_session
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import wall_clock
from tests.helpers.console import HEADER
from tests.helpers.terminal import Terminal


def test_each_terminal_shows_what_the_other_does(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    store = Store(path)
    desk = make_session(store, wall_clock, **HEADER)
    desk.do("start")
    desk.do("next_item")
    desk.do("pause")
    store.close()
    place = ("--store", str(path))
    with Terminal(tmp_path, *place, "open", "Nine") as facilitator:
        facilitator.wait_for("paused since")
        facilitator.press("p").wait_for("● live")
        with Terminal(tmp_path, *place, "notes", size=(24, 80)) as note_taker:
            note_taker.wait_for("nobody has the floor")
            facilitator.press("3", "space")
            note_taker.wait_for("Joaquín Muestra speaks")
            note_taker.press("a").wait_for("A ▸ Joaquín Muestra:")
            note_taker.press("Which nine?", "enter")
            facilitator.wait_for("Which nine? — Joaquín Muestra")
            facilitator.press("u").wait_for("Took back “G")
            note_taker.wait_for("nobody has the floor", "Which nine?")
            note_taker.press("ctrl+q")
            assert note_taker.ended() == 0
        facilitator.press("ctrl+q")
        assert facilitator.ended() == 0


def test_the_board_follows_and_outlives_the_console(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    place = ("--store", str(path))
    with Terminal(tmp_path, *place, "board", size=(24, 80)) as board:
        board.wait_for("The board waits for one.")
        store = Store(path)
        make_session(store, wall_clock, **HEADER)
        store.close()
        with Terminal(tmp_path, *place, "open", "Nine") as facilitator:
            facilitator.wait_for("F3 Meeting").press("f3").wait_for("Not started yet").press("space").wait_for(
                "Who is here?"
            )
            facilitator.press("enter").wait_for("● live")
            board.wait_for("Welcome", "left")
            facilitator.press("3", "4", "space").wait_for("Gave the floor")
            board.wait_for("▶ Joaquín Muestra", "next: Layla")
            facilitator.process.kill(signal.SIGKILL)
        with Terminal(tmp_path, *place, "open", "Nine") as again:
            again.wait_for("What happened then?").press("enter").wait_for("FLOOR  Joaquín").press("space").wait_for(
                "Gave the floor"
            )
            board.wait_for("▶ Layla al-Mithal", without="Joaquín")
        board.press("ctrl+q")
        assert board.ended() == 0
