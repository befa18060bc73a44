"""kill -9 at random moments under a real console in a real terminal: is all that was painted there, whole?

Run from the project's folder: `.venv/bin/python -m benchmarks.killed [KILLS]`; the usual 1,000 take some 30 minutes on
two quiet cores, 12 some half a minute. Two processes do the six deeds of tests/killing/deeds.py in turn: they type,
give the floor, undo, import, migrate, back up. What was painted is read off the terminal's screen. After each kill
`check` finds the store whole, each painted answer is a change in it, each painted note stands there, the line is at
most a second behind, and neither a session nor a backup is there by half. The same moments are drawn each time; how
far a console is by then is not.
Answers with 1 when a promise was broken; then the store stays where it is, and the line tells its folder.
"""

import shutil
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from time import monotonic

from tests.killing.rounds import Killed, Share, kill_share
from tests.killing.stores import prepared

PROCESSES = 2
LONGEST_SECONDS = 55 * 60


def main(kills: int = 1000) -> int:
    """Kill so many consoles; 1 where something was broken."""
    folder, begun = Path(tempfile.mkdtemp()), monotonic()
    files = prepared(folder)
    shares = [Share(files, folder, range(first, kills, PROCESSES), LONGEST_SECONDS) for first in range(PROCESSES)]
    with ProcessPoolExecutor(PROCESSES) as pool:
        whole = sum(pool.map(kill_share, shares), Killed())
    seconds, done = monotonic() - begun, whole.kills.total()
    told = [
        f"{done} kills in {seconds:.0f} s, {seconds / max(1, done):.1f} s each",
        *(f"{count:5} while it {name}; seen painted: {whole.painted[name]}" for name, count in whole.kills.items()),
        *whole.broken,
        *([f"{kills - done} kills were not done within the hour."] if done < kills else []),
        f"{len(whole.broken)} broken; see {folder}" if whole.broken else "All that was painted was there, and whole.",
    ]
    sys.stdout.write("\n".join([*told, ""]))
    if not whole.broken:
        shutil.rmtree(folder)
    return 1 if whole.broken or done < kills else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
