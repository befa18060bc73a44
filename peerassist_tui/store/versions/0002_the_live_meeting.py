"""What the live meeting keeps: the queue's moves, time that is nobody's, questions inside turns, links."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NO, NOTHING = sa.false(), ""


def _text(name: str, default: str = NOTHING) -> sa.Column[Any]:
    return sa.Column(name, AutoString(), nullable=False, server_default=default)


def _flag(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=NO)


def _row_of(table: str, *columns: sa.Column[Any]) -> list[Any]:
    return [
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        *columns,
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name=op.f(f"fk_{table}_session_id_session")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    ]


def upgrade() -> None:
    with op.batch_alter_table("session") as session:
        session.add_column(_flag("queue_closed"))
        session.add_column(_flag("replies_next"))
        session.add_column(sa.Column("turn_limit_seconds", sa.Integer(), nullable=False, server_default="120"))
        session.add_column(_text("privacy", "open"))
        session.add_column(_text("board", "points"))
        session.add_column(sa.Column("clock_offset_seconds", sa.Float(), nullable=False, server_default="0"))
    with op.batch_alter_table("person") as person:
        person.add_column(_flag("passed"))
    _floor()
    _flipchart()


def _floor() -> None:
    with op.batch_alter_table("agenda_item") as item:
        item.add_column(sa.Column("quota_added_seconds", sa.Float(), nullable=False, server_default="0"))
    with op.batch_alter_table("hand") as hand:
        hand.add_column(sa.Column("place", sa.Integer(), nullable=True))
        hand.add_column(_flag("last_word"))
        hand.add_column(_text("stance"))
        hand.add_column(_text("tag"))
    with op.batch_alter_table("turn") as turn:
        turn.add_column(_text("state"))
        turn.add_column(sa.Column("continues_id", sa.Uuid(), nullable=True))
        turn.add_column(sa.Column("inside_id", sa.Uuid(), nullable=True))
        turn.alter_column("person_id", existing_type=sa.Uuid(), nullable=True)
        turn.drop_index(turn.f("ix_turn_person_id"))
        turn.create_foreign_key(turn.f("fk_turn_continues_id_turn"), "turn", ["continues_id"], ["id"])
        turn.create_foreign_key(turn.f("fk_turn_inside_id_turn"), "turn", ["inside_id"], ["id"])
    op.create_table(
        "interruption",
        *_row_of(
            "interruption",
            sa.Column("person_id", sa.Uuid(), nullable=False),
            sa.Column("by_id", sa.Uuid(), nullable=True),
        ),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_interruption_by_id_person")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_interruption_person_id_person")),
    )
    op.create_index(op.f("ix_interruption_person_id"), "interruption", ["person_id"])
    op.create_index(op.f("ix_interruption_session_id"), "interruption", ["session_id"])


def _flipchart() -> None:
    with op.batch_alter_table("note") as note:
        note.add_column(sa.Column("place", sa.Float(), nullable=True))
        note.add_column(_text("heading"))
        note.add_column(sa.Column("marks", sa.JSON(), nullable=False, server_default="[]"))
    op.create_table(
        "link",
        *_row_of(
            "link",
            sa.Column("note_id", sa.Uuid(), nullable=False),
            sa.Column("to_id", sa.Uuid(), nullable=False),
            sa.Column("kind", AutoString(), nullable=False),
        ),
        sa.ForeignKeyConstraint(["note_id"], ["note.id"], name=op.f("fk_link_note_id_note")),
        sa.ForeignKeyConstraint(["to_id"], ["note.id"], name=op.f("fk_link_to_id_note")),
    )
    for column in ("note_id", "session_id", "to_id"):
        op.create_index(op.f(f"ix_link_{column}"), "link", [column])
