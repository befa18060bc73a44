"""Dates of a whole column: the order of day and month is told once, by the value that decides it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from peerassist_tui.errors import Refused
from peerassist_tui.language import _
from peerassist_tui.language_files import ENGLISH
from peerassist_tui.timing.dates import full_date, read_date, read_days
from peerassist_tui.timing.days import DateOrder, DateView, Lies

ORDERS: tuple[DateOrder, DateOrder] = ("day first", "month first")


class DateCell(NamedTuple):
    """The date of a value, or why it has none; neither where the value is empty."""

    day: date | None
    why: str = ""


@dataclass(frozen=True)
class DateColumn:
    """A cell for each value, and in which order the column writes day and month.

    `order` is None where nothing tells. Then, if dates depend on it, there is a `question` to be asked; until the
    values are read again with the answer, the cells that it is about have no date and say why.
    """

    cells: tuple[DateCell, ...]
    order: DateOrder | None
    question: str = ""


def read_dates(
    values: Sequence[str],
    today: date,
    language: str = ENGLISH,
    *,
    order: DateOrder | None = None,
    lies: Lies = "ahead",
    lines: Sequence[int] | None = None,
) -> DateColumn:
    """Read a column of dates, in English or in that language, seen from `today`.

    `lines` are the lines of the values, for sentences, else 1, 2, 3 … With `order` that one holds, else the one that
    the values tell.
    """
    numbers = lines or range(1, len(values) + 1)
    readings = [_readings(value, DateView(today, None, lies, language)) for value in values]
    told: dict[DateOrder, int] = {}
    for place, by_order in enumerate(readings):
        if len(by_order) == 1:
            told.setdefault(next(iter(by_order)), place)
    known = order or (next(iter(told)) if len(told) == 1 else None)
    question = "" if known else _question(values, numbers, readings, told)
    cells = (
        DateCell(None, question)
        if question and _depends(by_order)
        else _cell(value, DateView(today, known, lies, language))
        for value, by_order in zip(values, readings, strict=True)
    )
    return DateColumn(tuple(cells), known, question)


def _readings(value: str, view: DateView) -> Mapping[DateOrder, date]:
    """The day that a value means in each order in which it means one."""
    return {
        order: day
        for order in ORDERS
        if (day := read_date(value, view.today, view.language, order=order, lies=view.lies))
    }


def _depends(readings: Mapping[DateOrder, date]) -> bool:
    return len(readings) == 1 or len({*readings.values()}) == 2


def _question(
    values: Sequence[str],
    numbers: Sequence[int],
    readings: Sequence[Mapping[DateOrder, date]],
    told: Mapping[DateOrder, int],
) -> str:
    if told:
        day, month = (told[order] for order in ORDERS)
        return _(
            "The dates are in two orders: line {line} ({date}) has the day first and line {other} ({other_date}) has "
            "the month first. Which one is right?",
            line=numbers[day],
            date=values[day].strip(),
            other=numbers[month],
            other_date=values[month].strip(),
        )
    for value, by_order in zip(values, readings, strict=True):
        if _depends(by_order):
            one, other = (full_date(by_order[order]) for order in ORDERS)
            return _(
                "Is “{date}” {day} or {other}? No date in this column tells.", date=value.strip(), day=one, other=other
            )
    return ""


def _cell(value: str, view: DateView) -> DateCell:
    if not value.strip():
        return DateCell(None)
    try:
        return DateCell(read_days(value, view.today, view.language, order=view.order, lies=view.lies).day)
    except Refused as refused:
        return DateCell(None, str(refused))
