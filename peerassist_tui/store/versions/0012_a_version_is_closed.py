"""A wording of the challenge is closed on purpose, so that the next correction is a version of its own."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("wording", sa.Column("closed", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("wording") as table:
        table.alter_column("closed", server_default=None)
