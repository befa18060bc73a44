"""Figures as drawings, as the screen for writing offers them."""

from collections.abc import Callable, Mapping
from datetime import datetime

from peerassist_tui.exports.progress import PartDone
from peerassist_tui.exports.svg_bars import svg_file
from peerassist_tui.language import N_
from peerassist_tui.readings.paper import Bars
from peerassist_tui.readings.report.figure_charts import figure_charts
from peerassist_tui.screens.report.writable import WritableDocument
from peerassist_tui.session import Session
from peerassist_tui.text import document_name
from peerassist_tui.widgets.key_word import key_sentence

DRAWING = ".svg"
HINTS = {
    "speaking": N_("Names who spoke how much: for you, not for the room."),
    "waits": N_("Names who waited: for you alone."),
}


def figure_files(session: Session, now: datetime) -> list[WritableDocument]:
    """Each figure as a drawing; none before the meeting."""
    return drawings(figure_charts(session, now), document_name(session.info.title), HINTS)


def drawings(charts: Mapping[str, Bars], name: str, hints: Mapping[str, str]) -> list[WritableDocument]:
    """Each chart as a drawing, called after it; `hints` of a table say for whom one is."""
    return [
        WritableDocument(chart.title, f"{name}-{key}", (DRAWING,), _make(chart), key_sentence(hints.get(key, "")))
        for key, chart in charts.items()
    ]


def _make(chart: Bars) -> Callable[[Session, str, PartDone], bytes]:
    def make(session: Session, ending: str, progress: PartDone) -> bytes:
        return svg_file(chart)

    return make
