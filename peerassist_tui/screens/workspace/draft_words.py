"""Where a draft waits, in words."""

from collections.abc import Iterable

from peerassist_tui.screens.flipchart.kinds import LINE
from peerassist_tui.screens.shell.base import STAGE_WORD

_WORDS = {
    "challenge": "the challenge's new words (w)",
    "option": "an option (O)",
    "log": "your log (I)",
    "heading": "a heading (H)",
    "note": "a note's change",
    "parked": "a parked point's change",
    "guest": "a guest in the roll call (V)",
    "people": "a list of people (.P in the preparation, or N in the roll call)",
    "turn": "a turn put right (T)",
    "template": "a template of the agenda",
    "tags": "its tags, in the library (.t)",
    "why": "why something is done or dropped (d in the library)",
    "message": "a message",
    "path": "the path of a file to be written",
    "file": "the path of a file to be read",
}
_KEYS = {"preparation": "F2", "wrap_up": "F4", "check_in": "F6"}
"""By which key one comes to a stage with sections."""


def where_it_waits(places: Iterable[str]) -> str:
    """Say in a sentence where what was being typed when the console stopped stands again."""
    begun = set(places)
    others = sorted({_named(place) for place in begun - {LINE}})
    line = "Your unfinished note is back in the note line." if LINE in begun else ""
    return " ".join(filter(None, (line, f"Half written: {', '.join(others)}." if others else "")))


def _named(place: str) -> str:
    stage, between, rest = place.partition("/")
    if between:
        section, _, field = rest.partition("/")
        word: str = dict[str, str](STAGE_WORD).get(stage, stage)  # type: ignore[arg-type]
        key = f" ({_KEYS[stage]})" if stage in _KEYS else ""
        return f"{'a new line' if field == '+' else 'a field'} in the {word}, {section.replace('_', ' ')}{key}"
    return _WORDS.get(place.partition(" ")[0], place)
