"""How a line of a form looks: a label, what is typed or chosen, and what the program makes of it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.fields.field_label import FieldLabel
from peerassist_tui.widgets.fields.field_text import FieldText
from peerassist_tui.widgets.fields.meaning import FieldMeaning


class FieldFace(Horizontal):
    """Shows a field, what its text means, and why it is refused."""

    DEFAULT_CSS = """
    FieldFace { height: 1; border-left: blank; }
    FieldFace.-here { border-left: outer $border; }
    FieldFace.-text { height: auto; }
    FieldFace > .label { width: 15; height: 1; color: $foreground-muted; text-wrap: nowrap; text-overflow: ellipsis; }
    FieldFace > .meaning { width: auto; max-width: 50%; height: 1; padding: 0 0 0 1; color: $foreground-muted;
        text-wrap: nowrap; text-overflow: ellipsis; }
    FieldFace.-text > .meaning { max-width: 35%; height: auto; text-wrap: wrap; }
    FieldFace > Input, FieldFace > TextField, FieldFace > Choice { background: $surface; padding: 0 1; }
    FieldFace > Input { width: 1fr; }
    FieldFace > Input.-textual-compact { padding: 0 1; }
    FieldFace.-here > .label { color: $text-accent; text-style: bold; }
    FieldFace > Input:focus, FieldFace > TextField:focus, FieldFace > Choice:focus {
        background: $block-cursor-blurred-background; }
    FieldFace > Choice:focus { text-style: bold; }
    FieldFace > .reason { dock: bottom; height: auto; padding: 0 0 0 16; color: $text-error; display: none; }
    FieldFace.-refused, FieldFace.-refused > .reason { height: auto; display: block; }
    FieldFace.-refused > .label, FieldFace.-refused > Input, FieldFace.-refused > TextField { color: $text-error; }
    """

    def __init__(self, field: Field) -> None:
        super().__init__(classes=f"-{field.kind}")
        self.field = field
        self.text = FieldText(field)
        self._meaning = FieldMeaning()
        self._reason = Static("", classes="reason", markup=False)

    def compose(self) -> ComposeResult:
        yield FieldLabel(self.field.label)
        yield self.text.widget
        yield self._meaning
        yield self._reason

    def on_mount(self) -> None:
        self.explain()

    def refuse(self, why: str) -> None:
        """Say beneath the field why its text is refused, until it is right, which is told by an empty reason."""
        self.text.is_refused = bool(why)
        self._reason.update(f"! {why}" if why else "")
        self.set_class(bool(why), "-refused")

    def explain(self) -> None:
        """Say what the program makes of the text."""
        self._meaning.tell(self.field.explain, self.text.typed)
