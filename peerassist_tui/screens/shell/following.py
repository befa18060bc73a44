"""What the dialogs over a running meeting have in common: they follow the session and its time while they are open."""

from datetime import datetime
from typing import cast

from peerassist_tui.screens.shell.dialog import Dialog
from peerassist_tui.screens.shell.undo_stack import undo_words_here
from peerassist_tui.session import Session
from peerassist_tui.widgets.stream import Stream


class FollowingScreen(Dialog[None]):
    """A dialog with one list; a subclass paints the session at a moment in `show_session`."""

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return cast(Session, self.console.session)

    def on_mount(self) -> None:
        self.refresh_all()
        self.enter()
        self.watch(self.app, "session", self.refresh_all, init=False)
        self.watch(self.app, "now", self.refresh_all, init=False)

    def enter(self) -> None:
        """Go to where work begins."""
        self.set_focus(self.query_one(Stream))

    def refresh_all(self) -> None:
        """Paint everything anew."""
        if self.console.session and self.is_attached:
            self.show_session(self.session, self.console.now)

    def show_session(self, session: Session, now: datetime) -> None:
        """Paint the session as it stands at `now`."""

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action: the usual, and nothing of what cannot be done here now."""
        if not self.check_action(action.partition("(")[0], ()):
            return ""
        return undo_words_here(self.console) if action == "undo" else None

    def may_undo(self, action: str) -> bool | None:
        """Whether there is a step to take back ("undo"), or to do again ("redo")."""
        desk = self.console.opened.desk
        return bool(desk and (desk.undo_label if action == "undo" else desk.redo_label)) or None

    async def action_undo(self) -> None:
        """Take back this seat's last step."""
        await self.console.writer.undo()

    async def action_redo(self) -> None:
        """Do again what was taken back last."""
        await self.console.writer.redo()
