"""What may leave the room: the session without the notes that somebody marked as restricted."""

from peerassist_tui.models import Link, Note, table_of
from peerassist_tui.session import Session

RESTRICTED = "restricted"


def restricted(session: Session) -> list[Note]:
    """The notes that stay in the room."""
    return [note for note in session.all(Note) if RESTRICTED in note.marks]


def public(session: Session) -> Session:
    """The session without its restricted notes and what links to them."""
    hidden = {note.id for note in restricted(session)}
    if not hidden:
        return session
    notes = {note.id: note for note in session.all(Note) if note.id not in hidden}
    links = {link.id: link for link in session.all(Link) if hidden.isdisjoint((link.note_id, link.to_id))}
    return session.with_tables({**session.tables, table_of(Note): notes, table_of(Link): links})
