"""What the challenge and the objectives still lack."""

from collections.abc import Iterator

from peerassist_tui.models import Objective
from peerassist_tui.readings.gaps import Gap
from peerassist_tui.session import Session
from peerassist_tui.text import counted
from peerassist_tui.timing.zones import to_local


def challenge_gaps(session: Session) -> Iterator[Gap]:
    """What is missing in what the meeting is for."""
    if not session.challenge.strip():
        yield Gap("challenge", "no challenge yet", field="challenge")
    yield from _deadline(session)
    objectives = session.all(Objective)
    if not objectives:
        yield Gap("objectives", "no objective yet")
    for row in objectives:
        if not row.sign_of_success:
            yield Gap("objectives", f"{row.ref} has no sign of success", row.id, advice=True, field="sign_of_success")


def _deadline(session: Session) -> Iterator[Gap]:
    info = session.info
    day = to_local(info.starts_at, info.timezone).date()
    if info.decision_by is None or day <= info.decision_by:
        return
    late = (day - info.decision_by).days
    words = f"the meeting comes {counted(late, 'day')} after the decision is needed"
    yield Gap("challenge", words, advice=True, field="decision_by")
