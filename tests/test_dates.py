"""Dates as they are typed, seen from Wednesday 28 October 2026."""

from datetime import date, time

import pytest

from peerassist_tui.timing.dates import in_full, months_after, read_date, read_time

TODAY = date(2026, 10, 28)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-12-22", date(2026, 12, 22)),
        (" 2026-12-22 ", date(2026, 12, 22)),
        ("22 Dec", date(2026, 12, 22)),
        ("22.12.2026", date(2026, 12, 22)),
        ("15 January", date(2027, 1, 15)),
        ("tomorrow", date(2026, 10, 29)),
        ("friday", date(2026, 10, 30)),
        ("next Friday", date(2026, 10, 30)),
        ("wed", date(2026, 11, 4)),
        ("+3", date(2026, 10, 31)),
        ("+2w", date(2026, 11, 11)),
        ("+4m", date(2027, 2, 28)),
        ("+1y", date(2027, 10, 28)),
        ("2 weeks", date(2026, 11, 11)),
        ("in 3 weeks", date(2026, 11, 18)),
        ("in two months", date(2026, 12, 28)),
        ("end of march", date(2027, 3, 31)),
        ("end of February", date(2027, 2, 28)),
        ("end of october", date(2026, 10, 31)),
        ("end of the month", date(2026, 10, 31)),
        ("end of next month", date(2026, 11, 30)),
        ("end of the week", date(2026, 10, 30)),
        ("end of the year", date(2026, 12, 31)),
    ],
)
def test_what_a_typed_date_means(typed: str, meant: date) -> None:
    assert read_date(typed, TODAY) == meant


@pytest.mark.parametrize("typed", ["", "  ", "soon-ish", "3", "2026-13-40", "end of days", "[/]", "+99999w"])
def test_what_is_no_date(typed: str) -> None:
    assert read_date(typed, TODAY) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("9:30", time(9, 30)), ("09.30", time(9, 30)), ("9", time(9)), ("25:00", None), ("nine", None), ("", None)],
)
def test_what_a_typed_time_means(typed: str, meant: time | None) -> None:
    assert read_time(typed) == meant


def test_a_date_is_told_with_its_weekday() -> None:
    assert in_full(date(2026, 12, 22)) == "Tue 22 December 2026"


def test_a_month_later_is_the_last_day_where_the_month_is_shorter() -> None:
    assert months_after(date(2026, 12, 31), 2) == date(2027, 2, 28)
    assert months_after(date(2026, 11, 30), 1) == date(2026, 12, 30)
