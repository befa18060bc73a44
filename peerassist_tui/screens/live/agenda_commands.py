"""The keys of the live screen that are about the agenda and the meeting's time."""

from typing import ClassVar

from textual.binding import Binding

from peerassist_tui.readings.agenda.leaving import who_waits
from peerassist_tui.readings.state import next_item, status
from peerassist_tui.screens.live.leaving_item import may_leave_item
from peerassist_tui.screens.shell.base import SessionScreen
from peerassist_tui.screens.shell.commands import command
from peerassist_tui.text import quoted


class AgendaCommands(SessionScreen, inherit_bindings=False):
    """The next item, more minutes, a pause, the end."""

    NEXT_ITEM_KEY: ClassVar[Binding] = command(
        "n", "next_item", "item", "End this agenda item and start the next", id="agenda.next"
    )
    MAIN_AGENDA_KEYS: ClassVar[list[Binding]] = [
        command("plus,equals_sign", "extend(5)", "5 min", "Five minutes more", id="agenda.extend", key_display="+"),
        command("p", "pause", "pause", "Stop the time, or let it go on", id="meeting.pause"),
    ]
    AGENDA_KEYS: ClassVar[list[Binding]] = [
        command("minus", "extend(-5)", "5 min less", "Five minutes less", id="agenda.shorten", show=False),
        command("s", "skip", "skip", "Leave out the agenda item that follows", id="agenda.skip", show=False),
        command("A", "agenda", "agenda", "The whole agenda, planned and as it goes", id="agenda.open", show=False),
        command("C", "catch_up", "catch up", "New lengths that save the end of the day", id="agenda.save", show=False),
        command("E", "finish", "end", "End the meeting; undo brings it back", id="meeting.finish", show=False),
    ]
    AGENDA_COMMANDS: ClassVar[frozenset[str]] = frozenset(
        ("next_item", "extend", "pause", "skip", "finish", "catch_up")
    )

    async def action_next_item(self) -> None:
        """Start the next agenda item."""
        if may_leave_item(self.console, "n"):
            await self.do("next_item")

    async def action_extend(self, minutes: int) -> None:
        """Lengthen or shorten the item that is on."""
        await self.do("extend_item", minutes=minutes)

    async def action_skip(self) -> None:
        """Leave out the item that follows."""
        item = next_item(self.session)
        then = f"leaves {quoted(item.title)} out" if item else ""
        if self.console.second.confirms("s", who_waits(self.session, self.console.now) if item else "", then):
            await self.do("skip_item")

    async def action_pause(self) -> None:
        """Pause the meeting, or resume it."""
        await self.do("resume" if status(self.session) == "paused" else "pause")

    def action_agenda(self) -> None:
        """Show the whole agenda."""
        from peerassist_tui.screens.live.agenda import AgendaScreen

        self.app.push_screen(AgendaScreen())

    def action_catch_up(self) -> None:
        """Propose new lengths for what is still to come today."""
        from peerassist_tui.screens.live.catch_up import offer_catch_up

        offer_catch_up(self.console)

    async def action_finish(self) -> None:
        """End the meeting."""
        if self.console.second.confirms("E", who_waits(self.session, self.console.now), "ends the meeting"):
            await self.do("finish")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "agenda":
            return not self.typing
        if action in self.AGENDA_COMMANDS:
            return not self.typing and (self.is_held or None)
        return super().check_action(action, parameters)

    def key_label(self, action: str) -> str | None:
        if action == "pause" and status(self.session) == "paused":
            return "go on"
        return super().key_label(action)
