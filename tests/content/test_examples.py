"""The example sessions: each once, whole or not at all."""

from uuid import NAMESPACE_URL, uuid4, uuid5

import pytest

from peerassist_tui.content.examples import SCRIPTS, example_scripts, put_examples
from peerassist_tui.desk import open_session
from peerassist_tui.ids import EXAMPLES, is_example
from peerassist_tui.models import Note
from peerassist_tui.readings.state import status
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import wall_clock


def test_examples_are_put_in_once_and_finished(store: Store) -> None:
    heard: list[tuple[int, int]] = []
    put_examples(store, lambda done, total: heard.append((done, total)))
    put_examples(store, lambda done, total: pytest.fail("they are there already"))
    assert [one.status for one in overviews(store.path)] == ["finished"] * len(example_scripts())
    assert [done for done, _ in heard] == list(range(1, heard[-1][1] + 1))
    for session_id in example_scripts():
        session = store.load(session_id)
        assert status(session) == "finished"
        assert session.seq == len(store.changes(session.id))
        assert session.all(Note)


def test_a_stop_in_the_middle_leaves_nothing_half(store: Store) -> None:
    class StoppedError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise StoppedError

    with pytest.raises(StoppedError):
        put_examples(store, stop)
    assert len(overviews(store.path)) == 1
    put_examples(store)
    assert len(overviews(store.path)) == len(example_scripts())


def test_an_example_in_the_bin_is_taken_out_as_it_was(store: Store) -> None:
    put_examples(store)
    key = next(iter(example_scripts()))
    desk = open_session(store, key, "facilitator", wall_clock)
    desk.do("describe", title="My own words")
    desk.do("discard_session")
    put_examples(store)
    assert "My own words" in [one.title for one in overviews(store.path)]


def test_an_example_is_known_by_its_id_which_is_the_same_in_every_store() -> None:
    assert [*example_scripts().values()] == sorted(SCRIPTS.glob("*.jsonl"))
    assert {name: uuid5(NAMESPACE_URL, f"peerassist:example:{name}") for name in EXAMPLES} == EXAMPLES
    assert all(is_example(one) and is_example(str(one)) and is_example(one.hex) for one in example_scripts())
    assert not is_example(uuid4())
