"""The guide as a program of its own: it reads no store, so it can be read before there is one."""

from typing import ClassVar

from textual.binding import BindingType

from peerassist_tui.screens.guide.guide import GuideScreen
from peerassist_tui.settings import crash_log_path
from peerassist_tui.shell.guard import Guarded
from peerassist_tui.shell.leaving import leave_key


class GuideApp(Guarded[None]):
    """Shows the guide; leaving it ends the program."""

    TITLE = "peerassist guide"
    BINDINGS: ClassVar[list[BindingType]] = [leave_key()]
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, page: str = "") -> None:
        """Begin with the page of that name."""
        super().__init__()
        self.crash_log = crash_log_path()
        self._page = page

    def on_mount(self) -> None:
        self.push_screen(GuideScreen(self._page), lambda _: self.exit())
