"""Asking for a file by its path, which is completed while it is typed."""

import asyncio
import os
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.suggester import Suggester
from textual.widgets import Input, Static

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, _
from peerassist_tui.screens.shell.typing_screen import TypingScreen
from peerassist_tui.settings import at_home
from peerassist_tui.text import clean_line
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.fields.line_input import LineInput


class PathSuggester(Suggester):
    """Completes the last part of a path by what is in its folder."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        return await asyncio.to_thread(_completed, value)


def _completed(value: str) -> str | None:
    folder, begun = os.path.split(value)
    if not begun:
        return None
    try:
        with os.scandir(os.path.expanduser(folder) or ".") as found:
            names = sorted(one.name + "/" * one.is_dir() for one in found if one.name.startswith(begun))
    except (OSError, ValueError):
        return None
    return os.path.join(folder, names[0]) if names and names[0] == clean_line(names[0]) else None


class FileQuestion(TypingScreen[Path | None]):
    """Answers with the path that was typed, or None; whoever asks says with `forget` that the file was read."""

    DEFAULT_CSS = """
    FileQuestion Static { height: auto; }
    FileQuestion LineInput { margin: 1 0; padding: 0 1; background: $surface; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", N_("go back"), id="file.leave", priority=True, tooltip=N_("Change nothing")),
    ]

    def __init__(self, about: UUID | None, question: str) -> None:
        """A path is kept as a draft of the session `about`."""
        super().__init__(about, "file")
        self._question = question

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(Content.styled(self._question, "bold"))
            yield LineInput(compact=True, placeholder=_("path; → completes it"), suggester=PathSuggester())
            yield KeyBar()

    def on_mount(self) -> None:
        self.set_focus(self.query_one(LineInput))

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return _("read file") if action == "submit" else None

    @on(Input.Submitted)
    def answer(self) -> None:
        """Answer with the path."""
        typed = self.query_one(LineInput).value.strip().strip("'\"")
        try:
            self.dismiss(at_home(typed) if typed else None)
        except Refused as refused:
            self.console.tell(str(refused))

    def action_leave(self) -> None:
        """Answer with nothing."""
        self.leave()
