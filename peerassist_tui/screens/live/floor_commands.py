"""The keys of the live screen that are about the floor and its queue."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import ClassVar

from textual.binding import Binding

from peerassist_tui.errors import Refused
from peerassist_tui.models import Person
from peerassist_tui.readings.floor.circle import circle
from peerassist_tui.readings.floor.hand_words import hand_words
from peerassist_tui.readings.state import hand_of, holder, interrupted_turn, open_turn, status
from peerassist_tui.screens.flipchart.kinds import ASK, GIVE, RAISE, Errand
from peerassist_tui.screens.live.queue_commands import QueueCommands
from peerassist_tui.screens.live.roll_commands import RollCommands
from peerassist_tui.screens.shell.commands import command
from peerassist_tui.settings import offers_more_orders

DOUBLE_PRESS = timedelta(milliseconds=400)
"""So soon after "next" another one is a slip of the finger (as in the queue of TC39)."""


class FloorCommands(QueueCommands, RollCommands, inherit_bindings=False):
    """Hands, turns, the queue."""

    MAIN_FLOOR_KEYS: ClassVar[list[Binding]] = [
        command("space", "next_speaker", "next", "The next in the queue gets the floor", id="floor.next"),
        *(
            command(
                str(digit),
                f"hand({digit})",
                "hand",
                "Raise or lower the hand; in free talk, give or take the floor",
                id=f"hand.{digit}",
            )
            for digit in range(1, 10)
        ),
        command("r", "release", "release", "End the turn; nobody has the floor", id="floor.release"),
    ]
    FLOOR_KEYS: ClassVar[list[Binding]] = [
        command("g", "give", "give", "Give the floor to somebody by number or name", id="floor.give", show=False),
        command("h", "raise", "hand of", "Raise or lower a hand by number or name", id="floor.raise", show=False),
        command("i", "ask", "question", "A question inside the turn; again, and the turn goes on", id="floor.ask",
                show=False),
        command("o", "order", "order", "Let the queue follow another order", id="floor.order", show=False),
    ]  # fmt: skip
    FLOOR_COMMANDS: ClassVar[frozenset[str]] = frozenset(
        ("hand", "give", "raise", "release", "order", "next_speaker", "ask")
    )
    _called_at: datetime | None = None

    async def action_next_speaker(self) -> None:
        """Call the roll, with which the meeting begins, let a turn go on after a question, or call the next one."""
        if status(self.session) == "preparing":
            self.action_roll_call()
        elif not self._pressed_twice():
            on = "release_floor" if interrupted_turn(self.session) else "give_floor"
            before = self.seen_turn
            if await self.do(on, turn=before) and self.seen_turn != before:
                self._called_at = self.console.clock()

    def _pressed_twice(self) -> bool:
        since = self._called_at
        return since is not None and timedelta() <= self.console.clock() - since < DOUBLE_PRESS

    async def action_hand(self, digit: int) -> None:
        """Raise or lower the hand of that person; in free talk give them the floor, or end their turn."""
        people = circle(self.session)
        if digit > len(people):
            return
        who = people[digit - 1]
        if self._is_free_talk:
            speaks = holder(self.session) == who
            await (self.do("release_floor") if speaks else self.do("give_floor", who=str(who.id)))
        else:
            await self._toggle_hand(who)

    @property
    def _is_free_talk(self) -> bool:
        return self.session.info.queue == "free_talk"

    async def _toggle_hand(self, person: Person, **said: str) -> bool:
        if not hand_of(self.session, person.id):
            return await self.do("raise_hand", who=str(person.id), **said)
        if said:
            return await self.do("change_hand", who=str(person.id), **said)
        return await self.do("lower_hand", who=str(person.id))

    async def action_release(self) -> None:
        """End the open turn."""
        await self.do("release_floor", turn=self.seen_turn)

    def action_give(self) -> None:
        """Ask who gets the floor."""
        self.open_line(GIVE)

    def action_raise(self) -> None:
        """Ask whose hand it is."""
        self.open_line(RAISE)

    async def action_ask(self) -> None:
        """Ask who has a question inside the turn, or let the turn go on."""
        if interrupted_turn(self.session):
            await self.do("release_floor", turn=self.seen_turn)
        else:
            self.open_line(ASK)

    def action_order(self) -> None:
        """Choose the queue's order, with what each would move in view."""
        from peerassist_tui.screens.live.order import OrderScreen

        self.app.push_screen(OrderScreen(self.session, more=offers_more_orders()))

    def errands(self) -> Mapping[str, Errand]:
        mine = {GIVE.name: self._give_to, RAISE.name: self._raise_for, ASK.name: self._ask_by}
        return {**super().errands(), **mine}

    async def _give_to(self, typed: str) -> bool:
        who = self.person_meant(typed)
        return who is not None and await self.do("give_floor", who=str(who.id))

    async def _ask_by(self, typed: str) -> bool:
        who = self.person_meant(typed)
        return who is not None and await self.do("ask_inside", who=str(who.id))

    async def _raise_for(self, typed: str) -> bool:
        try:
            person, said = hand_words(self.session, typed)
        except Refused as refused:
            self.console.tell(str(refused))
            return False
        return await self._toggle_hand(person, **said)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in self.FLOOR_COMMANDS and self.typing:
            return False
        if action == "release":
            return open_turn(self.session) is not None or None
        if action == "ask":
            return holder(self.session) is not None or None
        if action in ("hand", "give", "raise"):
            return self.is_held or None
        if action == "next_speaker":
            return status(self.session) != "finished" or None
        return super().check_action(action, parameters)

    def key_label(self, action: str) -> str | None:
        if action == "next_speaker" and status(self.session) == "preparing":
            return "start"
        if waits := interrupted_turn(self.session):
            back = {
                "next_speaker": f"back to {self.session.name_of(waits.person_id)}",
                "ask": "go on",
                "release": "go on",
            }
            if action in back:
                return back[action]
        if action.startswith("hand(") and self._is_free_talk:
            return "speaks"
        return super().key_label(action)
