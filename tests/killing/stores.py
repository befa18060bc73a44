"""What a console finds before it is killed, and how the store is proved whole afterwards."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from peerassist_tui.desk import make_session
from peerassist_tui.exchange.bundle import export_bundle
from peerassist_tui.models import Change, Row
from peerassist_tui.progress import no_progress
from peerassist_tui.store.checking.integrity import check
from peerassist_tui.store.drafts import drafts
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import wall_clock
from tests.helpers.meeting import HEADER
from tests.helpers.stores import altered, as_the_first_schema_had_it, contents, filled

Tables = dict[str, dict[UUID, Row]]
ROOM = 20 * 10**6
"""Bytes."""
CAME = "Came in"
"""How the sessions are called that the bundle holds."""


@dataclass(frozen=True)
class Prepared:
    """Files in one folder: a store with a meeting that runs, one of the first schema, a bundle of three sessions."""

    live: Path
    session_id: UUID
    old: Path
    bundle: Path
    """What stands in it, by session."""
    bundled: dict[UUID, Tables]
    migrated: Tables
    """What the session of `old` holds once it has been brought up to date."""


def prepared(folder: Path) -> Prepared:
    """Make them, once for all rounds."""
    with closing(Store(folder / "live.db")) as store:
        desk = make_session(store, wall_clock, **HEADER)
        desk.do("start")
        for number in range(30):
            desk.do("note", kind="telling", text=f"Note {number} " + "of what was told " * 20, who=None)
    old = as_the_first_schema_had_it(folder / "live.db", folder / "old.db")
    migrated = tables_of(Path(shutil.copy(old, folder / "migrated.db")))[desk.session.id]
    _enlarge(folder / "live.db")
    _enlarge(old)
    bundled, bundle = _bundled(folder)
    return Prepared(folder / "live.db", desk.session.id, old, bundle, bundled, migrated)


def _enlarge(path: Path) -> None:
    """Add room that nothing uses, so that copying takes long enough to be killed in its midst."""
    altered(path, "CREATE TABLE room (room BLOB)", f"INSERT INTO room VALUES (zeroblob({ROOM}))", "DROP TABLE room")  # noqa: S608


def _bundled(folder: Path) -> tuple[dict[UUID, Tables], Path]:
    with closing(Store(folder / "other.db")) as store:
        bundled = {}
        for number in range(3):
            desk = make_session(store, wall_clock, **{**HEADER, "title": f"{CAME} {number}"})
            for each in range(15):
                desk.do("note", kind="asking", text=f"Note {each}", who=None)
            bundled[desk.session.id] = filled(desk.session)
        file = folder / "three.peerassist"
        file.write_bytes(export_bundle(store, list(bundled)))
    return bundled, file


def faults_of(path: Path) -> list[str]:
    """What is not whole in a store, which is brought up to date first where it is older."""
    with closing(Store(path)) as store:
        return [str(one) for one in check(store, no_progress)]


def tables_of(path: Path) -> dict[UUID, Tables]:
    """What each session of a store holds."""
    with closing(Store(path)) as store:
        with store.reading() as connection:
            found = connection.exec_driver_sql("SELECT DISTINCT session_id FROM change").scalars().all()
        return {UUID(one): filled(store.load(UUID(one))) for one in found}


def changes_of(path: Path, session_id: UUID) -> list[Change]:
    """All that was done to a session."""
    with closing(Store(path)) as store:
        return list(store.changes(session_id))


def line_of(path: Path, session_id: UUID) -> str:
    """What the note-taker was typing, as far as the store knows."""
    with closing(Store(path)) as store:
        draft = drafts(store, session_id, "note_taker").get("line")
    return draft.text if draft else ""


def backups_in(home: Path) -> list[Path]:
    """The files that say they are a backup."""
    return sorted((home / "backups").glob("*.backup.db"))


def state_of(path: Path, scratch: Path) -> tuple[str, list[str]]:
    """The revision of a store and all that stands in it, read from a copy in `scratch`, past the program."""
    scratch.mkdir()
    for ending in ("", "-wal"):
        if Path(f"{path}{ending}").exists():
            shutil.copy(f"{path}{ending}", scratch / f"store.db{ending}")
    with closing(sqlite3.connect(scratch / "store.db")) as connection:
        (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    found = contents(scratch / "store.db")
    shutil.rmtree(scratch)
    return str(revision), found
