"""What the flipchart still owes: questions without an answer, points that nobody has discussed; and who links to whom.

The guide asks for discussion of each point (method.md 1d, the neutral role).
"""

from uuid import UUID

from peerassist_tui.models import Link, Note, Option
from peerassist_tui.readings.kept import kept
from peerassist_tui.session import Session


@kept
def links_from(session: Session) -> dict[UUID, list[Link]]:
    """The links that each note has to others, by the note's id."""
    links: dict[UUID, list[Link]] = {}
    for link in session.all(Link):
        links.setdefault(link.note_id, []).append(link)
    return links


@kept
def unanswered(session: Session) -> list[Note]:
    """The notes marked unanswered that no other note answers."""
    answered = {link.to_id for link in session.all(Link) if link.kind == "answers"}
    return [note for note in session.all(Note) if "unanswered" in note.marks and note.id not in answered]


@kept
def undiscussed(session: Session) -> list[Note]:
    """The notes that are not marked discussed, are not linked with any other, and carry no option."""
    touched = {end for link in session.all(Link) for end in (link.note_id, link.to_id)}
    carrying = {UUID(key) for option in session.all(Option) for key in option.based_on}
    return [
        note
        for note in session.all(Note)
        if "discussed" not in note.marks and note.id not in touched and note.id not in carrying
    ]
