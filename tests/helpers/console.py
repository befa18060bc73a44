"""A console on a store of its own, with a clock that the test moves."""

import json
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from rich.cells import cell_len
from textual.pilot import Pilot

from peerassist_tui.desk import make_session
from peerassist_tui.models import Seat
from peerassist_tui.session import Session
from peerassist_tui.shell.app import PeerAssistApp
from peerassist_tui.store.drafts import drafts
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.timing.timekeeper import Steady
from peerassist_tui.widgets.bars.band import Band
from tests.helpers.quiet import quiet, running
from tests.helpers.stores import new_file
from tests.helpers.textual_seam import lines, named, press, typed

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
        await quiet(self.app)

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, each once what the one before does is done."""
        for key in keys:
            press(self.app, *named(key))
            await self.settle()

    async def click(self, words: str) -> None:
        """Click on the first of these words, where they stand first on the screen."""
        shown = lines(self.app.screen)
        assert any(words in line for line in shown), f"{words} stands nowhere:\n{self.text()}"
        y, line = next((y, line) for y, line in enumerate(shown) if words in line)
        await self.pilot.click(offset=(cell_len(line[: line.index(words)]), y))
        await self.settle()

    async def type(self, text: str) -> None:
        """Type a text as fast as a terminal sends it."""
        await self.burst(*typed(text))

    async def burst(self, *keys: str | tuple[str, str]) -> None:
        """Press keys as fast as a terminal sends them: by name, or by name and character."""
        for pressed in keys:
            press(self.app, *(pressed if isinstance(pressed, tuple) else named(pressed)))
        await self.settle()

    async def later(self, seconds: float) -> None:
        """Let time pass."""
        self.clock.advance(seconds)
        self.app.now = self.clock()
        await self.settle()

    async def look_round(self) -> None:
        """See what another console has done, without waiting for the next moment at which this one looks."""
        self.app.follower.poll()
        await self.settle()

    def text(self) -> str:
        """What a person reads on the screen."""
        return "\n".join(lines(self.app.screen))

    @property
    def told(self) -> list[str]:
        """What the console says in its band, sentence by sentence."""
        return [said.sentence for said in self.app.told]

    @property
    def band(self) -> str:
        """What the band says of the screen on which the keys are: its first word, then an answer or what keys mean."""
        band = next(band for screen in reversed(self.app.screen_stack) for band in screen.query(Band))
        return f"{band.mode} {band.text}"


@cache
def _first_session(header: str, moment: datetime, is_on: bool) -> tuple[Path, UUID]:
    """A store with one session in it, to be copied: making it takes longer than all that most tests do with it."""
    path = Path(shutil.copy(new_file(), new_file().with_name(f"{uuid4()}.db")))
    return path, _made(path, ManualClock(moment), json.loads(header), is_on)


def _made(path: Path, clock: ManualClock, header: dict[str, Any], is_on: bool) -> UUID:
    store = Store(path)
    desk = make_session(store, clock, **header)
    if is_on:
        desk.do("start")
        desk.do("next_item")
    store.close()
    return desk.session.id


def new_session(path: Path, clock: ManualClock, *, is_on: bool = False, **header: Any) -> UUID:
    """Put a session into the store at `path`, with its first item begun where it `is_on`."""
    whole = {**HEADER, **header}
    if path.exists():
        session_id = _made(path, clock, whole, is_on)
    else:
        first, session_id = _first_session(json.dumps(whole), clock(), is_on)
        shutil.copy(first, path)
    return session_id


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
    async with running(app, size) as pilot:
        opened = Console(app, pilot, clock)
        await opened.settle()
        yield opened


def written(opened: Console) -> dict[str, str]:
    """The drafts that are in the store."""
    store = Store(opened.app.storage.path)
    try:
        found = drafts(store, opened.session.id, "facilitator")
    finally:
        store.close()
    return {place: draft.text for place, draft in found.items()}
