"""The keys of the live screen that are about the floor and its queue."""

from collections.abc import Mapping
from typing import ClassVar

from textual.binding import Binding

from peerassist_tui.models import Person
from peerassist_tui.readings.circle import circle, meant
from peerassist_tui.readings.state import hand_of, open_turn, status
from peerassist_tui.screens.commands import command
from peerassist_tui.screens.kinds import GIVE, RAISE
from peerassist_tui.screens.note_arranging import NoteArranging
from peerassist_tui.screens.note_taking import Errand
from peerassist_tui.settings import offers_more_orders


class FloorCommands(NoteArranging, inherit_bindings=False):
    """Hands, turns, the queue."""

    MAIN_FLOOR_KEYS: ClassVar[list[Binding]] = [
        command("space", "next_speaker", "next", "The next in the queue gets the floor", id="floor.next"),
        *(
            command(str(digit), f"hand({digit})", "hand", "Raise or lower the hand", id=f"hand.{digit}")
            for digit in range(1, 10)
        ),
        command("r", "release", "release", "End the turn; nobody has the floor", id="floor.release"),
    ]
    FLOOR_KEYS: ClassVar[list[Binding]] = [
        command("g", "give", "give", "Give the floor to somebody by number or name", id="floor.give", show=False),
        command("h", "raise", "hand of", "Raise or lower a hand by number or name", id="floor.raise", show=False),
        command("o", "order", "order", "Let the queue follow another order", id="floor.order", show=False),
    ]
    FLOOR_COMMANDS: ClassVar[frozenset[str]] = frozenset(("hand", "give", "raise", "release", "order", "next_speaker"))

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

    def action_give(self) -> None:
        """Ask who gets the floor."""
        self.open_line(GIVE)

    def action_raise(self) -> None:
        """Ask whose hand it is."""
        self.open_line(RAISE)

    def action_order(self) -> None:
        """Choose the queue's order, with what each would move in view."""
        from peerassist_tui.screens.order import OrderScreen

        self.app.push_screen(OrderScreen(self.session, more=offers_more_orders()))

    def errands(self) -> Mapping[str, Errand]:
        return {**super().errands(), GIVE.name: self._give_to, RAISE.name: self._raise_for}

    async def _give_to(self, typed: str) -> bool:
        who = self.person_meant(typed)
        return who is not None and await self.do("give_floor", who=str(who.id))

    async def _raise_for(self, typed: str) -> bool:
        who = self.person_meant(typed)
        return who is not None and await self._toggle_hand(str(who.id))

    def person_meant(self, typed: str) -> Person | None:
        """The one person whom a number or the beginning of a name means; None when that has been told otherwise."""
        people = meant(self.session, typed.strip())
        if len(people) == 1:
            return people[0]
        names = ", ".join(person.name for person in people)
        self.console.tell(f"“{typed}” can mean {names}." if people else f"Nobody here is called “{typed}”.")
        return None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in self.FLOOR_COMMANDS and self.typing:
            return False
        if action == "release":
            return open_turn(self.session) is not None or None
        if action in ("hand", "give", "raise"):
            return self.is_held or None
        if action == "next_speaker":
            return status(self.session) != "finished" or None
        return super().check_action(action, parameters)

    def key_label(self, action: str) -> str | None:
        if action == "next_speaker" and status(self.session) == "preparing":
            return "start"
        return super().key_label(action)
