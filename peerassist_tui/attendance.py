"""This console's presence at a session: it shows up now and then, and says when nobody was there."""

import asyncio
from dataclasses import dataclass
from uuid import UUID

from peerassist_tui.clock import Clock
from peerassist_tui.desk import Desk
from peerassist_tui.models import Seat
from peerassist_tui.readings.gap import Gap, gap
from peerassist_tui.store import drafts, presence
from peerassist_tui.store.store import Store


@dataclass
class Attendance:
    """A console that has taken its seat; `gap` is a time in which no console was there, until that is accounted for."""

    store: Store
    presence_id: UUID
    clock: Clock
    session_id: UUID
    seat: Seat
    gap: Gap | None
    draft: str

    async def keep_draft(self, text: str) -> None:
        """Keep what is being typed; an empty text forgets it."""
        await asyncio.to_thread(drafts.keep_draft, self.store, self.session_id, self.seat, text, self.clock())

    async def beat(self) -> None:
        """Show up; while a gap is to be accounted for, this console does not count as being there."""
        seen_at = self.gap.since if self.gap else self.clock()
        await asyncio.to_thread(presence.arrive, self.store, self.session_id, self.seat, seen_at, self.presence_id)

    async def leave(self) -> None:
        """Give the seat up."""
        seen_at = self.gap.since if self.gap else self.clock()
        await asyncio.to_thread(presence.leave, self.store, self.presence_id, seen_at)


async def attend(store: Store, desk: Desk, clock: Clock) -> Attendance:
    """Take the seat of `desk`."""
    return await asyncio.to_thread(_attend, store, desk, clock)


def _attend(store: Store, desk: Desk, clock: Clock) -> Attendance:
    now = desk.now()
    others = presence.others(store, desk.session.id, now)
    presence.forget_dead(store, desk.session.id, now)
    unseen = None if others.seats else gap(desk.session, others.last_seen_at)
    presence_id = presence.arrive(store, desk.session.id, desk.seat, unseen.since if unseen else now)
    return Attendance(
        store,
        presence_id,
        clock,
        desk.session.id,
        desk.seat,
        unseen,
        drafts.draft(store, desk.session.id, desk.seat),
    )
