"""The method as a book: the pages on the left, the one that is read beside them."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.content.guide import Page, pages
from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.screens.guide.markdown_entries import markdown_entries
from peerassist_tui.screens.shell.dialog import Dialog
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.read_only_list import ReadOnlyList
from peerassist_tui.widgets.stream import Entry, Stream


class GuideScreen(Dialog[None]):
    """Reads on where it was opened; the arrows turn the pages."""

    DEFAULT_CSS = """
    GuideScreen > Vertical { width: 110; max-width: 100%; height: 100%; padding: 1 1 0 1; max-height: 100%; }
    GuideScreen #title { height: auto; padding: 0 1; }
    GuideScreen Stream { background: $panel; height: 1fr; }
    GuideScreen #pages { width: 34; margin: 1 1 0 0; }
    GuideScreen #text { width: 1fr; margin: 1 0 0 0; }
    GuideScreen.-narrow #pages { width: 26; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    HELP_TEXT: ClassVar[str] = N_("The method, a page a topic. Left and right turn the pages; tab goes into the text.")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "left", "turn(-1)", NC_("key", "page"), key_display="← →", id="guide.before", tooltip=N_("The page before")
        ),
        Binding("right", "turn(1)", NC_("key", "page"), show=False, id="guide.next", tooltip=N_("The next page")),
        Binding("tab", "app.focus_next", N_("into the text"), id="guide.text", tooltip=N_("Go to the text and back")),
        Binding("escape", "dismiss", NC_("key", "back"), id="guide.back", tooltip=N_("Back to where you were")),
    ]

    def __init__(self, page: str = "") -> None:
        """`page` is the name of the page to begin with, else the first one."""
        super().__init__()
        self._pages = {one.name: one for one in pages()}
        self._begin = page if page in self._pages else next(iter(self._pages), "")

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(id="title", markup=False)
            with Horizontal():
                yield Stream(id="pages", follow=False)
                yield ReadOnlyList(id="text", follow=False)
            yield KeyBar()

    def on_mount(self) -> None:
        listed = [Entry(one.name, Content.styled(f"{place:>2}  ", "$foreground-muted"), one.title)
                  for place, one in enumerate(self._pages.values(), 1)]  # fmt: skip
        contents = self.query_one("#pages", Stream)
        contents.show(listed)
        contents.move_to(self._begin)
        self.set_focus(contents)
        self.read(self._pages[self._begin])

    def read(self, page: Page) -> None:
        """Show a page from its beginning."""
        self.query_one("#title", Static).update(Content.styled(page.title, "bold $text-accent"))
        text = self.query_one("#text", Stream)
        text.show(markdown_entries(page.text))
        text.scroll_home(animate=False)

    @on(Stream.Moved, "#pages")
    @on(Stream.Chosen, "#pages")
    def open_page(self, event: Stream.Moved | Stream.Chosen) -> None:
        """The page under the cursor is the one that is read."""
        if isinstance(event.key, str):
            self.read(self._pages[event.key])

    def action_turn(self, by: int) -> None:
        """Turn the page."""
        contents = self.query_one("#pages", Stream)
        names = list(self._pages)
        place = names.index(str(contents.cursor_key)) + by
        contents.move_to(names[min(max(place, 0), len(names) - 1)])

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        if action == "app.focus_next" and not self.query_one("#pages").has_focus:
            return _("to the pages")
        return pgettext("key", "read") if action == "choose" else None
