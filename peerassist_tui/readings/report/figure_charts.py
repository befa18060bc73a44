"""The figures of a meeting as charts: for the facilitator, who may keep them as drawings."""

from collections.abc import Iterator
from datetime import datetime

from peerassist_tui.models import NOTE_KINDS
from peerassist_tui.readings.paper import BarRow, Bars
from peerassist_tui.readings.report.report_charts import time_chart
from peerassist_tui.readings.report.session_stats import pace, paused_before, spoken_by_phase, waits_by_circle
from peerassist_tui.readings.time.running_time import moment_of
from peerassist_tui.session import Session, full_name
from peerassist_tui.text import minutes_and_seconds, span_in_words, spelled
from peerassist_tui.timing.zones import to_local

STRETCHES = ("telling", "asking, analysing", "other")
_STRETCH_OF = {"telling": 0, "asking": 1, "analyzing": 1, "reflect": 1, "confer": 1}
"""Which of the three stretches a phase belongs to; the last one where it is not named."""


def figure_charts(session: Session, now: datetime) -> dict[str, Bars]:
    """The charts by short names, those of which there is something to show."""
    charts = {
        "speaking": Bars("Speaking time", STRETCHES, tuple(_spoken(session, now)), stacked=True),
        "times": next(time_chart(session, now), None),
        "notes": Bars(
            "Notes in every five minutes",
            tuple(map(spelled, NOTE_KINDS)),
            tuple(_pace(session, now)),
            stacked=True,
            phases=NOTE_KINDS,
        ),
        "waits": Bars("Waits for the floor", ("the usual one", "the longest"), tuple(_waited(session))),
    }
    return {name: chart for name, chart in charts.items() if chart and chart.longest}


def _spoken(session: Session, now: datetime) -> Iterator[BarRow]:
    for row in spoken_by_phase(session, now):
        if row.seconds:
            parts = [0.0, 0.0, 0.0]
            for phase, seconds in row.by_phase:
                parts[_STRETCH_OF.get(phase, 2)] += seconds
            yield BarRow(full_name(row.person), tuple(parts), minutes_and_seconds(row.seconds))


def _pace(session: Session, now: datetime) -> Iterator[BarRow]:
    rows = pace(session, now)
    starts = [to_local(moment_of(session, row.start, now), session.info.timezone) for row in rows]
    pauses = paused_before(session, rows, now)
    for row, local, before, paused in zip(rows, starts, [*starts[-1:], *starts], pauses, strict=False):
        told = ", ".join(f"{count} {spelled(kind)}" for kind, count in row.counts if count)
        day = f"{local:%a} {local.day} {local:%b} " if local.date() != before.date() else ""
        quiet = f"none for {span_in_words(row.seconds)}" if row.is_quiet else ""
        rested = f"after a pause of {span_in_words(paused)}" if paused >= 1 else ""
        said = ", ".join(filter(None, (told or quiet, rested)))
        yield BarRow(f"{day}{local:%H:%M}", tuple(count for _, count in row.counts), said)


def _waited(session: Session) -> Iterator[BarRow]:
    for row in waits_by_circle(session):
        told = f"{minutes_and_seconds(row.median)}, at most {minutes_and_seconds(max(row.waits))}"
        yield BarRow(full_name(row.person), (row.median, max(row.waits)), told)
