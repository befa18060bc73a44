"""Protected speaking: while somebody is to finish, nobody else gets the floor.

The guide has the facilitator protect the members of the group (Facilitator's Role, referee).
"""

from datetime import datetime

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called
from peerassist_tui.language import _
from peerassist_tui.models import Person
from peerassist_tui.readings.state import holder, open_turn, protected_turn
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.rules.meeting.meeting import must_be_held
from peerassist_tui.session import Session, short_name


@rule
def protect_turn(session: Session, now: datetime, *, on: bool = True) -> Outcome:
    """Let the holder of the floor finish, or let others in again; it ends with the turn."""
    must_be_held(session)
    turn, speaker = open_turn(session), holder(session)
    if turn is None or speaker is None:
        raise RuleError(_("Nobody has the floor who could be let finish."))
    if turn.protected is on:
        return NOTHING
    label = (
        called("Let {name} finish", name=short_name(speaker))
        if on
        else called("Let others in again before {name} ends", name=short_name(speaker))
    )
    return Outcome(label, (turn.altered(protected=on),))


def must_not_cut_short(session: Session, person: Person | None = None) -> None:
    """Refuse whatever would end a protected turn, but for giving its own `person` the floor.

    Raises:
        RuleError: somebody else is to finish.
    """
    turn = protected_turn(session)
    if turn and (person is None or person.id != turn.person_id):
        raise RuleError(_("{name} is to finish first.", name=session.short_name_of(turn.person_id)))
