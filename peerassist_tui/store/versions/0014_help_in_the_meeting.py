"""Help in the meeting: what the facilitator tells the room on the board."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_TEXTS = (("session", "board_message"),)


def upgrade() -> None:
    for table, column in _TEXTS:
        op.add_column(table, sa.Column(column, AutoString(), nullable=False, server_default=""))
        with op.batch_alter_table(table) as altered:
            altered.alter_column(column, server_default=None)
