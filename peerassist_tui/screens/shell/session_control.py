"""What can be done on every screen of a session: its last step taken back, its other stages, the way out."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from peerassist_tui.language import N_, NC_, _
from peerassist_tui.readings.state import status
from peerassist_tui.screens.shell.control import Command, Control
from peerassist_tui.screens.shell.undo_stack import undo_words_here

if TYPE_CHECKING:
    from peerassist_tui.desk import Desk
    from peerassist_tui.screens.shell.stage import Stage

MEETING_AGAIN = N_("The meeting is on again: F3 leads to it.")
CHECK_IN_LATER = N_("The check-in opens once the meeting is over.")


def _to(command_id: str, key: str, label: str, sentence: str, stage: "Stage") -> "Command[SessionControl]":
    """The key that leads to a stage."""
    return Command(
        command_id,
        key,
        label,
        sentence,
        lambda control: control.screen.action_stage(stage),
        lambda control: control.goes_to(stage),
        also_typing=True,
        priority=False,
    )


class SessionControl(Control):
    """Undo, the stages, and leaving."""

    GROUP = N_("This session")
    WHY = N_("Nothing was done yet.")

    async def undo(self) -> None:
        """Take back this seat's last step."""
        await self._undo("u")

    async def undo_typing(self) -> None:
        """Take back this seat's last step, also while somebody writes."""
        await self._undo("ctrl+z")

    async def _undo(self, key: str) -> None:
        """Take the last step back; the end of the meeting only in the meeting, or when the key is pressed twice."""
        desk = self.console.opened.desk
        reopens = desk is not None and desk.undo_rule == "finish" and self.screen.STAGE != "live"
        why = _("That would open the meeting again.") if reopens else ""
        if self.console.second.confirms(key, why, _("opens it")):
            await self.console.writer.undo()
            if reopens and self.screen.is_held:
                self.console.tell(_(MEETING_AGAIN), "information")

    async def redo(self) -> None:
        """Do again what was taken back last."""
        await self.console.writer.redo()

    async def leave(self) -> None:
        """Go back: to the meeting while it is on, else at last to the library."""
        await self.screen.action_leave()

    def to_all_sessions(self) -> None:
        """Go to the library; a meeting that is on goes on."""
        self.console.opened.leave(to_search=False)

    def may_change(self) -> bool:
        """Whether anything is changed here at all."""
        return self.screen.CHANGES

    def may_undo(self) -> bool | None:
        """Whether there is a step to take back, or may be one once what waits is saved."""
        return self._may_turn(lambda desk: desk.undo_label)

    def may_redo(self) -> bool | None:
        """Whether there is a step to do again, or may be one once what waits is saved."""
        return self._may_turn(lambda desk: desk.redo_label)

    def _may_turn(self, label: "Callable[[Desk], str | None]") -> bool | None:
        desk = self.console.opened.desk
        there_is = bool((desk and label(desk)) or self.console.writes.is_held)
        return self.may_change() and (there_is or None)

    def undo_words(self) -> str | None:
        """Which step would be taken back."""
        return undo_words_here(self.console)

    def goes_to(self, stage: "Stage") -> bool:
        """Whether that stage can be gone to: not from itself."""
        return stage != self.screen.STAGE

    async def to_check_in(self) -> None:
        """Go to the check-in, once the meeting is over."""
        if status(self.session) == "finished":
            await self.screen.action_stage("check_in")
        else:
            self.console.tell(_(CHECK_IN_LATER))

    def check_in_words(self) -> str | None:
        """The key bar names the key of the check-in only once it leads there."""
        return None if status(self.session) == "finished" else ""

    COMMANDS: ClassVar = (
        Command("undo", "u", N_("undo"), N_("Undo your last step"), undo, may_undo, undo_words),
        Command("redo", "U", N_("redo"), N_("Redo your last undone step"), redo, may_redo),
        Command("undo.typing", "ctrl+z", N_("undo"), N_("Undo, also while typing"), undo_typing, may_change,
                also_typing=True, priority=False),
        _to("stage.prepare", "f2", N_("prepare"), N_("Challenge, people, agenda"), "preparation"),
        _to("stage.live", "f3", N_("meeting"), N_("The meeting"), "live"),
        _to("stage.wrap_up", "f4", N_("wrap up"), N_("Options, lessons, actions"), "wrap_up"),
        _to("stage.report", "f5", N_("report"), N_("Read and write the report"), "report"),
        Command("stage.check_in", "f6", N_("check in"), N_("Check how the promises went"), to_check_in,
                lambda control: control.goes_to("check_in"), check_in_words, also_typing=True, priority=False),
        _to("stage.review", "f7", N_("review"), N_("Review and replay"), "review"),
        Command("leave.sessions", "f9", N_("all sessions"), N_("Go to all sessions"), to_all_sessions, also_typing=True,
                priority=False),
        Command("leave", "escape", NC_("key", "back"), N_("Go back: to a running meeting, else to all sessions"), leave,
                also_typing=True, priority=False),
    )  # fmt: skip
