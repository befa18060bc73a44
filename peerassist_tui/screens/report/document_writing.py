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
from peerassist_tui.screens.report.asking import may_replace, without_identifiers
from peerassist_tui.screens.report.making import Making
from peerassist_tui.screens.report.writable import EACH, WritableDocument, must_be_no_folder, path_of, write_files
from peerassist_tui.screens.shell.typing_screen import TypedField, TypingScreen
from peerassist_tui.session import Session
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.fields.choice import Choice
from peerassist_tui.widgets.fields.line_input import LineInput


class WriteDocumentScreen(TypingScreen[Path | None]):
    """Answers with the file that was written, or None; a refusal is told, and the path stays."""

    AUTO_FOCUS = "#path"
    DEFAULT_CSS = """
    WriteDocumentScreen { align: center middle; }
    WriteDocumentScreen > Vertical {
        width: 84; max-width: 96%; height: auto; max-height: 96%; padding: 1 2; background: $panel;
    }
    WriteDocumentScreen Choice { margin: 1 0 0 0; }
    WriteDocumentScreen #of { margin: 0 0 0 2; }
    WriteDocumentScreen Choice:focus { text-style: bold; background: $block-cursor-blurred-background; }
    WriteDocumentScreen #path { margin: 1 0 0 0; padding: 0 1; background: $surface; }
    WriteDocumentScreen #state { height: auto; margin: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", "which, where", id="writing.next", tooltip="From the document to its file"),
        Binding("escape", "leave", "leave it", id="writing.leave", tooltip="Write nothing; stop what is being written"),
    ]

    def __init__(self, documents: Sequence[WritableDocument], session: Session, folder: str = "~") -> None:
        super().__init__(session.id, "path")
        self._documents, self._session, self._folder = documents, session, folder
        self._offered = ""
        self._making = Making(self._made_on)

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(Content.styled("Write to a file", "bold"))
            if len(self._documents) > 1:
                yield Choice(_choices(self._documents), "0", id="which")
            yield Choice((), id="of")
            yield LineInput(id="path", compact=True)
            yield Static(id="state")
            yield KeyBar()

    def stood(self, field: TypedField) -> str:
        return self._offered

    def on_mount(self) -> None:
        self.set_interval(0.2, self._show_progress)
        if len(self._documents) > 1:
            self.query_one("#which").focus()
        self.turn()
        self.call_later(self.offer)  # a path that was typed before shall fit

    def on_unmount(self) -> None:
        """Nothing is written any more when the program ends."""
        self._making.stop()

    @property
    def _kind(self) -> WritableDocument:
        which = self.query("#which").results(Choice)
        return self._documents[int(next((one.value for one in which), "0"))]

    @property
    def document(self) -> WritableDocument:
        """The document that is to be written."""
        kind = self._kind
        return kind.of[int(self.query_one("#of", Choice).value)] if kind.of else kind

    @on(Choice.Changed, "#which")
    def turn(self) -> None:
        """Offer what there is of this kind of document."""
        of, kind = self.query_one("#of", Choice), self._kind
        of.display = bool(kind.of)
        of.choices, of.value = _choices(kind.of), "0"
        self.offer()

    @on(Choice.Changed, "#of")
    def offer(self) -> None:
        """Offer a file for this document; a path that was typed stays, with the name and the ending that fit."""
        path, document = self.query_one("#path", LineInput), self.document
        typed = Path(path.value)
        if path.value in ("", self._offered):
            path.value = self._offered = f"{self._folder}/{document.offered}"
        elif typed.suffix.lower() not in document.endings or (typed.stem == EACH) != document.many:
            ending = typed.suffix.lower() if typed.suffix.lower() in document.endings else document.endings[0]
            stem = EACH if document.many else document.name if typed.stem == EACH else typed.stem
            path.value = str(typed.with_name(stem + ending))
        each = f"{EACH} stands for each name. " if document.many else ""
        endings = f"Enter writes it. {each}The ending says the format: {' '.join(document.endings)}"
        self._say(f"{endings}\n{document.hint}".strip())

    def _say(self, text: str, style: str = "$foreground-muted") -> None:
        self.query_one("#state", Static).update(Content.styled(text, style))

    def _show_progress(self) -> None:
        if self._making.path:
            self._say(f"Writing {self._making.path} … {self._making.done:.0%}")

    def _made_on(self) -> None:
        self._show_progress()
        self.refresh_bindings()

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        if action == "leave" and self._making.path:
            return "stop"
        return "write it" if action == "submit" else None

    @on(Choice.Left)
    @on(LineInput.Left)
    def action_leave(self) -> None:
        """Stop what is being made, of which nothing is written; else leave."""
        if not self._making.path:
            self.leave()
            return
        self._making.stop()
        self.workers.cancel_group(self, "write")
        self._say("Stopped. Nothing was written.")
        self.refresh_bindings()

    @on(Input.Submitted)
    @on(Choice.Submitted)
    def write(self) -> None:
        """Write the document."""
        if not self._making.path:
            text = self.query_one("#path", LineInput).value.strip()
            self.run_worker(self._write(text, self.document), group="write", exclusive=True)

    async def _write(self, text: str, document: WritableDocument) -> None:
        try:
            path = path_of(text, document)
            await asyncio.to_thread(must_be_no_folder, path)
            session = await without_identifiers(self.app, self._session) if document.anonymous else self._session
            if session is None:
                return
            contents = await self._making.make(document, session, path)
            if await may_replace(self.app, list(contents)):
                await asyncio.to_thread(write_files, path, contents, private=document.private)
                where = path.parent if document.many else path
                self.notify(f"Wrote {where}", markup=False)
                self.forget()
                self.dismiss(where)
        except Refused as refused:
            self._say(f"! {refused}", "$text-warning")


def _choices(documents: Sequence[WritableDocument]) -> tuple[tuple[str, str], ...]:
    return tuple((str(place), one.words) for place, one in enumerate(documents))
