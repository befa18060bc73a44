"""Choosing the queue's order: each with one line of explanation."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from peerassist_tui.readings.orders import ORDERS


class OrderScreen(ModalScreen[str | None]):
    """Answers with the name of the order, or None."""

    DEFAULT_CSS = """
    OrderScreen { align: center middle; }
    OrderScreen > Vertical {
        width: 96; max-width: 96%; height: auto; max-height: 90%; padding: 1 2; background: $panel;
    }
    OrderScreen OptionList { height: auto; border: none; background: $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "leave it", id="order.leave", tooltip="Leave the order as it is")
    ]

    def __init__(self, current: str) -> None:
        super().__init__()
        self._current = current

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static("Who speaks next?  (Enter takes it, Esc leaves it)", markup=False)
            yield OptionList(*(self._option(name) for name in ORDERS), markup=False)

    def _option(self, name: str) -> Option:
        explanation, _ = ORDERS[name]
        sign = "● " if name == self._current else "  "
        words = name.replace("_", " ").capitalize()
        return Option(Content.assemble(sign, (f"{words:<18}", "bold"), (explanation, "$foreground-muted")), id=name)

    def on_mount(self) -> None:
        self.query_one(OptionList).highlighted = list(ORDERS).index(self._current)

    @on(OptionList.OptionSelected)
    def take(self, event: OptionList.OptionSelected) -> None:
        """Answer with the order under the cursor."""
        self.dismiss(event.option_id)
