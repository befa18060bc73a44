"""Help in the meeting: board message, timers, reminders, conclusions, pinned starts, visitors, the end of the day."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, AutoString(), nullable=False, server_default="")


def _moment(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, UTCDateTime(), nullable=nullable)


def _table(name: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        *columns,
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name=op.f(f"fk_{name}_session_id_session")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
    )
    op.create_index(op.f(f"ix_{name}_session_id"), name, ["session_id"])


def upgrade() -> None:
    with op.batch_alter_table("session") as session:
        session.add_column(_text("board_message"))
        session.add_column(_text("ends_by"))
    with op.batch_alter_table("agenda_item") as item:
        item.add_column(_text("conclusion"))
        item.add_column(_text("pinned"))
    with op.batch_alter_table("person") as person:
        person.add_column(sa.Column("for_items", sa.JSON(), nullable=False, server_default="[]"))
    _table(
        "timer",
        sa.Column("purpose", AutoString(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        _moment("started_at"),
        _moment("ended_at", nullable=True),
    )
    _table(
        "reminder",
        sa.Column("text", AutoString(), nullable=False),
        _moment("due_at"),
        _moment("at"),
        _moment("done_at", nullable=True),
    )
