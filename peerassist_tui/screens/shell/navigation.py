"""Opening a session at a row: from search, due, lessons, figures and what is left of a name to where it stands."""

from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable
from uuid import UUID

from peerassist_tui.kinds import KINDS
from peerassist_tui.language import _
from peerassist_tui.models import (
    TABLES,
    Action,
    Finding,
    Lesson,
    Objective,
    Row,
    SessionRow,
    Wording,
    kind_of,
    table_of,
)
from peerassist_tui.readings.missing import Missing
from peerassist_tui.screens.shell.base import SessionScreen
from peerassist_tui.screens.shell.stage import Stage
from peerassist_tui.session import Session

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console


class Spot(NamedTuple):
    """A stage, and a part of it: a section of a form, a view of the flipchart or of the review."""

    stage: Stage
    part: str


@runtime_checkable
class GoesTo(Protocol):
    """A stage's screen that finds its way to a part of it."""

    async def go_to(self, place: Missing) -> None:
        """Go to the part that is the topic of that place, there to its row, and to its field."""


CHECK_IN, FIGURES = Spot("check_in", "check_ins"), Spot("review", "figures")
_OF_THE_MEETING = ("title", "tags", "place", "timezone")
"""The fields of a session that stand in its first section."""


async def open_at(
    console: "Console",
    session_id: UUID,
    table: str,
    row_id: UUID | None = None,
    field: str = "",
    at: Spot | None = None,
) -> None:
    """Open a session where a row of that table stands, with the cursor on it or in that field.

    Without a row, that of the session itself; `at` is another place than the usual one.

    Raises:
        StoreError: the session is not there any more, or cannot be read.
    """
    spot = at or _spot(table)
    stage: Stage = "notes" if spot.stage == "live" and console.seat == "note_taker" else spot.stage
    await console.opened.open(session_id, stage)
    session = console.session
    row = session.get(TABLES[table], row_id or session_id) if session else None
    if session is None or row is None:
        console.tell(_("This is no longer in the session."))
        return
    place = _place(session, spot.part, row, field)
    screen = console.screen
    if isinstance(screen, GoesTo):  # and not a question about the time, which goes first
        # a screen first goes to where it always begins, so the cursor is moved after that
        screen.call_after_refresh(screen.go_to, place)


async def add_at(console: "Console", stage: Stage, topic: str) -> None:
    """Show a stage of the open session, ready to add to that section of it."""
    await console.opened.show_stage(stage)
    screen = console.screen
    if isinstance(screen, SessionScreen):
        screen.call_after_refresh(_add_to, screen, topic)


async def _add_to(screen: SessionScreen, topic: str) -> None:
    if isinstance(screen, GoesTo):
        await screen.go_to(Missing(topic, ""))
        await screen.controls.run("row.insert")


def _spot(table: str) -> Spot:
    """Where the rows of a table are opened; those that stand nowhere by themselves lead to the meeting."""
    place, part = KINDS[table].opens or ("flipchart", "stream")
    return Spot("live" if place == "flipchart" else place, part)


def _place(session: Session, part: str, row: Row, field: str) -> Missing:
    """The part, the row that is listed there, and the field, in which a row stands."""
    if isinstance(row, SessionRow):
        return Missing("session" if field in _OF_THE_MEETING else part, "", field=field or None)
    if isinstance(row, Wording):
        return Missing(part, "", field="challenge")
    listed = UUID(str(getattr(row, kind_of(row).listed_by)))
    return Missing(_part_of(session, row) if isinstance(row, Finding) else part, "", listed)


def _part_of(session: Session, finding: Finding) -> str:
    """The section of what was looked at again, in which the finding stands."""
    looked_at = (session.get(model, UUID(finding.about)) for model in (Action, Lesson, Objective))
    return next((_spot(table_of(row)).part for row in looked_at if row), _spot(table_of(finding)).part)
