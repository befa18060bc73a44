"""What the console sees, and what is done about it; nothing happens by itself."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import ClassVar

from peerassist_tui.language import N_, NC_, _
from peerassist_tui.readings.agenda.leaving import item_to_conclude
from peerassist_tui.readings.agenda.recover_time import recover_time
from peerassist_tui.readings.hints import Hint
from peerassist_tui.readings.state import status
from peerassist_tui.rules import steps
from peerassist_tui.screens.live.agenda_faces import catching_up_words
from peerassist_tui.screens.live.controls.floor import choose_order
from peerassist_tui.screens.live.controls.meeting_view import MeetingView
from peerassist_tui.screens.live.leaving_item import may_leave_item
from peerassist_tui.screens.live.live_faces import hint_face
from peerassist_tui.screens.shell.control import Command, Control
from peerassist_tui.seat.coach import Coach
from peerassist_tui.session import Session

NONE = N_("No hint right now.")
NOTHING_TO_DO = N_("No key acts on this hint: G says why it stands, D dismisses it.")


class HintControl(Control):
    """The hint line of the meeting: one key does what it says, one tells more, one waves it away."""

    GROUP = N_("Help me")
    screen: MeetingView

    @property
    def coach(self) -> Coach:
        """What sees the hints of the session that is open."""
        return self.console.opened.coach

    def look(self) -> list[Hint]:
        """What is to be said now."""
        return self.coach.tell(self.session, self.console.now)

    def show_time(self, session: Session, now: datetime) -> None:
        """Paint the hint of that moment."""
        seen = self.coach.tell(session, now)
        self.screen.hint_line.face = hint_face(session, seen[0], len(seen) - 1) if seen else None

    def has_none(self) -> bool:
        """Whether no hint stands in its line."""
        return self.screen.hint_line.face is None

    def why_none(self) -> str:
        """That there is no hint; where the day is late, also what catching up can do about that."""
        session = self.session
        offer = recover_time(session, self.console.now) if status(session) in ("live", "paused") else None
        return f"{_(NONE)} {catching_up_words(offer)}" if offer and offer.late_minutes and offer.paying else _(NONE)

    async def take_first(self) -> None:
        """Do what the first hint says."""
        if seen := self.look():
            await self.do_hint(seen[0])
        else:
            self.console.tell(self.why_none(), "information")

    def wave_first(self) -> None:
        """Wave the first hint away."""
        if seen := self.look():
            self.wave(seen[0])
        else:
            self.console.tell(self.why_none(), "information")

    def wave(self, hint: Hint) -> None:
        """Say this hint no more until its cause is another."""
        self.coach.wave_away(hint)
        self.show_time(self.session, self.console.now)

    def all_hints(self) -> None:
        """Show all hints."""
        from peerassist_tui.screens.live.hints import HintsScreen

        self.console.push_screen(HintsScreen(self))

    def cards(self) -> None:
        """Show the prompt cards, first the one for what is seen now."""
        seen = self.coach.look(self.session, self.console.now)
        self.show_card(seen[0].name if seen else "")

    def show_card(self, hint: str) -> None:
        """Show the prompt cards, first the one that belongs to a hint."""
        from peerassist_tui.content.cards import card_for
        from peerassist_tui.screens.live.prompt_cards import CardsScreen

        card = card_for(hint)
        self.console.push_screen(CardsScreen(card.name if card else ""))

    def hint_commands(self) -> Mapping[str, Callable[[], Awaitable[None] | None]]:
        """What hints may ask of the meeting, by name."""
        from peerassist_tui.screens.live.recover_time import offer_to_recover_time

        return {
            "by_objective": lambda: self.screen.flipchart.turn_to(self.session, "objective"),
            "undiscussed": lambda: self.screen.flipchart.turn_to(self.session, "undiscussed"),
            "options": lambda: self.screen.action_stage("wrap_up"),
            "queue_order": lambda: choose_order(self.console),
            "conclusion": lambda: self.screen.write_conclusion(item_to_conclude(self.session, self.console.now)),
            "agenda": lambda: self.screen.action_command("agenda.open"),
            "catch_up": lambda: offer_to_recover_time(self.console),
        }

    async def do_hint(self, hint: Hint) -> None:
        """Do what a hint says; the item that is on is left as by its own key."""
        if hint.act is None:
            self.console.tell(_(NOTHING_TO_DO), "information")
            return
        if hint.act.step == steps.next_item() and not may_leave_item(self.console, "d"):
            return
        if hint.act.step:
            await self.screen.do(hint.act.step)
        else:
            asked = self.hint_commands()[hint.act.command]()
            if asked is not None:
                await asked

    COMMANDS: ClassVar = (
        Command("hint.take", "d", N_("do it"), N_("Act on the hint"), take_first, why=why_none, is_vain=has_none),
        Command("hint.wave", "D", N_("not now"), N_("Dismiss the hint"), wave_first, why=why_none, is_vain=has_none),
        Command("hint.all", "G", NC_("key", "hints"), N_("All hints, why, and what to say"), all_hints),
        Command("cards.open", "Q", NC_("key", "cards"), N_("Show cards for when things go wrong"), cards),
    )
