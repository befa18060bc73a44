"""A process that holds short meetings while the disk fails under them, with faults.c loaded before.

Each line on standard input is a fault and a path, as JSON. A process of its own then opens the store there, holds a
meeting in it, and says on standard output what was done, step by step, and each refusal. A step that is refused is
taken again; the third time the disk is well.
"""

import json
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from ctypes import CDLL, c_char_p, c_long
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from peerassist_tui.desk import Desk, make_session
from peerassist_tui.errors import Refused
from peerassist_tui.models import Change
from peerassist_tui.models.unsaved import Unsaved
from peerassist_tui.store.drafts import keep_drafts
from peerassist_tui.store.presence import sign_in, sign_out
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.meeting import HEADER, START

FAULTS = CDLL(None)
BUSY_SECONDS = 0.02
TRIES = 3
Act = Callable[[], Any]


class ShortMeeting:
    """What is done from opening the store to leaving it; each step by itself, so that it can be taken again."""

    def __init__(self, path: Path) -> None:
        self.path, self.clock = path, ManualClock(START)

    def steps(self) -> Iterator[tuple[str, Act]]:
        """The steps by name, in their order."""
        yield "open", self._open
        yield "session", self._make
        yield "sign in", self._sign_in
        for rule, given in self._deeds():
            self.clock.advance(7)
            yield rule, partial(self.desk.do, rule, **given)
        yield "undo", self.desk.undo
        yield "redo", self.desk.redo
        yield "draft", partial(self._draft, "Half a sentence")
        yield "follow", self.desk.sync
        yield "fold", self.store.anchor.fold
        yield "note", partial(self.desk.do, "note", kind="asking", text="Who wakes the driver? " * 200)
        yield "draft", partial(self._draft, "")
        yield "leave", partial(sign_out, self.store, self.presence, START)

    def _deeds(self) -> Iterator[tuple[str, dict[str, Any]]]:
        yield "start", {}
        yield "note", {"kind": "telling", "text": "The siren is heard as far as the mill"}
        yield "give_floor", {"who": "Amina"}
        yield "note", {"kind": "telling", "text": "Nobody has the key on Sundays"}

    def _open(self) -> None:
        self.store = Store(self.path, BUSY_SECONDS)

    def _make(self) -> Change:
        self.desk: Desk = make_session(self.store, self.clock, **HEADER)
        return self.store.changes(self.desk.session.id)[0]

    def _sign_in(self) -> None:
        self.presence = sign_in(self.store, self.desk.session.id, "facilitator", START)

    def _draft(self, text: str) -> str:
        keep_drafts(self.store, self.desk.session.id, "facilitator", {"line": Unsaved(text)}, START)
        return text


def say(**told: Any) -> None:
    """Print a line at once, past what a fork might print twice."""
    os.write(1, (json.dumps(told) + "\n").encode())


def plan(under: str = "", call: str = "", how: str = "", first: int = 0, last: int = 0) -> None:
    """Let calls fail from now on; without arguments the disk is well."""
    FAULTS.plan_faults(
        c_char_p(under.encode()), c_char_p(call.encode()), c_char_p(how.encode()), c_long(first), c_long(last)
    )


def hold(path: Path, fault: dict[str, Any], *, closes: bool) -> None:
    """Hold the meeting, and say what becomes of each step."""
    plan(str(path.parent), **fault)
    meeting = ShortMeeting(path)
    for name, act in meeting.steps():
        for left in reversed(range(TRIES)):
            try:
                if not left:
                    plan()
                done = act()
                break
            except Refused as refused:
                say(refused=name, sentence=str(refused))
        else:
            say(failed=f"{name} is refused although the disk is well")
            return
        say(
            did=name, change=str(done.id) if isinstance(done, Change) else None, draft=done if name == "draft" else None
        )
    if closes:
        meeting.store.close()
    say(counted=FAULTS.faults_counted(), faulted=FAULTS.faults_done())


def in_a_process(path: Path, fault: dict[str, Any], *, closes: bool) -> NoReturn:
    """Do that and end at once, as a process does that is killed."""
    try:
        hold(path, fault, closes=closes)
    except BaseException:
        say(failed=traceback.format_exc())
    os._exit(0)


def main() -> None:
    """Hold a meeting for each line."""
    for line in sys.stdin:
        given = json.loads(line)
        if not (child := os.fork()):
            in_a_process(Path(given["path"]), given["fault"], closes=given["closes"])
        os.waitpid(child, 0)
        say(ended=True)


if __name__ == "__main__":
    main()
