"""What a console does when it is killed: six deeds, each with what has to hold of the store afterwards.

Each is given an empty home and answers, once its console has been killed, with what was broken.
"""

import re
import shutil
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import monotonic

from pexpect import EOF  # type: ignore[import-untyped]

from peerassist_tui.models import Note
from peerassist_tui.store.disk.file import REVISIONS
from tests.helpers.terminal import PATIENCE_SECONDS, WHOLE_FRAMES, Terminal
from tests.killing.answers import Answers, missing
from tests.killing.stores import (
    CAME,
    Prepared,
    backups_in,
    changes_of,
    faults_of,
    line_of,
    state_of,
    tables_of,
)

SIZE = (24, 120)


@dataclass
class Round:
    """One console that is killed: its home, the files to begin with, and chance."""

    home: Path
    files: Prepared
    chance: Random
    behind_seconds: float
    """How far at most the line that is being typed may be behind."""
    painted: int = 0
    """How many things were seen painted that have to be there."""

    @property
    def path(self) -> Path:
        """Its store."""
        return self.home / "store.db"

    def console(self, source: Path, *arguments: str) -> Terminal:
        """A terminal with the program on a copy of a prepared store."""
        shutil.copy(source, self.path)
        (self.home / "temporary").mkdir()
        env = {"TMPDIR": str(self.home / "temporary")}  # a store in a temporary folder would have no backups
        terminal = Terminal(self.home, "--store", str(self.path), *arguments, size=SIZE, env=env, answers=WHOLE_FRAMES)
        terminal.process.delaybeforesend = None
        return terminal

    def soon(self, seconds: float) -> float:
        """A moment within so many seconds, more often an early one: much is written at once."""
        return seconds * self.chance.random() ** self.chance.choice((1, 3))

    def until(self, terminal: Terminal, seconds: float, each: Callable[[], None] = lambda: None) -> None:
        """Read on for so long, then read what there is and kill; `each` is done every now and then."""
        end = monotonic() + seconds
        with suppress(EOF):  # it may have ended by itself
            while (left := end - monotonic()) > 0:
                each()
                terminal.drain()
                terminal.wait(min(left, self.chance.uniform(0.01, 0.1)))
            terminal.drain()
        terminal.process.kill(signal.SIGKILL)
        terminal.process.wait()


Deed = Callable[[Round], Iterator[str]]


def types(one: Round) -> Iterator[str]:
    """Notes are typed and saved one after the other."""
    answers, text = Answers(), iter(f"{one.chance.getrandbits(999):x}")
    entered, lines = [""], list[tuple[float, str]]()
    with one.console(one.files.live, "notes") as terminal:
        terminal.wait_for("nobody has the floor").press("t").wait_for("T ▸")

        def key() -> None:
            answers.look(terminal)
            lines.append((monotonic(), terminal.screen.partition("T ▸")[2].partition("\n")[0].strip()))
            if len(entered[-1]) > 3 and one.chance.random() < 0.3:
                terminal.press("enter")
                entered.append("")
            else:
                letter = next(text, "x")
                entered[-1] += letter
                terminal.press(letter)

        one.until(terminal, one.chance.uniform(0.1, 2.5), key)
        killed = monotonic()
        answers.look(terminal)
        shown = {note for note in entered[:-1] if re.search(rf"T  {note}\s", terminal.screen)}
    one.painted += len(shown) + len(answers.painted)
    yield from _answered(one, answers)
    notes = {row.text for row in tables_of(one.path)[one.files.session_id]["note"].values() if isinstance(row, Note)}
    yield from (f"the note {note} was painted and is gone" for note in shown - notes)
    known = {line_of(one.path, one.files.session_id), *notes}
    behind = killed - _first_unknown(lines, known, killed)
    if behind > one.behind_seconds:
        yield f"the line is {behind:.2f} s behind"


def _first_unknown(lines: Sequence[tuple[float, str]], known: set[str], killed: float) -> float:
    """When the first line was painted of those that the store does not know; the moment of the kill if it knows all."""
    newest = max((place for place, (_, line) in enumerate(lines) if line in known), default=-1)
    return next((at for at, line in lines[newest + 1 :] if line), killed)


def gives_the_floor(one: Round) -> Iterator[str]:
    """Hands go up, the floor is given and released, agenda items begin."""
    yield from _led(one, "", "123456  rn")


def undoes(one: Round) -> Iterator[str]:
    """Steps are taken back and done again, faster than new ones are taken."""
    yield from _led(one, "12 3 t", "uuuUU4 5r")


def _led(one: Round, before: str, keys: str) -> Iterator[str]:
    answers = Answers()
    with one.console(one.files.live, "open", "Storm") as terminal:
        terminal.wait_for("● live", "1-9 raises a hand").press(*before)

        def key() -> None:
            terminal.press(one.chance.choice(keys))
            answers.look(terminal)

        one.until(terminal, one.chance.uniform(0.1, 2.5), key)
        answers.look(terminal)
    one.painted += len(answers.painted)
    yield from _answered(one, answers)


def _answered(one: Round, answers: Answers) -> Iterator[str]:
    yield from faults_of(one.path)
    labels = [change.label for change in changes_of(one.path, one.files.session_id)]
    yield from (f"“{label}” was painted and never done" for label in missing(answers.painted, labels))


def imports(one: Round) -> Iterator[str]:
    """A bundle of three sessions is taken in from the library."""
    with one.console(one.files.live) as terminal:
        terminal.wait_for("Prepare a session", "Storm warnings").press(".").wait_for("I   import").press("I")
        terminal.wait_for("Import which file?").press(str(one.files.bundle)).wait_for(one.files.bundle.name)
        terminal.press("enter").wait_for(".t takes it in").press(".").wait_for("t   import").press("t")
        one.until(terminal, one.soon(3))
        said = "3 sessions came in" in terminal.screen
    one.painted += said
    yield from faults_of(one.path)
    there = tables_of(one.path)
    for session_id, tables in one.files.bundled.items():
        if there.get(session_id, {} if said else tables) != tables:
            yield (
                f"a session “{CAME}” is there by half"
                if session_id in there
                else f"“{CAME}” was painted and is not there"
            )


def migrates(one: Round) -> Iterator[str]:
    """A store of the first schema is opened."""
    scratch = one.home / "scratch"
    before = state_of(one.files.old, scratch)
    with one.console(one.files.old) as terminal:
        _wait_until(terminal, (one.home / "backups").exists)
        one.until(terminal, one.soon(4))
        said = "Storm warnings" in terminal.screen
    one.painted += said
    after = state_of(one.path, scratch)
    if after[0] != REVISIONS[-1] and (said or after != before):
        yield "the store is neither what it was nor up to date"
    for backup in backups_in(one.home):
        if state_of(backup, scratch) != before:
            yield f"{backup.name} is not what the store was"
    yield from faults_of(one.path)
    if tables_of(one.path) != {one.files.session_id: one.files.migrated}:
        yield "the session is not what it was"


def backs_up(one: Round) -> Iterator[str]:
    """A meeting is ended, after which a backup makes itself; or one is asked for while nobody has it open."""
    answers = Answers()
    if one.chance.random() < 0.5:
        with one.console(one.files.live, "backup") as terminal:
            _wait_until(terminal, (one.home / "backups").exists)
            one.until(terminal, one.soon(0.5))
            said = "Wrote" in terminal.screen
        one.painted += said
        if said and not backups_in(one.home):
            yield "a backup was told of and is not there"
    else:
        with one.console(one.files.live, "open", "Storm") as terminal:
            terminal.wait_for("● live", "1-9 raises a hand").press("1").wait_for("Raised")
            answers.look(terminal)
            terminal.press("E").wait_for("E again").press("E").wait_for("What is left to do")
            one.until(terminal, one.soon(1), lambda: answers.look(terminal))
        one.painted += len(answers.painted)
    yield from _answered(one, answers)
    history = [change.id for change in changes_of(one.path, one.files.session_id)]
    for backup in backups_in(one.home):
        copy = Path(shutil.copy(backup, one.home / "copy.db"))
        yield from (f"{backup.name}: {fault}" for fault in faults_of(copy))
        there = [change.id for change in changes_of(copy, one.files.session_id)]
        if not there or there != history[: len(there)]:
            yield f"{backup.name} holds another history"


def _wait_until(terminal: Terminal, holds: Callable[[], bool]) -> None:
    end = monotonic() + PATIENCE_SECONDS
    while not holds():
        assert monotonic() < end, terminal.screen
        terminal.wait(0.001)


DEEDS: Mapping[str, Deed] = {
    "types": types,
    "gives the floor": gives_the_floor,
    "undoes": undoes,
    "imports": imports,
    "migrates": migrates,
    "backs up": backs_up,
}
