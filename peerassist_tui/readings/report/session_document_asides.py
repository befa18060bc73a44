"""What the document of a session says of what happened beside the talk: log, timers, reminders."""

from typing import Any

from peerassist_tui.models import Intervention, Reminder, Timer
from peerassist_tui.readings.time.elapsed import offset
from peerassist_tui.session import Session


def asides(session: Session) -> dict[str, Any]:
    """The facilitator's log and reminders, which are private, and the timers; moments are seconds from the start."""
    return {
        "interventions": [
            {"role": row.role, "saw": row.saw, "did": row.did, "at": offset(session, row.at)}
            for row in session.all(Intervention)
        ],
        "timers": [
            {
                "purpose": row.purpose,
                "seconds": row.seconds,
                "start": offset(session, row.started_at),
                "end": offset(session, row.ended_at) if row.ended_at else None,
            }
            for row in session.all(Timer)
        ],
        "reminders": [
            {"text": row.text, "due_at": offset(session, row.due_at), "done": row.done_at is not None}
            for row in session.all(Reminder)
        ],
    }
