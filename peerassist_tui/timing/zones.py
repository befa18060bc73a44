"""Local time and UTC: stored is UTC, shown and typed is the time of the session's own zone."""

import time
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from peerassist_tui.errors import Refused
from peerassist_tui.language import _
from peerassist_tui.text import said_again

YEARS = range(1900, 3000)
"""The years in which a meeting can be; with them no sum of times leaves what a date can say."""


def zone(name: str) -> ZoneInfo:
    """The time zone of that name, for instance Asia/Dhaka.

    Raises:
        Refused: there is no such zone.
    """
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError, RecursionError):
        raise Refused(
            _("There is no time zone called {given}; write it like Asia/Dhaka.", given=said_again(name))
        ) from None


def from_local(local: datetime, zone_name: str) -> datetime:
    """Aware UTC for a local date and time without zone.

    Raises:
        Refused: the zone is unknown, its clocks skip that time, or the year is none of a meeting's.
    """
    if local.year not in YEARS:
        raise Refused(_("The year {year} is out of range; choose another time.", year=local.year))
    moment = local.replace(tzinfo=zone(zone_name)).astimezone(UTC)
    if to_local(moment, zone_name).replace(tzinfo=None) != local.replace(tzinfo=None):
        skipped = f"{local:%Y-%m-%d %H:%M}"
        raise Refused(_("The clocks in {zone} skip {time}; choose another time.", zone=zone_name, time=skipped))
    return moment


def to_local(moment: datetime, zone_name: str) -> datetime:
    """An aware moment as people in that time zone read it off their clock."""
    return moment.astimezone(zone(zone_name))


def local_or_utc(moment: datetime, zone_name: str) -> datetime:
    """The same for a list of many sessions: in UTC where this computer does not know the zone of one of them."""
    try:
        return to_local(moment, zone_name)
    except Refused:
        return moment.astimezone(UTC)


def clock_time(moment: datetime, zone_name: str, *, seconds: bool = False) -> str:
    """An aware moment as the clock in that time zone shows it: "10:52", with `seconds` "10:52:07"."""
    return f"{to_local(moment, zone_name):{'%H:%M:%S' if seconds else '%H:%M'}}"


def is_local(moment: datetime, zone_name: str) -> bool:
    """Whether the computer's own clock shows an aware moment as the clocks in that time zone do."""
    if hasattr(time, "tzset"):
        time.tzset()  # the computer may have been carried into another zone
    return moment.astimezone().utcoffset() == to_local(moment, zone_name).utcoffset()


def own_zone() -> str:
    """The name of the time zone that this computer is in; UTC where it does not say."""
    from tzlocal import get_localzone_name

    try:
        return zone(str(get_localzone_name())).key
    except (Refused, LookupError, OSError, ValueError):
        return "UTC"
