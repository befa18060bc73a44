"""Going to where a text stands: the stage, the section and the row in which it is reworded."""

from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from textual.app import App

from peerassist_tui.models import Finding, Question, Thanks
from peerassist_tui.readings.gaps import Gap
from peerassist_tui.readings.privacy.leftovers import Leftover
from peerassist_tui.screens.flipchart.flipchart_pane import FlipchartPane
from peerassist_tui.screens.shell.stage import Stage
from peerassist_tui.screens.workspace.workspace import WorkspaceScreen
from peerassist_tui.session import Session

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console

_OF_THE_SESSION = ("title", "place", "timezone")
_TOPICS: dict[str, tuple[Stage, str]] = {
    "session": ("preparation", "challenge"),
    "wording": ("preparation", "challenge"),
    "objective": ("preparation", "objectives"),
    "agenda_item": ("preparation", "agenda"),
    "ground_rule": ("preparation", "ground_rules"),
    "material": ("preparation", "materials"),
    "precedent": ("preparation", "precedents"),
    "option": ("wrap_up", "options"),
    "question": ("wrap_up", "options"),
    "lesson": ("wrap_up", "lessons"),
    "action": ("wrap_up", "actions"),
    "thanks": ("wrap_up", "thanks"),
    "follow_up": ("wrap_up", "follow_up"),
    "finding": ("wrap_up", "closing"),
}


async def go_to_text(app: App[Any], left: Leftover) -> None:
    """Show where that text is reworded, with the cursor on it; notes are on the flipchart of the meeting."""
    console = cast("Console", app)
    session = console.session
    if session is None:
        return
    stage, topic = _TOPICS.get(left.table, ("notes" if console.seat == "note_taker" else "live", ""))
    if left.table == "session" and left.field in _OF_THE_SESSION:
        topic = "session"
    await console.show_stage(stage)
    screen = console.screen
    if isinstance(screen, WorkspaceScreen):
        gap = Gap(topic, left.where, _row(session, left))
        screen.call_after_refresh(screen.call_later, screen.go_to, gap)
    else:
        screen.call_after_refresh(_to_note, screen.query_one(FlipchartPane), session, left.row)


def _to_note(flipchart: FlipchartPane, session: Session, row: UUID) -> None:
    flipchart.place(session, row)
    flipchart.stream.focus()


def _row(session: Session, left: Leftover) -> UUID | None:
    """The row as its section lists it: an option for its questions, a person for the thanks."""
    if left.table in ("session", "wording"):
        return None
    for model, owner in ((Question, "option_id"), (Thanks, "person_id")):
        if row := session.get(model, left.row):
            return cast("UUID", getattr(row, owner))
    return None if session.get(Finding, left.row) else left.row
