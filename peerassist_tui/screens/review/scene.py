"""The live screen as it stood at a moment; nothing in it can be changed."""

from dataclasses import replace
from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from peerassist_tui.language import NC_, pgettext
from peerassist_tui.readings.state import status
from peerassist_tui.screens.flipchart.flipchart_pane import FlipchartPane
from peerassist_tui.screens.live.agenda_faces import agenda_face
from peerassist_tui.screens.live.live_faces import floor_face, queue_face, times_face
from peerassist_tui.session import Session
from peerassist_tui.widgets.panels.agenda_panel import AgendaPanel
from peerassist_tui.widgets.panels.floor_panel import FloorPanel
from peerassist_tui.widgets.panels.queue_panel import QueuePanel
from peerassist_tui.widgets.panels.times_panel import PeopleStrip, TimesPanel

_FLOOR_WORDS = {
    "preparing": NC_("who has the floor", "not started yet"),
    "live": NC_("who has the floor", "nobody"),
    "paused": NC_("who has the floor", "paused"),
    "finished": NC_("who has the floor", "the meeting is over"),
}


class ReplayedScene(Vertical):
    """Agenda, floor, queue, times and flipchart."""

    DEFAULT_CSS = """
    ReplayedScene { height: 1fr; }
    ReplayedScene #meeting { padding: 0 1; layout: horizontal; height: auto; }
    ReplayedScene AgendaPanel { width: 50%; min-width: 39; margin: 0 1 0 0; }
    ReplayedScene #floor { width: 1fr; height: auto; }
    ReplayedScene TimesPanel { display: none; }
    ReplayedScene PeopleStrip { padding: 0 1; height: auto; max-height: 2; }
    ReplayedScene FlipchartPane { height: 1fr; }
    ReplayedScene #flipchart-heading { height: 1; padding: 0 1; }
    """

    def compose(self) -> ComposeResult:
        with Horizontal(id="meeting"):
            yield AgendaPanel()
            with Vertical(id="floor"):
                yield FloorPanel()
                yield QueuePanel()
            yield TimesPanel()
        yield PeopleStrip()
        yield FlipchartPane(is_read=True)

    def show(self, session: Session, now: datetime) -> None:
        """Paint the session as it stood at `now`."""
        self.query_one(AgendaPanel).face = agenda_face(session, now)
        floor, hint = floor_face(session, now), pgettext("who has the floor", _FLOOR_WORDS[status(session)])
        self.query_one(FloorPanel).face = floor if floor.holder else replace(floor, hint=hint)
        self.query_one(QueuePanel).face = queue_face(session, now)
        times = times_face(session, now)
        self.query_one(TimesPanel).face = self.query_one(PeopleStrip).face = times
        self.query_one(FlipchartPane).show(session)

    def turn_view(self, session: Session) -> None:
        """Change the view of the flipchart."""
        from peerassist_tui.screens.flipchart.flipchart_views import VIEWS

        pane, names = self.query_one(FlipchartPane), list(VIEWS)
        pane.turn_to(session, names[(names.index(pane.view) + 1) % len(names)])
