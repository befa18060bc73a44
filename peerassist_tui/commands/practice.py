"""The command that rehearses a meeting."""

from argparse import Namespace
from pathlib import Path
from random import randrange
from uuid import UUID

from peerassist_tui.commands.shared import say, session_of
from peerassist_tui.errors import Refused
from peerassist_tui.language import _
from peerassist_tui.store.disk.temporary import passing_folder


def rehearse_command(arguments: Namespace) -> int:
    """A practice meeting in a store of its own, which goes away; the look-back is written when it is left."""
    from peerassist_tui.exchange.bundle import ENDING
    from peerassist_tui.rehearsal.levels import LEVELS
    from peerassist_tui.rehearsal.practice import make_practice
    from peerassist_tui.rehearsal.verdict_text import verdict_text
    from peerassist_tui.shell.rehearsing import RehearsalApp
    from peerassist_tui.timing.clock import SpeedClock, wall_clock

    kept = Path(arguments.keep) if arguments.keep else None
    if kept and kept.suffix.lower() != ENDING:
        raise Refused(_("A bundle is a file that ends in {ending}.", ending=ENDING))
    pattern = session_of(arguments) if arguments.session else None
    level = LEVELS[arguments.level]
    seed = arguments.seed if arguments.seed is not None else randrange(1, 10_000)
    with passing_folder() as folder:
        path = folder / "practice.db"
        practice = make_practice(path, pattern, seed, wall_clock, level)
        speed = arguments.speed or level.speed(practice)
        app = RehearsalApp(path, practice, level, seed=seed, speed=speed, clock=SpeedClock(wall_clock(), speed))
        status = app.run_guarded()
        verdict = app.rehearsal.verdict
        if kept and verdict is not None:
            _keep(path, practice.id, kept)
    if verdict is not None:
        say(verdict_text(verdict))
        if kept:
            say(_("Wrote {file}", file=kept))
    return status


def _keep(path: Path, session_id: UUID, target: Path) -> None:
    """Write the practice session into a bundle, the only thing that can stay of it."""
    from peerassist_tui.exchange.bundle import export_bundle
    from peerassist_tui.files import write_file
    from peerassist_tui.store.store import Store

    store = Store(path)
    try:
        write_file(target, export_bundle(store, [session_id], with_log=True), private=True)
    finally:
        store.close()
