"""Writing to the open session: each step is saved and shown, or refused with what was typed for it given back."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from peerassist_tui.language import _
from peerassist_tui.screens.workspace.step_words import step_in_words, with_text
from peerassist_tui.step import Step

if TYPE_CHECKING:
    from peerassist_tui.seat.drafts import Drafts, Typed
    from peerassist_tui.shell.console_app import ConsoleApp


ENDINGS = ("finish", "wrap_up")
"""After these the store may be copied and carried away."""


class StepWriter:
    """Takes the steps of one console's seat, one after the other."""

    def __init__(self, app: "ConsoleApp") -> None:
        self._app = app

    async def do(self, step: "Step", typed: "Typed | None" = None) -> bool:
        """Take a step, save it, show it; False when it was refused, which has been told.

        What was `typed` for it is a draft until it is saved, and again where it is refused.
        """
        app = self._app
        if (desk := app.opened.desk) is None:
            return False
        words = partial(step_in_words, desk.session, app.now, step)
        asked_at = desk.time()
        act = lambda beside: desk.perform(step, beside, asked_at)  # noqa: E731
        if typed is None or (drafts := app.drafts.current) is None:
            done = await self.write(partial(act, None), words)
        else:
            drafts.hand_over(typed)
            all_words = lambda: with_text(words(), typed.draft.text)  # noqa: E731
            done = await self.write(
                partial(drafts.save, typed, act), all_words, partial(self._give_back, drafts, typed)
            )
            if not done:
                drafts.take_back(typed)
        if done and step.rule in ENDINGS:
            app.storage.session_ended()
        return done

    def _give_back(self, drafts: "Drafts", typed: "Typed") -> None:
        from peerassist_tui.seat.drafts import TakesBack

        drafts.take_back(typed)
        self._app.drafts.keep_soon()
        for screen in self._app.screen_stack:
            if isinstance(screen, TakesBack) and drafts is self._app.drafts.current and typed.line:
                screen.take_back(typed)

    async def write(
        self,
        act: "Callable[[], object]",
        words: Callable[[], str] = lambda: _("a step"),
        refused: Callable[[], None] = lambda: None,
    ) -> bool:
        """Run a write in a thread, after those asked for earlier; False when it was refused, which has been told.

        While another program holds the store it is true at once; when it is refused later, `words` tell what it was,
        and `refused` is called.

        The key that wakes a computer does nothing else: what its sleep was is asked first.
        """
        app = self._app
        if app.storage.is_refused():
            return False
        app.time.look()
        if app.time.waking:
            return False
        return await app.writes.write(act, words, refused)

    async def undo(self) -> None:
        """Take back this seat's last step."""
        if (desk := self._app.opened.desk) is not None:
            await self.write(desk.undo, lambda: _("Undo"))

    async def redo(self) -> None:
        """Do again what was taken back last."""
        if (desk := self._app.opened.desk) is not None:
            await self.write(desk.redo, lambda: _("Redo"))
