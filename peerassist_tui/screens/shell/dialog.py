"""What all dialogs have in common: the band above the keys, which says what keys mean while they are open."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.screen import ModalScreen, ScreenResultType

from peerassist_tui.widgets.bars.band import Band, Mode

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console

CHOOSES = "Digits or ↑ ↓ and Enter choose, letters do nothing · Esc leaves it as it is"


class Dialog(ModalScreen[ScreenResultType]):
    """A screen before another one; a subclass composes its body in `compose_body`."""

    MODE: ClassVar[Mode] = "LEAD"
    """What letters are here: commands (LEAD), or nothing (CHOOSE)."""
    keys_mean: ClassVar[str] = "↑ ↓ and the keys below · Esc goes back"
    DEFAULT_CSS = """
    Dialog > Band { dock: bottom; margin: 0 0 1 0; }
    """

    @property
    def console(self) -> "Console":
        """The app, by its own type."""
        return cast("Console", self.app)

    def compose(self) -> ComposeResult:
        self.console.answers.drop_old()
        yield from self.compose_body()
        yield Band()

    def compose_body(self) -> ComposeResult:
        """What stands above the band."""
        yield from ()
