"""Writing a document to a file: which one, where to, and without a word that tells who was there."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from peerassist_tui.errors import Refused
from peerassist_tui.exports.formats import PRINTING, format_words, papers
from peerassist_tui.language import N_, _, percent_words, pgettext
from peerassist_tui.screens.report.asking import may_replace, without_identifiers
from peerassist_tui.screens.report.document_fields import DocumentFields
from peerassist_tui.screens.report.making import Making
from peerassist_tui.screens.report.writable import WritableDocument, must_be_no_folder, path_of, write_files
from peerassist_tui.screens.report.written import WrittenScreen
from peerassist_tui.screens.shell.typing_screen import TypedField, TypingScreen
from peerassist_tui.session import Session
from peerassist_tui.settings import load_format
from peerassist_tui.settings_writing import save_format
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.key_rows import KeyLine
from peerassist_tui.widgets.fields.choice import Choice
from peerassist_tui.widgets.fields.field_line import FieldLine


class WriteDocumentScreen(TypingScreen[Path | None]):
    """Answers with the file that was written, or None; a refusal is told, and the path stays."""

    AUTO_FOCUS = "#path"
    keys_mean = N_("↑ ↓ line · ◂ ▸ value · Enter writes · Esc leaves")
    DEFAULT_CSS = """
    WriteDocumentScreen > Vertical { width: 84; }
    WriteDocumentScreen #title { margin: 0 0 1 0; }
    WriteDocumentScreen #state { height: auto; margin: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", N_("next line"), id="writing.next", tooltip=N_("Document, format, file")),
        # with priority: before an input scrolls by them, which it cannot, and before Esc leaves it alone
        Binding("down", "app.focus_next", show=False, priority=True, id="writing.down", tooltip=N_("The line below")),
        Binding("up", "app.focus_previous", show=False, priority=True, id="writing.up", tooltip=N_("The line above")),
        Binding(
            "escape",
            "leave",
            N_("cancel"),
            id="writing.leave",
            priority=True,
            tooltip=N_("Write nothing, or stop writing"),
        ),
    ]

    def __init__(self, documents: Sequence[WritableDocument], session: Session, folder: str = "~") -> None:
        super().__init__(session.id, "path")
        self._session = session
        self._fields = DocumentFields(documents, folder, load_format(), FieldLine("", id="path"))
        self._first = "#which" if len(documents) > 1 else "#path"
        self._making = Making(self._made_on)

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(Content.styled(_("Write a document"), "bold"), id="title")
            yield self._fields
            yield KeyLine(id="state")
            yield KeyBar()

    def stood(self, field: TypedField) -> str:
        return self._fields.offered

    def on_mount(self) -> None:
        self.set_interval(0.2, self._show_progress)
        self.set_focus(self.query_one(self._first))
        self.call_later(self._fields.offer)  # a path that was typed before shall fit
        self.say_what_enter_does()

    def on_unmount(self) -> None:
        """Nothing is written any more when the program ends."""
        self._making.stop()

    @on(Choice.Changed)
    def say_what_enter_does(self) -> None:
        """Say it, and what there is to know of this document in this format."""
        document = self._fields.document
        if document.refusal:
            self._say(f"! {document.refusal}", "$text-warning")
            return
        which = format_words(self._fields.ending)
        one, several = (
            N_("Enter writes it as {format}."),
            N_("Enter writes a file for each into the folder, as {format}."),
        )
        what = _(several if document.many else one, format=which)
        on_paper = _(PRINTING) if self._fields.ending == ".html" else ""
        self._say("\n".join(filter(None, (what, document.hint, on_paper))))

    def _say(self, text: str, style: str = "$foreground-muted") -> None:
        self.query_one("#state", Static).update(Content.styled(text, style))

    def _show_progress(self) -> None:
        if self._making.path:
            self._say(_("Writing {file} … {done}", file=self._making.path, done=percent_words(self._making.done)))

    def _made_on(self) -> None:
        self._show_progress()
        self.refresh_bindings()

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        if action == "leave" and self._making.path:
            return pgettext("key", "stop")
        return _("write document") if action == "submit" else None

    def action_leave(self) -> None:
        """Stop what is being made, of which nothing is written; else leave."""
        if not self._making.path:
            self.leave()
            return
        self._making.stop()
        self.workers.cancel_group(self, "write")
        self._say(_("Stopped. Nothing was written."))
        self.refresh_bindings()

    @on(Input.Submitted)
    @on(Choice.Submitted)
    def write(self) -> None:
        """Write the document."""
        if not self._making.path:
            fields = self._fields
            self.run_worker(self._write(fields.path, fields.document, fields.ending), group="write", exclusive=True)

    async def _write(self, text: str, document: WritableDocument, ending: str) -> None:
        try:
            if document.refusal:
                raise Refused(document.refusal)
            path = path_of(text, document, ending)
            await asyncio.to_thread(must_be_no_folder, path)
            session = await without_identifiers(self.app, self._session) if document.anonymous else self._session
            made = await document.asks(path.suffix) if document.asks else document
            if session is None or made is None:
                return
            contents = await self._making.make(made, session, path)
            if await may_replace(self.app, list(contents)):
                await asyncio.to_thread(write_files, path, contents, private=document.private)
                self.forget()
                await self._tell(path.parent if document.many else path, len(contents), path.suffix, document)
        except Refused as refused:
            self._say(f"! {refused}", "$text-warning")

    async def _tell(self, where: Path, files: int, ending: str, document: WritableDocument) -> None:
        """Say what was written, and offer to open it; the format is the one that is offered next time."""
        told = _(PRINTING) if ending == ".html" else ""
        if ending in papers():
            try:
                await asyncio.to_thread(save_format, ending)
            except Refused as refused:
                told = str(refused)
        await self.app.push_screen_wait(WrittenScreen(where, files if document.many else 0, told))
        self.dismiss(where)
