"""What the note line shows of itself while somebody types: whose words they are, for which objective."""

from peerassist_tui.models import Person
from peerassist_tui.readings.flipchart.note_words import candidates, note_words
from peerassist_tui.readings.floor.circle import called
from peerassist_tui.readings.state import holder
from peerassist_tui.screens.flipchart.kinds import LETTERS, PARK
from peerassist_tui.session import Session
from peerassist_tui.widgets.fields.note_line import Meant, Purpose

FEW = 3
"""So many people whom a beginning can mean are shown."""


def line_meaning(session: Session, purpose: Purpose | None, typed: str, speaker: Person | None) -> Meant:
    """What `typed` means; `speaker` had the floor at its first key."""
    if purpose is None or purpose.name not in (*LETTERS, PARK.name):
        return Meant()
    words, on = note_words(session, typed), holder(session)
    aim = words.objective.ref if words.objective else ""
    if words.person:
        return Meant(called(words.person), objective=aim)
    if several := candidates(session, typed):
        return Meant(f"{' / '.join(map(called, several[:FEW]))}{' …' if len(several) > FEW else ''}?", objective=aim)
    if purpose.changing:
        return Meant(objective=aim)
    who = speaker if typed else on
    other = on if typed and on and who and on.id != who.id else None
    return Meant(called(who) if who else "", called(other) if other else "", aim)
