"""From a hit of the search to where it stands in its session."""

from typing import TYPE_CHECKING
from uuid import UUID

from peerassist_tui.models import TABLES, Action, Finding, Lesson, Objective, Row, Thanks
from peerassist_tui.readings.gaps import Gap
from peerassist_tui.session import Session
from peerassist_tui.store.search.search import Hit
from peerassist_tui.store.search.search_text import KINDS

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console
    from peerassist_tui.screens.shell.stage import Stage

_FLIPCHART = {"note": "stream", "parked": "parked"}
"""The view in which such a point stands."""
_SECTIONS: dict[str, tuple["Stage", str]] = {
    "session": ("preparation", "challenge"),
    "challenge": ("preparation", "challenge"),
    "objective": ("preparation", "objectives"),
    "material": ("preparation", "materials"),
    "option": ("wrap_up", "options"),
    "question": ("wrap_up", "options"),
    "lesson": ("wrap_up", "lessons"),
    "action": ("wrap_up", "actions"),
    "thanks": ("wrap_up", "thanks"),
    "follow_up": ("wrap_up", "follow_up"),
}
"""The stage and the section in which such a row stands."""
_CLOSING: tuple["Stage", str] = ("wrap_up", "closing")


async def land(console: "Console", hit: Hit) -> None:
    """Open the session of a hit, with the cursor on what was found.

    Raises:
        StoreError: the session is not there any more, or cannot be read.
    """
    # a screen first goes to where it always begins, so the cursor is moved after that
    is_point = hit.kind in _FLIPCHART
    board: Stage = "notes" if console.seat == "note_taker" else "live"
    await console.open_session(UUID(hit.session_id), board if is_point else _SECTIONS.get(hit.kind, _CLOSING)[0])
    session = console.session
    row = session.get(TABLES[KINDS[hit.kind]], UUID(hit.id)) if session else None
    if session is None or row is None:
        console.tell("What was found is not in the session any more.")
    elif is_point:
        console.screen.call_after_refresh(_to_point, console, session, row, _FLIPCHART[hit.kind])
    else:
        await _to_section(console, *_place(session, hit, row))


def _to_point(console: "Console", session: Session, row: Row, view: str) -> None:
    from peerassist_tui.screens.flipchart.flipchart_screen import FlipchartScreen

    if isinstance(console.screen, FlipchartScreen):  # and not a question about the time, which goes first
        flipchart = console.screen.flipchart
        flipchart.turn_to(session, view)
        flipchart.place(session, row.id)
        flipchart.stream.focus()


async def _to_section(console: "Console", stage: "Stage", place: Gap) -> None:
    from peerassist_tui.screens.workspace.workspace import WorkspaceScreen

    if isinstance(console.screen, WorkspaceScreen):
        if stage != console.screen.STAGE:
            await console.show_stage(stage)
        workspace = console.screen
        workspace.call_after_refresh(workspace.go_to, place)


def _place(session: Session, hit: Hit, row: Row) -> tuple["Stage", Gap]:
    """The stage, the section, the row and the field in which a hit stands."""
    if isinstance(row, Finding):  # stands with what was looked at again
        about = UUID(row.about)
        kinds = (("action", Action), ("lesson", Lesson), ("objective", Objective))
        kind = next((kind for kind, table in kinds if session.get(table, about)), "objective")
        stage, topic = _SECTIONS[kind]
        return stage, Gap(topic, "", about)
    stage, topic = _SECTIONS[hit.kind]
    if hit.kind == "session" and hit.field in ("title", "tags"):
        return stage, Gap("session", "", field=hit.field)
    if hit.kind in ("session", "challenge"):
        return stage, Gap(topic, "", field="challenge" if hit.kind == "challenge" else hit.field)
    return stage, Gap(topic, "", row.person_id if isinstance(row, Thanks) else row.id)
