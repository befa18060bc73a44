"""Figures over time as lines to read: a table, and bars."""

import math
from collections.abc import Sequence

from textual.content import Content

from peerassist_tui.insights.trends import Figures, charts, hundredths
from peerassist_tui.language import NC_, _, ngettext, pgettext
from peerassist_tui.screens.review.review_entries import ReviewPage
from peerassist_tui.widgets.bar import bar
from peerassist_tui.widgets.stream import Entry

_QUIET, _LATE, _WIDTH = "$foreground-muted", 5, 30
_DAY = 10
_HEADS = (
    (NC_("narrow head of a column", "MIN"), 4),
    (NC_("narrow head of a column", "LATE"), 5),
    (NC_("narrow head of a column", "UNEVEN"), 6),
    (NC_("narrow head of a column", "HOSTS"), 5),
    (NC_("narrow head of a column", "OPTIONS"), 7),
    (NC_("narrow head of a column", "ACTIONS"), 7),
    (NC_("narrow head of a column", "MET"), 5),
    (NC_("narrow head of a column", "PEERS"), 5),
    (NC_("narrow head of a column", "NOTES"), 6),
    (NC_("narrow head of a column", "LESSONS"), 7),
)
"""What stands above each column, and how wide it is; the last three where there is room."""


def column_heads(*, is_wide: bool) -> str:
    """What stands above the lines; a narrow word each."""
    heads = [pgettext("narrow head of a column", head).rjust(cells) for head, cells in _HEADS[: 10 if is_wide else 7]]
    lead = " ".join((pgettext("narrow head of a column", "DATE").ljust(_DAY + 1), *heads[:7]))
    return "  ".join((lead, *([" ".join(heads[7:])] if is_wide else ()), _("TITLE")))


def trend_entries(figures: Sequence[Figures], *, is_wide: bool) -> list[Entry]:
    """A line for each row; what is of no meaning there is a dash."""
    return [_row(one, is_wide=is_wide) for one in figures]


def _row(one: Figures, *, is_wide: bool) -> Entry:
    late = "–" if one.late is None else f"{one.late:+.0f}" if round(one.late) else "0"
    uneven = "–" if one.gini is None else hundredths(one.gini)
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
    peers = ngettext("{count} peer", "{count} peers", round(one.peers))
    length = _("{planned} min planned, {held} held", planned=f"{one.planned:.0f}", held=f"{one.minutes:.0f}")
    notes = ngettext("{count} note", "{count} notes", one.notes)
    return " · ".join((peers, length, notes, ngettext("{count} lesson", "{count} lessons", one.lessons)))


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
