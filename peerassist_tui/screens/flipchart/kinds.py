"""The kinds of note as people meet them: a letter, a word, a colour."""

from collections.abc import Awaitable, Callable

from peerassist_tui.models import Unsaved
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.widgets.fields.note_line import Purpose

IDLE = "t telling · a asking · z analyzing · k parking lot     @name sets the speaker, #OB1 the objective"
Errand = Callable[[str], Awaitable[bool]]
"""Does something with a line's text; False when it was refused, which has been told."""

LETTERS: dict[str, str] = {"telling": "T", "asking": "A", "analyzing": "Z"}
STYLES: dict[str, str] = {
    "telling": "bold $text-primary",
    "asking": "bold $text-warning",
    "analyzing": "bold $text-success",
}
LINE = "line"
"""Where a note, or a point for the parking lot, is kept while it is being written."""
NEXT_KIND = {"telling": "asking", "asking": "analyzing", "analyzing": "telling"}


def note_purpose(kind: str) -> Purpose:
    """Writing a new note of that kind."""
    return Purpose(kind, LETTERS[kind], STYLES[kind], has_kind=True, place=LINE)


PARK = Purpose("park", "K", "bold $text-accent", "parking lot", place=LINE)
_ERRAND = "bold $text-accent"
GIVE = Purpose("give", "G", _ERRAND, "give the floor to (number or name)", lent=True)
RAISE = Purpose("raise", "H", _ERRAND, "hand of (number or name; then p q r for its kind)", lent=True)
ASK = Purpose("ask", "?", _ERRAND, "a question in this turn, by (number or name)", lent=True)
CORRECT = Purpose("correct", "C", _ERRAND, "since", lent=True)
LAST_WORD = Purpose("last_word", "L", _ERRAND, "the last word to (number or name)", lent=True)
COME_OR_GO = Purpose("come_or_go", "S", _ERRAND, "has come or gone (number or name; 11:20)", lent=True)
REWORD = Purpose("reword", "W", _ERRAND, "the challenge", lent=True, place="challenge")
HEADING = Purpose("heading", "H", _ERRAND, lent=True, may_be_empty=True, place="heading")
OPTION = Purpose("option", "O", _ERRAND, "option (@name, #number of a note)", lent=True, place="option")


def purpose_named(kind: str) -> Purpose:
    """Writing what a draft of that kind is to become."""
    return PARK if kind == PARK.name else note_purpose(kind if kind in LETTERS else "telling")


def errand_text(place: str, text: str) -> Typed:
    """The text of an errand that is being saved."""
    return Typed(place, Unsaved(text), line=True)
