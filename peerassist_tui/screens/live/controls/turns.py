"""What happened on the floor: crosstalk, interruptions, turns put right, and the look back at them."""

from datetime import datetime
from functools import partial
from typing import Any, ClassVar

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, NC_, _
from peerassist_tui.readings.floor.correction import read_correction
from peerassist_tui.readings.state import holder, open_turn, protected_turn
from peerassist_tui.rules import steps
from peerassist_tui.screens.flipchart.flipchart_view import FlipchartView
from peerassist_tui.screens.flipchart.line_handler import WrittenLine, lent_for
from peerassist_tui.screens.live.controls.roll import NAME_CELLS, present
from peerassist_tui.screens.live.controls.to_finish import must_finish, to_finish
from peerassist_tui.screens.shell.control import Command, Control
from peerassist_tui.session import Session
from peerassist_tui.text import clip, span_in_words
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.fields.line_prefix import Meant


class TurnsControl(Control):
    """The turns as they went."""

    GROUP = N_("Floor")
    WHY = N_("The meeting is not on.")
    screen: FlipchartView

    def correct(self) -> None:
        """Ask since when it was whom; what is typed counts from the moment at which it was asked."""
        asked_at = present(self.console)
        hint = _("number or name, crosstalk; “-30s Ali”: for the last 30 s")
        since, meaning = partial(self._correct_since, asked_at), partial(self._meaning, asked_at)
        self.screen.writing.open(
            lent_for("correct", _("who really speaks"), since, asks_who=True, hint=hint, meaning=meaning)
        )

    async def _correct_since(self, asked_at: datetime, written: WrittenLine) -> bool:
        try:
            meant = read_correction(self.session, asked_at, written.text)
        except Refused as refused:
            self.console.tell(str(refused))
            return False
        owner: dict[str, Any] = {"who": str(meant.who.id)} if meant.who else {"state": meant.state}
        return await self.screen.do(steps.since(moment=meant.moment, **owner))

    def _meaning(self, asked_at: datetime, session: Session, written: WrittenLine) -> Meant:
        typed = written.text.strip()
        if not typed:
            return Meant()
        try:
            meant = read_correction(session, asked_at, typed)
        except Refused:
            return Meant("?")
        name = clip(meant.words, NAME_CELLS)
        since = to_local(meant.moment, session.info.timezone)
        return Meant(
            f"{since:%H:%M:%S} {name}, {span_in_words((present(self.console) - meant.moment).total_seconds())}"
        )

    async def crosstalk(self) -> None:
        """Let several talk at once, or end that."""
        await (self.screen.do(steps.release_floor()) if self._is_crosstalk else self.screen.do(steps.crosstalk()))

    @property
    def _is_crosstalk(self) -> bool:
        turn = open_turn(self.session)
        return turn is not None and turn.state == "crosstalk"

    async def interrupted(self) -> None:
        """Note an interruption."""
        await self.screen.do(steps.log_interruption())

    async def protect(self) -> None:
        """Let the speaker finish, or let others in again."""
        await self.screen.do(steps.protect_turn(on=protected_turn(self.session) is None))

    def all_turns(self) -> None:
        """Show all turns."""
        from peerassist_tui.screens.live.turns import TurnsScreen

        self.console.push_screen(TurnsScreen())

    def look_back(self) -> None:
        """Show who has spoken how much."""
        from peerassist_tui.screens.live.look_back import LookBackScreen

        self.console.push_screen(LookBackScreen())

    def may_interrupt(self) -> bool | None:
        """Whether somebody speaks."""
        return holder(self.session) is not None or None

    def may_look(self) -> bool | None:
        """Whether the meeting has begun."""
        return self.session.info.started_at is not None or None

    def may_protect(self) -> bool | None:
        """Whether the meeting is on, and somebody has the floor."""
        return (self.screen.is_held and holder(self.session) is not None) or None

    def why_not_protect(self) -> str:
        """That nobody has the floor, while the meeting is on."""
        return _("Nobody has the floor who could be let finish.") if self.screen.is_held else ""

    def may_talk(self) -> bool | None:
        """Whether the meeting is on, and nobody is to finish first."""
        return None if must_finish(self.session) else self.is_on()

    def to_finish(self) -> str:
        """Who is to finish first; empty where nobody is."""
        return to_finish(self.session)

    def crosstalk_words(self) -> str | None:
        """What the key does while several talk."""
        return _("end crosstalk") if self._is_crosstalk else None

    def protect_words(self) -> str | None:
        """What the key does while somebody is to finish."""
        return _("let others in") if protected_turn(self.session) else None

    COMMANDS: ClassVar = (
        Command("turns.correct", "c", NC_("key", "correct"), N_("Correct who is speaking"), correct, Control.is_on),
        Command("turns.crosstalk", "x", NC_("key", "crosstalk"), N_("Mark crosstalk; again: it has ended"),
                crosstalk, may_talk, crosstalk_words, why=to_finish),
        Command("turns.interrupted", "exclamation_mark", NC_("key", "interrupted"),
                N_("Mark the speaker as interrupted"), interrupted,
                may_interrupt, key_display="!", why=N_("Nobody has the floor.")),
        Command("turns.protect", "P", N_("let finish"),
                N_("Let the speaker finish; again ends it"), protect, may_protect, protect_words,
                why=why_not_protect),
        Command("turns.all", "T", NC_("key", "turns"), N_("Correct earlier turns"), all_turns, may_look,
                why=N_("The meeting has not begun.")),
        Command("turns.look_back", "l", N_("look back"), N_("Speaking time so far (only you see it)"), look_back,
                may_look,
                why=N_("The meeting has not begun.")),
    )  # fmt: skip
