"""A console's process at full speed, for the tests: `writer.py STORE SESSION SEAT [COUNT]`.

After each saved change it prints the change's number; after COUNT of them (else never) it waits for a line on standard
input, catches up and prints the session's number of changes.
"""

import sys
from itertools import count
from pathlib import Path
from typing import cast
from uuid import UUID

from peerassist_tui.desk import open_session
from peerassist_tui.models import SEATS, Seat
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import wall_clock


def main(store: str, session: str, seat: Seat, changes: str | None = None) -> None:
    """Write notes and raise hands, in turn."""
    desk = open_session(Store(Path(store)), UUID(session), seat, wall_clock)
    say("ready")
    input()
    for number in range(int(changes)) if changes else count():
        if number % 2 and changes:
            done = desk.do("raise_hand", who=f"{seat} {number}")
        else:
            done = desk.do("note", kind="telling", text=f"{seat} {number}", who=None)
        say(done.seq if done else "nothing")
    input()
    say(desk.sync().seq)


def say(word: object) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    path, session_id, own, *rest = sys.argv[1:]
    main(path, session_id, SEATS[SEATS.index(cast("Seat", own))], *rest)
