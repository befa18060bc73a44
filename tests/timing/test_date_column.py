"""The order of day and month is told once for a whole column; seen from Sunday 29 November 2026."""

from datetime import date

import pytest

from peerassist_tui.timing.date_column import DateCell, read_dates
from peerassist_tui.timing.days import DateOrder

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("values", "order", "days"),
    [
        (["1/2", "31/12"], "day first", [date(2027, 2, 1), date(2026, 12, 31)]),
        (["1/2", "12/31"], "month first", [date(2027, 1, 2), date(2026, 12, 31)]),
        (["12-31", "", "1-2"], "month first", [date(2026, 12, 31), None, date(2027, 1, 2)]),
        (["1/2/2027", "2027-03-01", "25/2/27"], "day first", [date(2027, 2, 1), date(2027, 3, 1), date(2027, 2, 25)]),
        (["next friday", "12/31/2026 9:00 AM", "1/2/2027"], "month first",
         [date(2026, 12, 4), date(2026, 12, 31), date(2027, 1, 2)]),
        (["2027-01-02", "3 march", "5/5"], None, [date(2027, 1, 2), date(2027, 3, 3), date(2027, 5, 5)]),
    ],
)  # fmt: skip
def test_the_value_that_decides_decides_for_all(values: list[str], order: DateOrder | None, days: list[date]) -> None:
    column = read_dates(values, TODAY)
    assert (column.order, [cell.day for cell in column.cells], column.question) == (order, days, "")


def test_a_column_that_nothing_decides_asks() -> None:
    column = read_dates(["3 march", "1/2"], TODAY)
    asked = "Is “1/2” Mon 1 February 2027 or Sat 2 January 2027? No date in this column tells."
    assert (column.order, column.question) == (None, asked)
    assert column.cells == (DateCell(date(2027, 3, 3)), DateCell(None, asked))
    assert read_dates(["1/2"], TODAY, order="month first").cells == (DateCell(date(2027, 1, 2)),)


def test_a_column_in_two_orders_says_which_lines() -> None:
    column = read_dates(["31/12", "1/2", "12/31"], TODAY, lines=[2, 3, 7])
    asked = (
        "The dates are in two orders: line 2 (31/12) has the day first and line 7 (12/31) has the month first. "
        "Which one is right?"
    )
    assert column.question == asked
    assert [cell.day for cell in column.cells] == [None, None, None]


def test_what_is_no_date_in_the_order_of_the_column_says_why() -> None:
    column = read_dates(["12/31", "soon"], TODAY, order="day first")
    assert [cell.why for cell in column.cells] == [
        f"“{value}” is not understood as a date; write it like 2026-12-22 or “next friday”."
        for value in ("12/31", "soon")
    ]
