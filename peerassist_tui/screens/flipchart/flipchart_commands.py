"""The keys that choose what the flipchart shows."""

from typing import ClassVar
from uuid import UUID

from textual import on
from textual.binding import Binding

from peerassist_tui.models import Note
from peerassist_tui.readings.gaps import Gap
from peerassist_tui.screens.flipchart.flipchart_pane import FlipchartPane
from peerassist_tui.screens.flipchart.flipchart_views import VIEWS
from peerassist_tui.screens.shell.base import SessionScreen
from peerassist_tui.screens.shell.commands import command
from peerassist_tui.widgets.fields.find_line import FindLine


class FlipchartCommands(SessionScreen, inherit_bindings=False):
    """Its views, and finding in them."""

    VIEW_KEYS: ClassVar[list[Binding]] = [
        command("f", "flipchart_view", "view", "Another view of the flipchart", id="flipchart.view", show=False),
        command("slash", "find", "find", "Find notes while you type", id="flipchart.find", key_display="/", show=False),
    ]

    @property
    def flipchart(self) -> FlipchartPane:
        """The flipchart."""
        return self.query_one(FlipchartPane)

    @property
    def point(self) -> UUID | None:
        """The id of the note or parked point under the cursor, while somebody is in the flipchart."""
        stream = self.flipchart.stream
        return stream.cursor_key if self.focused is stream and isinstance(stream.cursor_key, UUID) else None

    @property
    def note(self) -> Note | None:
        """The note on which the cursor stands, which is the newest while nobody is in the flipchart."""
        key = self.flipchart.cursor_key if self.flipchart.is_mounted else None
        return self.session.get(Note, key) if isinstance(key, UUID) else None

    async def go_to(self, gap: Gap) -> None:
        """Show the view that is the gap's topic, with the cursor on its point."""
        self.flipchart.turn_to(self.session, gap.topic)
        self.flipchart.place(self.session, gap.row)
        self.flipchart.stream.focus()

    def action_flipchart_view(self) -> None:
        """Choose a view of the flipchart."""
        self.run_worker(self._choose_view(), group="view", exclusive=True)

    async def _choose_view(self) -> None:
        from peerassist_tui.screens.shell.pick import Pick, PickScreen

        picks = [Pick(name, view.word.capitalize(), view.explanation) for name, view in VIEWS.items()]
        view = await self.app.push_screen_wait(PickScreen("The flipchart", picks, self.flipchart.view))
        if view:
            self.flipchart.turn_to(self.session, view)

    def action_find(self) -> None:
        """Type what is looked for."""
        self.flipchart.open_find(self.session)

    def action_leave(self) -> None:
        """Show everything again where something was looked for; else back to the library."""
        if self.flipchart.find_line.words:
            self.flipchart.find_line.clear()
        else:
            super().action_leave()

    @on(FindLine.Typed)
    def show_found(self) -> None:
        """Show what has the words that stand in the line."""
        self.flipchart.show(self.session)

    @on(FindLine.Cleared)
    def show_all(self) -> None:
        """Show everything again, from where the cursor stands."""
        self.flipchart.show(self.session)
        self.set_focus(None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("flipchart_view", "find"):
            return not self.typing
        return super().check_action(action, parameters)
