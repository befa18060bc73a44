"""The room: what has to stand ready when the first one comes in."""

from collections.abc import Hashable, Sequence

from textual.content import Content

from peerassist_tui.language import N_, _
from peerassist_tui.models import ChecklistItem
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.sections.section import DONE, OPEN, Section, uuid_of
from peerassist_tui.session import Session
from peerassist_tui.step import Step, filled
from peerassist_tui.widgets.fields.field import Field, yes_no
from peerassist_tui.widgets.stream import Entry


class RoomSection(Section):
    """A checklist: Enter ticks a line off, and again takes the tick back."""

    topic = "room"
    title = N_("Room")
    prompt = N_("What else has to be there, then Enter")
    empty = N_("Nothing on the checklist yet. Press ctrl+f to take the usual one, or N to type your own.")
    keys_mean = N_("Enter ticks a line, or takes the tick back · Esc goes back · ? help")
    typed_first = False

    def count(self, session: Session) -> int:
        return len(session.all(ChecklistItem))

    def entries(self, session: Session) -> list[Entry]:
        return [self._entry(item) for item in session.all(ChecklistItem)]

    def _entry(self, item: ChecklistItem) -> Entry:
        sign, style = ("[✓] ", DONE.style) if item.done else ("[ ] ", OPEN.style)
        return Entry(item.id, Content.styled(sign, style), item.text)

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        item = session.get(ChecklistItem, uuid_of(key))
        if item is None:
            return ()
        done = Field("done", _("Done"), "flag", "yes" if item.done else "no", yes_no())
        return (Field("text", _("Item"), value=item.text), done)

    def choose(self, session: Session, key: Hashable) -> Step | None:
        item = session.get(ChecklistItem, uuid_of(key))
        return steps.change_checklist_item(checklist_item=str(key), done=not item.done) if item else None

    def add(self, session: Session, text: str) -> Step:
        return steps.add_checklist_items(texts=[text])

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        value = text == "yes" if name == "done" else text
        return steps.change_checklist_item(checklist_item=str(key), **filled(name, value))
