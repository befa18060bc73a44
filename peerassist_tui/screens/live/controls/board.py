"""What the room sees: what stands on the board, and which ground rule is pointed at."""

from collections.abc import Mapping
from typing import ClassVar

from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.models import Board
from peerassist_tui.rules import steps
from peerassist_tui.screens.shell.control import Command, Control
from peerassist_tui.step import filled

SHOWN: Mapping[Board, tuple[str, str]] = {
    "points": (NC_("view of the board", "Points"), N_("the last points of any kind")),
    "telling": (NC_("view of the board", "Telling"), N_("the last points that were told")),
    "asking": (NC_("view of the board", "Asking"), N_("the last questions")),
    "analyzing": (NC_("view of the board", "Analysing"), N_("the last points of the analysis")),
    "challenge": (NC_("view of the board", "Challenge"), N_("the challenge as it is worded now")),
    "ground_rules": (
        NC_("view of the board", "Ground rules"),
        N_("how the people in the room want to treat each other"),
    ),
    "blank": (NC_("view of the board", "Blank"), N_("nothing at all")),
}
"""What the board can show: what that is called, and what it is."""


class BoardControl(Control):
    """The board, and the ground rules."""

    GROUP = N_("Help me")

    def board(self) -> None:
        """Choose what the board shows."""
        self.screen.run_dialog(self._choose())

    async def _choose(self) -> None:
        from peerassist_tui.screens.shell.pick import Pick, PickScreen

        picks = [
            Pick(name, pgettext("view of the board", called), _(meaning)) for name, (called, meaning) in SHOWN.items()
        ]
        what = await self.console.push_screen_wait(PickScreen(_("The board shows"), picks, self.session.info.board))
        if what:
            await self.screen.do(steps.show_board(**filled("what", what)))

    def ground_rules(self) -> None:
        """Show the ground rules."""
        from peerassist_tui.screens.live.ground_rules import GroundRulesScreen

        self.console.push_screen(GroundRulesScreen(self.screen))

    COMMANDS: ClassVar = (
        Command("board.show", "B", NC_("key", "board"), N_("Change the board's view"), board),
        Command("rules.open", "R", NC_("key", "rules"), N_("Show the ground rules, to point at one"), ground_rules),
    )
