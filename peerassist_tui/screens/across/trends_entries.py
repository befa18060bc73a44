"""Figures over time as lines to read: a table, and bars."""

import math
from collections.abc import Sequence

from textual.content import Content

from peerassist_tui.insights.trends import Figures, charts
from peerassist_tui.screens.review.review_entries import ReviewPage
from peerassist_tui.text import counted
from peerassist_tui.widgets.bar import bar
from peerassist_tui.widgets.stream import Entry

COLUMNS = "DATE         MIN  LATE UNEVEN HOSTS OPTIONS ACTIONS   MET  "
WIDE_COLUMNS = f"{COLUMNS}PEERS  NOTES LESSONS  "
_QUIET, _LATE, _WIDTH = "$foreground-muted", 5, 30


def trend_entries(figures: Sequence[Figures], *, is_wide: bool) -> list[Entry]:
    """A line for each row; what is of no meaning there is a dash."""
    return [_row(one, is_wide=is_wide) for one in figures]


def _row(one: Figures, *, is_wide: bool) -> Entry:
    late = "–" if one.late is None else f"{one.late:+.0f}" if round(one.late) else "0"
    uneven = "–" if one.gini is None else f"{one.gini:.2f}"
    hosts = "–" if one.host_share is None else f"{one.host_share:.0%}"
    options, done, met = (
        _of(some, all_, one.meetings)
        for some, all_ in ((one.answered, one.options), (one.done, one.promised), (one.met, one.objectives))
    )
    parts: list[str | tuple[str, str]] = [
        (f"{one.day:<10}  {one.minutes:>4.0f} ", _QUIET),
        (f"{'!' + late:>5}", "$text-warning") if one.late is not None and one.late > _LATE else f"{late:>5}",
        f" {uneven:>6} {hosts:>5} {options:>7} {done:>7} {met:>5}  ",
        (f"{one.peers:>5.0f} {one.notes:>6} {one.lessons:>7}  " if is_wide else "", _QUIET),
    ]
    return Entry(one.key, Content.assemble(*parts), one.title)


def _of(some: int, all_: int, meetings: int) -> str:
    if not all_:
        return "–"
    return f"{some}/{all_}" if meetings == 1 else f"{some / all_:.0%}"


def beside(one: Figures | None) -> str:
    """What does not stand in a narrow table."""
    if one is None:
        return ""
    told = f"{counted(round(one.peers), 'peer')} · {one.planned:.0f} min planned, {one.minutes:.0f} held"
    return f"{told} · {counted(one.notes, 'note')} · {counted(one.lessons, 'lesson')}"


def bars(figures: Sequence[Figures]) -> list[Entry]:
    """The charts, one below the other: the first series █, the second ░ below it."""
    page = ReviewPage()
    for chart in charts(figures).values():
        page.heading(f"{chart.title}  (█ {chart.series[0]}, ░ {chart.series[1]})")
        for row in chart.rows:
            first, second = (value / chart.longest for value in row.values)
            solid, open_ = bar(first, _WIDTH), "░" * math.ceil(second * _WIDTH)
            page.add(Content.assemble((f"{row.label:<10}  ", _QUIET), (solid, "$primary"), "  "), row.told)
            page.add(Content.assemble(" " * 12, (open_, _QUIET)), "")
    return page.entries
