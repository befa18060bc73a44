"""What the wrap-up keeps: lessons to be reviewed and shared, homes of parked points, what was found later."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("session") as session:
        session.add_column(sa.Column("wrapped_up_at", UTCDateTime(), nullable=True))
    with op.batch_alter_table("parked") as parked:
        parked.add_column(sa.Column("home", AutoString(), nullable=False, server_default=""))
    with op.batch_alter_table("follow_up") as follow_up:
        follow_up.add_column(sa.Column("held_on", sa.Date(), nullable=True))
    with op.batch_alter_table("lesson") as lesson:
        for name, other in (("objective_id", "objective"), ("action_id", "action")):
            lesson.add_column(sa.Column(name, sa.Uuid(), nullable=True))
            lesson.create_foreign_key(op.f(f"fk_lesson_{name}_{other}"), other, [name], ["id"])
        lesson.add_column(sa.Column("status", AutoString(), nullable=False, server_default="draft"))
        lesson.add_column(sa.Column("review_on", sa.Date(), nullable=True))
        lesson.add_column(sa.Column("shared_on", sa.Date(), nullable=True))
        lesson.add_column(sa.Column("restricted", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "finding",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        *(sa.Column(name, AutoString(), nullable=False) for name in ("about", "verdict", "text")),
        sa.Column("follow_up_id", sa.Uuid(), nullable=True),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name=op.f("fk_finding_session_id_session")),
        sa.ForeignKeyConstraint(["follow_up_id"], ["follow_up.id"], name=op.f("fk_finding_follow_up_id_follow_up")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding")),
    )
    op.create_index(op.f("ix_finding_session_id"), "finding", ["session_id"])
