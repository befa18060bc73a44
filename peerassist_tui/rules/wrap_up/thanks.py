"""The acknowledgement of what each person gave."""

from datetime import datetime

from peerassist_tui.labels import called
from peerassist_tui.models import Thanks
from peerassist_tui.rules.core.arguments import FilledText, Key
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.session import Session, full_name


@rule
def thank(session: Session, now: datetime, *, who: Key, text: FilledText) -> Outcome:
    """Thank a person."""
    person = session.person(who)
    number = session.next_number(Thanks)
    row = Thanks(session_id=session.id, number=number, person_id=person.id, text=text, at=now)
    return Outcome(called("Thanked {name}", name=full_name(person)), (row,))


@rule
def change_thanks(session: Session, now: datetime, *, thanks: Key, text: FilledText) -> Outcome:
    """Correct the words of thanks."""
    row = session.find(Thanks, thanks)
    return Outcome(called("Changed the thanks"), (row.altered(text=text),)) if text != row.text else NOTHING
