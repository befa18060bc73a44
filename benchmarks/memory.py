"""What a console keeps of screens that are gone: python -m benchmarks.memory [ROUNDS].

A real process on a terminal changes the stage ROUNDS times (200) and opens and closes as many dialogs; its resident
memory is read at the start, after each and after a rest.
"""

import sys
import tempfile
from pathlib import Path
from time import sleep

from peerassist_tui.desk import make_session
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import wall_clock
from tests.console import HEADER
from tests.terminal import Terminal

REST_SECONDS = 4


def main(rounds: int = 200) -> None:
    home = Path(tempfile.mkdtemp())
    store = Store(home / "store.db")
    session = make_session(store, wall_clock, **HEADER).session
    store.close()
    with Terminal(home, "--store", str(home / "store.db"), "open", str(session.id)) as terminal:
        terminal.process.delaybeforesend = None
        terminal.wait_for("preparation ·")
        for _ in range(3):  # each screen's own code is loaded once
            stages(terminal), dialog(terminal)
        start = rested(terminal)
        sys.stdout.write(f"at the start: {start:.1f} MiB\n")
        for name, step, times in (("changes of stage", stages, rounds // 2), ("dialogs", dialog, rounds)):
            for _ in range(times):
                step(terminal)
            sys.stdout.write(f"after {rounds} {name}: {memory(terminal) - start:+.1f} MiB, ")
            sys.stdout.write(f"after a rest {rested(terminal) - start:+.1f} MiB\n")


def stages(terminal: Terminal) -> None:
    """There and back: two changes of stage."""
    terminal.press("f3").wait_for("meeting ·").press("f2").wait_for("preparation ·")


def dialog(terminal: Terminal) -> None:
    """The help, opened and closed."""
    terminal.press("f1").wait_for("the guide").press("escape").wait_for("F3 live", without="the guide")


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
