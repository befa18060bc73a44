"""A session in a real store, and the same session folded from its changes."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from uuid import UUID

from peerassist_tui.desk import Desk, make_session
from peerassist_tui.models import Row
from peerassist_tui.session import Session
from peerassist_tui.store.disk.file import REVISIONS
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.meeting import HEADER, START

TOY = f"{int(REVISIONS[-1]) + 1:04}"
"""A revision that is newer than all of the program's."""


@cache
def new_file() -> Path:
    """The file of a store in which nothing has been written yet; to be copied, for all migrations are made for it."""
    path = Path(mkdtemp()) / "store.db"
    Store(path).close()
    return path


def empty_store(path: Path) -> Store:
    """A new store at `path`."""
    return Store(Path(shutil.copy(new_file(), path)))


def new_desk(store: Store, /, **header: Any) -> Desk:
    """The facilitator's desk at a new session on a clock that stands still."""
    return make_session(store, ManualClock(START), **{**HEADER, **header})


def folded(store: Store, session_id: UUID) -> Session:
    """The session as its changes add up from the first on."""
    session = Session(session_id)
    for change in store.changes(session_id):
        session = session.apply(change)
    return session


def filled(session: Session) -> dict[str, dict[UUID, Row]]:
    """The tables that hold something."""
    return {name: dict(rows) for name, rows in session.tables.items() if rows}


def altered(path: Path, *statements: str) -> None:
    """Let another program loose on the store."""
    connection = sqlite3.connect(path)
    with connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def contents(path: Path) -> list[str]:
    """All that stands in a database, as statements."""
    connection = sqlite3.connect(path)
    lines = [*connection.iterdump(), *(str(row) for row in connection.execute("PRAGMA application_id"))]
    connection.close()
    return lines


def toy_scripts(folder: Path, upgrade: str) -> Path:
    """The program's migrations and one more, `TOY`, whose `upgrade` does what is given."""
    from peerassist_tui.store.migrate import SCRIPTS

    shutil.copytree(SCRIPTS / "versions", folder / "versions", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(SCRIPTS / "env.py", folder)
    numbers = [f'revision = "{TOY}"', f'down_revision = "{REVISIONS[-1]}"']
    lines = ["import sqlalchemy as sa", "from alembic import op", *numbers]
    (folder / "versions" / f"{TOY}_toy.py").write_text("\n".join([*lines, "def upgrade():", f"    {upgrade}", ""]))
    return folder


def as_the_first_schema_had_it(path: Path, older: Path) -> Path:
    """A copy of the store as the program's first version would have written it, images of changes included."""
    from peerassist_tui.store.migrate import bring_up_to_date

    bring_up_to_date(older, "0001")
    connection = sqlite3.connect(older)
    columns = {
        table: [column for _, column, *_ in connection.execute("SELECT * FROM pragma_table_info(?)", [table])]
        for (table,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        if table != "alembic_version"
    }
    connection.execute("ATTACH ? AS newer", [str(path)])
    for table, names in columns.items():
        listed = ", ".join(names)
        connection.execute(f"INSERT INTO {table} ({listed}) SELECT {listed} FROM newer.{table}")  # noqa: S608
    for change_id, rows in connection.execute("SELECT id, rows FROM change").fetchall():
        images = [
            (table, row_id, *(image and {name: image[name] for name in columns[table]} for image in (before, after)))
            for table, row_id, before, after in json.loads(rows)
        ]
        connection.execute("UPDATE change SET rows = ? WHERE id = ?", [json.dumps(images), change_id])
    connection.commit()
    connection.close()
    return older


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the store as another program does."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        connection.rollback()
        connection.close()
