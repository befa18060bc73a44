"""The figures of the meetings that were held: how even, how late, what was done of what was promised."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median
from typing import Literal

from peerassist_tui.language import N_, _, is_english, ngettext, number_words, percent_words, pgettext
from peerassist_tui.readings.agenda.projection import minutes_later
from peerassist_tui.readings.floor.floor_time import gini
from peerassist_tui.readings.paper import BarRow, Bars
from peerassist_tui.store.queries.meeting_stats import MeetingStats
from peerassist_tui.text import clean_line, minutes
from peerassist_tui.timing.zones import local_or_utc

TrendSpan = Literal["meeting", "month", "year"]
SPANS: tuple[TrendSpan, ...] = ("meeting", "month", "year")
"""What a row may stand for."""

MANY = 40
"""With more rows than so many, the next longer span is easier to read."""
_MOST_DRAWN = 60
"""A drawing shows the last rows, so many at most."""
_LETTERS: dict[TrendSpan, int] = {"meeting": 10, "month": 7, "year": 4}
"""How much of a day's date names the span."""


_SAME_SITTING_MINUTES = 3 * 60
"""Whoever begins by more than this before or after the plan goes by another plan than that."""


UNTITLED = N_("(without a title)")
"""What stands in the place of a title; in JSON in English."""


@dataclass(frozen=True)
class Figures:
    """A meeting, or all of a span of time: of minutes, evenness and shares then the middle one, of all else the sum.

    `day` is the local one on which it began, or how it begins; `late` is by how many minutes it was longer than
    planned, `late_start` by how many it began late (negative: shorter, earlier), `gini` and
    `host_share` go from 0 to 1; None where nothing was planned or nobody spoke. `promised` are the actions that were
    done or due by now.
    """

    key: str
    day: str
    title: str
    meetings: int
    peers: float
    planned: float
    minutes: float
    late: float | None
    late_start: float | None
    gini: float | None
    host_share: float | None
    notes: int
    options: int
    answered: int
    done: int
    promised: int
    lessons: int
    met: int
    objectives: int


def figures_of(one: MeetingStats) -> Figures:
    """The figures of one meeting."""
    return Figures(
        key=one.id,
        day=_day(one),
        title=clean_line(one.title) or _(UNTITLED),
        meetings=1,
        peers=one.peers,
        planned=one.planned_minutes,
        minutes=one.minutes,
        late=one.minutes - one.planned_minutes if one.planned_minutes else None,
        late_start=_late_start(one),
        gini=gini(one.floor) if any(one.floor) else None,
        host_share=one.host_seconds / one.all_seconds if one.all_seconds else None,
        notes=one.notes,
        options=one.options,
        answered=one.answered,
        done=one.done,
        promised=one.done + one.overdue,
        lessons=one.lessons,
        met=one.met,
        objectives=one.objectives,
    )


def _day(one: MeetingStats) -> str:
    return local_or_utc(one.started_at, one.timezone).date().isoformat()


def _late_start(one: MeetingStats) -> int | None:
    late = minutes_later(one.started_at, one.starts_at)
    return late if abs(late) < _SAME_SITTING_MINUTES else None


def by_span(found: Iterable[Figures], span: TrendSpan) -> list[Figures]:
    """Rows of meetings, which come the latest first, as rows of that span, the oldest first."""
    ordered = [*found][::-1]
    ordered.sort(key=lambda one: one.day)
    if span == "meeting":
        return ordered
    return [summed_up(day, [*rows]) for day, rows in groupby(ordered, lambda one: one.day[: _LETTERS[span]])]


def easy_span(found: Sequence[Figures]) -> TrendSpan:
    """The shortest span (meeting, month, year) that gives no more than `MANY` rows."""
    fitting = (span for span in SPANS if len({one.day[: _LETTERS[span]] for one in found}) <= MANY)
    return "meeting" if len(found) <= MANY else next((span for span in fitting if span != "meeting"), "year")


def summed_up(day: str, rows: Sequence[Figures]) -> Figures:
    """One row of figures for several meetings, at least one."""

    def middle(values: Iterable[float | None]) -> float | None:
        known = [value for value in values if value is not None]
        return median(known) if known else None

    return Figures(
        key=day,
        day=day,
        title=ngettext("{count} meeting", "{count} meetings", len(rows)),
        meetings=len(rows),
        peers=median(one.peers for one in rows),
        planned=median(one.planned for one in rows),
        minutes=median(one.minutes for one in rows),
        late=middle(one.late for one in rows),
        late_start=middle(one.late_start for one in rows),
        gini=middle(one.gini for one in rows),
        host_share=middle(one.host_share for one in rows),
        notes=sum(one.notes for one in rows),
        options=sum(one.options for one in rows),
        answered=sum(one.answered for one in rows),
        done=sum(one.done for one in rows),
        promised=sum(one.promised for one in rows),
        lessons=sum(one.lessons for one in rows),
        met=sum(one.met for one in rows),
        objectives=sum(one.objectives for one in rows),
    )


def trends_summary(found: Sequence[Figures]) -> list[str]:
    """What was usual until then and how the last meeting was, a line each; the oldest meeting comes first."""
    if not found:
        return []
    *before, last = found
    usual = summed_up("", before) if before else None
    lines = [_("USUAL  {figures}", figures=", ".join(_words(usual, None)))] if usual else []
    return [*lines, _("LAST   {figures}", figures=", ".join(_words(last, usual)))]


def _words(one: Figures, usual: Figures | None) -> Iterator[str]:
    if one.gini is not None:
        more = _change(one.gini, usual.gini if usual else None, 0.005, _("more even"), _("less even"))
        yield _("uneven {figure}", figure=hundredths(one.gini)) + more
    if one.host_share is not None:
        more = _change(one.host_share, usual.host_share if usual else None, 0.005, _("less"), _("more"))
        yield _("hosts {share}", share=percent_words(one.host_share)) + more
    if one.late is not None:
        yield over_words(one.late)
    if one.late_start and one.late_start >= 1:
        yield _("started {length} late", length=minutes(60 * one.late_start))
    if one.promised:
        yield _("actions {done}/{all}", done=number_words(one.done), all=number_words(one.promised))
    if one.objectives:
        yield _("met {done}/{all}", done=number_words(one.met), all=number_words(one.objectives))


def _change(now: float, before: float | None, least: float, lower: str, higher: str) -> str:
    if before is None or abs(now - before) < least:
        return ""
    return f" ({lower if now < before else higher})"


def over_words(over: float) -> str:
    """By how much a meeting was longer than planned, for instance "5 min over", "on time"; from two days on in days."""
    whole = round(over)
    if not whole:
        return _("on time")
    length = minutes(60 * abs(whole))
    return _("{length} over", length=length) if whole > 0 else _("{length} under", length=length)


def hundredths(number: float) -> str:
    """A figure with two decimals, as the language that is spoken writes it."""
    return f"{number:.2f}" if is_english() else number_words(round(number, 2))


def charts(rows: Sequence[Figures]) -> dict[str, Bars]:
    """The last of the rows as charts by short names, those of which there is something to show."""
    last = rows[-_MOST_DRAWN:]
    found = {
        "evenness": Bars(
            _("How uneven the floor was"),
            (_("0: all alike, 1: one alone"), _("share of hosts")),
            tuple(
                BarRow(one.day, (one.gini, one.host_share or 0.0), _evenness(one.gini, one.host_share or 0))
                for one in last
                if one.gini is not None
            ),
        ),
        "lateness": Bars(
            _("Minutes, planned and actual"),
            (_("planned"), _("actual")),
            tuple(
                BarRow(one.day, (one.planned, one.minutes), _lateness(one.minutes, one.late))
                for one in last
                if one.late is not None
            ),
        ),
        "actions": Bars(
            _("Actions that were due, and those that are done"),
            (_("due or done"), pgettext("actions in a chart", "done")),
            tuple(BarRow(one.day, (one.promised, one.done), _done_of_promised(one)) for one in last if one.promised),
        ),
    }
    return {name: chart for name, chart in found.items() if chart.longest}


def _evenness(gini: float, hosts: float) -> str:
    return _("{figure}, hosts {share}", figure=hundredths(gini), share=percent_words(hosts))


def _lateness(actual: float, late: float) -> str:
    return _("{minutes} min, {late}", minutes=f"{actual:.0f}", late=over_words(late))


def _done_of_promised(one: Figures) -> str:
    return _("{done} of {all}", done=number_words(one.done), all=number_words(one.promised))


def figures_text(rows: Sequence[Figures]) -> str:
    """A line for each row, the last one against those before it below them."""
    if not rows:
        return _("No meeting has been held yet.")
    return "\n".join([*map(_line, rows), "", *trends_summary(rows)])


def _line(one: Figures) -> str:
    return f"{one.day:<10}  {', '.join(_words(one, None))}  {one.title}"


def figures_json(rows: Sequence[Figures]) -> str:
    """The same as one JSON document, which docs/formats.md describes."""
    import json

    listed = [
        {
            "id": one.key,
            "title": UNTITLED if one.title == _(UNTITLED) else one.title,
            "day": one.day,
            "peers": one.peers,
            "planned_minutes": one.planned,
            "minutes": round(one.minutes, 3),
            "late_minutes": None if one.late is None else round(one.late, 3),
            "late_start_minutes": None if one.late_start is None else round(one.late_start, 3),
            "gini": one.gini,
            "host_share": one.host_share,
            "notes": one.notes,
            "options": one.options,
            "options_answered": one.answered,
            "actions_due": one.promised,
            "actions_done": one.done,
            "lessons": one.lessons,
            "objectives": one.objectives,
            "objectives_met": one.met,
        }
        for one in rows
    ]
    return json.dumps({"figures": listed}, ensure_ascii=False, indent=1)
