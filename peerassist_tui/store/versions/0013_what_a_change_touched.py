"""Which tables each Change touched, so that one is found without a look into its images; filled in by `touched`."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "touched",
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("kind", AutoString(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name=op.f("fk_touched_session_id_session")),
        sa.PrimaryKeyConstraint("session_id", "kind", "seq", name=op.f("pk_touched")),
        sqlite_with_rowid=False,
    )
