"""Where a draft waits, in words."""

from collections.abc import Iterable

from peerassist_tui.language import N_, _
from peerassist_tui.screens.flipchart.kinds import LINE
from peerassist_tui.screens.shell.base import STAGE_WORD

_WORDS = {
    "challenge": N_("the challenge's new words (w)"),
    "option": N_("an option (O)"),
    "log": N_("your log (I)"),
    "heading": N_("a heading (H)"),
    "note": N_("a note's change"),
    "parked": N_("a parked point's change"),
    "guest": N_("a guest in the roll call (V)"),
    "people": N_("a list of people (.P in the preparation, or N in the roll call)"),
    "turn": N_("a turn put right (T)"),
    "template": N_("a template of the agenda"),
    "tags": N_("its tags, in the library (.t)"),
    "why": N_("why something is done or dropped (d in the library)"),
    "message": N_("a message"),
    "path": N_("the path of a file to be written"),
    "file": N_("the path of a file to be read"),
}
_SECTIONS = {
    "session": N_("session"),
    "challenge": N_("challenge"),
    "objectives": N_("objectives"),
    "people": N_("people"),
    "agenda": N_("agenda"),
    "ground_rules": N_("ground rules"),
    "materials": N_("materials"),
    "room": N_("room"),
    "options": N_("options"),
    "lessons": N_("lessons"),
    "actions": N_("actions"),
    "parked": N_("parked"),
    "questions": N_("questions"),
    "thanks": N_("thanks"),
    "follow_up": N_("follow up"),
    "check_ins": N_("check ins"),
    "again_actions": N_("again actions"),
    "again_objectives": N_("again objectives"),
    "again_lessons": N_("again lessons"),
}
"""The sections in which something is typed, by their topics."""
_KEYS = {"preparation": "F2", "wrap_up": "F4", "check_in": "F6"}
"""By which key one comes to a stage with sections."""


def where_it_waits(places: Iterable[str]) -> str:
    """Say in a sentence where what was being typed when the console stopped stands again."""
    begun = set(places)
    others = sorted({_named(place) for place in begun - {LINE}})
    line = _("Your unfinished note is back in the note line.") if LINE in begun else ""
    half = _("Half written: {texts}.", texts=", ".join(others)) if others else ""
    return " ".join(filter(None, (line, half)))


def _named(place: str) -> str:
    stage, between, rest = place.partition("/")
    if between:
        section, _slash, field = rest.partition("/")
        word: str = dict[str, str](STAGE_WORD).get(stage, stage)  # type: ignore[arg-type]
        key = f" ({_KEYS[stage]})" if stage in _KEYS else ""
        where = {"stage": _(word), "section": _(_SECTIONS.get(section, section)), "key": key}
        if field == "+":
            return _("a new line in the {stage}, {section}{key}", **where)
        return _("a field in the {stage}, {section}{key}", **where)
    named = place.partition(" ")[0]
    return _(_WORDS[named]) if named in _WORDS else place
