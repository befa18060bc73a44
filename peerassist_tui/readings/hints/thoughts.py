"""Hints about what is said: objectives that get no points, points that get no answer."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from peerassist_tui.language import _, ngettext
from peerassist_tui.models import Note, Objective
from peerassist_tui.readings.agenda.agenda_clock import item_clock
from peerassist_tui.readings.flipchart.flipchart import is_process, undiscussed
from peerassist_tui.readings.hints.hint import Hint, hint
from peerassist_tui.readings.hints.limits import Limits
from peerassist_tui.readings.proposal import Proposal
from peerassist_tui.readings.time.elapsed import seconds_between
from peerassist_tui.session import Session

_ENOUGH_NOTES = 5
"""With fewer notes on the flipchart nothing can be said of what is missing on it."""


@hint(rank=55, card="11-wrong-question")
def objective_thin(session: Session, now: datetime, limits: Limits) -> Iterator[Hint]:
    """Half of the analysis is over, and an objective has no point yet, though others have."""
    clock = item_clock(session, now)
    if clock is None or clock.item.phase != "analyzing":
        return
    if clock.used_seconds < limits.thin_after * clock.allotted_seconds:
        return
    served = {served: len(notes) for served, notes in session.groups(Note, _serves).items() if served}
    points = sum(served.values())
    if points < _ENOUGH_NOTES:
        return
    for objective in session.all(Objective):
        if objective.id not in served:
            yield Hint(
                "objective_thin",
                "leadership",
                _("Nothing yet for {objective}: {text}", objective=objective.ref, text=objective.text),
                _("“We came for this too: {text}. Who has seen something of it?”", text=objective.text),
                str(objective.id),
                (),
                {"objective": objective.ref, "points": 0, "others": points},
                Proposal(_("see the flipchart by objective"), command="by_objective"),
            )


@hint(rank=70, card="15-points-without-answer")
def undiscussed_points(session: Session, now: datetime, limits: Limits) -> Iterator[Hint]:
    """In feedback or commitment, points older than some minutes have had no response."""
    clock = item_clock(session, now)
    if clock is None or clock.item.phase not in ("feedback", "commit"):
        return
    old = [
        note
        for note in undiscussed(session)
        if note.kind != "asking" and seconds_between(session, note.at, None, now) >= 60 * limits.undiscussed_minutes
    ]
    if old and len(session.all(Note)) >= _ENOUGH_NOTES:
        yield Hint(
            "undiscussed_points",
            "neutral",
            ngettext(
                "{points} point has had no response, first note {note}",
                "{points} points have had no response, first note {note}",
                len(old),
                points=len(old),
                note=old[0].number,
            ),
            _("“Before we close: is there a point on the flipchart that nobody has answered?”"),
            str(clock.item.id),
            (),
            {"points": len(old), "note": old[0].number},
            Proposal(_("see points"), command="undiscussed"),
        )


def _serves(note: Note) -> UUID | None:
    """The objective that a point of the subject serves, if one was named."""
    return None if is_process(note) else note.objective_id
