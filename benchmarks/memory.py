"""What a console keeps of screens that are gone: python -m benchmarks.memory [TIMES].

A real process on a terminal changes the stage TIMES times (200), through preparation, meeting, wrap-up and report, and
opens and closes as many dialogs. Its resident memory is told against two levels: that of the console as it opened, and
that after each stage and dialog was opened once. The first use of a screen imports its code and reads its style sheet,
which stays; what is added after that was left behind by screens that are gone.
"""

import sys
import tempfile
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from time import monotonic, sleep

from peerassist_tui.desk import make_session
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import wall_clock
from tests.helpers.console import HEADER
from tests.helpers.terminal import Terminal

REST_SECONDS = 4
STAGES = {"f3": "meeting ·", "f4": "wrap-up ·", "f5": "report ·", "f2": "preparation ·"}
DIALOGS = {"f1": "the guide", "w": "Write to a file"}
"""The dialogs of the preparation, by key, and what stands in each."""


def main(times: int = 200) -> None:
    home = Path(tempfile.mkdtemp())
    store = Store(home / "store.db")
    session = make_session(store, wall_clock, **HEADER).session
    store.close()
    with Terminal(home, "--store", str(home / "store.db"), "open", str(session.id)) as terminal:
        terminal.process.delaybeforesend = None
        terminal.wait_for("preparation ·")
        opened = rested(terminal)
        list(stages(terminal, len(STAGES))), list(dialogs(terminal, len(DIALOGS)))
        once = rested(terminal)
        sys.stdout.write(f"as it opened {opened:.1f} MiB, each screen seen once {once:.1f} MiB\n")
        for name, steps in (("changes of stage", stages), ("dialogs", dialogs)):
            begun = monotonic()
            for place, _ in enumerate(steps(terminal, times), 1):
                if place % 50 == 0:
                    sys.stdout.write(f"  {place:4} {name}: {memory(terminal):.1f} MiB\n")
                    sys.stdout.flush()
            took = monotonic() - begun
            now = rested(terminal)
            sys.stdout.write(f"after {times} {name} ({took:.0f} s) and a rest: {now:.1f} MiB, ")
            sys.stdout.write(f"{now - once:+.1f} since each was seen once, {now - opened:+.1f} in all\n")


def stages(terminal: Terminal, times: int) -> Iterator[None]:
    """So many changes of stage, one after the other."""
    for key, title in islice(cycle(STAGES.items()), times):
        terminal.press(key).wait_for(title)
        yield


def dialogs(terminal: Terminal, times: int) -> Iterator[None]:
    """So many dialogs, each opened and closed."""
    for key, words in islice(cycle(DIALOGS.items()), times):
        terminal.press(key).wait_for(words)
        terminal.press("escape").wait_for("F3 live", without=words)
        yield


def rested(terminal: Terminal) -> float:
    """The memory in MiB after some seconds in which nobody presses a key."""
    for _ in range(REST_SECONDS * 4):
        terminal.drain()
        sleep(0.25)
    return memory(terminal)


def memory(terminal: Terminal) -> float:
    """The resident memory of the process, in MiB."""
    status = Path(f"/proc/{terminal.process.pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
