"""What the parts of the console ask of it, besides what screens do."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from textual.screen import Screen

from peerassist_tui.screens.shell.console import Console
from peerassist_tui.seat.front import Front

if TYPE_CHECKING:
    from peerassist_tui.session import Session


class ConsoleApp(Console, Front, Protocol):
    """The console, as the parts of it know it that stand above the screens."""

    session: "Session | None"
    connected: tuple[str, ...]
    now: datetime

    def push_screen(self, screen: Screen[Any], callback: Callable[[Any], None] | None = None) -> Awaitable[Any]:
        """Show a screen above the others; `callback` is called with what it answers."""

    def switch_screen(self, screen: Screen[Any]) -> Awaitable[Any]:
        """Show a screen in the place of the one on top."""

    def pop_screen(self) -> object:
        """Take away the screen on top."""
