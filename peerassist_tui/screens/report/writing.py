"""Writing a document to a file: which one, where to, and without a word that tells who was there."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from peerassist_tui.errors import Refused
from peerassist_tui.exports.progress import Progress
from peerassist_tui.files import write_file, write_folder
from peerassist_tui.readings.privacy.leftovers import leftovers, mended
from peerassist_tui.screens.report.leftovers import LeftoversScreen
from peerassist_tui.screens.shell.confirm import Confirm
from peerassist_tui.screens.shell.navigation import open_at
from peerassist_tui.screens.shell.typing_screen import Field, TypingScreen
from peerassist_tui.session import Session
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.fields.choice import Choice
from peerassist_tui.widgets.fields.line_input import LineInput

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console

EACH = "*"
"""Stands in a path for the name of each file, where a document is several files in one folder."""

Made = str | bytes | Mapping[str, bytes]
"""What is written: a content, or several by the names of their files."""


@dataclass(frozen=True)
class Writable:
    """A document by its words; `make` answers with its content for a session in the format of a file ending.

    `hint` is told with it, for instance whom it does not reach. `anonymous`: its texts are looked through for what may
    tell who was there. `many`: it is several files in a folder. `of`: it is one of these, which are offered below it.
    A `private` one is for the user's eyes only.
    """

    words: str
    name: str = ""
    endings: tuple[str, ...] = ()
    make: Callable[[Session, str, Progress], Made] = lambda session, ending, progress: ""
    hint: str = ""
    anonymous: bool = False
    many: bool = False
    private: bool = False
    of: "tuple[Writable, ...]" = ()

    @property
    def offered(self) -> str:
        """The path that is offered, within a folder."""
        return f"{self.name}/{EACH}{self.endings[0]}" if self.many else f"{self.name}{self.endings[0]}"


class _Stopped(Exception):  # noqa: N818 - nothing went wrong
    """Somebody does not want the document any more."""


class WritingScreen(TypingScreen[Path | None]):
    """Answers with the file that was written, or None; a refusal is told, and the path stays."""

    AUTO_FOCUS = "#path"
    DEFAULT_CSS = """
    WritingScreen { align: center middle; }
    WritingScreen > Vertical {
        width: 84; max-width: 96%; height: auto; max-height: 96%; padding: 1 2; background: $panel;
    }
    WritingScreen Choice { margin: 1 0 0 0; }
    WritingScreen #of { margin: 0 0 0 2; }
    WritingScreen Choice:focus { text-style: bold; background: $block-cursor-blurred-background; }
    WritingScreen #path { margin: 1 0 0 0; padding: 0 1; background: $surface; }
    WritingScreen #state { height: auto; margin: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", "which, where", id="writing.next", tooltip="From the document to its file"),
        Binding("escape", "leave", "leave it", id="writing.leave", tooltip="Write nothing; stop what is being written"),
    ]

    def __init__(self, documents: Sequence[Writable], session: Session, folder: str = "~") -> None:
        super().__init__(session.id, "path")
        self._documents, self._session, self._folder = documents, session, folder
        self._offered = ""
        self._making: Path | None = None
        self._done, self._stop = 0.0, Event()

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(Content.styled("Write to a file", "bold"))
            if len(self._documents) > 1:
                yield Choice(_choices(self._documents), "0", id="which")
            yield Choice((), id="of")
            yield LineInput(id="path", compact=True)
            yield Static(id="state")
            yield KeyBar()

    def stood(self, field: Field) -> str:
        return self._offered

    def on_mount(self) -> None:
        self.set_interval(0.2, self._show_progress)
        if len(self._documents) > 1:
            self.query_one("#which").focus()
        self.turn()
        self.call_later(self.offer)  # a path that was typed before shall fit

    def on_unmount(self) -> None:
        """Nothing is written any more when the program ends."""
        self._stop.set()

    @property
    def _kind(self) -> Writable:
        which = self.query("#which").results(Choice)
        return self._documents[int(next((one.value for one in which), "0"))]

    @property
    def document(self) -> Writable:
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
        if self._making:
            self._say(f"Writing {self._making} … {self._done:.0%}")

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        if action == "leave" and self._making:
            return "stop"
        return "write it" if action == "submit" else None

    @on(Choice.Left)
    @on(LineInput.Left)
    def action_leave(self) -> None:
        """Stop what is being made, of which nothing is written; else leave."""
        if not self._making:
            self.leave()
            return
        self._stop.set()
        self.workers.cancel_group(self, "write")
        self._making = None
        self._say("Stopped. Nothing was written.")
        self.refresh_bindings()

    @on(Input.Submitted)
    @on(Choice.Submitted)
    def write(self) -> None:
        """Write the document."""
        if not self._making:
            text = self.query_one("#path", LineInput).value.strip()
            self.run_worker(self._write(text, self.document), group="write", exclusive=True)

    async def _write(self, text: str, document: Writable) -> None:
        try:
            path = _path(text, document)
            await asyncio.to_thread(_must_be_no_folder, path)
            session = await self._safe(document)
            if session is None:
                return
            contents = await self._made(path, document, session)
            if await self._may_replace(list(contents)):
                await asyncio.to_thread(_write, path, contents, private=document.private)
                where = path.parent if document.many else path
                self.notify(f"Wrote {where}", markup=False)
                self.forget()
                self.dismiss(where)
        except Refused as refused:
            self._say(f"! {refused}", "$text-warning")

    async def _safe(self, document: Writable) -> Session | None:
        """The session to be written, once somebody has judged what may tell who was there; None: not to be written."""
        if not document.anonymous:
            return self._session
        found = await asyncio.to_thread(leftovers, self._session)
        if not found:
            return self._session
        judged = await self.app.push_screen_wait(LeftoversScreen(found))
        if judged is None:
            return None
        if judged.go_to:
            left, console = judged.go_to, cast("Console", self.app)
            self.app.run_worker(open_at(console, self._session.id, left.table, left.row, left.field))
            return None
        return mended(self._session, judged.replaced)

    async def _made(self, path: Path, document: Writable, session: Session) -> dict[Path, bytes]:
        stop = self._stop = Event()

        def told(part: float) -> None:
            if stop.is_set():
                raise _Stopped
            self._done = part

        self._making, self._done = path, 0.0
        self._show_progress()
        self.refresh_bindings()
        try:
            made = await asyncio.to_thread(document.make, session, path.suffix, told)
        finally:
            if stop is self._stop:
                self._making = None
                self.refresh_bindings()
        files = made if isinstance(made, Mapping) else {path.name: made}
        return {path.with_name(name): _bytes(content) for name, content in files.items()}

    async def _may_replace(self, paths: Sequence[Path]) -> bool:
        there = [path for path in paths if await asyncio.to_thread(_is_there, path)]
        if not there:
            return True
        question = (
            f"{there[0]} is there already. Shall it be replaced?"
            if len(there) == 1
            else f"{len(there)} of the files are there already, {there[0].name} among them. Shall they be replaced?"
        )
        replace = await self.app.push_screen_wait(Confirm(question, "replace", "keep"))
        return bool(replace)


def _choices(documents: Sequence[Writable]) -> tuple[tuple[str, str], ...]:
    return tuple((str(place), one.words) for place, one in enumerate(documents))


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode()


def _write(path: Path, contents: Mapping[Path, bytes], *, private: bool) -> None:
    if path.stem == EACH:
        write_folder(path.parent, {one.name: content for one, content in contents.items()})
    else:
        write_file(path, contents[path], private=private)


def _path(text: str, document: Writable) -> Path:
    try:
        path = Path(text).expanduser().absolute()
    except RuntimeError:
        raise Refused(f"Nobody's home folder is called so: {text}.") from None
    if document.many and path.stem != EACH:
        raise Refused(f"These are several files: let the path end with /{EACH}{document.endings[0]}.")
    if path.stem == EACH and not document.many:
        raise Refused(f"This is one file: give it a name in the place of {EACH}.")
    return path


def _must_be_no_folder(path: Path) -> None:
    try:
        is_folder = path.is_dir()
    except OSError:
        return  # writing will say why
    if is_folder:
        raise Refused(f"{path} is a folder; add the name of a file.")


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False  # writing will say why
