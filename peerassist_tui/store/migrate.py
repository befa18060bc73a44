"""Making a store, and bringing an older one up to date with a copy of it put aside first."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError
from sqlalchemy.exc import DatabaseError

from peerassist_tui.errors import StoreError
from peerassist_tui.store.engine import engine_for
from peerassist_tui.store.file import APPLICATION_ID, make_private_file, make_private_folder

SCRIPTS = Path(__file__).parent


def bring_up_to_date(path: Path, revision: str, scripts: Path = SCRIPTS) -> None:
    """Migrate the store at `path` to `revision`; make it when it is not there; in one transaction, or not at all.

    `scripts` is the folder that holds env.py and versions/.

    Raises:
        StoreError: it could not be done; an existing store is as it was.
    """
    if path.exists():
        copy_aside(path)
    else:
        make_private_folder(path.parent)
        make_private_file(path)
    engine = engine_for(path, foreign_keys=False)
    try:
        with engine.begin() as connection:
            config = Config()
            config.set_main_option("script_location", str(scripts).replace("%", "%%"))
            config.attributes["connection"] = connection
            command.upgrade(config, revision)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise StoreError(f"The store {path} holds rows that name missing ones; it stays as it was.")
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    except (DatabaseError, CommandError) as error:
        raise StoreError(f"The store {path} could not be brought up to date: {error}.") from None
    finally:
        engine.dispose()


def copy_aside(path: Path) -> Path:
    """A consistent copy of the store beside it, named after the moment, readable by the user alone.

    Raises:
        StoreError: it could not be made.
    """
    copy = path.with_name(f"{path.stem}-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.bak.db")
    make_private_file(copy)
    try:
        source, target = sqlite3.connect(path), sqlite3.connect(copy)
        with target:
            source.backup(target)
        source.close()
        target.close()
    except sqlite3.Error as error:
        raise StoreError(f"The store {path} could not be copied aside: {error}.") from None
    return copy
