"""The floor: hands, who speaks, and the order of the queue."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, ClassVar

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.models import Person
from peerassist_tui.readings.floor.circle import circle
from peerassist_tui.readings.floor.hand_words import read_hand_words
from peerassist_tui.readings.floor.present import is_here, standing
from peerassist_tui.readings.state import hand_of, holder, interrupted_turn, open_turn, status, waiting
from peerassist_tui.rules import steps
from peerassist_tui.screens.flipchart.flipchart_view import FlipchartView
from peerassist_tui.screens.flipchart.line_handler import WrittenLine, lent_for
from peerassist_tui.screens.live.controls.person_meant import WHO, person_meant
from peerassist_tui.screens.live.controls.queue import last_turn_id
from peerassist_tui.screens.live.controls.roll import call_roll
from peerassist_tui.screens.live.controls.to_finish import must_finish, to_finish
from peerassist_tui.screens.shell.control import Command, Control
from peerassist_tui.session import short_name
from peerassist_tui.settings import offers_more_orders

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console

DOUBLE_PRESS = timedelta(milliseconds=400)
"""So soon after "next" another one is a slip of the finger (as in the queue of TC39)."""

NOBODY = N_("Nobody waits: a digit raises a hand, g gives the floor.")
FREE_TALK = N_("Nobody waits: in free talk a digit says who speaks.")
"""The answers of the key for the next one where there is none."""


def _hand(digit: int) -> "Command[FloorControl]":
    """The key of the person with that number."""
    sentence = N_("Raise or lower a hand; in free talk, give or end a turn")
    return Command(
        f"hand.{digit}",
        str(digit),
        NC_("key", "hand"),
        sentence,
        lambda floor: floor.hand(digit),
        Control.is_on,
        lambda floor: floor.hand_words(),
    )


def choose_order(console: "Console") -> None:
    """Choose the queue's order, with what each would move in view."""
    from peerassist_tui.screens.live.order import OrderScreen

    if console.session:
        console.push_screen(OrderScreen(console.session, more=offers_more_orders()))


class FloorControl(Control):
    """Who speaks, and who would like to."""

    GROUP = N_("Floor")
    WHY = N_("The meeting is not on.")
    screen: FlipchartView
    _called_at: datetime | None = None

    async def next_speaker(self) -> None:
        """Call the roll, with which the meeting begins, let a turn go on after a question, or call the next one."""
        if status(self.session) == "preparing":
            call_roll(self.console)
        elif not self._pressed_twice():
            before = last_turn_id(self.session)
            if interrupted_turn(self.session):
                done = await self.screen.do(steps.release_floor(turn=before))
            else:
                done = await self.screen.do(steps.give_floor(turn=before))
            if done and last_turn_id(self.session) != before:
                self._called_at = self.console.clock()
            elif done and not (waiting(self.session) or self.console.writes.is_held):
                self.console.tell(_(FREE_TALK if self._is_free_talk else NOBODY), "information")

    def _pressed_twice(self) -> bool:
        since = self._called_at
        return since is not None and timedelta() <= self.console.clock() - since < DOUBLE_PRESS

    async def clicked(self, place: int) -> None:
        """Name the one at that place of the circle in the line that asks for somebody; else it is their digit."""
        who = circle(self.session)[place - 1]
        if self.screen.writing.take_person(short_name(who)):
            return
        if _is_away(self, who):
            return
        if self.screen.is_held:
            await self.hand(place)
        else:
            self.console.tell(_(self.WHY))

    async def hand(self, digit: int) -> None:
        """Raise or lower the hand of that person; in free talk give them the floor, or end their turn."""
        people = circle(self.session)
        if digit > len(people):
            self.console.tell(_("Nobody has the number {digit}.", digit=digit))
            return
        who = people[digit - 1]
        if not self._is_free_talk:
            await self._toggle_hand(who)
        elif holder(self.session) == who:
            await self.screen.do(steps.release_floor())
        else:
            await self._give(who)

    @property
    def _is_free_talk(self) -> bool:
        return self.session.info.queue == "free_talk"

    async def _toggle_hand(self, person: Person, **said: Any) -> bool:
        if _is_away(self, person):
            return False
        if not hand_of(self.session, person.id):
            return await self.screen.do(steps.raise_hand(who=str(person.id), **said))
        who = str(person.id)
        return await self.screen.do(steps.change_hand(who=who, **said) if said else steps.lower_hand(who=who))

    async def release(self) -> None:
        """End the open turn."""
        await self.screen.do(steps.release_floor(turn=last_turn_id(self.session)))

    def give(self) -> None:
        """Ask who gets the floor."""
        self.screen.writing.open(lent_for("give", _("floor to"), self._give_to, asks_who=True, hint=_(WHO)))

    async def _give_to(self, written: WrittenLine) -> bool:
        who = person_meant(self.screen, written)
        return who is not None and await self._give(who)

    def raise_hand(self) -> None:
        """Ask whose hand it is."""
        hint = _("number or name; for its kind p process, q question, r reply")
        self.screen.writing.open(lent_for("raise", _("hand of"), self._raise_for, asks_who=True, hint=hint))

    async def _raise_for(self, written: WrittenLine) -> bool:
        try:
            person, said = read_hand_words(self.session, written.text)
        except Refused as refused:
            self.console.tell(str(refused))
            return False
        return await self._toggle_hand(person, **said)

    async def ask(self) -> None:
        """Ask who has a question inside the turn, or let the turn go on."""
        if interrupted_turn(self.session):
            await self.release()
        else:
            self.screen.writing.open(
                lent_for("ask", _("question in this turn, by"), self._ask_by, asks_who=True, hint=_(WHO))
            )

    async def _give(self, who: Person) -> bool:
        return not _is_away(self, who) and await self.screen.do(steps.give_floor(who=str(who.id)))

    async def _ask_by(self, written: WrittenLine) -> bool:
        who = person_meant(self.screen, written)
        here = who if who is not None and not _is_away(self, who) else None
        return here is not None and await self.screen.do(steps.ask_inside(who=str(here.id)))

    def order(self) -> None:
        """Choose the queue's order."""
        choose_order(self.console)

    def may_call(self) -> bool | None:
        """Whether the meeting is not over, and nobody is to finish first."""
        return (status(self.session) != "finished" and not must_finish(self.session)) or None

    def may_ask(self) -> bool | None:
        """Whether somebody speaks who may be asked."""
        return (holder(self.session) is not None and not must_finish(self.session)) or None

    def may_release(self) -> bool | None:
        """Whether a turn is open."""
        return open_turn(self.session) is not None or None

    def next_words(self) -> str | None:
        """What the key for the next one does before the meeting, and after a question inside a turn."""
        return pgettext("key", "start") if status(self.session) == "preparing" else self.go_on_words()

    def go_on_words(self) -> str | None:
        """What the keys that end a question inside a turn do."""
        return _("go on") if interrupted_turn(self.session) else None

    def hand_words(self) -> str | None:
        """What a digit does in free talk."""
        return pgettext("key", "speaks") if self._is_free_talk else None

    COMMANDS: ClassVar = (
        Command("floor.next", "space", NC_("key", "next"), N_("Call the next, or back after a question"), next_speaker,
                may_call, next_words, why=lambda floor: to_finish(floor.session) or _("The meeting is over.")),
        *(_hand(digit) for digit in range(1, 10)),
        Command("floor.release", "r", NC_("key", "release"), N_("End the turn"), release, may_release,
                go_on_words, why=N_("Nobody has the floor.")),
        Command("floor.give", "g", NC_("key", "give"), N_("Give the floor by number or name"), give,
                lambda floor: None if must_finish(floor.session) else floor.is_on(),
                why=lambda floor: to_finish(floor.session)),
        Command("floor.raise", "h", N_("hand of"), N_("Raise or lower a hand by number or name"), raise_hand,
                Control.is_on),
        Command("floor.ask", "i", NC_("key", "question"), N_("Let somebody ask in the turn, and back"), ask, may_ask,
                go_on_words, why=lambda floor: to_finish(floor.session) or _("Nobody has the floor.")),
        Command("floor.order", "o", NC_("key", "order"), N_("Choose the order of the queue"), order),
    )  # fmt: skip


def _is_away(floor: FloorControl, who: Person) -> bool:
    """Whether somebody is not here, which is then told, with the key for it."""
    if is_here(floor.session, who):
        return False
    name = short_name(who)
    if standing(floor.session, who) == "later":
        floor.console.tell(_("{name} is not here yet; S marks who has come.", name=name))
    else:
        floor.console.tell(_("{name} is not here; S marks who has come.", name=name))
    return True
