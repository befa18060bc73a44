"""Choosing an agenda to begin with."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from peerassist_tui.readings.agenda_plan import span
from peerassist_tui.templates import AgendaTemplate
from peerassist_tui.widgets.key_bar import KeyBar


class TemplateChoice(ModalScreen[AgendaTemplate | None]):
    """Answers with the template, or None."""

    DEFAULT_CSS = """
    TemplateChoice { align: center middle; }
    TemplateChoice > Vertical { width: 78; max-width: 96%; height: auto; max-height: 96%; padding: 1 2;
        background: $panel; }
    TemplateChoice OptionList { height: auto; max-height: 100%; border: none; margin: 1 0; padding: 0;
        background: $panel; }
    TemplateChoice OptionList:focus { border: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "leave it", id="template.leave", tooltip="Leave the agenda as it is")
    ]

    def __init__(self, templates: list[AgendaTemplate], replaces: int) -> None:
        """`replaces` is how many items the agenda has now."""
        super().__init__()
        self._templates, self._replaces = templates, replaces

    def compose(self) -> ComposeResult:
        question = f"Which agenda shall replace these {self._replaces} items?" if self._replaces else "Begin with:"
        with Vertical():
            yield Static(question, markup=False)
            yield OptionList(*map(self._option, self._templates), markup=False)
            yield KeyBar()

    def _option(self, template: AgendaTemplate) -> Option:
        length = f"{span(template.minutes)}, {len(template.items)} items"
        head = Content.assemble((template.name, "bold"), ("  " + length, "$foreground-muted"))
        return Option(Content("\n").join([head, Content.styled(template.description, "$foreground-muted")]))

    def on_mount(self) -> None:
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def take(self, event: OptionList.OptionSelected) -> None:
        """Answer with the template under the cursor."""
        self.dismiss(self._templates[event.option_index])
