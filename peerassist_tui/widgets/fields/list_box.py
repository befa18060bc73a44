"""A box into which a list is pasted or typed, a line for each entry."""

from textual.events import Key, Paste
from textual.message import Message

from peerassist_tui.language import N_
from peerassist_tui.text import clean_table
from peerassist_tui.widgets.fields.text_field import TextField


class ListBox(TextField):
    """A TextField that says when somebody has done with it."""

    DEFAULT_CSS = """
    ListBox { height: 6; padding: 0 1; background: $surface; }
    ListBox:focus { background: $block-cursor-blurred-background; }
    """

    keys_mean = N_("One entry a line · Tab, or Enter on an empty line: to the table")

    class Done(Message):
        """A list was pasted, or Enter was pressed on an empty line."""

    async def on_key(self, event: Key) -> None:
        """Enter on an empty line ends a list."""
        row, _ = self.cursor_location
        if event.key == "enter" and self.text.strip() and not self.document.get_line(row).strip():
            event.stop()
            event.prevent_default()
            self.post_message(self.Done())

    def on_paste(self, event: Paste) -> None:
        """Take what the terminal pastes, cleaned, with the tabs that part its columns."""
        event.stop()
        event.prevent_default()
        self.replace(clean_table(event.text), *self.selection)
        self.post_message(self.Done())
