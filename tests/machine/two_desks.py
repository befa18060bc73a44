"""Two desks at one session of one store: whatever they do, what has to hold of it is looked at after each step."""

import json
import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random

from peerassist_tui.desk import Desk, make_session, open_session
from peerassist_tui.errors import RuleError
from peerassist_tui.exchange.bundle import export_bundle
from peerassist_tui.exchange.import_bundle import import_bundle
from peerassist_tui.exchange.reading import Bundle
from peerassist_tui.models import Change, ItemRun, Note, Seat
from peerassist_tui.progress import no_progress
from peerassist_tui.readings.agenda.agenda_clock import actual_seconds, allotted_seconds
from peerassist_tui.readings.agenda.projection import projection
from peerassist_tui.readings.floor.floor_time import floor_times, paused_seconds
from peerassist_tui.readings.floor.queue import queue
from peerassist_tui.readings.hints import hints
from peerassist_tui.readings.readiness.closing_check import missing_at_closing
from peerassist_tui.readings.readiness.readiness import missing_before_start
from peerassist_tui.readings.report.report import report_paper
from peerassist_tui.readings.report.session_document import session_document
from peerassist_tui.readings.state import waiting
from peerassist_tui.session import NO_STEPS, Session
from peerassist_tui.store.checking.integrity import check
from peerassist_tui.store.rows import changes_after
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.meeting import HEADER, START
from tests.helpers.stores import filled
from tests.machine.arguments import Drawn

SLACK = 0.002
"""Seconds that rounding to the millisecond may make of several stretches."""


class TwoDesks:
    """The facilitator and the note-taker, each with what it knows of the session, and the store between them."""

    def __init__(self, folder: Path, new_store: Path, *, started: bool = True) -> None:
        """Begin in an empty `folder`, in a copy of `new_store`."""
        self._folder, self._new_store = folder, new_store
        self.clock, self.store = ManualClock(START), Store(Path(shutil.copy(new_store, folder / "store.db")))
        first = make_session(self.store, self.clock, **HEADER)
        self.desks: dict[Seat, Desk] = {
            "facilitator": first,
            "note_taker": open_session(self.store, first.session.id, "note_taker", self.clock),
        }
        self.replayed = Session(first.session.id)
        self.notes: set[str] = set()
        self._follow()
        if started:
            self.act("facilitator", "start", 0)

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    def act(self, seat: Seat, rule: str, seed: int) -> Change | None:
        """Do what a rule says, with arguments drawn by `seed`; None when there was nothing to do, or it was refused."""
        desk = self.desks[seat]
        session = desk.sync()
        given = Drawn(session, desk.now(), Random(seed)).given(rule)
        done = self._done(lambda: desk.do(rule, **given))
        if done is not None and rule not in NO_STEPS and seed % 3 == 0:
            self._there_and_back(desk, session)
        return done

    def turn(self, seat: Seat, way: str) -> Change | None:
        """Take a seat's last step back, or do it again; None as for `act`."""
        return self._done(self.desks[seat].undo if way == "undo" else self.desks[seat].redo)

    def _done(self, act: Callable[[], Change | None]) -> Change | None:
        """What an act did; the sentence of a refusal is one, and nothing has changed by it."""
        done, sentence = None, "."
        try:
            done = act()
        except RuleError as refused:
            sentence = str(refused)
        assert sentence.endswith((".", "”", "?")), sentence
        assert "\n" not in sentence, sentence
        before = self.replayed
        self._follow()
        assert (self.replayed is before) == (done is None)
        return done

    def _there_and_back(self, desk: Desk, before: Session) -> None:
        """Undo after do is as if nothing had been done, and redo is as if it had not been undone."""
        after, now = desk.session, desk.now()
        assert desk.undo() is not None
        self._must_be_same(before, desk.session, now)
        assert desk.redo() is not None
        self._must_be_same(after, desk.session, now)
        self._follow()

    def _must_be_same(self, wanted: Session, found: Session, now: datetime) -> None:
        assert filled(wanted) == filled(found)
        assert session_document(wanted, now) == session_document(found, now)

    def _follow(self) -> None:
        """The Changes that the store has come to hold; no note goes without one."""
        with self.store.reading() as connection:
            newer = changes_after(connection, self.replayed.id, self.replayed.seq)
        for change in newer:
            self.replayed = self.replayed.apply(change)
            rows = [row_id for _, row_id, _, _ in change.images()]
            assert len(rows) == len({*rows}), "a change touches a row twice"
            for table, row_id, _, after in change.images():
                if table == "note":
                    (self.notes.discard if after is None else self.notes.add)(str(row_id))
        assert {str(note.id) for note in self.replayed.all(Note)} == self.notes, "a note has vanished"

    def look(self) -> None:
        """What holds at every moment."""
        for desk in self.desks.values():
            assert filled(desk.sync()) == filled(self.replayed), "a desk has not what the changes add up to"
        session, now = self.replayed, self.desks["facilitator"].now()
        self._look_at_time(session, now)
        for name, rows in session.tables.items():
            references = [ref for row in rows.values() if (ref := getattr(row, "ref", None))]
            assert len(references) == len({*references}), f"two of {name} are called by one reference"
        self._read(session, now)

    def _look_at_time(self, session: Session, now: datetime) -> None:
        info = session.info
        passed = 0.0
        if info.started_at:
            passed = ((info.finished_at or now) - info.started_at).total_seconds() - paused_seconds(session, now)
        assert sum(one.seconds for one in floor_times(session, now)) <= passed + SLACK, "more floor than time"
        agenda, items = projection(session, now), session.agenda
        assert [one.item for one in agenda.items] == items
        assert sum(one.actual_seconds for one in agenda.items) <= passed + SLACK * (1 + len(items)), (
            "more of items than time"
        )
        for one in agenda.items:
            assert (one.planned_end - one.planned_start).total_seconds() == round(60 * one.item.minutes, 6)
            assert one.allotted_seconds == allotted_seconds(one.item)
            assert one.actual_seconds == actual_seconds(session, one.item, now) >= 0
            assert one.starts_at is None or one.ends_at is None or one.starts_at <= one.ends_at
        coming = [one for one in agenda.of_day if one.state == "planned"]
        for one, following in pairwise(coming):
            if one.ends_at and following.starts_at and one.ends_at > following.starts_at:
                too_much = (following.starts_at - one.ends_at).total_seconds()
                assert following.pin_seconds == too_much, "two items are to be on at once, and nobody is told"
        runs = session.all(ItemRun)
        assert all(run.ended_at for run in runs[:-1]), "two items are on at once"

    def _read(self, session: Session, now: datetime) -> None:
        assert {one.person.id for one in queue(session, now)} == {hand.person_id for hand in waiting(session)}
        hints(session, now)
        missing_before_start(session)
        missing_at_closing(session)
        json.dumps(session_document(session, now), ensure_ascii=False)

    def look_at_all(self) -> None:
        """What holds as well, and takes longer: the report, the store, a bundle out and in."""
        session, now = self.replayed, self.desks["facilitator"].now()
        report_paper(session, now)
        assert filled(self.store.load(session.id)) == filled(session), "the rows are not what the changes add up to"
        assert [*check(self.store, no_progress)] == []
        file = self._folder / "out.peerassist"
        file.write_bytes(export_bundle(self.store, [session.id], with_log=True))
        other = Store(Path(shutil.copy(self._new_store, self._folder / "other.db")))
        import_bundle(other, Bundle(file), {}, now)
        self._must_be_same(session, other.load(session.id), now)
        again = export_bundle(other, [session.id], with_log=True)
        assert again == file.read_bytes(), "a bundle is another one after it was taken in"
        other.close()

    def let_pass(self, seconds: float) -> None:
        """Let time pass."""
        self.clock.now += timedelta(seconds=seconds)
