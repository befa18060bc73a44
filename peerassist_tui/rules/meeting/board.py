"""Choose what the board shows."""

from collections.abc import Mapping
from datetime import datetime

from peerassist_tui.labels import called
from peerassist_tui.models import Board
from peerassist_tui.rules.core.arguments import Line
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.session import Session
from peerassist_tui.text import in_marks

_WORDS: Mapping[Board, str] = {
    "points": called("the last points"),
    "telling": called("what is {words}", words=called("telling")),
    "asking": called("what is {words}", words=called("asking")),
    "analyzing": called("what is {words}", words=called("analyzing")),
    "challenge": called("the challenge"),
    "ground_rules": called("the ground rules"),
    "look_back": called("the look-back"),
    "blank": called("nothing"),
}


@rule
def show_board(session: Session, now: datetime, *, what: Board) -> Outcome:
    """Show something else on the board: the last points, those of one kind, the challenge, the look-back, or nothing.

    The look-back is seen by the room only while this says so.
    """
    if session.info.board == what:
        return NOTHING
    return Outcome(called("Let the board show {what}", what=_WORDS[what]), (session.info.altered(board=what),))


@rule
def show_message(session: Session, now: datetime, *, text: Line) -> Outcome:
    """Show a message to the room on the board, in the place of the one before; an empty one takes it away."""
    if session.info.board_message == text:
        return NOTHING
    label = (
        called("Let the board say {text}", text=in_marks(text)) if text else called("Took the message off the board")
    )
    return Outcome(label, (session.info.altered(board_message=text),))
