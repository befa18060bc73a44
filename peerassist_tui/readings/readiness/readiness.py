"""What a session still needs before it goes live; advice from the guide is told as advice."""

from collections.abc import Iterator

from peerassist_tui.language import _
from peerassist_tui.readings.agenda.agenda_check import missing_in_agenda
from peerassist_tui.readings.memoized import memoized
from peerassist_tui.readings.missing import Missing, required
from peerassist_tui.readings.readiness.challenge_check import missing_in_challenge
from peerassist_tui.readings.readiness.people_check import missing_in_people
from peerassist_tui.readings.readiness.purpose import missing_in_purpose
from peerassist_tui.readings.readiness.room_check import missing_in_room
from peerassist_tui.readings.state import UNTITLED, status
from peerassist_tui.session import Session


@memoized
def missing_before_start(session: Session) -> list[Missing]:
    """What is missing, the most needed first; nothing but advice: ready.

    What cannot be made up for any more is not missing: once the meeting is over only what it was about can still be
    written down.
    """
    if status(session) == "finished":
        return required([*_title(session), *missing_in_challenge(session)])
    parts = (_title, missing_in_challenge, missing_in_people, missing_in_agenda, missing_in_purpose, missing_in_room)
    missing_items = [missing for part in parts for missing in part(session)]
    return sorted(missing_items, key=lambda missing: missing.advice)


def _title(session: Session) -> Iterator[Missing]:
    if session.info.title == UNTITLED:
        yield Missing("session", _("no title yet"), field="title")
