"""The facilitator's private reminders: what must not be forgotten in the middle of everything else."""

from datetime import datetime

from peerassist_tui.labels import called
from peerassist_tui.models import Reminder
from peerassist_tui.rules.core.arguments import FilledLine, Key, Moment
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.session import Session
from peerassist_tui.text import in_marks
from peerassist_tui.timing.zones import clock_time


@rule
def set_reminder(session: Session, now: datetime, *, text: FilledLine, moment: Moment) -> Outcome:
    """Remind the facilitator of something at a moment; nobody else is told."""
    row = Reminder(session_id=session.id, number=session.next_number(Reminder), text=text, due_at=moment, at=now)
    return Outcome(called("Set a reminder for {time}", time=clock_time(moment, session.info.timezone)), (row,))


@rule
def end_reminder(session: Session, now: datetime, *, reminder: Key) -> Outcome:
    """Be done with a reminder, so that it is said no more."""
    row = session.find(Reminder, reminder)
    return (
        Outcome(called("Done: {text}", text=in_marks(row.text)), (row.altered(done_at=now),))
        if row.done_at is None
        else NOTHING
    )
