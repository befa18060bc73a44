"""The Changes that touched a kind of row, found by what is noted of them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, select

from peerassist_tui.models import Change, Row, SessionRow, Touched, table_of
from peerassist_tui.store.queries.reading import reading
from peerassist_tui.store.rows import table_behind


def changes_touching(path: Path, session_id: UUID, *models: type[Row]) -> list[Change]:
    """The changes of a session that touched rows of one of these tables, from the first on.

    Raises:
        StoreError: the store cannot be read.
    """
    change = table_behind(Change)
    query = select(change).where(of_session(session_id, *models)).order_by(change.c.seq)
    with reading(path) as connection:
        return [Change(**row) for row in connection.execute(query).mappings()]


def of_session(session_id: UUID, *models: type[Row]) -> ColumnElement[bool]:
    """Whether a Change is of that session and touched rows of one of these tables."""
    change, touched = table_behind(Change), table_behind(Touched)
    kinds = [table_of(model) for model in models]
    noted = select(touched.c.seq).where(touched.c.session_id == session_id, touched.c.kind.in_(kinds))
    found: ColumnElement[bool] = (change.c.session_id == session_id) & change.c.seq.in_(noted)
    return found


def images_touching(connection: Connection, model: type[Row]) -> Iterator[tuple[UUID, list[Any]]]:
    """The session and the images of each Change of the store that touched rows of that table."""
    change, touched, session = table_behind(Change), table_behind(Touched), table_behind(SessionRow)
    query = (
        select(change.c.session_id, change.c.rows)
        .select_from(session)
        .join(touched, (touched.c.session_id == session.c.id) & (touched.c.kind == table_of(model)))
        .join(change, (change.c.session_id == touched.c.session_id) & (change.c.seq == touched.c.seq))
    )
    for found in connection.execute(query):
        yield found.session_id, found.rows
