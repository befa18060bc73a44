"""What the preparation keeps: purpose, deadlines, readiness of people, rules of the room, materials, precedents."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, AutoString(), nullable=False, server_default="")


def _flag(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())


def _json(name: str, empty: str) -> sa.Column[Any]:
    return sa.Column(name, sa.JSON(), nullable=False, server_default=empty)


def _day(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Date(), nullable=True)


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
        for column in (_text("place"), _text("ideas"), _day("decision_by"), _json("purpose", "{}")):
            session.add_column(column)
    with op.batch_alter_table("objective") as objective:
        objective.add_column(_json("needs", "[]"))
    with op.batch_alter_table("person") as person:
        for name in ("email", "language", "outsider_reason", "reports_to", "also", "invitation", "briefing"):
            person.add_column(_text(name))
        person.add_column(_flag("called"))
    _table("ground_rule", _text("text"))
    _table("checklist_item", _text("text"), _flag("done"))
    _table("material", *(_text(name) for name in ("title", "location", "purpose", "audience")), _day("sent_on"))
    _table("precedent", *(_text(name) for name in ("source", "lesson", "title", "text", "origin", "verdict")))
