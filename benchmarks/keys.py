"""How long from a key until it is painted, in a real terminal, with 10, 1,000 and 10,000 notes in the session.

Run from the project's folder: `.venv/bin/python -m benchmarks.keys [TREE ...]`; each TREE is a source folder whose
console is measured in turn with this one's, key by key.
"""

import re
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from time import perf_counter, sleep
from typing import NamedTuple

from sqlalchemy import insert

from peerassist_tui.desk import make_session
from peerassist_tui.models import Note, NoteKind
from peerassist_tui.store.rows import table_behind
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import wall_clock
from tests.helpers.console import HEADER
from tests.helpers.terminal import KEYS, Terminal

SIZES = (10, 1_000, 10_000)
ROUNDS = 10
QUIET_SECONDS = 0.12
SETTLED_SECONDS = 2.0
"""So long after the first paint the console has imported everything; a key before that may be asked about."""
SENTENCE = "Which of the nine does an officer pack or open first on a Monday morning in the upazila office"
KINDS: tuple[NoteKind, ...] = ("telling", "asking", "analyzing")
CONTROL = re.compile(r"\x1b(?:\[[0-9;?<>=]*[a-zA-Z]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()].|[=>])")


class Press(NamedTuple):
    """A key, what stands painted once it is done, and whether that is timed."""

    key: str
    painted: tuple[str, ...]
    name: str = ""


def presses(number: int) -> Iterator[Press]:
    """The keys of one round, which leaves one more note behind."""
    yield Press("3", ("saved: Raised", r"NEXT.*Joaqu"), "a hand raised")
    yield Press("space", ("saved: Gave", r"FLOOR +Joaqu"), "space gives the floor")
    yield Press("r", ("saved: Ended", "FLOOR +nobody"), "the floor released")
    yield Press("t", ("T ▸",))
    yield Press(f"Point {number} of many", (f"Point {number} of many",))
    yield Press("enter", ("saved: ", rf"\d+ T  Point {number} of many"), "Enter on a note")
    yield Press("escape", ("t a z",))


def make(path: Path, notes: int) -> None:
    """A store with one meeting that is on and has that many notes."""
    store = Store(path)
    desk = make_session(store, wall_clock, **HEADER)
    for rule in ("start", "next_item"):
        desk.do(rule)
    people, session = desk.session.people, desk.session.id
    rows = [
        Note(session_id=session, number=number, kind=KINDS[number % 3], text=f"{SENTENCE} {number}", at=desk.now(),
             person_id=people[number % len(people)].id)
        for number in range(1, notes + 1)
    ]  # fmt: skip
    with store.writing() as connection:
        connection.execute(insert(table_behind(Note)), [row.model_dump() for row in rows])
    desk.do("pause")
    store.close()


def cpu_ms(process: int) -> float:
    """The processor time that all threads of a process have taken."""
    tasks = Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(one.read_text().split()[0]) for one in tasks) / 1e6


def until_painted(terminal: Terminal, press: Press) -> tuple[float, float]:
    """Milliseconds from the key until what it does is painted, and of processor time until all is quiet again."""
    used, begun, told = cpu_ms(terminal.process.pid), perf_counter(), ""
    terminal.process.send(KEYS.get(press.key, press.key))
    while not all(re.search(one, told) for one in press.painted):
        told = CONTROL.sub("", told + terminal.process.read_nonblocking(1 << 16, timeout=20))
    took = 1000 * (perf_counter() - begun)
    sleep(QUIET_SECONDS)
    terminal.drain()
    return took, cpu_ms(terminal.process.pid) - used


def measured(trees: list[Path], size: int, home: Path) -> dict[tuple[str, Path], list[tuple[float, float]]]:
    """What each key took in each tree, round by round."""
    store = home / f"{size}.db"
    make(store, size)
    found: dict[tuple[str, Path], list[tuple[float, float]]] = {}
    with ExitStack() as stack:
        opened = []
        for place, tree in enumerate(trees):
            mine = Path(shutil.copy(store, home / f"{size}-{place}.db"))
            terminal = stack.enter_context(Terminal(home, "--store", str(mine), "open", "Nine", tree=tree))
            terminal.wait_for("paused since")
            settled = perf_counter() + SETTLED_SECONDS
            while perf_counter() < settled:
                terminal.wait(0.1)
            terminal.press("p").wait_for("● live").process.delaybeforesend = None
            opened.append((tree, terminal))
        for number in range(ROUNDS):
            for tree, terminal in opened if number % 2 else reversed(opened):
                terminal.drain()
                for press in presses(number):
                    took = until_painted(terminal, press)
                    if press.name and number:
                        found.setdefault((press.name, tree), []).append(took)
    return found


def main(trees: list[Path]) -> None:
    tables = {}
    with tempfile.TemporaryDirectory() as home:
        for size in SIZES:
            tables[size] = measured(trees, size, Path(home))
    heads = "".join(f"{f'{size:,} notes':>18}" for size in SIZES)
    sys.stdout.write(f"{'ms: median/95 %/CPU':28}{heads}   last/first\n")
    for name, tree in tables[SIZES[0]]:
        cells, medians = "", []
        for size in SIZES:
            took, used = zip(*tables[size][name, tree], strict=True)
            medians.append(statistics.median(took))
            late = statistics.quantiles(took, n=20)[-1]
            cells += f"{f'{medians[-1]:.0f} / {late:.0f} / {statistics.median(used):.0f}':>18}"
        sys.stdout.write(f"{name:24}{trees.index(tree) or ' ':>4}{cells}{medians[-1] / medians[0]:10.2f}\n")


if __name__ == "__main__":
    main([Path.cwd(), *map(Path, sys.argv[1:])])
