"""Each line and field has a draft of its own, with the kind and the speaker of the note that it is to become."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.rename_table("draft", "draft_before")
    op.create_table(
        "draft",
        sa.Column("session_id", sa.Uuid(), nullable=False),
        *(sa.Column(name, AutoString(), nullable=False) for name in ("seat", "place", "text", "kind")),
        sa.Column("who", sa.Uuid(), nullable=True),
        sa.Column("was", AutoString(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name=op.f("fk_draft_session_id_session")),
        sa.PrimaryKeyConstraint("session_id", "seat", "place", name=op.f("pk_draft")),
    )
    op.execute(
        "INSERT INTO draft (session_id, seat, place, text, kind, was, at) "
        "SELECT session_id, seat, 'line', text, 'telling', '', at FROM draft_before"
    )
    op.drop_table("draft_before")
