"""The index of everything that was written; it is filled after the migration, see `search_index`."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "search_session",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("session_id", sa.Uuid(), nullable=False, unique=True),
    )
    op.create_table(
        "search_passage",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("row_id", sa.LargeBinary(), nullable=False),
    )
    op.execute(
        "CREATE VIRTUAL TABLE search_words USING fts5(words, letters, kind, content='', "
        "tokenize=\"unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'\")"
    )
