"""What the note line shows of itself while somebody types: whose words they are, for which objective."""

from peerassist_tui.language import _
from peerassist_tui.readings.flipchart.note_words import (
    last_meant,
    nobody_named,
    read_note_words,
    said_by,
    speakers_meant,
)
from peerassist_tui.readings.floor.hand_words import read_hand_line
from peerassist_tui.readings.state import holder
from peerassist_tui.screens.flipchart.line_handler import WrittenLine
from peerassist_tui.session import Session, short_name
from peerassist_tui.widgets.fields.line_prefix import Meant

FEW = 3
"""So many people whom a beginning can mean are shown."""


def line_meaning(session: Session, written: WrittenLine, *, is_change: bool = False) -> Meant:
    """What the text of a note means; of one that stands already, where it `is_change`, only what is said anew."""
    typed = written.text
    if not is_change and (hand := read_hand_line(session, typed)):
        return Meant(_("hand of {name}", name=short_name(hand[0])))
    words, on = read_note_words(session, typed, is_new=not is_change), holder(session)
    aim = words.objective.ref if words.objective else ""
    if words.person:
        return Meant(short_name(words.person), objective=aim)
    named = [] if is_change else said_by(session, typed)
    if several := speakers_meant(session, typed) or named or last_meant(session, typed):
        return Meant(
            f"{' / '.join(map(short_name, several[:FEW]))}{' …' if len(several) > FEW else ''}?", objective=aim
        )
    if is_change:
        return Meant(objective=aim)
    who = written.speaker if typed else on
    other = on if typed and on and who and on.id != who.id else None
    unknown = f"“@{name}”? " if (name := nobody_named(session, typed)) else ""
    return Meant(f"{unknown}{short_name(who) if who else ''}".rstrip(), short_name(other) if other else "", aim)
