"""What all dialogs have in common: the band above the keys, which says what keys mean while they are open."""

from time import monotonic
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.events import Key, ScreenResume
from textual.screen import ModalScreen, ScreenResultType

from peerassist_tui.language import N_, _
from peerassist_tui.widgets.bars.band import Band, Mode
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.key_word import key_word
from peerassist_tui.widgets.stream import Stream

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console

GOES_ON_SECONDS = 1.5
"""So long after a letter a digit belongs to the words, and chooses nothing; Enter does until one has moved."""
STAGES = frozenset(f"f{number}" for number in range(2, 10))
"""The keys that lead from stage to stage of a session, and out of it."""
DEAF = N_("Letters do nothing here: choose, or press Esc before you type.")
CHOOSES = N_("1-9, Enter or a second click choose · letters do nothing · Esc leaves")


class Dialog(ModalScreen[ScreenResultType]):
    """A screen before another one; a subclass composes its body in `compose_body`."""

    MODE: ClassVar[Mode] = "LEAD"
    """What letters are here: commands (LEAD), or nothing (CHOOSE)."""
    HAS_LINES: ClassVar[bool] = True
    """Whether one moves among lines, by which one shows after letters that the next Enter is meant."""
    keys_mean: str = N_("↑ ↓ and the keys below · Esc goes back")
    is_typed_into = False
    """Whether letters were typed here since one has gone to a line: Enter is then one of their words."""
    _lettered_at = -GOES_ON_SECONDS
    DEFAULT_CSS = """
    Dialog { align: center middle; }
    Dialog > Vertical {
        width: 80; max-width: 100%; height: auto; max-height: 96%; padding: 1 3; background: $panel;
    }
    Dialog > Band { dock: bottom; margin: 0 0 1 0; }
    """

    @property
    def console(self) -> "Console":
        """The app, by its own type."""
        return cast("Console", self.app)

    def on_mount(self) -> None:
        """What keys mean behind the dialog is not so while it is open; of another dialog behind it nothing is seen."""
        behind = self.app.screen_stack[-2]
        self._behind, self._had_keys = behind, behind.focused  # which a widget loses that is hidden
        self._hidden = [*behind.children] if isinstance(behind, Dialog) else [*behind.query("Band, KeyBar")]
        self._show_hidden(False)

    def on_unmount(self) -> None:
        self._show_hidden(True)
        if self._behind.focused is None:
            self._behind.set_focus(self._had_keys)

    def _show_hidden(self, are_shown: bool) -> None:
        for widget in self._hidden:
            widget.visible = are_shown

    def on_screen_resume(self, event: ScreenResume) -> None:
        event.refresh_styles = False  # they were read as it was mounted

    def on_key(self, event: Key) -> None:
        """Where one only chooses, letters do nothing, nor does a digit amid words, nor Enter after them."""
        if event.key in STAGES and event.key not in self.active_bindings:
            self.leave_for(event.key)
            return
        if (found := self.active_bindings.get(event.key)) and not found.enabled:
            word = key_word(found.binding.description)
            self.console.tell(_("“{command}” cannot be done here now.", command=word), "information")
            return
        if self.MODE != "CHOOSE" or event.key in ("escape", "ctrl+q"):
            return
        is_digit = (event.character or "").isdigit()
        if event.key == "enter" or is_digit:
            if self.is_typed_into if event.key == "enter" and self.HAS_LINES else self._is_amid_words:
                event.stop()
                event.prevent_default()
            elif is_digit:
                self.choose_again()
        elif not event.is_printable:
            self.choose_again()
        elif event.key not in self.active_bindings:
            self.is_typed_into, self._lettered_at = True, monotonic()
            self.console.tell(_(DEAF) if self.HAS_LINES else f"{_(self.keys_mean)}.", "information")

    def leave_for(self, key: str) -> None:
        """Say why a key that leads elsewhere does not do so from here."""
        self.console.tell(_("{key} leads away from here: press Esc first.", key=key.upper()), "information")

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave; what was said about the dialog goes with it."""
        self.console.answers.drop_old()
        return super().dismiss(result)

    def on_mouse_down(self) -> None:
        self.choose_again()

    @on(Stream.Steered)
    def choose_again(self) -> None:
        """Who has gone to a line means it by the next Enter."""
        self.is_typed_into = False

    @property
    def _is_amid_words(self) -> bool:
        return monotonic() - self._lettered_at < GOES_ON_SECONDS

    def compose(self) -> ComposeResult:
        self.console.answers.drop_old()
        has_keys = False
        for widget in self.compose_body():
            if isinstance(widget, KeyBar) and not has_keys:
                has_keys = True
                yield Band()
            yield widget
        if not has_keys:
            yield Band()

    def compose_body(self) -> ComposeResult:
        """What stands in the dialog; the band comes before its key bar, or at the foot where it has none."""
        yield from ()
