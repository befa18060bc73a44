"""The keys of the live screen that say who is in the room."""

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from textual.binding import Binding

from peerassist_tui.errors import Refused
from peerassist_tui.readings.floor.circle import called
from peerassist_tui.readings.floor.coming_and_going import passage
from peerassist_tui.readings.state import status
from peerassist_tui.screens.flipchart.kinds import COME_OR_GO, Errand
from peerassist_tui.screens.flipchart.note_taking import NoteTakingScreen
from peerassist_tui.screens.shell.commands import command
from peerassist_tui.session import Session
from peerassist_tui.text import clip
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.fields.note_line import Meant

_NAME_CELLS = 24


class RollCommands(NoteTakingScreen, inherit_bindings=False):
    """Somebody has come or gone; the roll is called."""

    ROLL_KEYS: ClassVar[list[Binding]] = [
        command("S", "come_or_go", "came, left", "Somebody has come or gone, by number or name", id="roll.come_or_go",
                show=False),
        command("N", "roll_call", "roll call", "Who is here, who is not, who comes later; guests", id="roll.call",
                show=False),
    ]  # fmt: skip
    ROLL_COMMANDS: ClassVar[frozenset[str]] = frozenset(("come_or_go", "roll_call"))

    def action_come_or_go(self) -> None:
        """Ask who has come or gone."""
        self.open_line(COME_OR_GO)

    def action_roll_call(self) -> None:
        """Call the roll."""
        from peerassist_tui.screens.live.roll_call import RollCallScreen

        self.app.push_screen(RollCallScreen())

    def errands(self) -> Mapping[str, Errand]:
        return {**super().errands(), COME_OR_GO.name: self._came_or_went}

    async def _came_or_went(self, typed: str) -> bool:
        try:
            meant = passage(self.session, self._moment, typed)
        except Refused as refused:
            self.console.tell(str(refused))
            return False
        when = {"moment": meant.moment} if meant.moment else {}
        return await self.do(meant.rule, who=str(meant.who.id), **when)

    @property
    def _moment(self) -> datetime:
        return self.console.desk.now() if self.console.desk else self.console.now

    def meaning(self, session: Session) -> Meant:
        if self.line.purpose != COME_OR_GO:
            return super().meaning(session)
        typed = self.line.input.value.strip()
        if not typed:
            return Meant()
        try:
            meant = passage(session, self._moment, typed)
        except Refused:
            return Meant("?")
        when = f" {to_local(meant.moment, session.info.timezone):%H:%M}" if meant.moment else ""
        return Meant(f"{clip(called(meant.who), _NAME_CELLS)} {'came' if meant.came else 'left'}{when}")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in self.ROLL_COMMANDS:
            is_late = action == "roll_call" and status(self.session) == "finished"
            return not self.typing and ((bool(self.session.people) and not is_late) or None)
        return super().check_action(action, parameters)
