"""What the challenge and the objectives still lack."""

from collections.abc import Iterator

from peerassist_tui.models import Objective
from peerassist_tui.readings.gaps import Gap
from peerassist_tui.session import Session


def purpose_gaps(session: Session) -> Iterator[Gap]:
    """What is missing in what the meeting is for."""
    if not session.challenge.strip():
        yield Gap("challenge", "no challenge yet")
    objectives = session.all(Objective)
    if not objectives:
        yield Gap("objectives", "no objective yet")
    for row in objectives:
        if not row.sign_of_success:
            yield Gap("objectives", f"{row.ref} has no sign of success", row.id, advice=True, field="sign_of_success")
