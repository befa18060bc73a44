"""Meetings under which the disk fails, and what has to hold of them afterwards."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Self
from uuid import UUID

from peerassist_tui.errors import Refused
from peerassist_tui.progress import no_progress
from peerassist_tui.store.checking.integrity import check
from peerassist_tui.store.drafts import drafts
from peerassist_tui.store.store import Store
from tests.helpers.stores import filled, folded

HERE = Path(__file__).parent
ALWAYS = 10**9
RAW = re.compile(
    r"sqlite|sqlalchemy|operational|database|errno|\bI/O\b|\[SQL|Traceback|No space|Read-only file|Input/output"
    r"|INSERT|PRAGMA|readonly|unable to open|locking protocol|SELECT|\bOS ?Error",
    re.IGNORECASE,
)
"""Words of SQLite, of SQLAlchemy and of the operating system, which say nothing to people."""


@dataclass(frozen=True)
class Fault:
    """Which calls fail, and how; see faults.c."""

    call: str = ""
    how: str = ""
    first: int = 1
    last: int = ALWAYS

    @property
    def words(self) -> str:
        """For whoever reads what was found."""
        to = "on" if self.last == ALWAYS else self.last
        return f"{self.call} {self.how} {self.first}-{to}"


@dataclass
class Held:
    """What a meeting's process said."""

    done: list[dict[str, Any]] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    counted: int = 0
    faulted: int = 0


def preload(folder: Path) -> Path | None:
    """The compiled faults.c; None where that cannot be."""
    compiler = shutil.which("cc")
    if compiler is None or sys.platform != "linux":
        return None
    library = folder / "faults.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, HERE / "faults.c", "-ldl"], check=True)
    return library


class Meetings:
    """A process that holds one meeting after the other, each on the copy of a store."""

    def __init__(self, library: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.meeting_process"],
            env={**os.environ, "LD_PRELOAD": str(library)},
            cwd=HERE.parents[1],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def hold(self, path: Path, fault: Fault, *, closes: bool) -> Held:
        """One meeting in the store at `path`, which is made where there is none."""
        assert self._process.stdin
        self._process.stdin.write(json.dumps({"path": str(path), "fault": asdict(fault), "closes": closes}) + "\n")
        self._process.stdin.flush()
        held = Held()
        for said in self._said():
            if "did" in said:
                held.done.append(said)
            elif "refused" in said:
                held.refusals.append(said["sentence"])
            elif "failed" in said:
                held.failures.append(said["failed"])
            else:
                held.counted, held.faulted = said["counted"], said["faulted"]
        return held

    def _said(self) -> Iterator[dict[str, Any]]:
        assert self._process.stdout
        for line in self._process.stdout:
            said = json.loads(line)
            if "ended" in said:
                return
            yield said


def broken_promises(path: Path, held: Held, *, closed: bool) -> Iterator[str]:
    """What does not hold of the store at `path`, reopened on a disk that is well."""
    yield from held.failures
    yield from (f"raw words: {said}" for said in held.refusals if RAW.search(said.replace(str(path), "STORE")))
    yield from (f"no sentence: {said}" for said in held.refusals if not said.endswith(".") or "\n" in said)
    try:
        store = Store(path)
    except Refused as refused:
        yield f"cannot be opened again: {refused}"
        return
    yield from (fault.sentence for fault in check(store, no_progress))
    with store.reading() as connection:
        sessions = [*connection.exec_driver_sql("SELECT DISTINCT session_id FROM change").scalars()]
    store_changes = {str(change.id) for key in sessions for change in store.changes(UUID(key))}
    acknowledged = {one["change"] for one in held.done if one["change"]}
    if lost := acknowledged - store_changes:
        yield f"{len(lost)} acknowledged changes are not there"
    unasked = len(store_changes - acknowledged)
    if unasked > (0 if closed else len(held.refusals)):
        yield f"{unasked} changes are there that were refused"
    for key in sessions:
        session = store.load(UUID(key))
        if filled(session) != filled(folded(store, session.id)):
            yield "the rows are not what the changes add up to"
    texts = [one["draft"] for one in held.done if one["draft"] is not None]
    if texts and len(sessions) == 1:
        kept = drafts(store, UUID(sessions[0]), "facilitator")
        if (kept["line"].text if kept else "") != texts[-1]:
            yield "what was being typed is not there"
    store.close()
