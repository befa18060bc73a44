"""A session as of a moment, by what is known now: mistakes that were corrected later do not show.

What has no time of its own, such as the hosts' answer to an option, is shown as it is now.
"""

from datetime import datetime
from typing import Any

from peerassist_tui.models import KINDS, TABLES, Hand, Kind, Row, SessionRow, Stay, Wording, table_of
from peerassist_tui.session import Session

_MILESTONES = ("started_at", "finished_at", "wrapped_up_at")


def as_of(session: Session, moment: datetime) -> Session:
    """The session of now with only what had begun by `moment` (aware UTC); what ended later is still on."""
    tables: dict[str, Any] = dict(session.tables)
    first = session.all(Wording)[:1]
    for table, kind in KINDS.items():
        if kind.begins:
            rows = (row if row in first else _seen(row, kind, moment) for row in session.all(TABLES[table]))
            tables[table] = {row.id: row for row in rows if row is not None}
    tables[table_of(SessionRow)] = {session.id: _info(session.info, moment)}
    return session.with_tables(tables)


def _seen(row: Row, kind: Kind, moment: datetime) -> Row | None:
    """The row as it was at the moment; None where it was not there yet, but for somebody who had not come."""
    if _is_later(row, kind.begins, moment):
        return row.altered(arrived_at=None, left_at=None) if isinstance(row, Stay) else None
    if kind.ends and _is_later(row, kind.ends, moment):
        return row.altered(**{kind.ends: None}, **({"called": False} if isinstance(row, Hand) else {}))
    return row


def _is_later(row: Row, column: str, moment: datetime) -> bool:
    at = getattr(row, column)
    return at is not None and at > moment


def _info(info: SessionRow, moment: datetime) -> SessionRow:
    later = {name: None for name in _MILESTONES if _is_later(info, name, moment)}
    return info.altered(**later) if later else info
