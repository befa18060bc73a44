"""What many tests start from: a meeting in memory, a store in a folder of its own."""

import gc
import os
from collections.abc import AsyncIterator, Iterator
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from peerassist_tui.content.examples import put_examples
from peerassist_tui.store.store import Store
from tests.helpers.meeting import Meeting
from tests.helpers.no_network import NoNetwork
from tests.helpers.stores import empty_store, new_file

if TYPE_CHECKING:
    from tests.helpers.console import Console

gc.disable()
GARBAGE_IS_MUCH = os.sysconf("SC_AVPHYS_PAGES") // 8
"""So many pages that a process came to hold since it looked last: an eighth of the memory that was free."""

settings.register_profile("exploring", deadline=None)
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")
_network = NoNetwork()


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Empty folders: another one where something was put into the one before."""
    folder = tmp_path_factory.mktemp("homes")
    return chain.from_iterable(while_empty(folder / str(number)) for number in count())


def while_empty(home: Path) -> Iterator[Path]:
    """This folder, again and again, until something stands in it."""
    home.mkdir()
    while not any(home.iterdir()):
        yield home


@pytest.fixture(autouse=True)
def own_home(monkeypatch: pytest.MonkeyPatch, homes: Iterator[Path]) -> None:
    """Keep the settings, the language and the log of whoever runs the tests out of them."""
    home = next(homes)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def no_network() -> Iterator[NoNetwork]:
    """Nothing of the program, and of what it stands on, asks for a network; a test that tries says so."""
    _network.tried.clear()
    yield _network
    assert not _network.tried, _network.tried


@pytest.fixture
def own_garbage() -> None:
    """A look for garbage finds what this test leaves, not what all before it have left."""
    gc.freeze()


@pytest.fixture
def meeting() -> Meeting:
    """A meeting that has just started."""
    return Meeting()


@pytest.fixture(scope="session")
def new_store() -> Path:
    """The file of a store in which nothing has been written yet."""
    return new_file()


@pytest.fixture(scope="session")
def with_examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a store with the examples in it and nothing else; to be copied, for they take their time."""
    store = empty_store(tmp_path_factory.mktemp("examples") / "store.db")
    put_examples(store)
    store.close()
    return store.path


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    opened = empty_store(tmp_path / "store.db")
    yield opened
    opened.close()


@pytest.fixture
async def live(tmp_path: Path) -> "AsyncIterator[Console]":
    """A meeting that has just been started, at its first item, in the facilitator's console."""
    from peerassist_tui.timing.clock import ManualClock
    from tests.helpers.console import TEN, console, new_session

    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        yield opened


def held_pages() -> int:
    """How much memory this process holds, where the system tells: objects differ too much to be counted instead."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[1]) if told.exists() else 0


_held = held_pages()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Looking for garbage takes longer than many tests do: only where it would fill the memory."""
    global _held
    yield
    if held_pages() - _held > GARBAGE_IS_MUCH:
        gc.collect(1)
        _held = held_pages()


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish() -> None:
    """What is left goes with the process, without another look at each object."""
    gc.freeze()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Tests that take long on everything there is do so only when asked."""
    parser.addoption("--all-meetings", action="store_true", help="every recorded meeting where a test takes only some")
