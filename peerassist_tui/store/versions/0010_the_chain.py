"""Each Change gets a digest that chains it to the one before; they are worked out after the migration, see `chain`."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("change", sa.Column("digest", AutoString(), nullable=False, server_default=""))
