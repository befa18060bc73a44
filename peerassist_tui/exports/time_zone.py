"""A time zone with its definition, as a calendar file carries it (RFC 5545, 3.6.5).

icalendar can make one too (7.3), but lets summer time begin an hour late and misses changes that lie weeks apart.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
AROUND = timedelta(days=400)
"""So much before and after the meeting is told, so that the next change of the clocks is among it."""


def time_zone(zone: ZoneInfo, first: datetime, last: datetime) -> Timezone:
    """The definition of `zone` for all that lies between the aware moments `first` and `last`."""
    definition = Timezone()
    definition.add("tzid", zone.key)
    begin = (first - AROUND).astimezone(UTC)
    definition.add_component(_observance(zone, begin, begin))
    for change in _changes(zone, begin, (last + AROUND).astimezone(UTC)):
        definition.add_component(_observance(zone, change, change - SECOND))
    return definition


def _observance(zone: ZoneInfo, moment: datetime, before: datetime) -> TimezoneStandard | TimezoneDaylight:
    """What holds from `moment` on; it begins at the time that the clocks showed until then."""
    local, was = moment.astimezone(zone), before.astimezone(zone).utcoffset() or timedelta()
    observance = TimezoneDaylight() if local.dst() else TimezoneStandard()
    observance.add("dtstart", (moment + was).replace(tzinfo=None))
    observance.add("tzoffsetfrom", was)
    observance.add("tzoffsetto", local.utcoffset() or timedelta())
    observance.add("tzname", local.tzname() or zone.key)
    return observance


def _changes(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterator[datetime]:
    day = begin
    while day < end:
        if _offset(zone, day) != _offset(zone, day + DAY):
            yield _change(zone, day, day + DAY)
        day += DAY


def _change(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The second at which the offset becomes another one."""
    while after - before > SECOND:
        middle = (before + (after - before) / 2).replace(microsecond=0)
        before, after = (middle, after) if _offset(zone, middle) == _offset(zone, before) else (before, middle)
    return after


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta | None:
    return moment.astimezone(zone).utcoffset()
