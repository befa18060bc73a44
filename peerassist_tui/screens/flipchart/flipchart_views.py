"""The views of the flipchart: what each is called, and which points it shows in which order."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual.content import Content

from peerassist_tui.models import Note, Option, Parked
from peerassist_tui.readings.flipchart.flipchart import unanswered, undiscussed
from peerassist_tui.readings.flipchart.note_groups import GROUPINGS
from peerassist_tui.screens.flipchart.flipchart_entries import FlipchartEntries, Point
from peerassist_tui.session import Session, short_name
from peerassist_tui.text import quoted
from peerassist_tui.widgets.stream import Entry


class PointsView(NamedTuple):
    """A view: its word behind FLIPCHART, what it is for, what it says when it is empty, and how it is filled."""

    word: str
    explanation: str
    empty: str = "Nothing is on the flipchart yet."
    how: str = "Press t, a or z to write a note."


VIEWS: dict[str, PointsView] = {
    "stream": PointsView("all", "everything as it was said"),
    "columns": PointsView("in columns", "telling, asking and analysing side by side"),
    "item": PointsView("by item", "under the agenda item during which it was said"),
    "objective": PointsView("by objective", "under the objective it serves"),
    "person": PointsView("by person", "under who said it"),
    "heading": PointsView("by heading", "under the headings that were given (H)"),
    "unanswered": PointsView(
        "unanswered",
        "questions that still wait for an answer",
        "No question waits for an answer.",
        "m says that one does.",
    ),
    "undiscussed": PointsView(
        "not discussed yet",
        "points not marked discussed, not linked, in no option",
        "Every point has been discussed.",
        "",
    ),
    "parked": PointsView("parking lot", "side topics for later", "Nothing is parked.", "k parks a side topic."),
    "options": PointsView(
        "options", "what peers would do, and what the hosts answered", "There is no option yet.", "O writes one."
    ),
}
"""Every view by its name, in the order of the digits that choose it."""
TABLES: dict[str, type[Parked] | type[Option]] = {"parked": Parked, "options": Option}
"""The views of what are no notes."""
LISTS: dict[str, Callable[[Session], list[Note]]] = {"unanswered": unanswered, "undiscussed": undiscussed}
"""The views that are a choice of the notes."""


def points_of(session: Session, view: str) -> Sequence[Point]:
    """What a view shows, in its order, before it is grouped or filtered."""
    if view in TABLES:
        return session.all(TABLES[view])
    return LISTS[view](session) if view in LISTS else session.all(Note)


def view_entries(
    session: Session, view: str, points: Sequence[Point], entries: FlipchartEntries, words: str, how: str
) -> list[Entry]:
    """The entries of a view that is one list; `words` is what was looked for, so that empty groups say nothing.

    An empty view says `how` it is filled.
    """
    empty = " ".join(filter(None, (VIEWS[view].empty, how)))
    passed = _passed(session) if view == "options" and not words else []
    if not points and (words or view not in GROUPINGS):
        return [_line(f"Nothing here has {quoted(words)}." if words else empty), *passed]
    if view not in GROUPINGS:
        return [*entries.of(session, points), *passed]
    shown: list[Entry] = []
    for group in GROUPINGS[view](session, [point for point in points if isinstance(point, Note)]):
        if group.notes or not words:
            count = str(len(group.notes)) if group.notes else "nothing yet"
            space = "\n" if shown else ""
            shown += [_line(f"{space}{group.title}  {count}"), *entries.of(session, group.notes)]
    return shown or [_line(empty)]


def _passed(session: Session) -> list[Entry]:
    """Which peers have no option to give, in one line."""
    names = [short_name(one) for one in session.people if one.passed]
    return [_line(f"passed: {', '.join(names)}")] if names else []


def _line(text: str) -> Entry:
    return Entry(None, Content(), text, heading=True)
