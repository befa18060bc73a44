"""When a session began, else is to begin, for queries made with SQLAlchemy."""

from typing import Any

from sqlalchemy import func


def began(session: Any) -> Any:
    """That moment, as an expression over the table (or part query) of sessions."""
    return func.coalesce(session.c.started_at, session.c.starts_at)
