"""What the room sees: what stands on the board, and which ground rule is pointed at."""

from collections.abc import Mapping
from typing import ClassVar

from peerassist_tui.models import Board
from peerassist_tui.rules import steps
from peerassist_tui.screens.shell.control import Command, Control
from peerassist_tui.step import filled
from peerassist_tui.text import spelled

SHOWN: Mapping[Board, str] = {
    "points": "the last points of any kind",
    "telling": "the last points that were told",
    "asking": "the last questions",
    "analyzing": "the last points of the analysis",
    "challenge": "the challenge as it is worded now",
    "ground_rules": "how the people in the room want to treat each other",
    "blank": "nothing at all",
}


class BoardControl(Control):
    """The board, and the ground rules."""

    GROUP = "Help me"

    def board(self) -> None:
        """Choose what the board shows."""
        self.screen.run_dialog(self._choose())

    async def _choose(self) -> None:
        from peerassist_tui.screens.shell.pick import Pick, PickScreen

        picks = [Pick(name, spelled(name).replace("_", " ").capitalize(), meaning) for name, meaning in SHOWN.items()]
        what = await self.console.push_screen_wait(PickScreen("The board shows", picks, self.session.info.board))
        if what:
            await self.screen.do(steps.show_board(**filled("what", what)))

    def ground_rules(self) -> None:
        """Show the ground rules."""
        from peerassist_tui.screens.live.ground_rules import GroundRulesScreen

        self.console.push_screen(GroundRulesScreen(self.screen))

    COMMANDS: ClassVar = (
        Command("board.show", "B", "board", "Change the board's view", board),
        Command("rules.open", "R", "rules", "Show the ground rules, to point at one", ground_rules),
    )
