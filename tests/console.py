"""A console on a store of its own, with a clock that the test moves."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from uuid import UUID

from textual.events import Key
from textual.keys import _character_to_key
from textual.pilot import Pilot

from peerassist_tui.app import PeerAssistApp
from peerassist_tui.clock import ManualClock
from peerassist_tui.desk import make_session
from peerassist_tui.models import Seat
from peerassist_tui.session import Session
from peerassist_tui.store.store import Store
from peerassist_tui.timekeeper import Steady

TEN = datetime(2026, 12, 8, 10, 0, tzinfo=UTC)

HEADER: dict[str, Any] = {
    "title": "Nine products or one message?",
    "challenge": "What can we stop making?",
    "timezone": "UTC",
    "starts_at": "2026-12-08T10:00",
    "objectives": [{"ref": "OB1", "text": "A rule for keeping or dropping"}],
    "people": [
        {"name": "Namuna Rahman", "party": "host"},
        {"name": "Begum Udahoron", "party": "host"},
        {"name": "Joaquín Muestra", "party": "peer"},
        {"name": "ليلى المثال", "latin": "Layla al-Mithal", "party": "peer"},
        {"name": "Zoë [/b] Prøve", "party": "peer"},
        {"name": "Imani Mfano", "party": "facilitator"},
    ],
    "agenda": [
        {"title": "Welcome", "phase": "welcome", "minutes": 10},
        {"title": "The situation", "phase": "telling", "minutes": 15},
        {"title": "Clarifying questions", "phase": "asking", "minutes": 15},
        {"title": "What we would do", "phase": "feedback", "minutes": 20},
    ],
}


def typed(text: str) -> list[str | tuple[str, str]]:
    """The keys that type a text."""
    return [("space" if char == " " else _character_to_key(char), char) for char in text]


class Console:
    """The app under test, its pilot and its clock."""

    def __init__(self, app: PeerAssistApp, pilot: Pilot[None], clock: ManualClock) -> None:
        self.app, self.pilot, self.clock = app, pilot, clock

    @property
    def session(self) -> Session:
        """The session that the console shows."""
        assert self.app.session is not None
        return self.app.session

    async def settle(self) -> None:
        """Wait until what was asked for is done and painted, or waits for the answer to a question."""
        await self.pilot.pause()
        while sum(not worker.is_finished for worker in self.app.workers) > self._questions:
            await self.pilot.pause()
        await self.pilot.pause()

    @property
    def _questions(self) -> int:
        """How many screens somebody waits for."""
        calls = (call for screen in self.app.screen_stack for call in screen._result_callbacks)
        return sum(call.future is not None for call in calls)

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until what they do is done."""
        await self.pilot.press(*keys)
        await self.settle()

    async def type(self, text: str) -> None:
        """Type a text as fast as a terminal sends it."""
        await self.burst(*typed(text))

    async def burst(self, *keys: str | tuple[str, str]) -> None:
        """Press keys as fast as a terminal sends them: by name, or by name and character."""
        driver = self.app._driver
        assert driver is not None
        for pressed in keys:
            name, char = pressed if isinstance(pressed, tuple) else (pressed, None)
            key = Key(name, char)
            key.set_sender(self.app)
            driver.send_message(key)
        await self.settle()

    async def later(self, seconds: float) -> None:
        """Let time pass."""
        self.clock.advance(seconds)
        self.app.now = self.clock()
        await self.pilot.pause()

    def text(self) -> str:
        """What a person reads on the screen."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


@cache
def _new_store() -> Path:
    path = Path(mkdtemp()) / "store.db"
    Store(path).close()
    return path


def new_session(path: Path, clock: ManualClock, **header: Any) -> UUID:
    """Put a session into the store at `path`."""
    if not path.exists():
        shutil.copy(_new_store(), path)
    store = Store(path)
    desk = make_session(store, clock, **{**HEADER, **header})
    store.close()
    return desk.session.id


@asynccontextmanager
async def console(
    path: Path,
    session_id: UUID | None = None,
    *,
    clock: ManualClock | None = None,
    size: tuple[int, int] = (120, 40),
    seat: Seat = "facilitator",
    steady: Steady | None = None,
) -> AsyncIterator[Console]:
    """A console that is open on a session, or on the library; without a steady clock nobody doubts the other."""
    clock = clock or ManualClock(TEN)
    app = PeerAssistApp(path, session_id, seat=seat, clock=clock, steady=steady)
    async with app.run_test(size=size, notifications=True) as pilot:
        opened = Console(app, pilot, clock)
        await pilot.pause()
        await opened.settle()
        yield opened
