"""The report's charts: what a reader would rather see than read. None says who spoke how much."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from peerassist_tui.models import NOTE_KINDS, AgendaItem
from peerassist_tui.readings.agenda.lateness import item_minutes
from peerassist_tui.readings.flipchart.note_groups import NoteGroup
from peerassist_tui.readings.paper import BarRow, Bars
from peerassist_tui.readings.state import item_state
from peerassist_tui.session import Session
from peerassist_tui.text import spelled


def time_chart(session: Session, now: datetime) -> Iterator[Bars]:
    """Planned and actual minutes of each agenda item; nothing before the first one has been on."""
    if any(item_state(session, item) in ("running", "done") for item in session.agenda):
        took = item_minutes(session, now)
        rows = tuple(_times(session, item, took[item.id]) for item in session.agenda)
        yield Bars("Minutes, planned and actual", ("planned", "actual"), rows)


def _times(session: Session, item: AgendaItem, actual: int) -> BarRow:
    state = item_state(session, item)
    told = {"skipped": "skipped", "planned": "to come"}.get(state, f"{actual} min ({actual - item.minutes:+g})")
    if state in ("running", "done") and actual == item.minutes:
        told = f"{actual} min, as planned"
    return BarRow(item.title, (item.minutes, actual), f"{item.minutes:g} min → {told}")


def notes_chart(groups: Sequence[NoteGroup]) -> Iterator[Bars]:
    """How many points of each kind were written down during each agenda item."""
    rows = tuple(_kinds(group) for group in groups)
    if rows:
        yield Bars("Points by kind", tuple(map(spelled, NOTE_KINDS)), rows, stacked=True)


def _kinds(group: NoteGroup) -> BarRow:
    counts = {kind: sum(note.kind == kind for note in group.notes) for kind in NOTE_KINDS}
    told = ", ".join(f"{count} {spelled(kind)}" for kind, count in counts.items() if count)
    return BarRow(group.title, tuple(counts.values()), told)
