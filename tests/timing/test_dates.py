"""Dates as they are typed, seen from Wednesday 28 October 2026."""

from datetime import date, time

import pytest

from peerassist_tui.errors import Refused
from peerassist_tui.timing.dates import full_date, read_date, read_days
from peerassist_tui.timing.days import months_after
from peerassist_tui.timing.times import read_length, read_minutes, read_time

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
        ("this Friday", date(2026, 10, 30)),
        ("next Friday", date(2026, 11, 6)),
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
    [
        *((typed, time(9, 30)) for typed in ("9:30", "09.30", "9h30", "0930", "9:30 am", "at 9.30", "９:30")),
        *((typed, time(9)) for typed in ("9", "9am", "9 a.m.", "9h", "9 Uhr", "9 o'clock")),
        *((typed, time(14)) for typed in ("14", "2pm", "2 PM", "1400", "14h")),
        *((typed, time(12)) for typed in ("noon", "12pm", "midday")),
        *((typed, time(0)) for typed in ("midnight", "12am", "00:00")),
        *((typed, None) for typed in ("25:00", "24:00", "9:60", "9:3", "13pm", "0am", "930", "nine", "", "now")),
    ],
)
def test_what_a_typed_time_means(typed: str, meant: time | None) -> None:
    assert read_time(typed) == meant


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        *((typed, 150) for typed in ("2:30", "2'30", "2m30", "2 min 30 s", "2.5", "2,5 min", "150 s")),
        *((typed, 3600) for typed in ("1h", "1 hour", "60", "60 min")),
        *((typed, 0) for typed in ("none", "no", "")),
        *((typed, None) for typed in ("two", "-1", "1:60", "a lot", "2 bananas")),
    ],
)
def test_what_a_typed_length_means(typed: str, seconds: int | None) -> None:
    assert read_length(typed) == seconds


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        *((typed, 90) for typed in ("90", "90 min", "1h30", "1:30", "1.5 h", "1 hr 30", "1 hour and 30 minutes")),
        *((typed, 30) for typed in ("half an hour", "0.5 h", "30'", "30 mins")),
        *((typed, 60) for typed in ("1h", "1 hour", "an hour", "one hour")),
        *((typed, None) for typed in ("", "soon", "-5", "30 s", "half", "1:5")),
    ],
)
def test_what_typed_minutes_mean(typed: str, minutes: float | None) -> None:
    assert read_minutes(typed) == minutes


MONDAY, FRIDAY = date(2026, 11, 30), date(2026, 12, 4)


@pytest.mark.parametrize(
    ("typed", "on_monday", "on_friday"),
    [
        *(
            (typed, "Fri 4 December 2026", "Fri 11 December 2026")
            for typed in ("friday", "by friday", "coming friday", "the next friday")
        ),
        *(
            (typed, "Fri 11 December 2026", "Fri 11 December 2026")
            for typed in ("next friday", "by next friday", "friday next week", "next week friday")
        ),
        *((typed, "Fri 11 December 2026", "Fri 18 December 2026") for typed in ("friday week", "friday in a week")),
    ],
)
def test_friday_is_the_nearest_and_next_friday_that_of_the_next_week(
    typed: str, on_monday: str, on_friday: str
) -> None:
    told = [full_date(read_days(typed, today).day) for today in (MONDAY, FRIDAY)]
    assert told == [on_monday, on_friday]


@pytest.mark.parametrize(
    ("today", "typed", "meant"),
    [
        (date(2026, 12, 2), "next monday", date(2026, 12, 7)),
        (date(2026, 12, 2), "next wednesday", date(2026, 12, 9)),
        (date(2026, 12, 6), "next friday", date(2026, 12, 11)),
    ],
)
def test_next_and_a_day_is_always_in_the_next_week(today: date, typed: str, meant: date) -> None:
    assert read_date(typed, today) == meant


def test_a_date_is_told_with_its_weekday() -> None:
    assert full_date(date(2026, 12, 22)) == "Tue 22 December 2026"


def test_a_month_later_is_the_last_day_where_the_month_is_shorter() -> None:
    assert months_after(date(2026, 12, 31), 2) == date(2027, 2, 28)
    assert months_after(date(2026, 11, 30), 1) == date(2026, 12, 30)


SUNDAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *((typed, date(2026, 11, 29)) for typed in ("29 nov", "29 November", "29/11", "11/29", "nov 29th", "today")),
        *(
            (typed, date(2026, 12, 31))
            for typed in ("12/31", "31/12", "12-31", "31.12.", "before new year", "the 31st")
        ),
        *(
            (typed, date(2027, 1, 15))
            for typed in ("15/1", "15.1.", "15-jan-27", "15 January", "mid january", "mid-Jan")
        ),
        *((typed, date(2027, 1, 31)) for typed in ("by end of january", "by the end of Jan", "end january", "January")),
        *((typed, date(2027, 1, 22)) for typed in ("Fri 22 January 2027", "friday 22 jan", "January 22nd, 2027")),
        *((typed, date(2026, 12, 24)) for typed in ("before christmas", "by christmas eve", "2026-12-24 14:00")),
        *(
            (typed, date(2026, 12, 4))
            for typed in ("end of next week", "week 49", "KW 49", "friday at 9", "Friday 9am")
        ),
        *((typed, date(2026, 12, 11)) for typed in ("friday week", "a week on friday", "two weeks before christmas")),
        *((typed, date(2027, 5, 29)) for typed in ("in half a year", "in six months", "half a year", "+6m")),
        *((typed, date(2026, 12, 13)) for typed in ("in a fortnight", "within two weeks", "+2w", "2w", "in 14 days")),
        *((typed, date(2027, 3, 31)) for typed in ("q1", "Q1 2027", "end of q1", "by march", "last week of march")),
        ("1/2", date(2027, 2, 1)),
        ("early january", date(2027, 1, 5)),
        ("late january", date(2027, 1, 25)),
        ("first week of january", date(2027, 1, 7)),
        ("the first week of february", date(2027, 2, 5)),
        ("end of q2", date(2027, 6, 30)),
        ("Q3 2027", date(2027, 9, 30)),
        ("by easter", date(2027, 3, 28)),
        ("the 15th", date(2026, 12, 15)),
        ("friday the 13th", date(2027, 8, 13)),
        ("tomorrow", date(2026, 11, 30)),
        ("in three weeks", date(2026, 12, 20)),
        ("next month", date(2026, 12, 29)),
        ("the day after tomorrow", date(2026, 12, 1)),
        ("before the end of january", date(2027, 1, 31)),
        ("before friday", date(2026, 12, 3)),
        ("first monday of march", date(2027, 3, 1)),
        ("29 feb", date(2028, 2, 29)),
        ("12/22/2026 12:00:00 AM", date(2026, 12, 22)),
        ("15 janvier", date(2027, 1, 15)),
        ("2 aout 2027", date(2027, 8, 2)),
        ("15. Jänner", date(2027, 1, 15)),
        ("15 يناير", date(2027, 1, 15)),
        ("15 أغسطس", date(2027, 8, 15)),
        ("9 мая 2027", date(2027, 5, 9)),
        ("3 de março de 2027", date(2027, 3, 3)),
        ("22 декабря", date(2026, 12, 22)),
        ("12月22日", date(2026, 12, 22)),
        *((typed, date(2026, 11, 29)) for typed in ("this evening", "by the weekend", "the weekend", "today at noon")),
        *((typed, date(2026, 11, 30)) for typed in ("month end", "by month's end", "within this month", "tmr")),
        *((typed, date(2026, 12, 1)) for typed in ("first of the month", "1st next month", "first of next month")),
        *((typed, date(2026, 12, 2)) for typed in ("weds", "mid next week", "next week wednesday")),
        *(
            (typed, date(2026, 12, 4))
            for typed in ("cob friday", "close of business on friday", "friday lunchtime", "within the week")
        ),
        *((typed, date(2026, 12, 7)) for typed in ("a week tomorrow", "tomorrow week", "week from monday")),
        *((typed, date(2026, 12, 15)) for typed in ("mid-month", "middle of the month", "mid next month")),
        *(
            (typed, date(2026, 12, 18))
            for typed in ("week of 14 december", "w/c 14 dec", "week commencing dec 14", "week ending 18 dec")
        ),
        *((typed, date(2026, 12, 20)) for typed in ("in 2-3 weeks", "in two or three weeks", "2 to 3 weeks")),
        *((typed, date(2026, 12, 31)) for typed in ("year end", "by year's end", "2nd half of december")),
        *((typed, date(2027, 3, 31)) for typed in ("q1/27", "Q1'27", "end of mar '27", "first quarter")),
        ("week after next", date(2026, 12, 13)),
        ("first week feb", date(2027, 2, 5)),
        ("mid of january", date(2027, 1, 15)),
        ("3 mos", date(2027, 2, 28)),
        *((typed, date(2026, 12, 5)) for typed in ("5. Dezember", "5. Dez. 2026", "Samstag, 5. Dezember 2026")),
        *((typed, date(2026, 12, 5)) for typed in ("5 déc. 2026", "5 dic 2026", "5 дек", "5 декабря 2026 г.")),
        ("5 ago 2027", date(2027, 8, 5)),
        ("3 mrt", date(2027, 3, 3)),
    ],
)
def test_a_date_without_a_year_lies_ahead(typed: str, meant: date) -> None:
    assert read_date(typed, SUNDAY) == meant


@pytest.mark.parametrize("typed", [
    "in 5", "5", "2027", "20261222", "1.5", "14:00", "9am", "3pm", "noon", "in 2 hours", "in 10 min", "asap", "now",
    "soon",
    "may", "march", "march on", "sun", "sat", "mar", "dec", "tbd", "n/a", "-", "on", "by", "the", "second", "early",
    "30 feb", "31/31", "12/31/31/12", "5 bananas", "friday the 32nd", "week 60", "v1.2", "end of days", "0/0", "a",
    "room 5", "1-2", "2-3", "mon ami", "march to the school", "sun screens", "5 schools", "second option", "may be",
    "sat nav", "in five", "3rd option", "within reach", "week", "weekly", "the week", "a few weeks", "11th hour",
    "easter egg", "may day", "end of story", "mid term", "late payment", "in 30 minutes", "by hand", "before lunch",
    "10.30", "8.15", "3 set", "5 ago",
])  # fmt: skip
def test_ordinary_words_bare_numbers_and_times_of_day_are_no_dates(typed: str) -> None:
    assert read_date(typed, SUNDAY) is None


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("2099-01-01", "Thu 1 January 2099 is more than ten years away; is the year right?"),
        ("1 march 1990", "Thu 1 March 1990 is more than ten years away; is the year right?"),
        ("monday 22 january", "Friday 22 January 2027 is no Monday; which one is meant?"),
        ("Dec-26", "“Dec-26” may be 26 Dec or Dec 2026; which one is meant?"),
        ("soon [/]", "“soon [/]” is not understood as a date; write it like 2026-12-22 or “next friday”."),
    ],
)
def test_what_is_refused_is_said(typed: str, sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        read_days(typed, SUNDAY)
    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("march", None),
        ("in march", date(2026, 3, 1)),
        ("friday", date(2026, 11, 27)),
        ("15 jan", date(2026, 1, 15)),
        ("last month", date(2026, 10, 1)),
        ("q4", date(2026, 10, 1)),
    ],
)
def test_a_filter_looks_back(typed: str, first: date | None) -> None:
    if first:
        assert read_days(typed, SUNDAY, lies="behind").first == first
    else:
        assert read_date(typed, SUNDAY, lies="behind") is None
