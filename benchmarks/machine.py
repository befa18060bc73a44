"""Two seats drive every rule at random, undo and redo, for long: is there anything that ever does not hold?

Run from the project's folder: `.venv/bin/python -m benchmarks.machine [STEPS]`; the usual 100,000 take some 45
minutes on a quiet core. What is looked at after each step stands in tests/machine/two_desks.py. The same steps
are drawn each time; what breaks is shown by the shortest way to it. Answers with 1 when something broke, or when a rule
was never done.
"""

import sys
import traceback
from time import monotonic

from hypothesis.stateful import run_state_machine_as_test

from tests.machine.arguments import weighted_rules
from tests.machine.machine import Machine, of

OF_EACH = 100
ENOUGH = 20_000
"""So many steps, and every rule has been done."""


def main(steps: int = 100_000) -> int:
    """Take so many steps; 1 where something was broken."""
    begun, broken = monotonic(), ""
    try:
        run_state_machine_as_test(Machine, settings=of(steps, OF_EACH))  # type: ignore[no-untyped-call]
    except Exception:
        broken = traceback.format_exc()
    seconds = monotonic() - begun
    never = sorted({*weighted_rules()} - {*Machine.done})
    told = [
        f"{Machine.steps} steps in {seconds:.0f} s, {Machine.steps / seconds:.0f} a second",
        *(f"{count:7} {what}" for what, count in Machine.done.most_common()),
        f"{len(never)} rules never done: {', '.join(never)}",
        broken or "Everything held.",
    ]
    sys.stdout.write("\n".join([*told, ""]))
    return 1 if broken or (never and Machine.steps >= ENOUGH) else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
