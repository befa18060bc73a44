"""However the console ends in a real terminal, what was being typed is kept, or told when it cannot be."""

import signal
from pathlib import Path
from uuid import UUID

import pytest

from peerassist_tui.desk import make_session
from peerassist_tui.store.drafts import drafts
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import wall_clock
from tests.helpers.console import HEADER
from tests.helpers.stores import held
from tests.helpers.terminal import Terminal

resource = pytest.importorskip("resource")
TEXT = "Whose signature keeps this going"


def meeting(path: Path) -> UUID:
    """A meeting that runs."""
    store = Store(path)
    desk = make_session(store, wall_clock, **HEADER)
    desk.do("start")
    store.close()
    return desk.session.id


def typing(terminal: Terminal) -> Terminal:
    """Type a note until the last letter stands on the screen."""
    terminal.wait_for("nobody has the floor").press("a").wait_for("A ▸")
    return terminal.press(TEXT).wait_for(TEXT)


def test_a_signal_loses_nothing_of_the_line(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    session_id = meeting(path)
    with Terminal(tmp_path, "--store", str(path), "notes") as terminal:
        typing(terminal).process.kill(signal.SIGHUP)
        assert terminal.ended() == 0
    kept = drafts(Store(path), session_id, "note_taker")["line"]
    assert (kept.kind, kept.text) == ("asking", TEXT)


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="no disk can be made full here")
def test_what_a_full_disk_does_not_take_is_told_after_the_console(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    meeting(path)
    with Terminal(tmp_path, "--store", str(path), "notes") as terminal:
        terminal.wait_for("nobody has the floor").press("a").wait_for("A ▸")
        full = path.with_name("store.db-wal").stat().st_size
        resource.prlimit(terminal.process.pid, resource.RLIMIT_FSIZE, (full, full))
        terminal.press(TEXT).wait_for(TEXT)
        terminal.press("ctrl+q").wait_for("You were typing:")
        assert terminal.ended() == 1
        assert TEXT in terminal.screen.rpartition("You were typing:")[2].replace("\n", "")


def test_a_signal_while_steps_wait_for_another_program_names_them(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    meeting(path)
    with Terminal(tmp_path, "--store", str(path), "notes") as terminal:
        typing(terminal)
        with held(path):
            terminal.press("enter").wait_for("Waiting for another program")
            terminal.process.kill(signal.SIGTERM)
            terminal.wait_for("Not done, because another program held the store")
            assert terminal.ended() == 1
        assert TEXT in terminal.screen.replace("\n", "")
