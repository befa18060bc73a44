"""How long the agenda items of past meetings really took."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import Row, Select, select

from peerassist_tui.ids import EXAMPLE_IDS
from peerassist_tui.models import AgendaItem, ItemRun, Pause, SessionRow
from peerassist_tui.store.queries.ids import among, given
from peerassist_tui.store.queries.reading import reading
from peerassist_tui.store.rows import table_behind

LATEST = 50
"""So many of the last meetings are looked at: what came before was another practice."""

Paused = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class PastItem:
    """An agenda item of a meeting that was held, and how many minutes it took, pauses left out."""

    phase: str
    title: str
    minutes: float


def item_lengths(path: Path, own: UUID) -> list[PastItem]:
    """The items that were on in the last meetings of the store at `path`, examples left out; `own` is who asks.

    Raises:
        StoreError: the store cannot be read.
    """
    with reading(path) as connection:
        asked = given(connection.execute(_latest(own)).scalars())
        rests: defaultdict[UUID, list[Paused]] = defaultdict(list)
        for session, start, end in connection.execute(_pauses(), asked):
            rests[session].append((start, end))
        return _taken(connection.execute(_runs(), asked).all(), rests)


def _latest(own: UUID) -> "Select[UUID]":
    session = table_behind(SessionRow)
    query: Select[UUID] = select(session.c.id).where(
        session.c.finished_at.is_not(None), session.c.discarded_at.is_(None), session.c.id.not_in({own, *EXAMPLE_IDS})
    )
    return query.order_by(session.c.started_at.desc()).limit(LATEST)


def _pauses() -> "Select[UUID, datetime, datetime]":
    pause = table_behind(Pause)
    query: Select[UUID, datetime, datetime] = select(pause.c.session_id, pause.c.started_at, pause.c.ended_at)
    return query.where(among(pause.c.session_id), pause.c.ended_at.is_not(None)).order_by(pause.c.started_at)


def _runs() -> "Select[UUID, UUID, str, str, datetime, datetime]":
    run, item = table_behind(ItemRun), table_behind(AgendaItem)
    query: Select[UUID, UUID, str, str, datetime, datetime] = select(
        run.c.session_id, item.c.id, item.c.phase, item.c.title, run.c.started_at, run.c.ended_at
    )
    joined = query.join_from(run, item, item.c.id == run.c.item_id)
    return joined.where(among(run.c.session_id), run.c.ended_at.is_not(None))


def _taken(
    runs: Iterable["Row[UUID, UUID, str, str, datetime, datetime]"], rests: defaultdict[UUID, list[Paused]]
) -> list[PastItem]:
    words: dict[UUID, tuple[str, str]] = {}
    seconds: defaultdict[UUID, float] = defaultdict(float)
    for session, item, phase, title, start, end in runs:
        words[item] = phase, title
        seconds[item] += (end - start - _rested(rests[session], start, end)).total_seconds()
    return [PastItem(*words[item], total / 60) for item, total in seconds.items()]


def _rested(rests: list[Paused], start: datetime, end: datetime) -> timedelta:
    """How much of a span was paused; pauses that overlap count once."""
    total, reached = timedelta(), start
    for a, b in rests:
        a, b = max(a, reached), min(b, end)
        if a < b:
            total, reached = total + (b - a), b
    return total
