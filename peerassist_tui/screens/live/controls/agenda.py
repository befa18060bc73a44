"""The agenda and the meeting's time: the next item, more minutes, a pause, the end."""

from collections.abc import Hashable
from typing import ClassVar

from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.readings.agenda.leaving import ending_words, waiting_words
from peerassist_tui.readings.state import next_item, status
from peerassist_tui.rules import steps
from peerassist_tui.screens.live.controls.meeting_view import MeetingView
from peerassist_tui.screens.live.leaving_item import may_go_on
from peerassist_tui.screens.shell.control import Command, Control
from peerassist_tui.text import quoted


class AgendaControl(Control):
    """How the meeting goes on in time."""

    GROUP = NC_("key", "Time")
    WHY = N_("The meeting is not on.")
    screen: MeetingView

    async def next_item(self) -> None:
        """Start the next agenda item."""
        if may_go_on(self.console, "n"):
            await self.screen.do(steps.next_item())

    async def longer(self) -> None:
        """Lengthen the item that is on."""
        await self.screen.do(steps.extend_item(minutes=5))

    async def shorter(self) -> None:
        """Shorten the item that is on."""
        await self.screen.do(steps.extend_item(minutes=-5))

    async def skip(self) -> None:
        """Leave out the item that follows."""
        item = next_item(self.session)
        then = _("leaves {item} out", item=quoted(item.title)) if item else ""
        if self.console.second.confirms("s", waiting_words(self.session, self.console.now) if item else "", then):
            await self.screen.do(steps.skip_item())

    async def pause(self) -> None:
        """Pause the meeting, or resume it."""
        await (self.screen.do(steps.resume()) if self._is_paused else self.screen.do(steps.pause()))

    @property
    def _is_paused(self) -> bool:
        return status(self.session) == "paused"

    def whole_agenda(self, at: Hashable = None) -> None:
        """Show the whole agenda, from the item `at`, else from the one that is on."""
        from peerassist_tui.screens.live.agenda import AgendaScreen

        self.console.push_screen(AgendaScreen(self.screen.write_conclusion, at))

    def catch_up(self) -> None:
        """Propose new lengths for what is still to come today."""
        from peerassist_tui.screens.live.recover_time import offer_to_recover_time

        offer_to_recover_time(self.console)

    def why_not_catch_up(self) -> str:
        """Why there is nothing to catch up while the meeting is on."""
        from peerassist_tui.screens.live.recover_time import why_not_recover

        return why_not_recover(self.session, self.console.now) if self.screen.is_held else ""

    def has_nothing_to_catch_up(self) -> bool:
        """Whether the key would only say so."""
        return bool(self.why_not_catch_up())

    async def finish(self) -> None:
        """End the meeting, and say goodbye."""
        if not self.console.second.confirms("E", ending_words(self.session, self.console.now), _("ends the meeting")):
            return
        if await self.screen.do(steps.finish()) and self.console.practice.rehearsal is None:
            self.console.opened.left_at.pop((self.session.id, "wrap_up"), None)  # it begins with the goodbye
            await self.screen.action_stage("wrap_up")

    @property
    def _is_last(self) -> bool:
        return self.screen.is_held and next_item(self.session) is None

    def next_words(self) -> str | None:
        """Nothing in the key bar where no item follows: there the key that ends the meeting takes its place."""
        return "" if self._is_last else None

    def finish_words(self) -> str:
        """What the key bar says of the end, which has a place there only where no item follows."""
        return pgettext("key", "end") if self._is_last else ""

    def pause_words(self) -> str | None:
        """What the key does while the time is stopped."""
        return _("go on") if self._is_paused else None

    COMMANDS: ClassVar = (
        Command("agenda.next", "n", NC_("key", "item"), N_("End this agenda item and start the next"), next_item,
                Control.is_on,
                next_words),
        Command(
            "agenda.extend", "plus,equals_sign", N_("5 min"), N_("Five minutes more"), longer, Control.is_on,
            key_display="+"
        ),
        Command("agenda.shorten", "minus", N_("5 min less"), N_("Five minutes less"), shorter, Control.is_on),
        Command("agenda.skip", "s", N_("skip next"), N_("Skip the next item"), skip, Control.is_on),
        Command("agenda.open", "A", NC_("key", "agenda"), N_("See the agenda, planned and actual"), whole_agenda),
        Command("agenda.save", "C", N_("catch up"), N_("Shorten items to end on time"), catch_up, Control.is_on,
                why=why_not_catch_up, is_vain=has_nothing_to_catch_up),
        Command("meeting.pause", "p", NC_("key", "pause"), N_("Pause or resume the meeting"), pause, Control.is_on,
                pause_words),
        Command("meeting.finish", "E", NC_("key", "end"), N_("End the meeting (undo reopens it)"), finish,
                Control.is_on,
                finish_words),
    )  # fmt: skip
