"""kill -9 while somebody types in a real terminal: is every painted note there, and the line up to its last second?

Run from the project's folder: `.venv/bin/python -m benchmarks.killed [ROUNDS]`; the usual 100 take some ten minutes.
Keys come every 20 to 120 ms, with Enter now and then, and the console is killed at a random moment. Then the store is
read and proved whole: a note is missing when it stood on the screen and is not there; of the line, what was typed later
than a second before the kill may be missing.
"""

import random
import signal
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import monotonic
from uuid import UUID

from peerassist_tui.desk import make_session
from peerassist_tui.models import Note
from peerassist_tui.progress import no_progress
from peerassist_tui.store.checking.integrity import check
from peerassist_tui.store.drafts import drafts
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import wall_clock
from tests.helpers.console import HEADER
from tests.helpers.terminal import Terminal

PROMISED_SECONDS = 1.0
WORDS = ["which", "of", "the", "nine", "does", "an", "officer", "pack", "first", "on", "a", "Monday"]


def main(rounds: int = 100) -> None:
    home, chance = Path(tempfile.mkdtemp()), random.Random(20261208)
    path = home / "store.db"
    store = Store(path)
    desk = make_session(store, wall_clock, **HEADER)
    desk.do("start")
    painted: set[str] = set()
    lost_notes, lost_lines, unsaved, faults = set[str](), 0, list[float](), 0
    for number in range(1, rounds + 1):
        seen, keys, killed = typed_and_killed(home, path, number, chance)
        painted |= seen
        lost_notes = painted - {note.text for note in store.load(desk.session.id).all(Note)}
        seconds = behind(store, desk.session.id, keys, killed)
        unsaved.append(seconds)
        faults += len(list(check(store, no_progress)))
        lost_lines += seconds > PROMISED_SECONDS
        if seconds > PROMISED_SECONDS:
            sys.stdout.write(f"  round {number}: the line is {seconds:.2f} s behind\n")
    told = (
        f"{rounds} kills, {len(painted)} painted notes: {len(lost_notes)} lost, {faults} faults of the store\n"
        f"line: {lost_lines} times more than {PROMISED_SECONDS} s behind; "
        f"median {median(unsaved):.2f} s, at most {max(unsaved):.2f} s\n"
    )
    sys.stdout.write(told)


def typed_and_killed(
    home: Path, path: Path, number: int, chance: random.Random
) -> tuple[set[str], list[tuple[float, str]], float]:
    """Notes that stood on the screen, the line after each key with the moment of that key, the moment of the kill."""
    with Terminal(home, "--store", str(path), "notes", size=(24, 100)) as terminal:
        terminal.wait_for("nobody has the floor").press("t").wait_for("T ▸")
        terminal.process.delaybeforesend = None
        terminal.press("ctrl+u")
        line, keys, entered = "", list[tuple[float, str]](), list[str]()
        end = monotonic() + chance.uniform(0.3, 4)
        text = iter(f"{number} {' '.join(chance.choices(WORDS, k=100))}")
        while monotonic() < end:
            if len(line) > 10 and chance.random() < 0.05:
                terminal.press("enter")
                entered.append(line.strip())
                line = f"{number}.{len(entered)} "
                terminal.press(line)
            else:
                key = next(text)
                terminal.press(key)
                line += key
            keys.append((monotonic(), line.strip()))
            terminal.wait(chance.uniform(0.02, 0.12))
        terminal.drain()
        shown = terminal.screen.split("T ▸")[0]
        terminal.process.kill(signal.SIGKILL)
        return {note for note in entered if f" {note}" in shown}, keys, monotonic()


def behind(store: Store, session_id: UUID, keys: list[tuple[float, str]], killed: float) -> float:
    """How many seconds before the kill the first key came that the store does not know; 0 when it knows all."""
    draft = drafts(store, session_id, "note_taker").get("line")
    notes = {note.text for note in store.load(session_id).all(Note)}
    kept = draft.text if draft else ""
    known = [place for place, (_, line) in enumerate(keys) if line == kept or line in notes]
    unknown = keys[max(known, default=-1) + 1 :]
    return killed - unknown[0][0] if unknown else 0.0


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
