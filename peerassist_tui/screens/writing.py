"""Writing a document to a file: which one, and where to."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from peerassist_tui.errors import Refused
from peerassist_tui.files import write_file
from peerassist_tui.screens.confirm import Confirm
from peerassist_tui.widgets.choice import Choice
from peerassist_tui.widgets.key_bar import KeyBar
from peerassist_tui.widgets.line_input import LineInput


@dataclass(frozen=True)
class Writable:
    """A document by its words; `make` answers with its content in the format of a file ending.

    `hint` is told with it, for instance whom it does not reach.
    """

    words: str
    name: str
    endings: tuple[str, ...]
    make: Callable[[str], str | bytes]
    hint: str = ""


class WritingScreen(ModalScreen[Path | None]):
    """Answers with the file that was written, or None; a refusal is told, and the path stays."""

    AUTO_FOCUS = "#path"
    DEFAULT_CSS = """
    WritingScreen { align: center middle; }
    WritingScreen > Vertical {
        width: 84; max-width: 96%; height: auto; max-height: 96%; padding: 1 2; background: $panel;
    }
    WritingScreen Choice { margin: 1 0 0 0; }
    WritingScreen Choice:focus { text-style: bold; background: $block-cursor-blurred-background; }
    WritingScreen #path { margin: 1 0 0 0; padding: 0 1; background: $surface; }
    WritingScreen #state { height: auto; margin: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", "which, where", id="writing.next", tooltip="From the document to its file"),
        Binding("escape", "dismiss(None)", "leave it", id="writing.leave", tooltip="Write nothing"),
    ]

    def __init__(self, documents: Sequence[Writable], folder: str = "~") -> None:
        super().__init__()
        self._documents, self._folder = documents, folder
        self._offered = ""

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(Content.styled("Write to a file", "bold"))
            if len(self._documents) > 1:
                choices = [(str(place), one.words) for place, one in enumerate(self._documents)]
                yield Choice(choices, "0", id="which")
            yield LineInput(id="path", compact=True)
            yield Static(id="state")
            yield KeyBar()

    def on_mount(self) -> None:
        if len(self._documents) > 1:
            self.query_one(Choice).focus()
        self.offer()

    @property
    def document(self) -> Writable:
        """The document that is to be written."""
        which = self.query(Choice)
        return self._documents[int(which.first().value) if which else 0]

    @on(Choice.Changed)
    def offer(self) -> None:
        """Offer a file for this document; a path that was typed stays, with the ending that fits."""
        path, document = self.query_one("#path", LineInput), self.document
        typed = Path(path.value)
        if path.value in ("", self._offered):
            path.value = self._offered = f"{self._folder}/{document.name}{document.endings[0]}"
        elif typed.suffix.lower() not in document.endings:
            path.value = str(typed.with_suffix(document.endings[0]))
        endings = f"Enter writes it. The ending says the format: {' '.join(document.endings)}"
        self._say(f"{endings}\n{document.hint}".strip())

    def _say(self, text: str, style: str = "$foreground-muted") -> None:
        self.query_one("#state", Static).update(Content.styled(text, style))

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return "write it" if action == "submit" else None

    @on(Choice.Left)
    @on(LineInput.Left)
    def leave(self) -> None:
        """Write nothing."""
        self.dismiss(None)

    @on(Input.Submitted)
    @on(Choice.Submitted)
    def write(self) -> None:
        """Write the document."""
        text = self.query_one("#path", LineInput).value.strip()
        self.run_worker(self._write(text, self.document), group="write", exclusive=True)

    async def _write(self, text: str, document: Writable) -> None:
        try:
            path = _path(text)
            if await asyncio.to_thread(_is_there, path) and not await self._may_replace(path):
                return
            self._say(f"Writing {path} …")
            await asyncio.to_thread(lambda: write_file(path, document.make(path.suffix)))
        except Refused as refused:
            self._say(f"! {refused}", "$text-warning")
            return
        self.notify(f"Wrote {path}", markup=False)
        self.dismiss(path)

    async def _may_replace(self, path: Path) -> bool:
        question = Confirm(f"{path} is there already. Shall it be replaced?", "replace it", "keep it")
        replace = await self.app.push_screen_wait(question)
        return bool(replace)


def _path(text: str) -> Path:
    try:
        return Path(text).expanduser().absolute()
    except RuntimeError:
        raise Refused(f"Nobody's home folder is called so: {text}.") from None


def _is_there(path: Path) -> bool:
    try:
        if path.is_dir():
            raise Refused(f"{path} is a folder; add the name of a file.")
        return path.exists()
    except OSError:
        return False  # writing will say why
