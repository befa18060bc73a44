"""Which backups are kept, by their age."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from peerassist_tui.store.backups.keeping import outdated
from peerassist_tui.store.backups.place import Backup, Reason

NOW = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)


def backup(age: timedelta, reason: Reason = "daily", size: int = 1) -> Backup:
    return Backup(Path(f"{age.total_seconds():.0f}-{reason}"), NOW - age, reason, size)


def days(*ages: float) -> list[Backup]:
    return [backup(timedelta(days=age)) for age in ages]


def ages(backups: Sequence[Backup]) -> list[float]:
    """In days, the youngest first."""
    return sorted((NOW - one.made_at) / timedelta(days=1) for one in backups)


@pytest.mark.parametrize(
    ("there", "gone"),
    [
        ([], []),
        (days(0, 0.1, 0.2, 1, 1.1, 1.9), []),  # all of two days
        (days(0.1, 3.1, 3.2, 3.4), [3.2, 3.4]),  # then the newest of each day
        (days(*range(14)), []),  # of fourteen days
        (days(*range(17)), [14, 16]),  # before that the last day of each week: 15 November was a Sunday
        (days(400), []),  # the newest one, however old
        (days(0.1, 800), []),  # what was not used for long loses nothing: it is counted by days that have one
        (days(-400, 0, 1), []),  # nor does a computer whose clock ran wild
        ([backup(timedelta(days=89), "before-migration"), *days(*range(88))], None),
        ([*days(*range(91)), backup(timedelta(days=90, hours=1), "before-migration")], None),
    ],
)
def test_many_of_the_last_days_are_kept_and_few_of_long_ago(there: list[Backup], gone: list[float] | None) -> None:
    found = outdated(there, NOW)
    if gone is not None:
        assert ages(found) == gone
    for one in there:
        if one.reason == "before-migration":
            assert (one in found) == (NOW - one.made_at > timedelta(days=90))


def test_after_years_of_daily_use_there_are_all_spans_and_no_more() -> None:
    there: list[Backup] = []
    for day in range(1000, -1, -1):
        there.append(backup(timedelta(days=day)))
        gone = outdated(there, NOW - timedelta(days=day))
        there = [one for one in there if one not in gone]
    kept = ages(there)
    assert kept[:14] == [*range(14)]
    assert len(kept) <= 14 + 8 + 12
    assert sum(14 <= age < 60 for age in kept) >= 6, "a backup for each of some weeks"
    assert 330 <= kept[-1] <= 366, "and about a year back"


def test_the_zone_of_the_moment_says_what_a_day_is() -> None:
    there = [backup(timedelta(days=4, hours=hours)) for hours in (10, 14)]  # 2 o'clock, and 22 of the day before
    assert outdated([*days(0), *there], NOW) == []
    dhaka = NOW.astimezone(datetime.strptime("+0600", "%z").tzinfo)
    assert outdated([*days(0), *there], dhaka) == [there[1]]


@pytest.mark.parametrize(
    ("room", "left"),
    [(100, [0, 1, 2, 3]), (39, [0, 1, 2]), (20, [0, 1]), (5, [0]), (0, [0])],
)
def test_where_they_take_too_much_room_the_oldest_go_first(room: int, left: list[float]) -> None:
    there = [backup(timedelta(days=age), size=10) for age in range(4)]
    assert ages([one for one in there if one not in outdated(there, NOW, room)]) == left


def test_what_is_kept_for_ninety_days_is_kept_where_room_is_short() -> None:
    there = [backup(timedelta(0), size=10), backup(timedelta(days=30), "before-restore", 10)]
    assert outdated(there, NOW, 5) == []
