"""This console's presence at a session: it shows up now and then, and says when nobody was there."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from peerassist_tui.desk import Desk
from peerassist_tui.errors import StoreHeldError
from peerassist_tui.readings.state import status
from peerassist_tui.readings.time.clocks import ClockBack, clock_back, may_follow_again
from peerassist_tui.readings.time.outage import Outage, find_outage
from peerassist_tui.rules import steps
from peerassist_tui.store import presence
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import Clock
from peerassist_tui.timing.timekeeper import ClockLook


@dataclass
class Attendance:
    """A console that has taken its seat; consoles see each other by the computer's `clock`.

    `outage` is a time in which no console was there, `clock_back` a clock that lies before what has happened; each
    until somebody has said what is to be counted.
    """

    store: Store
    presence_id: UUID
    desk: Desk
    clock: Clock
    outage: Outage | None
    clock_back: ClockBack | None
    connected: tuple[str, ...] = ()

    async def look_round(self) -> None:
        """See who else is connected."""
        await asyncio.to_thread(self._look_round)

    async def beat(self) -> None:
        """Show up; while something is to be accounted for, this console does not count as being there."""
        await asyncio.to_thread(self._beat)

    async def leave(self) -> None:
        """Give the seat up."""
        await asyncio.to_thread(presence.sign_out, self.store, self.presence_id, self._seen_at())

    def account_for(self, seen: ClockLook) -> None:
        """Keep the meeting's time when the computer's clock was set; ask about a time in which nobody was there.

        Raises:
            StoreError: it could not be saved.
        """
        desk = self.desk
        session = desk.sync()
        if seen.moved_seconds:
            _keep_time(desk)
        if seen.away_seconds and not self.outage:
            others = presence.others(self.store, session.id, self.clock(), self.presence_id)
            last = others.last_seen_at
            was_there = others.seats and last and last + _offset(desk) > seen.since
            self.outage = None if was_there else find_outage(session, seen.since)
        self._beat()

    async def go_on(self, answered: ClockBack, offset_seconds: float) -> None:
        """Take the offset that was chosen; what it leaves uncounted is asked about next."""
        await asyncio.to_thread(self._go_on, answered, offset_seconds)

    def _seen_at(self) -> datetime:
        asked = self.outage or self.clock_back
        return asked.since - _offset(self.desk) if asked else self.clock()

    def _beat(self) -> None:
        desk = self.desk
        presence.sign_in(self.store, desk.session.id, desk.seat, self._seen_at(), self.presence_id)

        self._look_round()

    def _look_round(self) -> None:
        others = presence.others(self.store, self.desk.session.id, self.clock(), self.presence_id)
        self.connected = tuple(sorted(set(others.seats)))

    def _go_on(self, answered: ClockBack, offset_seconds: float) -> None:
        desk = self.desk
        desk.time.set(offset_seconds)
        desk.perform(steps.keep_time(offset_seconds=offset_seconds))
        self.clock_back = None
        if offset_seconds != answered.stopped_offset:
            self.outage = find_outage(desk.session, answered.since)
        self._beat()


def _offset(desk: Desk) -> timedelta:
    return timedelta(seconds=desk.time.offset_seconds)


def _keep_time(desk: Desk) -> None:
    if status(desk.session) in ("live", "paused"):
        desk.perform(steps.keep_time(offset_seconds=desk.time.offset_seconds))
    else:
        desk.time.set(desk.session.info.clock_offset_seconds)


async def attend(store: Store, desk: Desk, clock: Clock) -> Attendance:
    """Take the seat of `desk`; `clock` is the computer's."""
    return await asyncio.to_thread(_attend, store, desk, clock)


def _attend(store: Store, desk: Desk, clock: Clock) -> Attendance:
    others = presence.others(store, desk.session.id, clock())
    with suppress(StoreHeldError):
        presence.forget_dead(store, desk.session.id, clock())
    last = others.last_seen_at + _offset(desk) if others.last_seen_at else None
    back = unseen = None
    if not others.seats:
        back = clock_back(desk.session, desk.time.wall(), last)
        if not back and may_follow_again(desk.session, desk.time.wall()):
            desk.time.set(0.0)
            desk.perform(steps.keep_time(offset_seconds=0.0))
        unseen = None if back else _unseen(desk, last)
    asked = back or unseen
    presence_id = uuid4()
    with suppress(StoreHeldError):  # it shows up with its next beat
        seen_at = asked.since - _offset(desk) if asked else clock()
        presence.sign_in(store, desk.session.id, desk.seat, seen_at, presence_id)
    connected = tuple(sorted(set(others.seats)))
    return Attendance(store, presence_id, desk, clock, unseen, back, connected)


def _unseen(desk: Desk, last_seen_at: datetime | None) -> Outage | None:
    """What is to be asked of whoever opens a session that no other console has open, where time has passed."""
    found = find_outage(desk.session, last_seen_at)
    return found if found and found.since < desk.now() else None
