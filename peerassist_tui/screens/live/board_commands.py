"""The keys that say what the room sees: what stands on the board, and which ground rule is pointed at."""

from collections.abc import Mapping
from typing import ClassVar

from textual.binding import Binding

from peerassist_tui.models import Board
from peerassist_tui.screens.shell.base import SessionScreen
from peerassist_tui.screens.shell.commands import command

SHOWN: Mapping[Board, str] = {
    "points": "the last points of any kind",
    "telling": "the last points that were told",
    "asking": "the last questions",
    "analyzing": "the last points of the analysis",
    "challenge": "the challenge as it is worded now",
    "ground_rules": "how the people in the room want to treat each other",
    "blank": "nothing at all",
}


class BoardCommands(SessionScreen, inherit_bindings=False):
    """What the room sees."""

    BOARD_KEY: ClassVar[Binding] = command(
        "B", "board", "board", "What the board shows to the room", id="board.show", show=False
    )

    RULES_KEY: ClassVar[Binding] = command(
        "R",
        "ground_rules",
        "rules",
        "The ground rules; a digit points at one for the room",
        id="rules.open",
        show=False,
    )

    def action_ground_rules(self) -> None:
        """Show the ground rules."""
        from peerassist_tui.screens.live.ground_rules import GroundRulesScreen

        self.app.push_screen(GroundRulesScreen(self))

    def action_board(self) -> None:
        """Choose what the board shows."""
        self.ask(self._choose_board())

    async def _choose_board(self) -> None:
        from peerassist_tui.screens.shell.pick import Pick, PickScreen

        picks = [Pick(name, name.replace("_", "-").capitalize(), meaning) for name, meaning in SHOWN.items()]
        what = await self.app.push_screen_wait(PickScreen("The board shows", picks, self.session.info.board))
        if what:
            await self.do("show_board", what=what)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("board", "ground_rules"):
            return not self.typing
        return super().check_action(action, parameters)
