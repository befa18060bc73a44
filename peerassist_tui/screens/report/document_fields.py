"""Which document is written, in which format, and where to: lines that fit each other, whichever one is turned."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from peerassist_tui.exports.formats import format_words
from peerassist_tui.language import N_, _
from peerassist_tui.screens.report.writable import WritableDocument
from peerassist_tui.widgets.fields.choice import Choice
from peerassist_tui.widgets.fields.field_label import FieldLabel
from peerassist_tui.widgets.fields.line_input import LineInput


class DocumentFields(Vertical):
    """A line each for the document, its format and its file; the name of the file ends as the format asks for."""

    DEFAULT_CSS = """
    DocumentFields { height: auto; }
    DocumentFields Horizontal { height: 1; }
    DocumentFields Static { width: 11; color: $foreground-muted; }
    DocumentFields Choice:focus { text-style: bold; background: $block-cursor-blurred-background; }
    DocumentFields #file { margin: 1 0 0 0; }
    DocumentFields #path { width: 1fr; padding: 0 1; background: $surface; }
    """

    def __init__(self, documents: Sequence[WritableDocument], folder: str, ending: str, path: LineInput) -> None:
        """Offer files in a `folder`, in the format of an `ending` where the document has it; `path` is typed in."""
        super().__init__()
        self._path = path
        path.keys_mean = N_("Type the file's name · ↑ ↓ line · Enter writes · Esc leaves")
        self._documents, self._folder, self._wanted = documents, folder, ending
        self._is_folder = False
        self.offered = ""
        """The path that was offered and not typed."""
        self._fitted = ""
        """The path that was fitted to what is turned: it says nothing of a wish for its format."""

    def compose(self) -> ComposeResult:
        several = len(self._documents) > 1
        yield _line(_("Document"), Choice(_choices(self._documents), "0", id="which"), shown=several)
        yield _line("", Choice((), id="of"))
        yield _line(_("Format"), Choice((), id="format"))
        yield _line(_("File"), self._path, name="file")

    def on_mount(self) -> None:
        """Offer the first document."""
        self.turn()

    @property
    def document(self) -> WritableDocument:
        """The document that is to be written."""
        kind = self._kind
        return kind.of[int(self.query_one("#of", Choice).value)] if kind.of else kind

    @property
    def ending(self) -> str:
        """The ending of the format that is chosen."""
        return self.query_one("#format", Choice).value

    @property
    def path(self) -> str:
        """Where it is to be written, as it stands there."""
        return self._path.value.strip()

    @property
    def _kind(self) -> WritableDocument:
        return self._documents[int(self.query_one("#which", Choice).value)]

    @on(Choice.Changed, "#which")
    def turn(self) -> None:
        """Offer what there is of this kind of document."""
        of, kind = self.query_one("#of", Choice), self._kind
        _show(of, bool(kind.of))
        of.choices, of.value = _choices(kind.of), "0"
        self.offer()

    @on(Choice.Changed, "#of")
    def offer(self) -> None:
        """Offer the formats of this document, and a file; a folder that was typed stays."""
        formats, document = self.query_one("#format", Choice), self.document
        formats.choices = tuple((ending, format_words(ending)) for ending in document.endings)
        formats.value = self._wanted if self._wanted in document.endings else document.endings[0]
        formats.can_focus = len(document.endings) > 1
        self.query_one("#file Static", Static).update(_("Folder") if document.many else _("File"))
        self._put(self._fitting(self.path))
        self._is_folder = document.many

    @on(Choice.Changed, "#format")
    def end_as_chosen(self) -> None:
        """Let the name of the file end as the format asks for."""
        self._wanted = self.ending
        self._put(self._fitting(self.path))

    @on(Input.Changed, "#path")
    def follow(self) -> None:
        """Let the format be the one that the name of the file says."""
        said = Path(self.path).suffix.lower()
        if self.path != self._fitted and said in self.document.endings and not self.document.many:
            self._wanted = self.query_one("#format", Choice).value = said

    def _fitting(self, typed: str) -> str:
        """The path for this document, after what was typed for the one before."""
        document, path = self.document, Path(typed)
        name = document.name if document.many else f"{document.name}{self.ending}"
        if typed in ("", self.offered):
            self.offered = f"{self._folder}/{name}"
            return self.offered
        if not path.name or (self._is_folder and document.many):
            return typed
        if self._is_folder or document.many:
            return str(path.with_name(name))
        is_known = any(path.suffix.lower() in one.endings for one in self._all())
        return str(path.with_suffix(self.ending) if is_known else path.with_name(f"{path.name}{self.ending}"))

    def _all(self) -> Iterator[WritableDocument]:
        for kind in self._documents:
            yield from kind.of or (kind,)

    def _put(self, path: str) -> None:
        self._fitted = path
        if self._path.value != path:
            self._path.value = path
            self._path.cursor_position = len(path) if self._path.has_focus else 0


def _line(name_shown: str, field: Widget, *, name: str = "", shown: bool = True) -> Horizontal:
    line = Horizontal(FieldLabel(name_shown), field, id=name or f"{field.id}-line")
    line.display = shown
    return line


def _show(field: Widget, shown: bool) -> None:
    if field.parent is not None:
        field.parent.display = shown


def _choices(documents: Sequence[WritableDocument]) -> tuple[tuple[str, str], ...]:
    return tuple((str(place), one.words) for place, one in enumerate(documents))
