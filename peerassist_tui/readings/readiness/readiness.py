"""What a session still needs before it goes live; advice from the guide is told as advice."""

from peerassist_tui.readings.agenda.agenda_gaps import agenda_gaps
from peerassist_tui.readings.gaps import Gap
from peerassist_tui.readings.kept import kept
from peerassist_tui.readings.readiness.challenge_gaps import challenge_gaps
from peerassist_tui.readings.readiness.people_gaps import people_gaps
from peerassist_tui.readings.readiness.purpose import purpose_gaps
from peerassist_tui.readings.readiness.room_gaps import room_gaps
from peerassist_tui.session import Session


@kept
def readiness(session: Session) -> list[Gap]:
    """What is missing, the most needed first; no gap that is not advice: ready."""
    parts = (challenge_gaps, people_gaps, agenda_gaps, purpose_gaps, room_gaps)
    gaps = [gap for part in parts for gap in part(session)]
    return sorted(gaps, key=lambda gap: gap.advice)
