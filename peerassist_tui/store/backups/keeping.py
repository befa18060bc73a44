"""Which backups are kept, by their age: many of the last days, few of long ago.

It is counted as restic and borg do: by days, weeks and months that have a backup at all, so that a computer which was
not used for a year, or whose clock ran wild, loses nothing by that.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from peerassist_tui.store.backups.place import Backup

ALL = timedelta(days=2)
"""All backups of the last two days are kept,"""
DAYS, WEEKS, MONTHS = 14, 8, 12
"""then the newest one of each of so many days, weeks and months,"""
LONG = timedelta(days=90)
"""and for ninety days whatever was not made by itself from day to day."""
_USUAL = ("daily", "finish")
_SPANS: Sequence[tuple[int, Callable[[datetime], Any]]] = (
    (DAYS, lambda at: at.date()),
    (WEEKS, lambda at: at.isocalendar()[:2]),
    (MONTHS, lambda at: (at.year, at.month)),
)


def outdated(backups: Sequence[Backup], now: datetime, room: float = float("inf")) -> list[Backup]:
    """Those that may go at `now` (aware; its zone says what a day is), the oldest first.

    Where those that are left take more than `room` bytes, the oldest of them go too: never the newest one, and none
    that is kept for ninety days.
    """
    newest_first = sorted(backups, key=lambda one: one.made_at, reverse=True)
    kept = _kept(newest_first, now)
    held = sum(one.size for one in kept)
    for one in reversed(newest_first):
        if held > room and one in kept[1:] and not _is_kept_long(one, now):
            kept.remove(one)
            held -= one.size
    return [one for one in reversed(newest_first) if one not in kept]


def _kept(newest_first: Sequence[Backup], now: datetime) -> list[Backup]:
    kept = {one.path for one in newest_first if now - one.made_at < ALL or _is_kept_long(one, now)}
    for most, span_of in _SPANS:
        newest: dict[Any, Backup] = {}
        for one in newest_first:
            newest.setdefault(span_of(one.made_at.astimezone(now.tzinfo)), one)
        kept |= {one.path for one in [*newest.values()][:most]}
    return [one for one in newest_first if one.path in kept]


def _is_kept_long(one: Backup, now: datetime) -> bool:
    return one.reason not in _USUAL and now - one.made_at < LONG
