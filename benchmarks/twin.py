"""How long until one terminal shows what was saved in the other, and what an idle live screen costs.

Run from the project's folder: `.venv/bin/python -m benchmarks.twin`.
"""

import os
import statistics
import sys
import tempfile
from pathlib import Path
from time import monotonic, sleep

from peerassist_tui.desk import make_session
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import wall_clock
from tests.helpers.console import HEADER
from tests.helpers.terminal import Terminal

CHANGES = 40
IDLE_SECONDS = 30


def cpu_seconds(process: int) -> float:
    """The processor time a process has taken."""
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    home = Path(tempfile.mkdtemp())
    path = home / "store.db"
    store = Store(path)
    desk = make_session(store, wall_clock, **HEADER)
    for rule in ("start", "next_item", "pause"):
        desk.do(rule)
    store.close()
    place = ("--store", str(path))
    with Terminal(home, *place, "open", "Nine") as one, Terminal(home, *place, "notes") as other:
        one.wait_for("paused since").press("p").wait_for("● live")
        other.wait_for("nobody has the floor").press("t").wait_for("T ▸")
        waits = []
        for number in range(CHANGES):
            other.press(f"Point number {number}.")
            other.wait_for(f"Point number {number}.")
            begun = monotonic()
            other.press("enter")
            one.wait_for(f"Point number {number}.")
            waits.append(1000 * (monotonic() - begun))
        begun, used = monotonic(), cpu_seconds(one.process.pid)
        while monotonic() - begun < IDLE_SECONDS:
            one.drain()
            sleep(0.2)
        used = (cpu_seconds(one.process.pid) - used) * 60 / (monotonic() - begun)
    sys.stdout.write(
        f"enter in one until painted in the other, ms: median {statistics.median(waits):.0f}, worst {max(waits):.0f}\n"
        f"idle live screen beside a second terminal: {1000 * used:.0f} ms of CPU a minute\n"
    )


if __name__ == "__main__":
    main()
