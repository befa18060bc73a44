"""Two seats drive every rule at random, undo and redo, for long: is there anything that ever does not hold?

Run from the project's folder: `.venv/bin/python -m benchmarks.machine [STEPS [FIRST]]`; the usual 100,000 take less
than an hour on two quiet cores. What is looked at after each step stands in tests/machine/two_desks.py. A meeting has a
hundred steps, drawn by its number, `FIRST` being that of the first one: hypothesis, which draws those of the suite,
likes to vary what it had, and does not come to every rule in so many. Ids are new each time. Answers with 1 when
something broke, or when a rule was never done; the folder of a meeting that broke stays, and its line tells it.
"""

import os
import shutil
import sys
import tempfile
import traceback
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import reduce
from operator import add
from random import Random
from time import monotonic

from peerassist_tui.models import SEATS
from tests.machine.arguments import weighted_rules
from tests.machine.counted_desks import CountedDesks
from tests.machine.machine import PAUSES, WAYS

OF_EACH = 100
TAKEN_BACK = 1 / 3
"""So often a step is an undo or a redo."""
ENOUGH = 20_000
"""So many steps, and every rule has been done."""


def main(steps: int = 100_000, first: int = 1) -> int:
    """Take so many steps; 1 where something was broken."""
    begun, numbers = monotonic(), range(first, first + max(1, steps // OF_EACH))
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        played = [*pool.map(play, numbers, chunksize=1)]
    done = reduce(add, (counted for counted, _ in played), Counter[str]())
    broken = [told for _, told in played if told]
    never = sorted({*weighted_rules()} - {*done})
    seconds, taken = monotonic() - begun, done.total()
    told = [
        f"{taken} steps in {seconds:.0f} s, {taken / seconds:.0f} a second",
        *(f"{count:7} {what}" for what, count in done.most_common()),
        f"{len(never)} rules never done: {', '.join(never)}",
        *broken,
        f"{len(broken)} meetings of {len(played)} broke." if broken else "Everything held.",
    ]
    sys.stdout.write("\n".join([*told, ""]))
    return 1 if broken or (never and taken >= ENOUGH) else 0


def play(number: int) -> tuple[Counter[str], str]:
    """What was done in the meeting of that number; and what broke, if something did."""
    chance, before = Random(number), Counter(CountedDesks.done)
    counted = CountedDesks(started=chance.random() < 1 / 2)
    broken = ""
    try:
        for _ in range(OF_EACH):
            seat = chance.choice(SEATS)
            if chance.random() < TAKEN_BACK:
                counted.turn(seat, chance.choice(WAYS))
            else:
                counted.act(seat, chance.choice(_RULES), chance.randrange(2**20), chance.choice(PAUSES))
            counted.desks.look()
        counted.close()
    except Exception:
        kept = shutil.copytree(counted.folder, tempfile.mkdtemp(), dirs_exist_ok=True)
        broken = f"Meeting {number}, kept in {kept}:\n{traceback.format_exc()}"
    return CountedDesks.done - before, broken


_RULES = weighted_rules()

if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3])))
