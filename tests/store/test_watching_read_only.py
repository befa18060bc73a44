"""A store that can only be read is followed like any other."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from subprocess import PIPE

from peerassist_tui.desk import open_session
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, new_session
from tests.helpers.read_only import as_anybody, read_only

LOOKS = """
import sys
from pathlib import Path
from peerassist_tui.store.disk.file import Watch
watch = Watch(Path(sys.argv[1]))
for line in sys.stdin:
    print(watch.moved(), flush=True)
"""
"""Says at each line whether something was committed since the last one."""


def test_a_commit_is_seen_that_moves_no_time_and_no_size(tmp_path: Path) -> None:
    """As when it counts only a moment after it was written."""
    kept = tmp_path / "kept" / "store.db"
    kept.parent.mkdir()
    session_id = new_session(kept, ManualClock(TEN), is_on=True)
    store, log = Store(kept), kept.with_name(f"{kept.name}-wal")
    desk = open_session(store, session_id, "facilitator", ManualClock(TEN))
    desk.do("note", kind="telling", text="Sunday is the busiest day")
    with closing(sqlite3.connect(kept)) as beside:
        beside.execute("PRAGMA wal_checkpoint(FULL)")  # from here on the log is written anew from its beginning
    with read_only(kept.parent):
        looking = [sys.executable, "-c", LOOKS, str(kept)]
        with subprocess.Popen(looking, preexec_fn=as_anybody, stdin=PIPE, stdout=PIPE, text=True) as watch:

            def moved() -> str:
                assert watch.stdin
                assert watch.stdout
                watch.stdin.write("\n")
                watch.stdin.flush()
                return watch.stdout.readline().strip()

            assert [moved(), moved()] == ["True", "False"]
            before = log.stat()
            desk.do("note", kind="telling", text="It comes from elsewhere")
            os.utime(log, ns=(before.st_atime_ns, before.st_mtime_ns))
            assert log.stat().st_size == before.st_size
            assert [moved(), moved()] == ["True", "False"]
    store.close()
