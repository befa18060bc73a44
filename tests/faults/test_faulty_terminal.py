"""What a person sees in a real terminal while the disk under the console fails, and what becomes of the text."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest

from peerassist_tui.desk import make_session
from peerassist_tui.progress import no_progress
from peerassist_tui.store.checking.integrity import check
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import wall_clock
from tests.faults.faulty import ALWAYS, RAW, Fault, preload
from tests.helpers.console import HEADER
from tests.helpers.terminal import PATIENCE_SECONDS, Terminal

Begin = Callable[[Fault], Terminal]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The preload."""
    found = preload(tmp_path_factory.mktemp("faults"))
    if found is None:
        pytest.skip("there is no C compiler here, or this is not Linux")
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with a meeting that is paused."""
    store = Store(tmp_path / "mine" / "store.db")
    desk = make_session(store, wall_clock, **HEADER)
    desk.do("start")
    desk.do("pause")
    store.close()
    return store.path


@pytest.fixture
def begin(tmp_path: Path, path: Path, library: Path, monkeypatch: pytest.MonkeyPatch) -> Begin:
    """Begins a console whose calls fail as long as the file `failing` is there."""

    def begun(fault: Fault) -> Terminal:
        monkeypatch.setenv("LD_PRELOAD", str(library))
        monkeypatch.setenv("FAULT_WHILE", str(tmp_path / "failing"))
        for name, value in {"UNDER": path.parent, **vars(fault)}.items():
            monkeypatch.setenv(f"FAULT_{name.upper()}", str(value))
        console = Terminal(tmp_path, "--store", str(path), "open", "Nine", size=(24, 80))
        monkeypatch.delenv("LD_PRELOAD")
        console.wait_for("‖ paused").press("p").wait_for("● live")
        return console

    return begun


def typed(console: Terminal, path: Path, text: str) -> None:
    """Type into the note line, and wait until the store has the draft: what fails next is the note."""
    console.press("a").wait_for("A ▸").press(text).wait_for(f"▸ {text}")
    end = monotonic() + PATIENCE_SECONDS
    while text not in kept(path) and monotonic() < end:
        console.wait(0.1)


def kept(path: Path) -> list[str]:
    """The notes and what is being typed, of a store that is whole."""
    store = Store(path)
    with store.reading() as connection:
        found = connection.exec_driver_sql("SELECT text FROM note UNION ALL SELECT text FROM draft").scalars().all()
    assert [*check(store, no_progress)] == []
    store.close()
    return list(found)


@pytest.mark.parametrize(
    "fault",
    [Fault("write", "ENOSPC"), Fault("write", "torn", 4, 4)],
    ids=lambda fault: fault.words,
)
def test_the_text_stays_in_the_line_and_is_saved_once_the_disk_is_well(
    begin: Begin, tmp_path: Path, path: Path, fault: Fault
) -> None:
    with begin(fault) as console:
        typed(console, path, "Which nine?")
        (tmp_path / "failing").touch()
        console.press("enter").wait_for("Nothing was saved: the disk", "▸ Which nine?")
        assert not RAW.search(console.screen)
        (tmp_path / "failing").unlink()
        console.press("enter").wait_for("Wrote", "Which nine?", without="A ▸ Which")
        console.press("escape", "ctrl+q")
        assert console.ended() == 0
    assert kept(path) == ["Which nine?"]


def test_where_no_lock_can_be_had_the_text_waits_and_is_saved_afterwards(
    begin: Begin, tmp_path: Path, path: Path
) -> None:
    with begin(Fault("lock", "ENOLCK")) as console:
        typed(console, path, "Which nine?")
        (tmp_path / "failing").touch()
        console.press("enter")
        console.wait(1)
        assert "▸ Which nine?" in console.screen
        assert not RAW.search(console.screen)
        (tmp_path / "failing").unlink()
        console.wait_for("Wrote", "Which nine?", without="▸ Which").press("escape", "ctrl+q")
        assert console.ended() == 0
    assert kept(path) == ["Which nine?"]


def test_on_a_slow_disk_letters_wait_for_nothing(begin: Begin, tmp_path: Path, path: Path) -> None:
    with begin(Fault("sync", "slow", 1, ALWAYS)) as console:
        (tmp_path / "failing").touch()
        console.press("a").wait_for("A ▸").press("Which nine?", "enter", "a", "and why").wait_for("▸ and why")
        console.wait_for("Which nine?").press("enter").wait_for("and why", without="▸ and")
        console.press("escape", "ctrl+q")
        assert console.ended() == 0
    assert kept(path) == ["Which nine?", "and why"]
