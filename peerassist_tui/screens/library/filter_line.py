"""The line of the library in which people type what is to be shown, with what can be typed below it."""

from collections.abc import Callable, Sequence

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.suggester import Suggester
from textual.widgets import Static

from peerassist_tui.insights.library_filter import completed
from peerassist_tui.language import N_, _
from peerassist_tui.widgets.fields.line_input import LineInput

HELP = N_("title words · @person · org:x · #tag · todo · is:open · since:2026-01 · -not")
_MOST = 20


class FilterLine(Vertical):
    """The line #words with its help; the screen listens to the line itself."""

    def __init__(self, offers: Callable[[str], Sequence[str]]) -> None:
        """`offers` answers with the ways in which the last word of a line may go on."""
        super().__init__()
        self._offers = offers

    def compose(self) -> ComposeResult:
        completing = _Completing(self._offers)
        yield LineInput(placeholder=_("which sessions?"), id="words", compact=True, suggester=completing)
        yield Static(id="filter_help", markup=False)

    def on_mount(self) -> None:
        self.offer()

    def on_descendant_focus(self) -> None:
        self.add_class("-typing")

    def on_descendant_blur(self) -> None:
        self.remove_class("-typing")

    def offer(self) -> None:
        """Say how the word that is being typed may go on; else what can be typed at all."""
        found = self._offers(self.query_one(LineInput).value)
        self.query_one("#filter_help", Static).update(Content(self._offered(found) if found else _(HELP)))

    def _offered(self, found: Sequence[str]) -> str:
        words, room = _("right arrow completes:"), self.size.width - 4
        for one in found[:_MOST]:
            if cell_len(words) + cell_len(one) + 4 > room:
                return f"{words} …"
            words = f"{words}  {one}"
        return words


class _Completing(Suggester):
    def __init__(self, offers: Callable[[str], Sequence[str]]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._offers = offers

    async def get_suggestion(self, value: str) -> str | None:
        return completed(value, self._offers(value))
