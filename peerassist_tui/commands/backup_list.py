"""The backups of a store, a line each, and as JSON."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from peerassist_tui.language import _, is_english, ngettext, number_words
from peerassist_tui.settings import backs_up_by_itself, in_home
from peerassist_tui.store.backups.place import REASONS, Backup


def backups_text(folder: Path | None, backups: Sequence[Backup], now: datetime) -> str:
    """A line for each backup, the newest first: when, in the zone of `now` (aware), how long ago, size, why, name."""
    if folder is None:
        return _("A store in a temporary folder has no backups; peerassist backup FILE copies it.")
    lines = [f"{_line(one, now)}  {one.path.name}" for one in backups]
    size, place = _size(sum(one.size for one in backups)), in_home(folder)
    end = ngettext(
        "{count} backup, {size}, in {folder}; peerassist restore NAME brings one back.",
        "{count} backups, {size}, in {folder}; peerassist restore NAME brings one back.",
        len(backups),
        size=size,
        folder=place,
    )
    if not backups:
        end = _("There is no backup yet; they will be in {folder}.", folder=place)
    if not backs_up_by_itself():
        end += " " + _("None is made by itself from day to day: the settings say so.")
    return "\n".join([*lines, end])


def backups_json(folder: Path | None, backups: Sequence[Backup]) -> str:
    """The same as one JSON document, which docs/backups.md describes."""
    told = [
        {
            "file": str(one.path),
            "made_at": one.made_at.isoformat(timespec="seconds").replace("+00:00", "Z"),
            "reason": one.reason,
            "bytes": one.size,
        }
        for one in backups
    ]
    return json.dumps({"folder": folder and str(folder), "backups": told}, ensure_ascii=False, indent=1)


def _line(one: Backup, now: datetime) -> str:
    made_at = one.made_at.astimezone(now.tzinfo)
    return (
        f"{made_at:%Y-%m-%d %H:%M}  {_age(now - one.made_at):>14}  {_size(one.size):>8}  {_(REASONS[one.reason]):<28}"
    )


def _age(age: timedelta) -> str:
    hours = int(age.total_seconds() // 3600)
    if hours < 1:
        return _("just now")
    if hours < 48:
        return ngettext("{count} hour ago", "{count} hours ago", hours)
    return ngettext("{count} day ago", "{count} days ago", hours // 24)


def _size(size: int) -> str:
    thousands = size / 1000
    if thousands < 1000:
        return _("{size} kB", size=f"{thousands:.0f}")
    if thousands < 10**6:
        return _("{size} MB", size=_with_tenths(thousands / 1000))
    return _("{size} GB", size=_with_tenths(thousands / 10**6))


def _with_tenths(number: float) -> str:
    return f"{number:,.1f}" if is_english() else number_words(round(number, 1))
