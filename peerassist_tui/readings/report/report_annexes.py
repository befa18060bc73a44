"""The report's annexes: the agenda as planned and as it went, all points in order, the parking lot, the wordings."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain
from operator import attrgetter

from peerassist_tui.language import _, number_words
from peerassist_tui.models import AgendaItem, Note, Parked, Wording
from peerassist_tui.readings.agenda.lateness import item_minutes
from peerassist_tui.readings.flipchart.note_groups import NoteGroup, by_item
from peerassist_tui.readings.paper import Block, Heading, PageBreak, Points, Table, Words, named, part, points
from peerassist_tui.readings.report.code_words import phase_words
from peerassist_tui.readings.report.report_charts import notes_chart, time_chart
from peerassist_tui.readings.report.report_discussion import all_points
from peerassist_tui.readings.report.report_words import moment_words
from peerassist_tui.readings.state import ItemState, item_state
from peerassist_tui.session import Session

_NOBODY = re.compile(r"\s*nobody\b(?:\s+yet\b)?\W*", re.IGNORECASE)


def annexes(session: Session, now: datetime) -> Iterator[Block]:
    """All annexes that have something to tell; they begin on a page of their own."""
    told = tuple(
        chain(_agenda(session, now), _points_in_order(session), _parking_lot(session), _wordings(session)),
    )
    if told:
        yield PageBreak()
        yield from told


def _agenda(session: Session, now: datetime) -> Iterator[Block]:
    if not session.agenda:
        return
    yield Heading(_("Annex: agenda, planned and actual"), anchor="agenda")
    yield from time_chart(session, now)
    head = (_("Item"), _("Day"), _("Phase"), _("Planned"), _("Actual"))
    took = item_minutes(session, now)
    rows = tuple(_item(session, item, took[item.id]) for item in session.agenda)
    yield Table(head, rows, (50, 8, 16, 13, 13), _("The agenda in figures"))


def _item(session: Session, item: AgendaItem, took: int) -> tuple[str, ...]:
    planned, actual = _minutes(item.minutes), _actual(item_state(session, item), took)
    return item.title, str(item.day), phase_words(item.phase), planned, actual


def _actual(state: ItemState, took: int) -> str:
    if state == "skipped":
        return _("skipped")
    return _("to come") if state == "planned" else _minutes(took)


def _minutes(minutes: float) -> str:
    return _("{minutes} min", minutes=number_words(minutes))


def _points_in_order(session: Session) -> Iterator[Block]:
    groups = by_item(session, sorted(session.all(Note), key=attrgetter("number")))
    blocks = chain(notes_chart(groups), chain.from_iterable(_during(session, group, groups) for group in groups))
    yield from part(_("Annex: all points in order"), blocks, anchor="points")


def _during(session: Session, group: NoteGroup, groups: Sequence[NoteGroup]) -> Iterator[Block]:
    if len(groups) > 1:
        yield Heading(group.title, 2)
    times = [moment_words(session, note.at) for note in group.notes]
    yield Points(tuple(all_points(session, group.notes, times)))


def _parking_lot(session: Session) -> Iterator[Block]:
    said = points(_parked(session, row) for row in session.all(Parked))
    yield from part(_("Annex: parking lot"), said, anchor="parked")


def _parked(session: Session, row: Parked) -> Words:
    return Words(row.text, by=session.full_name_of(row.person_id), under=tuple(_home(row)))


def _home(row: Parked) -> Iterator[Words]:
    """Who takes a point on, or what is said of nobody's doing so: “nobody: nothing more to do”."""
    nobody = _NOBODY.match(row.home)
    said = row.home[nobody.end() :] if nobody else row.home
    if said.strip():
        yield Words(said, "" if nobody else _("Goes on:"))


def _wordings(session: Session) -> Iterator[Block]:
    rows = session.all(Wording)
    if len(rows) > 1:
        versions = tuple(Words(row.text, named(_said(session, row))) for row in rows)
        yield from part(_("Annex: how the challenge was worded"), [Points(versions)], anchor="wordings")


def _said(session: Session, row: Wording) -> str:
    started = session.info.started_at
    return moment_words(session, row.at) if started and row.at > started else _("Before the meeting")
