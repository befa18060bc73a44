"""Messages to be sent: read them, change their words, copy them or write them to a file."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.content.mails import has_address, message_draft
from peerassist_tui.exports.formats import MAIL
from peerassist_tui.exports.progress import PartDone
from peerassist_tui.insights.messages import Message
from peerassist_tui.language import N_, NC_, _
from peerassist_tui.screens.report.document_writing import WriteDocumentScreen
from peerassist_tui.screens.report.writable import WritableDocument
from peerassist_tui.screens.shell.commands import MENU_KEY, only_in_menu
from peerassist_tui.screens.shell.typing_screen import TypedField, TypingScreen
from peerassist_tui.session import Session
from peerassist_tui.text import clean
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.fields.text_field import TextField
from peerassist_tui.widgets.stream import Entry, Stream

COPIED = N_("Copied: {what}. If nothing arrives, your terminal does not allow it: F8 writes a file.")
NO_ADDRESS = N_("no e-mail address")


def _line(message: Message) -> str:
    if not has_address(message):
        return f"{message.words} · {_(NO_ADDRESS)}"
    lacking = _("{number} without address", number=len(message.without)) if message.without else ""
    return " · ".join(filter(None, (message.words, lacking)))


def _hint(message: Message) -> str:
    """Who is missing from the draft's To."""
    if not has_address(message):
        return _("It has no e-mail address: the draft's To stays empty.")
    if not message.without:
        return ""
    return _("Not in the draft's To, for want of an address: {names}.", names=", ".join(message.without))


class MessageScreen(TypingScreen[None]):
    """A list of messages over the one that is read; other words that were given to one stay with it."""

    AUTO_FOCUS = "#messages"
    AGAIN = N_("Your own wording is kept; empty the message to get the standard one.")
    HELP_TEXT: ClassVar[str] = N_(
        "Messages ready to send. Tab goes into the words of one, to change them; .c copies it, for your "
        "mail program or a chat; F8 writes it to a file, also as a draft that your mail program opens. Nothing is sent "
        "from here. Your own words stay until you empty the message; then the program writes it anew."
    )
    DEFAULT_CSS = """
    MessageScreen > Vertical { width: 96; max-width: 100%; height: 96%; }
    MessageScreen #messages { height: auto; max-height: 30%; margin: 1 0; background: $panel; }
    MessageScreen #to { height: auto; max-height: 3; color: $foreground-muted; }
    MessageScreen TextField { height: 1fr; padding: 0 1; background: $surface; }
    MessageScreen TextField:focus { background: $block-cursor-blurred-background; }
    MessageScreen Band { margin: 1 0 0 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        only_in_menu("c", "copy", N_("copy"), N_("Copy this message to the clipboard"), id="message.copy"),
        MENU_KEY,
        Binding("f8", "write", N_("write"), id="message.write", tooltip=N_("Write this message to a file")),
        Binding("tab", "turn", N_("edit, list"), id="message.edit", tooltip=N_("Go to the text and back")),
        Binding("escape", "back", NC_("key", "back"), id="message.back", tooltip=N_("Back to where you were")),
    ]

    def __init__(self, session: Session, messages: Sequence[Message], at: UUID | None = None) -> None:
        """The messages of a session; begin with the one about the row `at`."""
        super().__init__(session.id, "message")
        self._session = session
        self._messages = {(one.kind, one.about): one for one in messages}
        self._here = next((key for key in self._messages if key[1] == at), next(iter(self._messages)))

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(Content.styled(_("Messages ready to send"), "bold"))
            yield Stream(id="messages", follow=False)
            yield Static(id="to", markup=False)
            yield TextField(self.message.text)
            yield KeyBar()

    def on_mount(self) -> None:
        messages = self.query_one("#messages", Stream)
        messages.show([Entry(key, Content("✉ "), _line(one)) for key, one in self._messages.items()])
        messages.move_to(self._here)
        self._show()

    def name_of(self, field: TypedField) -> str:
        kind, about = self._here
        return f"{kind} {about}"

    def stood(self, field: TypedField) -> str:
        return self.message.text

    @property
    def message(self) -> Message:
        """The message under the cursor."""
        return self._messages[self._here]

    @property
    def text(self) -> str:
        """Its words as they stand on the screen."""
        return clean(self.query_one(TextField).text)

    @on(Stream.Moved)
    def turn_to(self, event: Stream.Moved) -> None:
        """Show another message; what was typed in the one before stays."""
        if event.key == self._here or event.key not in self._messages:
            return
        self.keep_typed()
        self._here = event.key
        self._show()

    def _show(self) -> None:
        field = self.query_one(TextField)
        field.load_text(self.kept(self.name_of(field)) or self.message.text)
        to, without = self.message.to, ", ".join(self.message.without)
        lacking = "" if to else _(NO_ADDRESS)
        if without:
            lacking = _("no e-mail address: {names}", names=without)
        told = " · ".join(filter(None, (_("to {addresses}", addresses=to) if to else "", lacking)))
        self.query_one("#to", Static).update(Content(told))

    @on(Stream.Chosen)
    def edit(self) -> None:
        """Go into the words."""
        self.set_focus(self.query_one(TextField))

    def action_back(self) -> None:
        """Out of the words into the list, and from there to where one was."""
        if self.query_one(TextField).has_focus:
            self.set_focus(self.query_one("#messages"))
        else:
            self.dismiss()

    def action_turn(self) -> None:
        """Into the words, and back."""
        field = self.query_one(TextField)
        self.set_focus(self.query_one("#messages") if field.has_focus else field)

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        if action == "copy" and self.query_one(TextField).has_focus:
            return ""  # its letter would be one of the text
        return _("edit") if action == "choose" else None

    def action_copy(self) -> None:
        """Copy the message by way of the terminal (OSC 52)."""
        self.app.copy_to_clipboard(self.text)
        self.console.tell(_(COPIED, what=self.message.words), "information")

    def action_write(self) -> None:
        """Write the message to a file."""
        text, message = self.text, self.message

        def make(session: Session, ending: str, progress: PartDone) -> str | bytes:
            return message_draft(session, message, text) if ending == MAIL else text

        written = WritableDocument(message.words, message.file_name, (".txt", MAIL), make, _hint(message))
        self.app.push_screen(WriteDocumentScreen([written], self._session))
