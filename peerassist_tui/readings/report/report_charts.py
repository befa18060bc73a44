"""The report's charts: what a reader would rather see than read. None says who spoke how much."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from peerassist_tui.language import _, number_words, signed_words
from peerassist_tui.models import NOTE_KINDS, AgendaItem
from peerassist_tui.readings.agenda.lateness import item_minutes
from peerassist_tui.readings.flipchart.note_groups import NoteGroup
from peerassist_tui.readings.paper import BarRow, Bars
from peerassist_tui.readings.report.code_words import kind_counts, kind_words
from peerassist_tui.readings.state import ItemState, item_state
from peerassist_tui.session import Session


def time_chart(session: Session, now: datetime) -> Iterator[Bars]:
    """Planned and actual minutes of each agenda item; nothing before the first one has been on."""
    if any(item_state(session, item) in ("running", "done") for item in session.agenda):
        took = item_minutes(session, now)
        rows = tuple(_times(session, item, took[item.id]) for item in session.agenda)
        yield Bars(_("Minutes, planned and actual"), (_("planned"), _("actual")), rows)


def _times(session: Session, item: AgendaItem, actual: int) -> BarRow:
    state = item_state(session, item)
    return BarRow(item.title, (item.minutes, actual), _told(state, item.minutes, actual))


def _told(state: ItemState, planned: float, actual: int) -> str:
    minutes, took = number_words(planned), number_words(actual)
    if state == "skipped":
        return _("{planned} min → skipped", planned=minutes)
    if state == "planned":
        return _("{planned} min → to come", planned=minutes)
    if actual == planned:
        return _("{planned} min → {actual} min, as planned", planned=minutes, actual=took)
    difference = signed_words(actual - planned)
    return _("{planned} min → {actual} min ({difference})", planned=minutes, actual=took, difference=difference)


def notes_chart(groups: Sequence[NoteGroup]) -> Iterator[Bars]:
    """How many points of each kind were written down during each agenda item."""
    rows = tuple(_kinds(group) for group in groups)
    if rows:
        yield Bars(_("Points by kind"), tuple(map(kind_words, NOTE_KINDS)), rows, stacked=True, phases=NOTE_KINDS)


def _kinds(group: NoteGroup) -> BarRow:
    counts = {kind: sum(note.kind == kind for note in group.notes) for kind in NOTE_KINDS}
    return BarRow(group.title, tuple(counts.values()), kind_counts(counts))
