"""What Textual tells no app: that a screen went, that an error ends it, that the terminal has been given back.

Textual has events for a screen that is put aside, but none for the app once it is gone. It describes an error with all
local values, which are what somebody typed, and `App.panic` is not asked first. When what an app waits for is
cancelled, it ends it without a word. What becomes of colours it settles before there is a theme of ours.
"""

import asyncio
from typing import Any

from textual.app import App, ReturnType
from textual.events import Event, Key
from textual.filter import Monochrome, NoColor
from textual.message import Message
from textual.screen import Screen


class WaitCancelledError(Exception):
    """What the app itself waited for was cancelled by somebody else."""


class HookedApp(App[ReturnType]):
    """An app with methods that are called at these moments, to be overridden."""

    def __init__(self) -> None:
        super().__init__()
        self.returned: list[Key] = []
        """Keys that nothing on their screen has taken, and that are not obeyed yet."""

    def post_message(self, message: Message) -> bool:
        """Take a message, and remember a key that comes back from its screen."""
        if isinstance(message, Key) and message.is_forwarded:
            self.returned.append(message)
        return super().post_message(message)

    async def on_event(self, event: Event) -> None:
        """Obey each key once: one that came back may have been obeyed before its turn."""
        if isinstance(event, Key) and event.is_forwarded:
            if event not in self.returned:
                return
            self.returned.remove(event)
        await super().on_event(event)

    def screen_went(self) -> None:
        """Called when a screen has been put aside or closed."""

    def error_came(self, error: Exception) -> None:
        """Called with what ends the app, also while it is closing; `panic` is called after that."""

    def say_farewell(self) -> bool:
        """Called once the terminal has been given back; True keeps Textual from printing what it knows of an error."""
        return False

    def ends_with(self, code: int) -> None:
        """Set the exit code, without ending: `App.exit` sets it and ends."""
        self._return_code = code

    def stop_now(self) -> None:
        """End without waiting, as Textual does after an error: `App.exit` waits for messages that may never be read."""
        self._close_messages_no_wait()

    def _fatal_error(self) -> None:
        self.panic()

    async def _replace_screen(self, screen: Screen[Any]) -> Screen[Any]:
        replaced = await super()._replace_screen(screen)
        self.screen_went()
        return replaced

    def heed_theme(self) -> None:
        """Let the terminal's own colours be what they are where a theme is made of them, no others with `no_color`."""
        self._refresh_truecolor_filter(self.ansi_theme)
        kept = [one for one in self._filters if not isinstance(one, NoColor | Monochrome)]
        self._filters = [*kept, NoColor()] if self.no_color else kept

    def _handle_exception(self, error: Exception) -> None:
        self.error_came(error)
        super()._handle_exception(error)

    async def _process_messages_loop(self) -> None:
        try:
            await super()._process_messages_loop()
        except asyncio.CancelledError as error:
            self._wait_cancelled(error)
            raise

    def _wait_cancelled(self, error: asyncio.CancelledError) -> None:
        task = asyncio.current_task()
        if task is None or not task.cancelling():  # nobody has asked the app itself to end
            cancelled = WaitCancelledError()
            cancelled.__cause__ = error
            self._handle_exception(cancelled)

    def _print_error_renderables(self) -> None:
        if self.say_farewell():
            self._exit_renderables.clear()
        super()._print_error_renderables()

    async def _shutdown(self) -> None:
        try:
            await super()._shutdown()
        except Exception as error:
            self._handle_exception(error)
            if self._driver:
                self._driver.close()
            self._print_error_renderables()
