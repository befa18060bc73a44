"""A session as it stood at a moment, by what is known of that moment now: slips that were put right are not in it.

What has no time of its own, such as the hosts' answer to an option, is shown as it is now.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from peerassist_tui.models import (
    Action,
    Finding,
    Hand,
    Interruption,
    Intervention,
    ItemRun,
    Lesson,
    Link,
    Note,
    Option,
    Parked,
    Pause,
    Question,
    Row,
    SessionRow,
    Stay,
    Thanks,
    Turn,
    Wording,
    table_of,
)
from peerassist_tui.session import Session

_SPANS: tuple[type[Row], ...] = (ItemRun, Pause, Turn)
_POINTS: tuple[type[Row], ...] = (
    Note,
    Link,
    Parked,
    Intervention,
    Interruption,
    Option,
    Question,
    Lesson,
    Action,
    Thanks,
    Finding,
)
_MILESTONES = ("started_at", "finished_at", "wrapped_up_at")


def corrected(session: Session, moment: datetime) -> Session:
    """The session of now with only what had begun by `moment` (aware UTC); what ended later is still on."""
    tables: dict[str, Any] = dict(session.tables)

    def cut(model: type[Row], seen: Callable[[Any], Row | None]) -> None:
        rows = (seen(row) for row in session.all(model))
        tables[table_of(model)] = {row.id: row for row in rows if row is not None}

    for span in _SPANS:
        cut(span, lambda row: _span(row, moment))
    for point in _POINTS:
        cut(point, lambda row: row if row.at <= moment else None)
    cut(Hand, lambda row: _hand(row, moment))
    cut(Stay, lambda row: _stay(row, moment))
    first = session.all(Wording)[:1]
    cut(Wording, lambda row: row if row.at <= moment or row in first else None)
    tables[table_of(SessionRow)] = {session.id: _info(session.info, moment)}
    return session.with_tables(tables)


def _span(row: Any, moment: datetime) -> Row | None:
    if row.started_at > moment:
        return None
    return row.altered(ended_at=None) if row.ended_at and row.ended_at > moment else row  # type: ignore[no-any-return]


def _hand(row: Hand, moment: datetime) -> Hand | None:
    if row.raised_at > moment:
        return None
    return row.altered(ended_at=None, called=False) if row.ended_at and row.ended_at > moment else row


def _stay(row: Stay, moment: datetime) -> Stay:
    if row.arrived_at and row.arrived_at > moment:
        return row.altered(arrived_at=None, left_at=None)
    return row.altered(left_at=None) if row.left_at and row.left_at > moment else row


def _info(info: SessionRow, moment: datetime) -> SessionRow:
    later = {name: None for name in _MILESTONES if (at := getattr(info, name)) and at > moment}
    return info.altered(**later) if later else info
