"""What the dialogs in which somebody types have in common: nothing of it is lost, whatever ends them."""

from typing import ClassVar
from uuid import UUID

from textual import on
from textual.screen import ScreenResultType
from textual.widgets import Input, TextArea

from peerassist_tui.language import N_, _
from peerassist_tui.models import NOTHING, Unsaved, mark
from peerassist_tui.screens.shell.dialog import Dialog

TypedField = Input | TextArea


class TypingScreen(Dialog[ScreenResultType]):
    """Keeps what stands in each field as a draft of a session, until what it was typed for is done.

    The next dialog of the same place begins with it. Leaving a dialog by Escape drops what was changed of a text that
    stood there already; what was begun in an empty field stays.
    """

    AGAIN: ClassVar[str] = N_("Your unfinished text is back in the line.")
    """What is said when a draft is shown; empty where it is to be seen that there is one."""

    def __init__(self, about: UUID | None, place: str) -> None:
        """The drafts are those of the session `about`, which the console knows; without one, nothing is kept."""
        super().__init__()
        self._about, self._place = about, place
        self._stood: dict[str, str] = {}

    def name_of(self, field: TypedField) -> str:
        """What tells the text of a field from those of the others."""
        return field.id or ""

    def stood(self, field: TypedField) -> str:
        """What stood in a field before anybody typed."""
        return self._stood.get(self.name_of(field), "")

    def place_of(self, name: str) -> str:
        """Where the text of that name is kept."""
        return f"{self._place} {name}".strip()

    def kept(self, name: str) -> str:
        """What was typed there before and is not done; empty where nothing was."""
        return self.console.drafts.kept(self.place_of(name), self._about).text if self._about else ""

    def on_mount(self) -> None:
        fields = [*self.query(Input), *self.query(TextArea)]
        self._stood = {self.name_of(field): _text(field) for field in fields}
        begun = [field for field in fields if self.kept(self.name_of(field))]
        for field in begun:
            _put(field, self.kept(self.name_of(field)))
        if begun and self.AGAIN:
            self.console.tell(_(self.AGAIN), "information")

    @on(Input.Changed)
    @on(TextArea.Changed)
    def keep_typed(self) -> None:
        """Keep what stands in the fields."""
        for field in (*self.query(Input), *self.query(TextArea)):
            self.keep(field)

    def keep(self, field: TypedField) -> None:
        """Keep what stands in that field."""
        text, stood = _text(field), self.stood(field)
        self._keep(self.name_of(field), Unsaved(text, was=mark(stood)) if text != stood else NOTHING)

    def _keep(self, name: str, draft: Unsaved) -> None:
        if self._about:
            self.console.drafts.keep(self.place_of(name), draft, self._about)

    def forget(self) -> None:
        """What was typed is done."""
        for name in self._stood:
            self._keep(name, NOTHING)

    def leave(self) -> None:
        """Answer with None, and leave what stood there as it was."""
        for name, stood in self._stood.items():
            if stood:
                self._keep(name, NOTHING)
        self.dismiss(None)


def _text(field: TypedField) -> str:
    return field.text if isinstance(field, TextArea) else field.value


def _put(field: TypedField, text: str) -> None:
    if isinstance(field, TextArea):
        field.load_text(text)
    else:
        field.value = text
        field.select_all()  # so that another one can be typed in its place
