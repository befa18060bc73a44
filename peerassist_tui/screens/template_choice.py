"""Choosing an agenda to begin with."""

from typing import ClassVar, cast

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from peerassist_tui.readings.agenda_plan import span
from peerassist_tui.templates import AgendaTemplate
from peerassist_tui.widgets.key_bar import KeyBar
from peerassist_tui.widgets.stream import Entry, Stream


class TemplateChoice(ModalScreen[AgendaTemplate | None]):
    """Answers with the template, or None."""

    DEFAULT_CSS = """
    TemplateChoice { align: center middle; }
    TemplateChoice > Vertical {
        width: 84; max-width: 96%; height: auto; max-height: 96%; padding: 1 2; background: $panel;
    }
    TemplateChoice Stream { height: auto; max-height: 100%; margin: 1 0 2 0; background: $panel; }
    TemplateChoice Static { height: auto; }
    TemplateChoice KeyBar { dock: bottom; margin: 1 0 0 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "go back", id="template.leave", tooltip="Leave everything as it is")
    ]

    def __init__(self, question: str, templates: list[AgendaTemplate]) -> None:
        super().__init__()
        self._question, self._templates = question, templates

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(Content.styled(self._question, "bold"))
            yield Stream(follow=False)
            yield KeyBar()

    def on_mount(self) -> None:
        width = max(cell_len(template.name) for template in self._templates) + 2
        stream = self.query_one(Stream)
        stream.show([_entry(place, template, width) for place, template in enumerate(self._templates)])
        stream.focus()

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return "begin with this" if action == "choose" else None

    @on(Stream.Chosen)
    def take(self, event: Stream.Chosen) -> None:
        """Answer with the template under the cursor."""
        self.dismiss(self._templates[cast("int", event.key)])


def _entry(place: int, template: AgendaTemplate, width: int) -> Entry:
    length = f"{span(template.minutes)}, {len(template.items)} items" if template.items else ""
    return Entry(place, Content.styled(template.name.ljust(width), "bold"), template.description, length)
