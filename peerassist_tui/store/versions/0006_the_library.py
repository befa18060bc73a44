"""What the library keeps of a session: its tags, and since when it is in the archive."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import UTCDateTime

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("session") as session:
        session.add_column(sa.Column("archived_at", UTCDateTime(), nullable=True))
        session.add_column(sa.Column("tags", sa.JSON(), nullable=False, server_default="[]"))
