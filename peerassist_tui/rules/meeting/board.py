"""Choose what the board shows."""

from collections.abc import Mapping
from datetime import datetime

from peerassist_tui.models import Board
from peerassist_tui.rules.core.arguments import Line
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.session import Session
from peerassist_tui.text import quoted

_WORDS: Mapping[Board, str] = {
    "points": "the last points",
    "challenge": "the challenge",
    "ground_rules": "the ground rules",
    "look_back": "the look-back",
    "blank": "nothing",
}


@rule
def show_board(session: Session, now: datetime, *, what: Board) -> Outcome:
    """Show something else on the board: the last points, those of one kind, the challenge, the look-back, or nothing.

    The look-back is seen by the room only while this says so.
    """
    if session.info.board == what:
        return NOTHING
    words = _WORDS.get(what, f"what is {what}")
    return Outcome(f"Let the board show {words}", (session.info.altered(board=what),))


@rule
def show_message(session: Session, now: datetime, *, text: Line) -> Outcome:
    """Show a message to the room on the board, in the place of the one before; an empty one takes it away."""
    if session.info.board_message == text:
        return NOTHING
    label = f"Let the board say {quoted(text)}" if text else "Took the message off the board"
    return Outcome(label, (session.info.altered(board_message=text),))
