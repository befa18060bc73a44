"""The notes that go with a turn to whoever really had it."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from peerassist_tui.models import Note, Turn
from peerassist_tui.session import Session


def notes_of_turns(
    session: Session, turns: Iterable[Turn], owner: UUID | None, start: datetime, end: datetime | None = None
) -> tuple[Note, ...]:
    """The notes, as the owner's, that were written from `start` to `end` of whoever had one of these turns by then.

    A turn that was nobody's has none; silence and crosstalk, without an `owner`, take none.
    """
    if owner is None:
        return ()
    began = [(turn.person_id, max(turn.started_at, start)) for turn in turns if turn.person_id not in (None, owner)]
    return tuple(
        note.altered(person_id=owner)
        for note in session.all(Note)
        if (end is None or note.at < end)
        and any(note.person_id == person and note.at >= since for person, since in began)
    )
