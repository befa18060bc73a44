"""What the flipchart still owes: questions without an answer, points that nobody has discussed; and who links to whom.

The guide asks for discussion of each point (the method guide, the neutral role).
"""

from operator import attrgetter
from uuid import UUID

from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.models import Lesson, Link, Mark, Note, Option, Question
from peerassist_tui.readings.memoized import memoized
from peerassist_tui.session import Session

MARK_WORDS: dict[Mark, str] = {
    "lesson": NC_("mark of a note", "lesson"),
    "unanswered": NC_("mark of a note", "unanswered"),
    "say_again": NC_("mark of a note", "say again"),
    "restricted": NC_("mark of a note", "restricted"),
    "discussed": NC_("mark of a note", "discussed"),
    "process": NC_("mark of a note", "process"),
}
"""The marks of a note in the words that people read; said by `mark_words`."""
LINK_WORDS: dict[str, str] = {"answers": N_("answers"), "contradicts": N_("contradicts"), "builds_on": N_("builds on")}
"""The kinds of link in the words that people read."""
_LINKED = {
    "answers": N_("answers {number}"),
    "contradicts": N_("contradicts {number}"),
    "builds_on": N_("builds on {number}"),
}


def mark_words(mark: Mark) -> str:
    """A mark of a note as people read it."""
    return pgettext("mark of a note", MARK_WORDS[mark])


def is_process(note: Note) -> bool:
    """Whether a note is about the meeting, not its subject."""
    return "process" in note.marks


@memoized
def links_from(session: Session) -> dict[UUID, list[Link]]:
    """The links that each note has to others, by the note's id."""
    links: dict[UUID, list[Link]] = {}
    for link in session.all(Link):
        links.setdefault(link.note_id, []).append(link)
    return links


@memoized
def link_words(session: Session) -> dict[UUID, str]:
    """What each note is to others, for instance "answers 12, builds on 3", by the note's id."""
    return {
        note_id: ", ".join(_(_LINKED[link.kind], number=session.row(Note, link.to_id).number) for link in links)
        for note_id, links in links_from(session).items()
    }


def likely_target(session: Session, note: Note, kind: str) -> Note | None:
    """The note to which one most likely has a link of that kind: the newest before it, of answers the newest question.

    None where it is the only one.
    """
    others = [one for one in session.all(Note) if one.id != note.id]
    before = [one for one in others if one.number < note.number] or others
    asked = [one for one in before if one.kind == "asking"] if kind == "answers" else []
    return max(asked or before, key=attrgetter("number"), default=None)


@memoized
def asked_words(session: Session) -> dict[UUID, str]:
    """What the hosts asked about each option, a line for each question, by the option's id."""
    by_option = session.groups(Question, attrgetter("option_id"))
    return {
        option_id: "\n".join(_("hosts asked: {question}", question=one.text) for one in questions)
        for option_id, questions in by_option.items()
    }


@memoized
def unanswered(session: Session) -> list[Note]:
    """The notes marked unanswered that no other note answers."""
    answered = {link.to_id for link in session.all(Link) if link.kind == "answers"}
    return [note for note in marked(session) if "unanswered" in note.marks and note.id not in answered]


def marked(session: Session) -> list[Note]:
    """The notes that carry any mark, of which there are few."""
    return session.groups(Note, _has_marks).get(True, [])


def _has_marks(note: Note) -> bool:
    return bool(note.marks)


@memoized
def answers_to(session: Session) -> dict[UUID, list[Note]]:
    """The notes that answer each note, by that note's id."""
    answers: dict[UUID, list[Note]] = {}
    for link in session.all(Link):
        if link.kind == "answers":
            answers.setdefault(link.to_id, []).append(session.row(Note, link.note_id))
    return answers


def marks_that_hold(session: Session, note: Note) -> list[Mark]:
    """The marks of a note; one that a note answers is unanswered no more."""
    return [mark for mark in note.marks if mark != "unanswered" or note.id not in answers_to(session)]


def answer_words(session: Session, question: Note) -> list[str]:
    """What answers a note, each with who said it: "Namuna Rahman: We do"."""
    answers = answers_to(session).get(question.id, [])
    return [": ".join(filter(None, (session.full_name_of(one.person_id), one.text))) for one in answers]


@memoized
def notes_for_lessons(session: Session) -> list[Note]:
    """The notes marked as a lesson that no lesson rests on yet."""
    used = {key for lesson in session.all(Lesson) for key in lesson.evidence}
    return [note for note in marked(session) if "lesson" in note.marks and str(note.id) not in used]


@memoized
def discussed(session: Session) -> set[UUID]:
    """The ids of the notes marked discussed, linked with another, carrying an option, or telling of the process."""
    touched = {end for link in session.all(Link) for end in (link.note_id, link.to_id)}
    carrying = {UUID(key) for option in session.all(Option) for key in option.based_on}
    return touched | carrying | {note.id for note in marked(session) if "discussed" in note.marks or is_process(note)}


def undiscussed(session: Session) -> list[Note]:
    """The notes that have had no discussion."""
    done = discussed(session)
    return [note for note in session.all(Note) if note.id not in done]
