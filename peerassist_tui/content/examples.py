"""The example sessions that come with the program, put into a store each once, whole or not at all."""

from collections.abc import Iterator
from pathlib import Path
from uuid import NAMESPACE_URL, UUID, uuid5

from peerassist_tui.desk import open_session
from peerassist_tui.intake.script import read_script
from peerassist_tui.intake.script_player import Player
from peerassist_tui.progress import Progress, no_progress
from peerassist_tui.rules import steps
from peerassist_tui.store.queries.overview import overview_of
from peerassist_tui.store.store import Store
from peerassist_tui.store.transaction import TransactionStore
from peerassist_tui.timing.clock import wall_clock

EXAMPLES = Path(__file__).with_name("examples")


def example_scripts() -> list[Path]:
    """The scripts of the examples, in their order."""
    return sorted(EXAMPLES.glob("*.jsonl"))


def example_id(script: Path) -> UUID:
    """The id that the session of an example has in every store."""
    return uuid5(NAMESPACE_URL, f"peerassist:example:{script.stem}")


def put_examples(store: Store, progress: Progress = no_progress) -> None:
    """Put the example sessions into the store; one that is there stays as it is, one in the bin is taken out.

    Raises:
        Refused: it could not be saved; each example is there whole, or not at all.
    """
    missing = [script for script in example_scripts() if not _is_there(store, example_id(script))]
    total, done = sum(map(_length, missing)), 0
    for script in missing:
        for _ in _played(store, script):
            done += 1
            progress(done, total)


def _length(script: Path) -> int:
    return sum(1 for _ in read_script(script))


def _is_there(store: Store, session_id: UUID) -> bool:
    if overview_of(store.path, session_id, discarded=True):
        open_session(store, session_id, "facilitator", wall_clock).perform(steps.restore_session())
    return overview_of(store.path, session_id) is not None


def _played(store: Store, script: Path) -> Iterator[None]:
    with store.writing() as connection:
        player = Player(TransactionStore(store, connection), read_script(script), example_id(script))
        yield
        for line in player.lines():
            player.play(line)
            yield
        player.rest()
