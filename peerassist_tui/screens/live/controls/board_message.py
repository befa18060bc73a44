"""A message to the room on the board: a ready one, one's own words, or none any more."""

from typing import ClassVar

from peerassist_tui.language import N_, NC_, _
from peerassist_tui.rules import steps
from peerassist_tui.screens.flipchart.flipchart_view import FlipchartView
from peerassist_tui.screens.flipchart.line_handler import WrittenLine, lent_for, line_text
from peerassist_tui.screens.shell.control import Command, Control
from peerassist_tui.text import quoted

READY = (
    N_("Two minutes"),
    N_("Please come to the point"),
    N_("One at a time, please"),
    N_("Back in ten minutes"),
    N_("Thank you"),
)
"""The messages that a digit shows."""
OWN, AWAY = "own", "away"
MESSAGE = "message"
"""Where a message of one's own is kept while it is being written."""


class BoardMessageControl(Control):
    """What the room is told without a word."""

    GROUP = N_("Help me")
    screen: FlipchartView

    def choose(self) -> None:
        """Choose what the room is told."""
        self.screen.run_dialog(self._choose())

    async def _choose(self) -> None:
        from peerassist_tui.screens.shell.pick import Pick, PickScreen

        said, ready = self.session.info.board_message, [_(message) for message in READY]
        picks = [Pick(message, message) for message in ready]
        is_own = bool(said) and said not in ready
        picks.append(Pick(OWN, _("Your own words"), quoted(said) if is_own else _("written in the line")))
        if said:
            picks.append(Pick(AWAY, _("Remove the message"), "" if is_own else quoted(said)))
        shown = OWN if is_own else said
        chosen = await self.console.push_screen_wait(PickScreen(_("Message on the board"), picks, shown, at=AWAY))
        if chosen == OWN:
            hint = _("now: {text}", text=said) if said else ""
            handler = lent_for("message", _("message on the board"), self._show, place=MESSAGE, hint=hint)
            self.screen.writing.open(handler)
        elif chosen:
            await self.screen.do(steps.show_message(text="" if chosen == AWAY else chosen))

    async def _show(self, written: WrittenLine) -> bool:
        return await self.screen.do(steps.show_message(text=written.text), line_text(MESSAGE, written))

    def words(self) -> str | None:
        """What the key does while a message is shown."""
        return _("message shown") if self.session.info.board_message else None

    COMMANDS: ClassVar = (
        Command(
            "board.message",
            "M",
            NC_("key", "message"),
            N_("Show or remove a message on the board"),
            choose,
            words=words,
        ),
    )
