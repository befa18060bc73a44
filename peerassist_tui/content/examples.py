"""The example sessions that come with the program, put into a store each once, whole or not at all."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from peerassist_tui.desk import open_session
from peerassist_tui.ids import EXAMPLES
from peerassist_tui.intake.script import read_script
from peerassist_tui.intake.script_player import Player
from peerassist_tui.progress import Progress, no_progress
from peerassist_tui.rules import steps
from peerassist_tui.store.queries.overview import overview_of
from peerassist_tui.store.store import Store
from peerassist_tui.store.transaction import TransactionStore
from peerassist_tui.timing.clock import wall_clock

SCRIPTS = Path(__file__).with_name("examples")


def example_scripts() -> dict[UUID, Path]:
    """The scripts of the examples by the ids that their sessions have, in their order."""
    scripts = {session_id: SCRIPTS / f"{name}.jsonl" for name, session_id in EXAMPLES.items()}
    return {session_id: script for session_id, script in scripts.items() if script.exists()}


def put_examples(store: Store, progress: Progress = no_progress) -> None:
    """Add the example sessionsto the store; one that is there stays as it is, one in the bin is taken out.

    Raises:
        Refused: it could not be saved; each example is there whole, or not at all.
    """
    missing = {one: script for one, script in example_scripts().items() if not _is_there(store, one)}
    total, done = sum(map(_length, missing.values())), 0
    for session_id, script in missing.items():
        for _ in _played(store, script, session_id):
            done += 1
            progress(done, total)


def _length(script: Path) -> int:
    return sum(1 for _ in read_script(script))


def _is_there(store: Store, session_id: UUID) -> bool:
    if overview_of(store.path, session_id, discarded=True):
        open_session(store, session_id, "facilitator", wall_clock).perform(steps.restore_session())
    return overview_of(store.path, session_id) is not None


def _played(store: Store, script: Path, session_id: UUID) -> Iterator[None]:
    with store.writing() as connection:
        player = Player(TransactionStore(store, connection), read_script(script), session_id)
        yield
        for line in player.lines():
            player.play(line)
            yield
        player.rest()
