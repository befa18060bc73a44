"""The keys of the live screen that put right what happened on the floor, and tell of it."""

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from textual.binding import Binding

from peerassist_tui.errors import Refused
from peerassist_tui.readings.floor.circle import called
from peerassist_tui.readings.floor.correction import Correction, correction
from peerassist_tui.readings.state import holder, open_turn, protected_turn
from peerassist_tui.screens.flipchart.kinds import CORRECT, Errand
from peerassist_tui.screens.flipchart.note_taking import NoteTakingScreen
from peerassist_tui.screens.shell.commands import command
from peerassist_tui.session import Session
from peerassist_tui.text import clip
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.bar import ago
from peerassist_tui.widgets.fields.note_line import Meant

_NAME_CELLS = 24
"""So much of a name leaves room to type on a small screen."""


class TurnCommands(NoteTakingScreen, inherit_bindings=False):
    """Crosstalk, interruptions, turns corrected."""

    TURN_KEYS: ClassVar[list[Binding]] = [
        command("c", "correct", "correct", "Say since when it was somebody else", id="turns.correct", show=False),
        command("x", "crosstalk", "crosstalk", "Several talk at once; again, and they have ended", id="turns.crosstalk",
                show=False),
        command("exclamation_mark", "interrupted", "interrupted", "The speaker was interrupted", id="turns.interrupted",
                key_display="!", show=False),
        command("P", "protect", "let finish", "Let the speaker finish, and nobody else; again, and others may",
                id="turns.protect", show=False),
        command("T", "turns", "turns", "All turns, to be put right one by one", id="turns.all", show=False),
        command("l", "look_back", "look back", "Who has spoken how much; for you alone", id="turns.look_back",
                show=False),
    ]  # fmt: skip
    TURN_COMMANDS: ClassVar[frozenset[str]] = frozenset(
        ("correct", "crosstalk", "interrupted", "protect", "turns", "look_back")
    )
    _correcting_at: datetime | None = None

    def action_correct(self) -> None:
        """Ask since when it was whom; what is typed counts from the moment at which it was asked."""
        self._correcting_at = self._now
        self.open_line(CORRECT)

    @property
    def _now(self) -> datetime:
        return self.console.desk.now() if self.console.desk else self.console.now

    async def action_crosstalk(self) -> None:
        """Let several talk at once, or end that."""
        turn = open_turn(self.session)
        await self.do("release_floor" if turn and turn.state == "crosstalk" else "crosstalk")

    async def action_interrupted(self) -> None:
        """Note an interruption."""
        await self.do("log_interruption")

    async def action_protect(self) -> None:
        """Let the speaker finish, or let others in again."""
        await self.do("protect_turn", on=protected_turn(self.session) is None)

    def action_turns(self) -> None:
        """Show all turns."""
        from peerassist_tui.screens.live.turns import TurnsScreen

        self.app.push_screen(TurnsScreen())

    def action_look_back(self) -> None:
        """Show who has spoken how much."""
        from peerassist_tui.screens.live.look_back import LookBackScreen

        self.app.push_screen(LookBackScreen())

    def errands(self) -> Mapping[str, Errand]:
        return {**super().errands(), CORRECT.name: self._correct_since}

    def _read(self, session: Session, typed: str) -> Correction:
        return correction(session, self._correcting_at or self._now, typed)

    async def _correct_since(self, typed: str) -> bool:
        try:
            meant = self._read(self.session, typed)
        except Refused as refused:
            self.console.tell(str(refused))
            return False
        owner = {"who": str(meant.who.id)} if meant.who else {"state": meant.state}
        return await self.do("since", moment=meant.moment, **owner)

    def meaning(self, session: Session) -> Meant:
        if self.line.purpose != CORRECT:
            return super().meaning(session)
        typed = self.line.input.value.strip()
        if not typed:
            return Meant("10:52 begum, -30s begum, or begum")
        try:
            meant = self._read(session, typed)
        except Refused:
            return Meant("?")
        name = clip(called(meant.who) if meant.who else meant.state, _NAME_CELLS)
        since = to_local(meant.moment, session.info.timezone)
        return Meant(f"{since:%H:%M:%S} {name}, {ago((self._now - meant.moment).total_seconds())}")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in self.TURN_COMMANDS:
            if self.typing:
                return False
            return self._can(action) or None
        return super().check_action(action, parameters)

    def _can(self, action: str) -> bool:
        if action in ("turns", "look_back"):
            return self.session.info.started_at is not None
        return holder(self.session) is not None if action == "interrupted" else self.is_held

    def key_label(self, action: str) -> str | None:
        turn = open_turn(self.session)
        if action == "crosstalk" and turn and turn.state == "crosstalk":
            return "crosstalk ends"
        return super().key_label(action)
