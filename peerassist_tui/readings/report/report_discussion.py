"""What was said: the questions that changed the picture, and all points by objective, not by the clock."""

from collections.abc import Iterator, Sequence
from itertools import chain
from uuid import UUID

from peerassist_tui.language import N_, _
from peerassist_tui.models import Lesson, Link, LinkKind, Note, Objective, Option
from peerassist_tui.readings.flipchart.flipchart import LINK_WORDS, is_process, links_from, unanswered
from peerassist_tui.readings.flipchart.note_groups import by_heading, by_objective
from peerassist_tui.readings.memoized import memoized
from peerassist_tui.readings.paper import Block, Heading, See, Words, named, part, points
from peerassist_tui.readings.report.code_words import kind_words
from peerassist_tui.readings.report.report_words import note_anchor, quoted_note
from peerassist_tui.session import Session

_LEADS: dict[LinkKind, str] = {
    "answers": N_("answers {number}"),
    "contradicts": N_("contradicts {number}"),
    "builds_on": N_("builds on {number}"),
}
"""To which note another one has a link."""


def turning_questions(session: Session) -> Iterator[Block]:
    """The questions on which something was built, with what was said to them; where there are none, all of them."""
    asked = [note for note in session.all(Note) if note.kind == "asking" and not is_process(note)]
    built_on = _built_on(session)
    turning = [note for note in asked if note.id in built_on]
    title = _("Questions that changed the picture") if turning else _("What was asked")
    blocks = chain(
        points(_question(session, note) for note in turning or asked),
        part(_("Still without an answer"), points(_question(session, note) for note in unanswered(session)), 2),
    )
    yield from part(title, blocks, anchor="questions")


def _built_on(session: Session) -> set[UUID]:
    """The notes that an option or a lesson rests on, and those to which another note has a link."""
    rests = chain.from_iterable(row.based_on for row in session.all(Option))
    shows = chain.from_iterable(row.evidence for row in session.all(Lesson))
    return {UUID(key) for key in chain(rests, shows)} | {link.to_id for link in session.all(Link)}


def _question(session: Session, note: Note) -> Words:
    replies = tuple(
        Words(reply.text, label=named(_(LINK_WORDS[link.kind])), by=session.full_name_of(reply.person_id))
        for link, reply in _replies(session).get(note.id, ())
    )
    said = quoted_note(note, session.full_name_of(note.person_id))
    return Words(said.text, by=said.by, sees=said.sees, under=replies)


@memoized
def _replies(session: Session) -> dict[UUID, list[tuple[Link, Note]]]:
    """The notes that lead to each note, by the note's id."""
    notes = {note.id: note for note in session.all(Note)}
    replies: dict[UUID, list[tuple[Link, Note]]] = {}
    for link in session.all(Link):
        replies.setdefault(link.to_id, []).append((link, notes[link.note_id]))
    return replies


def discussion(session: Session) -> Iterator[Block]:
    """All points under the objectives they belong to, if any does, and there under the headings of the flipchart."""
    said = [note for note in session.all(Note) if not is_process(note)]
    groups = [group for group in by_objective(session, said) if group.notes]
    titles = {f"{row.ref} {row.text}" for row in session.all(Objective)}
    if not any(group.title in titles for group in groups):
        yield from part(_("What was said"), _group(session, said, 2), anchor="discussion")
        return
    blocks = chain.from_iterable(
        part(group.title if group.title in titles else _("Other points"), _group(session, group.notes, 3), 2)
        for group in groups
    )
    yield from part(_("What was said, by objective"), blocks, anchor="discussion")


def _group(session: Session, notes: Sequence[Note], level: int) -> Iterator[Block]:
    piles = by_heading(session, notes)
    if len(piles) == 1 and not piles[0].notes[0].heading:
        yield from points(note_line(session, note) for note in notes)
        return
    for pile in piles:
        yield Heading(pile.title if pile.notes[0].heading else _("Without a heading"), level)
        yield from points(note_line(session, note) for note in pile.notes)


def note_line(session: Session, note: Note, label: str = "", anchor: str = "") -> Words:
    """A note with its number, its kind, who said it, and to which notes it leads."""
    numbers = _numbers(session)
    links = links_from(session).get(note.id, ())
    sees = tuple(
        See(_(_LEADS[one.kind], number=str(numbers[one.to_id])), f"note-{numbers[one.to_id]}") for one in links
    )
    label = f"{label} {named(kind_words(note.kind))}".lstrip()
    return Words(
        note.text, str(note.number), label=label, by=session.full_name_of(note.person_id), anchor=anchor, sees=sees
    )


@memoized
def _numbers(session: Session) -> dict[UUID, int]:
    return {note.id: note.number for note in session.all(Note)}


def all_points(session: Session, notes: Sequence[Note], times: Sequence[str]) -> Iterator[Words]:
    """Notes in the order of the day, with the times at which they were written down; other places lead here."""
    for note, time in zip(notes, times, strict=True):
        yield note_line(session, note, time, note_anchor(note))
