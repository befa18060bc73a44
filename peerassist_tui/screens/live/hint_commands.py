"""The hint line of the meeting: one key does what it says, one tells more, one waves it away."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import ClassVar

from textual.binding import Binding

from peerassist_tui.readings.hints import Hint
from peerassist_tui.screens.flipchart.note_taking import NoteTakingScreen
from peerassist_tui.screens.shell.commands import command
from peerassist_tui.seat.coach import Coach
from peerassist_tui.session import Session
from peerassist_tui.widgets.bars.hint_line import HintFace, HintLine


class HintCommands(NoteTakingScreen, inherit_bindings=False):
    """What the console sees, and what is done about it; nothing happens by itself."""

    HINT_KEYS: ClassVar[list[Binding]] = [
        command("d", "take_hint", "do it", "Do what the hint says", id="hint.take", show=False),
        command("D", "wave_hint", "not now", "Wave the hint away", id="hint.wave", show=False),
        command("G", "all_hints", "hints", "All hints, why, and what to say aloud", id="hint.all", show=False),
        command("Q", "cards", "cards", "What to do and to say when it goes wrong", id="cards.open", show=False),
    ]

    @property
    def coach(self) -> Coach:
        """What sees the hints of the session that is open."""
        return self.console.coach

    def look(self) -> list[Hint]:
        """What is to be said now."""
        return self.coach.look(self.session, self.console.now)

    def show_time(self, session: Session, now: datetime) -> None:
        super().show_time(session, now)
        seen = self.coach.look(session, now)
        line = self.query_one(HintLine)
        line.face = HintFace(seen[0].role, seen[0].words, _act_words(seen[0]), len(seen) - 1) if seen else None

    async def action_take_hint(self) -> None:
        """Do what the first hint says."""
        if seen := self.look():
            await self.take(seen[0])

    def action_wave_hint(self) -> None:
        """Wave the first hint away."""
        if seen := self.look():
            self.wave(seen[0])

    def wave(self, hint: Hint) -> None:
        """Say this hint no more until its cause is another."""
        self.coach.wave_away(hint)
        self.show_time(self.session, self.console.now)

    def action_all_hints(self) -> None:
        """Show all hints."""
        from peerassist_tui.screens.live.hints import HintsScreen

        self.app.push_screen(HintsScreen(self))

    def action_cards(self) -> None:
        """Show the prompt cards, first the one for what is seen now."""
        seen = self.look()
        self.show_card(seen[0].name if seen else "")

    def show_card(self, hint: str) -> None:
        """Show the prompt cards, first the one that belongs to a hint."""
        from peerassist_tui.content.cards import card_for
        from peerassist_tui.screens.live.prompt_cards import CardsScreen

        card = card_for(hint)
        self.app.push_screen(CardsScreen(card.name if card else ""))

    def hint_commands(self) -> Mapping[str, Callable[[], Awaitable[None] | None]]:
        """What hints may ask of this screen, by name."""
        return {
            "by_objective": lambda: self.flipchart.turn_to(self.session, "objective"),
            "undiscussed": lambda: self.flipchart.turn_to(self.session, "undiscussed"),
            "options": lambda: self.action_stage("wrap_up"),
        }

    async def take(self, hint: Hint) -> None:
        """Do what a hint says."""
        if hint.act is None:
            return
        if hint.act.rule:
            await self.do(hint.act.rule, **hint.act.given)
        else:
            asked = self.hint_commands()[hint.act.command]()
            if asked is not None:
                await asked

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("take_hint", "wave_hint", "all_hints", "cards"):
            return not self.typing
        return super().check_action(action, parameters)


def _act_words(hint: Hint) -> str:
    return hint.act.words if hint.act else ""
