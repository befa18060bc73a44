"""The live screen: whose turn it is, who waits, how much time is left, what has been said."""

from collections.abc import Iterable
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from peerassist_tui.models import Person
from peerassist_tui.readings.circle import circle, meant
from peerassist_tui.readings.state import hand_of, open_turn, status
from peerassist_tui.screens.base import SessionScreen
from peerassist_tui.screens.commands import command, hidden
from peerassist_tui.screens.kinds import GIVE, RAISE
from peerassist_tui.screens.live_faces import agenda_face, floor_face, queue_face, times_face
from peerassist_tui.screens.note_taking import IDLE, NoteTakingScreen
from peerassist_tui.session import Session
from peerassist_tui.widgets.agenda_panel import AgendaPanel
from peerassist_tui.widgets.floor_panel import FloorPanel, QueuePanel
from peerassist_tui.widgets.note_line import NoteLine, Purpose
from peerassist_tui.widgets.times_panel import PeopleStrip, TimesPanel


def _digits() -> Iterable[Binding]:
    for digit in range(1, 10):
        yield command(str(digit), f"hand({digit})", "hand", "Raise or lower the hand", id=f"hand.{digit}")


IN_THE_MEETING = frozenset(("hand", "next_item", "extend", "skip", "pause", "give", "raise", "finish"))
COMMANDS = IN_THE_MEETING | {"next_speaker", "release", "order", "view"}
"""What single keys do, and only while nobody is typing."""


class LiveScreen(NoteTakingScreen, inherit_bindings=False):
    """The meeting, driven with one hand."""

    STAGE = "live"
    CSS_PATH = "live.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]
    HELP_TEXT: ClassVar[str] = (
        "The meeting. Digits raise and lower hands, space gives the floor to the next one waiting, n starts the next "
        "agenda item. Press t, a or z and type to write a note; the speaker is whoever has the floor at your first key."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        command("space", "next_speaker", "next", "The next in the queue gets the floor", id="floor.next"),
        *_digits(),
        command("r", "release", "release", "End the turn; nobody has the floor", id="floor.release"),
        command("n", "next_item", "item", "End this agenda item and start the next", id="agenda.next"),
        *NoteTakingScreen.NOTE_KEYS,
        *(key if key.action == "undo" else hidden(key) for key in SessionScreen.SESSION_KEYS),
        command("plus,equals_sign", "extend(5)", "5 min", "Five minutes more", id="agenda.extend", key_display="+"),
        command("p", "pause", "pause", "Stop the time, or let it go on", id="meeting.pause"),
        NoteTakingScreen.PARK_KEY,
        command("minus", "extend(-5)", "5 min less", "Five minutes less", id="agenda.shorten", show=False),
        command("s", "skip", "skip", "Leave out the agenda item that follows", id="agenda.skip", show=False),
        command("g", "give", "give", "Give the floor to somebody by number or name", id="floor.give", show=False),
        command("h", "raise", "hand of", "Raise or lower a hand by number or name", id="floor.raise", show=False),
        command("o", "order", "order", "Let the queue follow another order", id="floor.order", show=False),
        command("v", "view", "view", "Meeting and flipchart, or one of them", id="live.view", show=False),
        command("E", "finish", "end", "End the meeting; undo brings it back", id="meeting.finish", show=False),
    ]
    view: var[str] = var("both", init=False)

    def compose_body(self) -> ComposeResult:
        yield Static(id="challenge", markup=False)
        with Horizontal(id="body"):
            with Vertical(id="meeting"):
                yield AgendaPanel()
                with Vertical(id="floor"):
                    yield FloorPanel()
                    yield QueuePanel()
                yield TimesPanel()
            yield PeopleStrip()
            yield from self.compose_flipchart()
        yield NoteLine(IDLE)

    def show_session(self, session: Session) -> None:
        super().show_session(session)
        self.query_one("#challenge", Static).update(Content(session.challenge))
        self.show_time(session, self.console.now)

    def show_time(self, session: Session, now: datetime) -> None:
        self.query_one(AgendaPanel).face = agenda_face(session, now)
        self.query_one(FloorPanel).face = floor_face(session, now)
        self.query_one(QueuePanel).face = queue_face(session, now)
        times = times_face(session, now)
        self.query_one(TimesPanel).face = times
        self.query_one(PeopleStrip).face = times

    async def action_next_speaker(self) -> None:
        """Start the meeting, or give the floor to the next one waiting."""
        if status(self.session) == "preparing":
            if await self.do("start") and self.session.agenda:
                await self.do("next_item")
        else:
            await self.do("give_floor")

    async def action_hand(self, digit: int) -> None:
        """Raise or lower the hand of that person."""
        people = circle(self.session)
        if digit <= len(people):
            await self._toggle_hand(str(people[digit - 1].id))

    async def _toggle_hand(self, who: str) -> bool:
        up = hand_of(self.session, self.session.person(who).id)
        return await self.do("lower_hand" if up else "raise_hand", who=who)

    async def action_release(self) -> None:
        """End the open turn."""
        await self.do("release_floor")

    async def action_next_item(self) -> None:
        """Start the next agenda item."""
        await self.do("next_item")

    async def action_extend(self, minutes: int) -> None:
        """Lengthen or shorten the item that is on."""
        await self.do("extend_item", minutes=minutes)

    async def action_skip(self) -> None:
        """Leave out the item that follows."""
        await self.do("skip_item")

    async def action_pause(self) -> None:
        """Pause the meeting, or resume it."""
        await self.do("resume" if status(self.session) == "paused" else "pause")

    async def action_finish(self) -> None:
        """End the meeting."""
        await self.do("finish")

    def action_give(self) -> None:
        """Ask who gets the floor."""
        self._open(GIVE)

    def action_raise(self) -> None:
        """Ask whose hand it is."""
        self._open(RAISE)

    def action_order(self) -> None:
        """Choose the queue's order."""
        self.run_worker(self._choose_order())

    async def _choose_order(self) -> None:
        from peerassist_tui.screens.order import OrderScreen

        order = await self.app.push_screen_wait(OrderScreen(self.session.info.queue))
        if order:
            await self.do("set_queue", order=order)

    def action_view(self) -> None:
        """Turn from both panes to the meeting alone, to the flipchart alone."""
        self.view = {"both": "meeting", "meeting": "flipchart", "flipchart": "both"}[self.view]

    def watch_view(self, view: str) -> None:
        self.set_class(view == "meeting", "-meeting-only")
        self.set_class(view == "flipchart", "-flipchart-only")

    async def save(self, purpose: Purpose, text: str, speaker: Person | None) -> bool:
        if purpose.name not in (GIVE.name, RAISE.name):
            return await super().save(purpose, text, speaker)
        people = meant(self.session, text.strip())
        if len(people) != 1:
            names = ", ".join(person.name for person in people)
            self.console.tell(f"“{text}” can mean {names}." if people else f"Nobody here is called “{text}”.")
            return False
        who = str(people[0].id)
        return await (self.do("give_floor", who=who) if purpose.name == GIVE.name else self._toggle_hand(who))

    def after_saving(self, purpose: Purpose) -> None:
        if purpose.name in (GIVE.name, RAISE.name):
            self.line.purpose = None
            self.line.close()
        else:
            super().after_saving(purpose)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if self.typing and action in COMMANDS:
            return False
        state = status(self.session) if self.console.session else "preparing"
        if action == "release":
            return open_turn(self.session) is not None or None
        if action in IN_THE_MEETING:
            return state in ("live", "paused") or None
        if action == "next_speaker":
            return state != "finished" or None
        return super().check_action(action, parameters)

    def key_label(self, action: str) -> str | None:
        state = status(self.session)
        if action == "next_speaker" and state == "preparing":
            return "start"
        if action == "pause" and state == "paused":
            return "go on"
        return super().key_label(action)
