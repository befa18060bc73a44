"""How much there is in some sessions."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, func, select

from peerassist_tui.models import Action, Lesson, Note, Option, Row
from peerassist_tui.store.queries.reading import reading
from peerassist_tui.store.rows import table_behind

_COUNTED: tuple[type[Row], ...] = (Note, Option, Lesson, Action)


@dataclass(frozen=True)
class SessionContents:
    """How many rows there are, by the word that people know them by."""

    note: int = 0
    option: int = 0
    lesson: int = 0
    action: int = 0


def contents(path: Path, session_ids: Sequence[UUID]) -> SessionContents:
    """How much there is in these sessions together.

    Raises:
        StoreError: the store cannot be read.
    """
    with reading(path) as connection:
        each = [[_count(connection, model, key) for model in _COUNTED] for key in session_ids]
    return SessionContents(*map(sum, zip(*each, strict=True))) if each else SessionContents()


def _count(connection: Connection, model: type[Row], session_id: UUID) -> int:
    table = table_behind(model)
    query = select(func.count()).select_from(table).where(table.c.session_id == session_id)
    return connection.execute(query).scalar_one()
