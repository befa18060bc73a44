"""One seat at one session: the write path, undo and redo, and following what the other seat does."""

from collections.abc import Callable
from datetime import datetime
from threading import Lock
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection

from peerassist_tui.models import Change, Seat, digest_of
from peerassist_tui.rules import Outcome, perform, redo, steps, undo
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.store.rows import change, change_of, changes_after, is_followed, load, save
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import Clock
from peerassist_tui.timing.timekeeper import Steady, Timekeeper

Decide = Callable[[Session, datetime, Connection], Outcome | None]
Beside = Callable[[Connection], None]
"""Writes something more in a step's transaction."""


class Desk:
    """Where one seat does things to one session; safe to be called from several threads."""

    def __init__(self, store: Store, session: Session, seat: Seat, clock: Clock, steady: Steady | None = None) -> None:
        self._store = store
        self.time = Timekeeper(clock, steady, session.info.clock_offset_seconds if session.seq else 0.0)
        self._lock, self._writing = Lock(), Lock()
        self.seat: Seat = seat
        self.session = session

    def do(self, rule: str, /, **arguments: Any) -> Change | None:
        """Do what the rule of that name says, with its arguments as a script has them: see `perform`."""
        return self.perform(Step(rule, arguments))

    def perform(self, step: Step, beside: Beside | None = None, asked_at: datetime | None = None) -> Change | None:
        """Take a step and save it, and write `beside` it in one transaction; None when there was nothing to do.

        It counts from when it was asked for (aware UTC; None: now), however long it had to wait for the store.

        Raises:
            RuleError: the rule refuses; nothing has changed.
            StoreError: it could not be saved; nothing has changed.
        """
        return self._write(step.rule, lambda session, now, _: perform(session, now, step), beside, asked_at)

    def undo(self) -> Change | None:
        """Take back this seat's last step; None when there is none.

        Raises:
            RuleError: somebody else has been at it since.
            StoreError: it could not be saved.
        """
        return self._write("undo", self._turned_round)

    def redo(self) -> Change | None:
        """Do again what this seat took back last; None when there is nothing.

        Raises:
            RuleError: somebody else has been at it since.
            StoreError: it could not be saved.
        """
        return self._write("redo", self._turned_back)

    def sync(self) -> Session:
        """The session with what the other seat has done meanwhile."""
        with self._lock, self._store.reading() as connection:
            self.session = self._followed(connection)
        return self.session

    def now(self) -> datetime:
        """The present moment of this session, aware UTC."""
        return self.session.present(self.time())

    @property
    def undo_label(self) -> str | None:
        """What undo would take back."""
        trail = self.session.trails.get(self.seat)
        return trail.done[0].label if trail and trail.done else None

    @property
    def undo_rule(self) -> str | None:
        """The rule of the step that undo would take back."""
        trail = self.session.trails.get(self.seat)
        return trail.done[0].rule if trail and trail.done else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again."""
        trail = self.session.trails.get(self.seat)
        return trail.undone[0].label if trail and trail.undone else None

    def _write(
        self, rule: str, decide: Decide, beside: Beside | None = None, asked_at: datetime | None = None
    ) -> Change | None:
        with self._writing:  # and not the other lock: who only follows must not wait for a store that is held
            with self._store.writing() as connection, self._lock:
                self.session = session = self._followed(connection)
                now = session.present(asked_at or self.time())
                outcome = decide(session, now, connection)
                if not outcome:
                    return None
                done = Change(
                    id=uuid4(),
                    session_id=session.id,
                    seq=session.seq + 1,
                    at=now,
                    seat=self.seat,
                    rule=rule,
                    label=outcome.label,
                    undoes=outcome.undoes,
                    rows=change_of(session, outcome.saved, outcome.removed),
                )
                done.digest = digest_of(session.digest, done)
                save(connection, done)
                if beside is not None:
                    beside(connection)
            with self._lock:
                if self.session.seq < done.seq:  # else it has been followed already
                    self.session = session.apply(done)
        return done

    def _followed(self, connection: Connection) -> Session:
        session = self.session
        if not is_followed(connection, session):
            session = load(connection, session.id)
            self.time.adopt(session.info.clock_offset_seconds)
        for newer in changes_after(connection, session.id, session.seq):
            session = session.apply(newer)
            if newer.rule == "keep_time":
                self.time.adopt(session.info.clock_offset_seconds)
        return session

    def _turned_round(self, session: Session, _: datetime, connection: Connection) -> Outcome | None:
        trail = session.trails.get(self.seat)
        step = trail.done[0] if trail and trail.done else None
        return undo(session, change(connection, step.change), step.label) if step else None

    def _turned_back(self, session: Session, _: datetime, connection: Connection) -> Outcome | None:
        trail = session.trails.get(self.seat)
        step = trail.undone[0] if trail and trail.undone else None
        return redo(session, change(connection, step.change), step.label) if step else None


def make_session(
    store: Store,
    clock: Clock,
    steady: Steady | None = None,
    *,
    session_id: UUID | None = None,
    seat: Seat = "facilitator",
    **header: Any,
) -> Desk:
    """Make a session and take a seat at it; `header` is what the rule `session` takes.

    Raises:
        RuleError: the header is not right; nothing has been made.
        StoreError: it could not be saved.
    """
    desk = Desk(store, Session(session_id or uuid4()), seat, clock, steady)
    desk.perform(steps.session(**header))
    return desk


def open_session(store: Store, session_id: UUID, seat: Seat, clock: Clock, steady: Steady | None = None) -> Desk:
    """Take a seat at a session that is in the store.

    Raises:
        StoreError: it is not there, or cannot be read.
    """
    return Desk(store, store.load(session_id), seat, clock, steady)
