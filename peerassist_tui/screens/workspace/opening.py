"""Going to where a row is read and reworded: the stage, and the line of its section or the point on the flipchart."""

from typing import TYPE_CHECKING
from uuid import UUID

from peerassist_tui.kinds import KINDS
from peerassist_tui.models import Action, Finding, Lesson, Objective, Row, SessionRow, Wording, kind_of
from peerassist_tui.readings.gaps import Gap
from peerassist_tui.screens.flipchart.flipchart_screen import FlipchartScreen
from peerassist_tui.screens.workspace.workspace import WorkspaceScreen
from peerassist_tui.session import Session

if TYPE_CHECKING:
    from peerassist_tui.models import Seat
    from peerassist_tui.screens.shell.console import Console
    from peerassist_tui.screens.shell.stage import Stage

_OF_THE_MEETING = ("title", "tags", "place", "timezone")
"""What of the session stands in the section of that name, and not beside its challenge."""


def stage_for(table: str, seat: "Seat") -> "Stage":
    """The stage in which rows of that table are opened, for that seat."""
    place, _ = KINDS[table].opens or ("flipchart", "")
    if place == "flipchart":
        return "notes" if seat == "note_taker" else "live"
    return place


def point_at(console: "Console", session: Session, row: Row, field: str) -> None:
    """Put the cursor on a row, or into the `field` of it, on the stage that was opened for it.

    A screen first goes to where it always begins, so the cursor is moved after that; a question about the time, which
    goes first, is left alone.
    """
    screen = console.screen
    if isinstance(screen, WorkspaceScreen):
        screen.call_after_refresh(screen.go_to, _line(session, row, field))
    elif isinstance(screen, FlipchartScreen):
        screen.call_after_refresh(_to_point, screen, session, row)


def _to_point(screen: FlipchartScreen, session: Session, row: Row) -> None:
    _, view = kind_of(row).opens or ("flipchart", "stream")
    screen.flipchart.turn_to(session, view)
    screen.flipchart.place(session, row.id)
    screen.flipchart.stream.focus()


def _line(session: Session, row: Row, field: str) -> Gap:
    """The section, and the row as it is listed there, or the field of its one form."""
    kind = kind_of(row)
    _, section = kind.opens or ("", "")
    if isinstance(row, SessionRow):
        return Gap("session" if field in _OF_THE_MEETING else section, "", field=field)
    if isinstance(row, Wording):
        return Gap(section, "", field="challenge")
    listed = UUID(str(getattr(row, kind.listed_by)))
    return Gap(_section_of(session, row) if isinstance(row, Finding) else section, "", listed)


def _section_of(session: Session, finding: Finding) -> str:
    """The section of what was looked at again, in which the finding stands."""
    looked_at = (session.get(model, UUID(finding.about)) for model in (Action, Lesson, Objective))
    _, section = next((kind_of(row).opens for row in looked_at if row), None) or kind_of(finding).opens or ("", "")
    return section
