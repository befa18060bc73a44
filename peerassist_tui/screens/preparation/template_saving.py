"""Keeping an agenda as a template of the user's own: under which name."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from peerassist_tui.content.own_templates import save_template, template_path
from peerassist_tui.content.templates import AgendaTemplate
from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, _
from peerassist_tui.screens.shell.confirm import Confirm
from peerassist_tui.screens.shell.typing_screen import TypingScreen
from peerassist_tui.settings import in_home
from peerassist_tui.text import clean_line
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.fields.line_input import LineInput


class TemplateSaving(TypingScreen[Path | None]):
    """Answers with the file in which the template is kept, or None; a refusal is told, and what was typed stays."""

    AUTO_FOCUS = "#name"
    DEFAULT_CSS = """
    TemplateSaving Static { height: auto; }
    TemplateSaving LineInput { margin: 1 0 0 0; padding: 0 1; background: $surface; }
    TemplateSaving #state { margin: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", N_("name, purpose"), id="saving.next", tooltip=N_("Go from name to purpose")),
        Binding("escape", "leave", N_("cancel"), id="saving.leave", priority=True, tooltip=N_("Keep nothing")),
    ]

    def __init__(self, about: UUID, folder: Path, name: str, make: Callable[[str, str], AgendaTemplate]) -> None:
        """`make` answers with the template by its name and what it is good for; `about` names the session."""
        super().__init__(about, "template")
        self._folder, self._proposed, self._make = folder, name, make

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(Content.styled(_("Keep this agenda as a template"), "bold"))
            yield LineInput(self._proposed, id="name", compact=True, limit=200, placeholder=_("its name"))
            yield LineInput(id="purpose", compact=True, limit=500, placeholder=_("what it is good for, in a sentence"))
            yield Static(id="state", markup=False)
            yield KeyBar()

    @property
    def asked(self) -> tuple[str, str]:
        """The name and the purpose."""
        name, purpose = (clean_line(self.query_one(f"#{field}", LineInput).value) for field in ("name", "purpose"))
        return name, purpose or _("Kept from one of our own sessions.")

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return _("keep template") if action == "submit" else None

    @on(Input.Changed)
    def say_where(self) -> None:
        """Say in which file it will be."""
        name = self.asked[0]
        file = in_home(template_path(self._folder, name)) if name else ""
        self._say(_("It is kept in {file}", file=file) if name else _("A template needs a name."))

    def _say(self, text: str, style: str = "$foreground-muted") -> None:
        self.query_one("#state", Static).update(Content.styled(text, style))

    def action_leave(self) -> None:
        """Keep nothing."""
        self.leave()

    @on(Input.Submitted)
    def save(self) -> None:
        """Keep the template."""
        name, purpose = self.asked
        if name:
            self.run_worker(self._save(self._make(name, purpose)), group="save", exclusive=True)

    async def _save(self, template: AgendaTemplate) -> None:
        path = template_path(self._folder, template.name)
        if await asyncio.to_thread(path.exists):
            question = Confirm(
                _("There is a template {file} already. Shall it be replaced?", file=path.name),
                _("replace"),
                _("leave as is"),
            )
            if not await self.app.push_screen_wait(question):
                return
        try:
            await asyncio.to_thread(save_template, path, template)
        except Refused as refused:
            self._say(f"! {refused}", "$text-warning")
            return
        self.forget()
        self.dismiss(path)
