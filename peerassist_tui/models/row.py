"""What every row of a session has in common."""

from functools import cache
from typing import Any, ClassVar, Self
from uuid import UUID, uuid4

from pydantic import ConfigDict
from pydantic_core import PydanticUndefined
from sqlalchemy import JSON, Column, ForeignKey
from sqlmodel import AutoString, Field

from peerassist_tui.kinds import KINDS, Kind
from peerassist_tui.models.base import SQLModel
from peerassist_tui.models.bounds import StoredNumber

NAMES = "names"
"""Under this word a column's `info` says how it names other rows, where that is not plain from its key."""


def reference(table: str, *, required: bool = False, falls: bool = False) -> Any:
    """A column that names a row of `table`; deleting that row while it is named is refused by the store.

    A row that has to name one falls with it when it is taken out; with `falls`, also one that need not.
    """
    info = {NAMES: {"falls": True}} if falls else {}
    column: Column[Any] = Column(ForeignKey(f"{table}.id"), nullable=not required, index=required, info=info)
    return Field(sa_column=column) if required else Field(default=None, sa_column=column)


def naming() -> Any:
    """A column that names a row of one table or another by its id as text, and falls with it."""
    return Field(sa_column=Column(AutoString, nullable=False, info={NAMES: {"falls": True}}))


def naming_several() -> Any:
    """A column that names rows by a list of their ids as text."""
    return Field(default_factory=list, sa_column=Column(JSON, nullable=False, info={NAMES: {"several": True}}))


def word(default: Any = PydanticUndefined) -> Any:
    """A column that holds one of the words of its type, a Literal of `models.words`; required without a default."""
    return Field(default, sa_type=AutoString)


class Row(SQLModel):
    """What every row of a session has: an identity made where the row is made, and its place in its list."""

    model_config = ConfigDict(defer_build=True)  # type: ignore[assignment]
    ORDER: ClassVar[tuple[str, ...]] = ("number",)
    """The values by which a list of such rows is sorted."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    session_id: UUID = Field(foreign_key="session.id", index=True)
    number: StoredNumber = 0

    def image(self) -> dict[str, Any]:
        """The row as JSON-able values, as a Change keeps it."""
        return self.model_dump(mode="json")

    def altered(self, **values: Any) -> Self:
        """A copy of the row with other values; the row itself stays as it is."""
        return type(self)(**{**self.model_dump(), **values})


def table_of(row: Row | type[Row]) -> str:
    """The name of a row's table."""
    return _table_of(row if isinstance(row, type) else type(row))


def kind_of(row: Row | type[Row]) -> Kind:
    """What is known of such a row beside its columns."""
    return KINDS[table_of(row)]


@cache
def _table_of(model: type[Row]) -> str:
    return str(model.__tablename__)  # SQLAlchemy works it out at each look
