"""Order in the room: when a ground rule was pointed at, and turns that nobody may cut short."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import UTCDateTime

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("ground_rule") as ground_rule:
        ground_rule.add_column(sa.Column("pointed_at", UTCDateTime(), nullable=True))
    with op.batch_alter_table("turn") as turn:
        turn.add_column(sa.Column("protected", sa.Boolean(), nullable=False, server_default=sa.false()))
