"""The backups of a store, a line each, and as JSON."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from peerassist_tui.settings import backs_up_by_itself, in_home
from peerassist_tui.store.backups.place import REASONS, Backup
from peerassist_tui.text import counted


def backups_text(folder: Path | None, backups: Sequence[Backup], now: datetime) -> str:
    """A line for each backup, the newest first: when, in the zone of `now` (aware), how long ago, size, why, name."""
    if folder is None:
        return "A store in a temporary folder has no backups; peerassist backup FILE copies it."
    lines = [f"{_line(one, now)}  {one.path.name}" for one in backups]
    kept = ", ".join([counted(len(backups), "backup"), _size(sum(one.size for one in backups))])
    end = f"{kept}, in {in_home(folder)}; peerassist restore NAME brings one back."
    if not backups:
        end = f"There is no backup yet; they will be in {in_home(folder)}."
    if not backs_up_by_itself():
        end += " None is made by itself from day to day: the settings say so."
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
    return f"{made_at:%Y-%m-%d %H:%M}  {_age(now - one.made_at):>14}  {_size(one.size):>8}  {REASONS[one.reason]:<28}"


def _age(age: timedelta) -> str:
    hours = int(age.total_seconds() // 3600)
    if hours < 1:
        return "just now"
    return f"{counted(hours, 'hour')} ago" if hours < 48 else f"{counted(hours // 24, 'day')} ago"


def _size(size: int) -> str:
    thousands = size / 1000
    if thousands < 1000:
        return f"{thousands:.0f} kB"
    return f"{thousands / 1000:,.1f} MB" if thousands < 10**6 else f"{thousands / 10**6:,.1f} GB"
