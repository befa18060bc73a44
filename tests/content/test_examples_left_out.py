"""The examples are there to be looked at: what is counted, promised or learned across sessions is not theirs."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from peerassist_tui.cli import main
from peerassist_tui.desk import open_session
from peerassist_tui.ids import EXAMPLE_IDS
from peerassist_tui.store.queries.past_people import past_people
from peerassist_tui.store.queries.similar import similar
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, new_session


@pytest.fixture(scope="module")
def with_ones_own(with_examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the examples in it, and one's own session, which was held and learned something."""
    path = Path(shutil.copy(with_examples, tmp_path_factory.mktemp("own")))
    own = new_session(path, ManualClock(TEN), is_on=True, title="Our own wells")
    store = Store(path)
    desk = open_session(store, own, "facilitator", ManualClock(TEN))
    desk.do("lesson", title="Ask the drivers", advice="Ask them first")
    desk.do("action", text="Ask the drivers", due="2026-01-02")
    desk.do("finish")
    store.close()
    return path


@pytest.fixture
def path(with_ones_own: Path, tmp_path: Path) -> Path:
    """A copy of that store."""
    return Path(shutil.copy(with_ones_own, tmp_path))


def told(path: Path, capsys: pytest.CaptureFixture[str], *command: str) -> Any:
    assert main(["--store", str(path), *command, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(
    ("command", "key", "title"),
    [(("due", "--days", "3000"), "due", "title"), (("lessons",), "lessons", "session_title"),
     (("figures",), "figures", "title")],
)  # fmt: skip
def test_what_is_told_of_all_sessions_is_told_of_ones_own(
    path: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...], key: str, title: str
) -> None:
    own = told(path, capsys, *command)[key]
    every = told(path, capsys, *command, "--examples")[key]
    assert {one[title] for one in own} == {"Our own wells"}
    assert {one[title] for one in every} > {"Our own wells"}


def test_nobody_is_known_who_is_made_up(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = {one["name"] for one in told(path, capsys, "people")["people"]}
    every = {one["name"] for one in told(path, capsys, "people", "--examples")["people"]}
    assert "Namuna Rahman" in own
    assert len(every) > len(own)
    stranger = next(iter(EXAMPLE_IDS))
    assert {one.name for one in past_people(path, stranger)} <= own


def test_who_is_taken_out_is_taken_out_of_the_examples_too(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = {one["name"] for one in told(path, capsys, "people")["people"]}
    made_up = next(
        one["name"] for one in told(path, capsys, "people", "--examples")["people"] if one["name"] not in own
    )
    assert main(["--store", str(path), "people", made_up, "--erase", "--yes"]) == 0
    assert main(["--store", str(path), "people", made_up, "--examples"]) == 1


def test_no_example_is_offered_as_something_that_was_lived_through(path: Path) -> None:
    store = Store(path)
    challenges = [store.load(one).challenge for one in EXAMPLE_IDS]
    store.close()
    new = next(iter(EXAMPLE_IDS))
    assert not [one for text in challenges for one in similar(path, new, text) if one.source in map(str, EXAMPLE_IDS)]


def test_the_list_and_the_search_say_what_is_an_example(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sorted(one["example"] for one in told(path, capsys, "list")) == [False, True, True]
    assert len(told(path, capsys, "list", "is:example")) == 2
    title = next(one["title"] for one in told(path, capsys, "list") if one["example"])
    hits = told(path, capsys, "search", title)["hits"]
    assert any(hit["session"]["example"] for hit in hits)
    assert main(["--store", str(path), "search", title]) == 0
    assert "(example)" in capsys.readouterr().out
