"""Moments: UTC in the store, the session's own zone on the clock, milliseconds everywhere."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerassist_tui.errors import Refused
from peerassist_tui.timing.clock import ManualClock, to_millisecond, wall_clock
from peerassist_tui.timing.zones import from_local, to_local, zone
from tests.helpers.meeting import START

ZONES = ("UTC", "Asia/Dhaka", "Asia/Kathmandu", "Europe/Berlin", "America/St_Johns", "Pacific/Apia", "Africa/Kampala")


@pytest.mark.parametrize(
    ("local", "name", "utc"),
    [
        ("2026-12-08T10:00", "Asia/Dhaka", "2026-12-08T04:00"),
        ("2026-07-01T10:00", "Europe/Berlin", "2026-07-01T08:00"),
        ("2026-12-01T10:00", "Europe/Berlin", "2026-12-01T09:00"),
        ("2026-12-08T00:30", "Asia/Kathmandu", "2026-12-07T18:45"),
        ("2026-10-25T02:30", "Europe/Berlin", "2026-10-25T00:30"),
    ],
)
def test_local_time_becomes_utc(local: str, name: str, utc: str) -> None:
    assert from_local(datetime.fromisoformat(local), name) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("local", "name", "sentence"),
    [
        (
            "2026-03-29T02:30",
            "Europe/Berlin",
            "The clocks in Europe/Berlin skip 2026-03-29 02:30; choose another time.",
        ),
        ("2026-12-08T10:00", "Asia/Nowhere", "There is no time zone called 'Asia/Nowhere'; write it like Asia/Dhaka."),
        ("0001-01-01T00:00", "Asia/Dhaka", "The year 1 is out of range; choose another time."),
        ("9999-12-31T23:59", "America/St_Johns", "The year 9999 is out of range; choose another time."),
    ],
)
def test_a_time_that_no_clock_shows_is_refused(local: str, name: str, sentence: str) -> None:
    with pytest.raises(Refused) as told:
        from_local(datetime.fromisoformat(local), name)
    assert str(told.value) == sentence


@pytest.mark.parametrize("name", ["", " ", "Nowhere", "../etc/passwd", "/etc/localtime", "\0", "\ud800", "x" * 5000])
def test_a_zone_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(Refused, match="There is no time zone called"):
        zone(name)


@given(st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1)), st.sampled_from(ZONES))  # noqa: DTZ001
def test_what_the_clock_shows_is_kept_or_refused(local: datetime, name: str) -> None:
    try:
        moment = from_local(local, name)
    except Refused:
        return
    assert moment.tzinfo is UTC
    assert to_local(moment, name).replace(tzinfo=None) == local


def test_a_clock_shows_aware_utc_to_the_millisecond() -> None:
    now = wall_clock()
    assert now.tzinfo is UTC
    assert now.microsecond % 1000 == 0
    assert to_millisecond(START + timedelta(microseconds=1999)) == START + timedelta(milliseconds=1)


def test_a_manual_clock_stands_still_until_it_is_moved() -> None:
    clock = ManualClock(START)
    assert clock() == clock() == START
    clock.advance(1.5)
    assert clock() == START + timedelta(seconds=1.5)
