"""The views of the flipchart: what each is called, and which points it shows in which order."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual.content import Content

from peerassist_tui.language import N_, NC_, _, pgettext
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
    empty: str = N_("Nothing is on the flipchart yet.")
    how: str = N_("Press t, a or z to write a note.")

    @property
    def called(self) -> str:
        """Its word, said."""
        return pgettext("view of the flipchart", self.word)


VIEWS: dict[str, PointsView] = {
    "stream": PointsView(NC_("view of the flipchart", "all"), N_("everything as it was said")),
    "columns": PointsView(NC_("view of the flipchart", "in columns"), N_("telling, asking and analysing side by side")),
    "item": PointsView(NC_("view of the flipchart", "by item"), N_("under the agenda item during which it was said")),
    "objective": PointsView(NC_("view of the flipchart", "by objective"), N_("under the objective it serves")),
    "person": PointsView(NC_("view of the flipchart", "by person"), N_("under who said it")),
    "heading": PointsView(NC_("view of the flipchart", "by heading"), N_("under the headings that were given (H)")),
    "unanswered": PointsView(
        NC_("view of the flipchart", "unanswered"),
        N_("questions that still wait for an answer"),
        N_("No question waits for an answer."),
        N_("m says that one does."),
    ),
    "undiscussed": PointsView(
        NC_("view of the flipchart", "not discussed yet"),
        N_("points not marked discussed, not linked, in no option"),
        N_("Every point has been discussed."),
        "",
    ),
    "parked": PointsView(
        NC_("view of the flipchart", "parking lot"),
        N_("side topics for later"),
        N_("Nothing is parked."),
        N_("k parks a side topic."),
    ),
    "options": PointsView(
        NC_("view of the flipchart", "options"),
        N_("what peers would do, and what the hosts answered"),
        N_("There is no option yet."),
        N_("O writes one."),
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
    empty = " ".join(filter(None, (_(VIEWS[view].empty), how)))
    passed = _passed(session) if view == "options" and not words else []
    if not points and (words or view not in GROUPINGS):
        return [_line(_("Nothing here has {words}.", words=quoted(words)) if words else empty), *passed]
    if view not in GROUPINGS:
        return [*entries.of(session, points), *passed]
    shown: list[Entry] = []
    for group in GROUPINGS[view](session, [point for point in points if isinstance(point, Note)]):
        if group.notes or not words:
            count = str(len(group.notes)) if group.notes else _("nothing yet")
            space = "\n" if shown else ""
            shown += [_line(f"{space}{group.title}  {count}"), *entries.of(session, group.notes)]
    return shown or [_line(empty)]


def _passed(session: Session) -> list[Entry]:
    """Which peers have no option to give, in one line."""
    names = [short_name(one) for one in session.people if one.passed]
    return [_line(_("passed: {names}", names=", ".join(names)))] if names else []


def _line(text: str) -> Entry:
    return Entry(None, Content(), text, heading=True)
