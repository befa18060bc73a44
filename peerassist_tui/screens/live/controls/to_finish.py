"""Who is to finish first, so that keys that would give others the floor do nothing."""

from peerassist_tui.language import _
from peerassist_tui.readings.state import interrupted_turn, protected_turn
from peerassist_tui.session import Session


def must_finish(session: Session) -> bool:
    """Whether nobody else may get the floor before the speaker has ended; a question in a turn can be ended."""
    return protected_turn(session) is not None and interrupted_turn(session) is None


def to_finish(session: Session) -> str:
    """Who is to finish first, and how others are let in; empty where nobody is."""
    turn = protected_turn(session)
    name = session.short_name_of(turn.person_id) if turn else ""
    return _("{name} is to finish first; P lets others in.", name=name) if turn else ""
