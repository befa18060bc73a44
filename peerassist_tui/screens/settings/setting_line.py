"""The dialog in which a setting is typed; what is refused is said beneath, and stays to be corrected."""

from collections.abc import Awaitable, Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.suggester import Suggester
from textual.widgets import Input, Static

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.screens.shell.typing_screen import TypingScreen
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.fields.text_field import TextField


class SettingBox(TextField):
    """A box of several lines; what is typed here is no draft, so that whoever quits is asked first."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._stood = text

    @property
    def is_typed(self) -> bool:
        """Whether another text stands here than before."""
        return self.text != self._stood


class SettingLine(TypingScreen[None]):
    """Lets a value be typed, into a line or into a box of several lines, until it is kept or left."""

    DEFAULT_CSS = """
    SettingLine Static { height: auto; }
    SettingLine LineInput, SettingLine TextField { margin: 1 0 0 0; padding: 0 1; background: $surface; }
    SettingLine TextField { height: 5; }
    SettingLine #state { margin: 1 0; color: $foreground-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "tab", "keep", NC_("key", "keep"), id="setting.keep", priority=True, tooltip=N_("Keep what stands here")
        ),
        Binding(
            "escape", "leave", NC_("key", "cancel"), id="setting.leave", priority=True, tooltip=N_("Change nothing")
        ),
    ]

    def __init__(
        self,
        question: str,
        value: str,
        told: str,
        keep: Callable[[str], Awaitable[None]],
        *,
        several: bool = False,
        suggester: Suggester | None = None,
    ) -> None:
        """`told` stands beneath the field; `keep` raises `Refused` for what cannot be kept.

        A box of `several` lines takes Enter for another one, so that Tab keeps it.
        """
        super().__init__(None, "setting")
        self._question, self._told, self._keep_typed = question, told, keep
        self._field: SettingBox | LineInput = (
            SettingBox(value) if several else LineInput(value, compact=True, suggester=suggester)
        )
        if several:
            self._field.keys_mean = _("Letters go into this text · Tab keeps it · Esc changes nothing")

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(Content.styled(self._question, "bold"))
            yield self._field
            yield Static(Content(self._told), id="state")
            yield KeyBar()

    def on_mount(self) -> None:
        self.set_focus(self._field)

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return pgettext("key", "keep") if action == "submit" else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In a line Enter keeps it."""
        return action != "keep" or isinstance(self._field, SettingBox)

    @on(Input.Submitted)
    def action_keep(self) -> None:
        """Keep what stands here."""
        text = self._field.text if isinstance(self._field, SettingBox) else self._field.value
        self.run_worker(self._keep_it(text), group="keep", exclusive=True)

    async def _keep_it(self, text: str) -> None:
        try:
            await self._keep_typed(text)
        except Refused as refused:
            self.query_one("#state", Static).update(Content.styled(f"! {refused}", "$text-warning"))
            return
        self.dismiss(None)

    def action_leave(self) -> None:
        """Change nothing."""
        self.leave()
