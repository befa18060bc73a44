"""What may leave the room: the session without the notes and lessons that somebody marked as restricted."""

from peerassist_tui.models import Finding, Lesson, Link, Note, Row, table_of
from peerassist_tui.session import Session

RESTRICTED = "restricted"


def restricted(session: Session) -> list[Note]:
    """The notes that stay in the room."""
    return [note for note in session.all(Note) if RESTRICTED in note.marks]


def restricted_lessons(session: Session) -> list[Lesson]:
    """The lessons that stay in the room."""
    return [lesson for lesson in session.all(Lesson) if lesson.restricted]


def without_restricted(session: Session) -> Session:
    """The session without its restricted notes and lessons, and what hangs on them."""
    hidden = {row.id for row in (*restricted(session), *restricted_lessons(session))}
    if not hidden:
        return session
    about = {str(key) for key in hidden}
    shown: dict[type[Row], list[Row]] = {
        Note: [note for note in session.all(Note) if note.id not in hidden],
        Link: [link for link in session.all(Link) if hidden.isdisjoint((link.note_id, link.to_id))],
        Lesson: [lesson for lesson in session.all(Lesson) if lesson.id not in hidden],
        Finding: [found for found in session.all(Finding) if found.about not in about],
    }
    tables = {table_of(model): {row.id: row for row in rows} for model, rows in shown.items()}
    return session.with_tables({**session.tables, **tables})
