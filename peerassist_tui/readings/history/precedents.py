"""What was learned before and is still to be raised in this meeting."""

from peerassist_tui.models import Precedent
from peerassist_tui.session import Session


def left_to_raise(session: Session) -> list[Precedent]:
    """The past sessions and lessons that the hosts want raised and that have not been."""
    return [row for row in session.all(Precedent) if row.verdict == "raise"]
