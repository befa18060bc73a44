"""What alembic runs for each migration: the connection is handed in, there is no configuration file."""

from alembic import context
from sqlmodel import SQLModel

import peerassist_tui.models  # noqa: F401 - registers the tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
)
context.run_migrations()
