"""Which day of the agenda it is, and when it begins by the plan."""

from datetime import UTC, datetime, timedelta

from peerassist_tui.models import ItemRun, Pause
from peerassist_tui.readings.state import current_item, items_to_come, open_run
from peerassist_tui.session import Session
from peerassist_tui.timing.zones import to_local, zone

SAME_SITTING = timedelta(hours=3)
"""Whoever begins by more than this before or after the plan goes by another plan than that."""


def today(session: Session, now: datetime) -> int:
    """The agenda's day that is on: that of the present item, else of the first one still to come.

    A pause over midnight, by the session's clock, ends a day, though the item that was on then has not been ended.
    """
    item, rest = current_item(session), items_to_come(session)
    if item and _slept_over(session, now):
        return min((one.day for one in rest if one.day > item.day), default=item.day)
    if item:
        return item.day
    return min((one.day for one in rest), default=max((one.day for one in session.agenda), default=1))


def is_of_several_days(session: Session) -> bool:
    """Whether the agenda goes over more than one day, so that a day has to be named."""
    return any(item.day > 1 for item in session.agenda)


def day_starts_at(session: Session, day: int, now: datetime) -> datetime:
    """When a day begins by the plan, aware UTC: each at the time of day at which the first one does.

    A day that began hours away from that is measured from its real beginning.
    """
    info, begun = session.info, day_begun_at(session, day)
    if day == 1 or info.started_at is None:
        planned = info.starts_at if day == 1 else _same_time(session, info.starts_at, day - 1)
    else:
        first = day_starts_at(session, 1, now)
        planned = _same_time(session, first, max(day - 1, _dates_between(session, first, begun or now)))
    return planned if begun is None or abs(begun - planned) < SAME_SITTING else begun


def day_begun_at(session: Session, day: int) -> datetime | None:
    """When a day has really begun: the first one with the meeting, another one with its first item."""
    if day == 1:
        return session.info.started_at
    of_day = {one.id for one in session.agenda if one.day == day}
    return min((run.started_at for run in session.all(ItemRun) if run.item_id in of_day), default=None)


def _slept_over(session: Session, now: datetime) -> bool:
    run = open_run(session)
    rests = [pause for pause in session.all(Pause) if run and (pause.ended_at or now) > run.started_at]
    return any(_dates_between(session, pause.started_at, pause.ended_at or now) > 0 for pause in rests)


def _dates_between(session: Session, one: datetime, other: datetime) -> int:
    place = session.info.timezone
    return (to_local(other, place).date() - to_local(one, place).date()).days


def _same_time(session: Session, moment: datetime, days: int) -> datetime:
    local = to_local(moment, session.info.timezone).replace(tzinfo=None) + timedelta(days=days)
    return local.replace(tzinfo=zone(session.info.timezone)).astimezone(UTC)
