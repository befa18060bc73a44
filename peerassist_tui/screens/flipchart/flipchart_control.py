"""What the flipchart shows: its views, and finding in them."""

from typing import ClassVar

from peerassist_tui.language import N_, _
from peerassist_tui.screens.flipchart.flipchart_view import FlipchartView
from peerassist_tui.screens.flipchart.flipchart_views import VIEWS
from peerassist_tui.screens.shell.control import Command, Control


class FlipchartControl(Control):
    """The flipchart as it is looked at."""

    GROUP = N_("Notes")
    screen: FlipchartView

    def view(self) -> None:
        """Choose a view of the flipchart."""
        self.screen.run_worker(self._choose_view(), group="view", exclusive=True)

    async def _choose_view(self) -> None:
        from peerassist_tui.screens.shell.pick import Pick, PickScreen

        flipchart = self.screen.flipchart
        picks = [Pick(name, view.called.capitalize(), _(view.explanation)) for name, view in VIEWS.items()]
        view = await self.console.push_screen_wait(PickScreen(_("The flipchart"), picks, flipchart.view))
        if view:
            flipchart.turn_to(self.session, view)

    def show(self, view: str) -> None:
        """Show that view, or everything again where it is shown already; without one, choose."""
        flipchart = self.screen.flipchart
        if not view:
            self.view()
        else:
            flipchart.turn_to(self.session, "stream" if flipchart.view == view else view)

    def find(self) -> None:
        """Type what is looked for."""
        self.screen.flipchart.open_find(self.session)

    COMMANDS: ClassVar = (
        Command("flipchart.view", "f", N_("view"), N_("Change the view of the flipchart"), view),
        Command("flipchart.find", "slash", N_("find"), N_("Find notes"), find, key_display="/"),
    )
