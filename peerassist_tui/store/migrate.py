"""Making a store, and bringing an older one up to date with a copy of it put aside first."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import uuid4

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.util.exc import CommandError
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from peerassist_tui.errors import StoreError, StoreHeldError
from peerassist_tui.language import _
from peerassist_tui.progress import Progress, no_progress
from peerassist_tui.store.anchor.commits import count_commit
from peerassist_tui.store.backups.making import put_aside
from peerassist_tui.store.chain import CHAINED_SINCE, chain_anew
from peerassist_tui.store.copying import copy_store
from peerassist_tui.store.disk.file import APPLICATION_ID, make_private_file, make_private_folder
from peerassist_tui.store.disk.read_only import is_read_only, private_place, read_instead
from peerassist_tui.store.disk.reasons import is_held, why
from peerassist_tui.store.disk.waiting import LONG_SECONDS, Waits, tell_nobody
from peerassist_tui.store.engine import engine_for
from peerassist_tui.store.search.search_index import INDEXED_SINCE, index_anew
from peerassist_tui.store.touched import TOUCHED_SINCE, note_touched_anew

SCRIPTS = Path(__file__).parent


def telling_nobody(step: str) -> Progress:
    """Tell nobody how far a step is, whatever it is called."""
    return no_progress


def bring_up_to_date(
    path: Path,
    revision: str,
    scripts: Path = SCRIPTS,
    telling: Callable[[str], Progress] = telling_nobody,
    *,
    waits: Waits = tell_nobody,
) -> None:
    """Migrate the store at `path` to `revision`; make it when it is not there; in one transaction, or not at all.

    Of a store that is read only, a private copy is migrated and read instead.

    `scripts` is the folder that holds env.py and versions/. `telling` makes of a step's words what is told how far it
    is: a store of thousands of sessions takes minutes. `waits` is told where another program holds the store.

    Raises:
        StoreError: it could not be done; an existing store is as it was.
    """
    if is_read_only(path):
        _migrate_a_copy(path, revision, scripts, telling)
    elif os.path.exists(path):
        copy = put_aside(path, "before-migration", telling(_("Putting a copy of the store aside")))
        try:
            _upgrade(path, revision, scripts, telling, waits)
        except StoreHeldError:
            copy.unlink(missing_ok=True)  # nothing was begun
            raise
    else:
        make_private_folder(path.parent)
        _make(path, revision, scripts)


def _migrate_a_copy(path: Path, revision: str, scripts: Path, telling: Callable[[str], Progress]) -> None:
    copy = private_place(path)
    copy_store(path, copy, telling(_("Copying the store, which is read only")))
    _upgrade(copy, revision, scripts, telling)
    read_instead(path, copy)


def _make(path: Path, revision: str, scripts: Path) -> None:
    """Make the store beside its place and put it there when it is whole: nobody ever meets half a store."""
    fresh = path.with_name(f".{uuid4().hex}.new.db")
    try:
        make_private_file(fresh)
        _bring_up_to_date(fresh, revision, scripts, telling_nobody)
        _fold(fresh)
        _put_in_place(fresh, path)
    except (OSError, sqlite3.Error, DBAPIError) as error:
        reason = why(error.orig if isinstance(error, DBAPIError) else error)
        raise StoreError(_("The store {path} cannot be made: {why}.", path=path, why=reason)) from None
    finally:
        for ending in ("", "-wal", "-shm"):
            Path(f"{fresh}{ending}").unlink(missing_ok=True)


def _fold(fresh: Path) -> None:
    """Write the log into the file, which goes to its place alone; closing tries that too, and tells nobody if it fails.

    Raises:
        sqlite3.Error: it cannot be.
    """
    with closing(sqlite3.connect(fresh)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def _put_in_place(fresh: Path, path: Path) -> None:
    try:
        os.link(fresh, path)
    except FileExistsError:
        return  # another process was faster; its store is as good
    except OSError:
        os.replace(fresh, path)  # a file system without links


def _upgrade(
    path: Path, revision: str, scripts: Path, telling: Callable[[str], Progress], waits: Waits = tell_nobody
) -> None:
    try:
        _bring_up_to_date(path, revision, scripts, telling, waits)
    except DBAPIError as error:
        refusal = StoreHeldError if is_held(error.orig, path) else StoreError
        raise refusal(
            _("The store {path} could not be brought up to date: {why}.", path=path, why=why(error.orig, path))
        ) from None
    except CommandError as error:
        raise StoreError(_("The store {path} could not be brought up to date: {why}.", path=path, why=error)) from None


def _bring_up_to_date(
    path: Path, revision: str, scripts: Path, telling: Callable[[str], Progress], waits: Waits = tell_nobody
) -> None:
    engine = engine_for(path, foreign_keys=False, busy_seconds=LONG_SECONDS, waits=waits)
    tell = telling(_("Bringing the store up to date"))
    tell(0, 1)
    try:
        with engine.begin() as connection:
            before = _standing(connection)
            _migrate(connection, revision, scripts)
            if before < CHAINED_SINCE <= _standing(connection):
                chain_anew(connection, telling(_("Securing the history")))
            if before < TOUCHED_SINCE <= _standing(connection):
                note_touched_anew(connection, tell)
            if before < INDEXED_SINCE <= _standing(connection):
                index_anew(connection, telling(_("Indexing what was written")))
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise StoreError(
                    _("The store {path} holds rows that name missing ones; it stays as it was.", path=path)
                )
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            count_commit(connection)
    finally:
        engine.dispose()
        tell(1, 1)


def _migrate(connection: Connection, revision: str, scripts: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _standing(connection: Connection) -> str:
    """The schema's revision; empty for a file that has none yet."""
    return MigrationContext.configure(connection).get_current_revision() or ""
