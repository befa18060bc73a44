"""Whether somebody was in the room, for SQLAlchemy's statements."""

from sqlalchemy import Boolean, literal_column

from peerassist_tui.store.queries.was_there import WAS_THERE

IS_THERE = literal_column(WAS_THERE, Boolean)
"""The same words as the first list's, so that both say the same; the statement calls person `p` and session `s`."""
