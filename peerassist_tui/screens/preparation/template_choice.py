"""Choosing an agenda to begin with: one of the user's own, or one that comes with the program."""

import asyncio
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.content.own_templates import OwnTemplates, own_templates, remove_template, restore_template
from peerassist_tui.content.templates import AgendaTemplate, agenda_templates
from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, NC_, _, ngettext
from peerassist_tui.readings.agenda.agenda_plan import span_words
from peerassist_tui.screens.shell.dialog import Dialog
from peerassist_tui.settings import in_home, templates_path
from peerassist_tui.text import clip
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.stream import Entry, Stream

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console

LONGEST_NAME = 22
OPENING_SECONDS = 0.5
"""So long after it opened, Enter still belongs to the question before, unless somebody has moved."""


async def choose_template(
    app: "Console", question: str, *more: AgendaTemplate, language: str = "", after_enter: bool = False
) -> AgendaTemplate | None:
    """Ask for a template, `more` being offered below all others; None when the person thinks better of it.

    They are in that language, without one in the one that is spoken. `after_enter`: what was asked before was left
    with Enter, which may be pressed twice.

    Raises:
        Refused: a template of the program itself is wrong.
    """
    folder = templates_path()
    own, given = await asyncio.to_thread(lambda: (own_templates(folder), agenda_templates(language)))
    return await app.push_screen_wait(TemplateChoice(question, [*given, *more], folder, own, after_enter=after_enter))


class TemplateChoice(Dialog[AgendaTemplate | None]):
    """Answers with the template, or None; own ones can be taken out here, and put back."""

    MODE = "CHOOSE"
    keys_mean = N_("↑ ↓ move · Enter or a second click begins with it · Esc leaves")
    DEFAULT_CSS = """
    TemplateChoice > Vertical { width: 84; }
    TemplateChoice Stream { height: auto; max-height: 100%; margin: 1 0 2 0; background: $panel; }
    TemplateChoice Static { height: auto; }
    TemplateChoice Band { dock: bottom; margin: 0 0 1 0; }
    TemplateChoice KeyBar { dock: bottom; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("delete,backspace", "take_out", N_("remove"), key_display="del", id="template.remove",
                tooltip=N_("Remove your template; ctrl+z restores it")),
        Binding("ctrl+z", "put_back", NC_("key", "put back"), id="template.undo",
                tooltip=N_("Restore the template removed last")),
        Binding("escape", "dismiss(None)", N_("go back"), id="template.leave", tooltip=N_("Change nothing")),
    ]  # fmt: skip

    def __init__(
        self,
        question: str,
        given: Sequence[AgendaTemplate],
        folder: Path,
        own: OwnTemplates,
        *,
        after_enter: bool = False,
    ) -> None:
        super().__init__()
        self._question, self._given, self._folder, self._own = question, given, folder, own
        self._taken_out: list[tuple[Path, str]] = []
        self._deaf_until = monotonic() + OPENING_SECONDS if after_enter else 0.0
        self._opened_on: object = None

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(Content.styled(self._question, "bold"))
            yield Stream(follow=False)
            yield KeyBar()

    def on_mount(self) -> None:
        self._show()
        self.set_focus(self.query_one(Stream))
        self._opened_on = self._key

    def _show(self) -> None:
        templates = [*self._own.found.values(), *self._given]
        width = min(LONGEST_NAME, max(cell_len(template.name) for template in templates)) + 2
        self.query_one(Stream).show([*self._own_entries(width), *self._given_entries(width)])
        self.refresh_bindings()

    def _own_entries(self, width: int) -> Iterator[Entry]:
        if self._own.found or self._own.faults:
            yield Entry("yours", Content(), _("Yours, in {folder}", folder=in_home(self._folder)), heading=True)
        for path, template in self._own.found.items():
            yield _entry(path, template, width)
        for place, fault in enumerate(self._own.faults):
            yield Entry(("fault", place), Content(), f"! {fault}", heading=True)

    def _given_entries(self, width: int) -> Iterator[Entry]:
        if self._own.found or self._own.faults:
            yield Entry("given", Content(), _("With the program"), heading=True)
        yield from (_entry(place, template, width) for place, template in enumerate(self._given))

    @property
    def _key(self) -> object:
        return self.query_one(Stream).cursor_key

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return _("begin with this") if action == "choose" else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "take_out":
            return isinstance(self._key, Path)
        if action == "put_back":
            return bool(self._taken_out)
        return super().check_action(action, parameters)

    @on(Stream.Moved)
    def follow_cursor(self, event: Stream.Moved) -> None:
        """The keys are those of the template under the cursor; who has moved there means it by the next Enter."""
        if event.key != self._opened_on:
            self._deaf_until = 0.0
        self.refresh_bindings()

    @on(Stream.Chosen)
    def choose(self, event: Stream.Chosen) -> None:
        """Answer with the template under the cursor."""
        key = None if self.is_typed_into or monotonic() < self._deaf_until else event.key
        if isinstance(key, Path):
            self.dismiss(self._own.found[key])
        elif isinstance(key, int):
            self.dismiss(self._given[key])

    async def action_take_out(self) -> None:
        """Remove the template of the user's own under the cursor."""
        path = self._key
        if not isinstance(path, Path):
            return
        try:
            self._taken_out.append((path, await asyncio.to_thread(remove_template, path)))
        except Refused as refused:
            self.console.tell(str(refused))
        await self._read_again()

    async def action_put_back(self) -> None:
        """Restore the template removed last."""
        path, text = self._taken_out[-1]
        try:
            await asyncio.to_thread(restore_template, path, text)
            self._taken_out.pop()
        except Refused as refused:
            self.console.tell(str(refused))
        await self._read_again()
        self.query_one(Stream).move_to(path)

    async def _read_again(self) -> None:
        self._own = await asyncio.to_thread(own_templates, self._folder)
        self._show()


def _entry(key: Path | int, template: AgendaTemplate, width: int) -> Entry:
    count = ngettext("{count} item", "{count} items", len(template.items))
    length = f"{span_words(template.minutes)}, {count}" if template.items else ""
    name = clip(template.name, width - 2)
    lead = Content.styled(name + " " * (width - cell_len(name)), "bold")
    return Entry(key, lead, template.description, length)
