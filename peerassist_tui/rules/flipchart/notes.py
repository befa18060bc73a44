"""Putting the flipchart's notes in order: moved, joined, split, under a heading, marked."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal
from uuid import uuid4

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import called
from peerassist_tui.language import _
from peerassist_tui.models import Lesson, Link, Mark, Note, Option, Row
from peerassist_tui.rules.core.arguments import KEEP, FilledText, Given, Key, Line, Text
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.session import Session
from peerassist_tui.text import in_marks

_MARKS: Mapping[Mark, str] = {
    "lesson": called("lesson"),
    "unanswered": called("unanswered"),
    "say_again": called("say again"),
    "restricted": called("restricted"),
    "discussed": called("discussed"),
    "process": called("process"),
}


def must_stand_as_seen(row: Note, was: str | Given) -> None:
    """Refuse a change of words that somebody else has changed since they were read.

    Raises:
        RuleError: the note says something else than `was`.
    """
    if was is not KEEP and was != row.text:
        raise RuleError(_("Note {number} has been changed meanwhile; your words stand in the line.", number=row.number))


@rule
def mark_note(session: Session, now: datetime, *, note: Key, mark: Mark, on: bool = True) -> Outcome:
    """Put a mark on a note, or take it off."""
    row = session.find(Note, note)
    if (mark in row.marks) is on:
        return NOTHING
    marks = [*row.marks, mark] if on else [one for one in row.marks if one != mark]
    label = (
        called("Marked note {number}: {mark}", number=row.number, mark=_MARKS[mark])
        if on
        else called("No longer marked note {number}: {mark}", number=row.number, mark=_MARKS[mark])
    )
    return Outcome(label, (row.altered(marks=marks),))


@rule
def group_note(session: Session, now: datetime, *, note: Key, heading: Line = "") -> Outcome:
    """Put a note under a heading; an empty one takes it out from under its own."""
    row = session.find(Note, note)
    if row.heading == heading:
        return NOTHING
    label = (
        called("Put note {number} under {heading}", number=row.number, heading=in_marks(heading))
        if heading
        else called("Took note {number} from under its heading", number=row.number)
    )
    return Outcome(label, (row.altered(heading=heading),))


@rule
def move_note(session: Session, now: datetime, *, note: Key, by: int) -> Outcome:
    """Move a note up (negative) or down by so many places, at most to the end; its number stays."""
    row, notes = session.find(Note, note), session.all(Note)
    here = notes.index(row)
    there = max(0, min(here + by, len(notes) - 1))
    if there == here:
        return NOTHING
    others = [one for one in notes if one.id != row.id]
    return Outcome(called("Moved note {number}", number=row.number), _put(row, others, there))


def _put(row: Note, others: list[Note], place: int) -> tuple[Note, ...]:
    """The note at that place among the others; all get new places where there is none left between its neighbours."""
    if place == 0:
        return (row.altered(place=others[0].position - 1),)
    below = others[place - 1].position
    if place == len(others):  # a new note's place is its number, so the end must stay short of the next one
        return (row.altered(place=below + 0.5),)
    above = others[place].position
    middle = (below + above) / 2
    if below < middle < above:
        return (row.altered(place=middle),)
    order = [*others[:place], row, *others[place:]]
    return tuple(one.altered(place=at / len(order)) for at, one in enumerate(order))


@rule
def split_note(
    session: Session,
    now: datetime,
    *,
    note: Key,
    first: FilledText,
    rest: FilledText,
    was: Text | Literal[Given.NOT] = KEEP,
) -> Outcome:
    """Make two notes of one: `first` stays, `rest` stands right below it with the same speaker, kind and moment."""
    row = session.find(Note, note)
    must_stand_as_seen(row, was)
    shortened = row.altered(text=first)
    notes = [shortened if one.id == row.id else one for one in session.all(Note)]
    number = session.next_number(Note)
    new = row.altered(id=uuid4(), ref=None, number=number, text=rest, marks=_still_restricted(row))
    saved = {shortened.id: shortened} | {one.id: one for one in _put(new, notes, notes.index(shortened) + 1)}
    return Outcome(
        called("Split note {number}, the rest is note {other}", number=row.number, other=number),
        tuple(saved.values()),
    )


def _still_restricted(row: Note) -> list[str]:
    return [mark for mark in row.marks if mark == "restricted"]


@rule
def join_notes(session: Session, now: datetime, *, note: Key, into: Key) -> Outcome:
    """Put the words of a note behind those of another, which takes over its marks, its links and what rests on it."""
    row, kept = session.find(Note, note), session.find(Note, into)
    if row.id == kept.id:
        raise RuleError(_("A note cannot be joined with itself."))
    other = session.short_name_of(row.person_id) if row.person_id != kept.person_id and kept.person_id else ""
    joined = kept.altered(
        text=f"{kept.text} {other}: {row.text}" if other else f"{kept.text} {row.text}",
        marks=list(dict.fromkeys([*kept.marks, *row.marks])),
        heading=kept.heading or row.heading,
        person_id=kept.person_id or row.person_id,
        objective_id=kept.objective_id or row.objective_id,
    )
    saved, fallen = _taken_over(session, row, kept)
    return Outcome(
        called("Joined note {number} with note {other}", number=row.number, other=kept.number),
        (joined, *saved),
        (*fallen, row),
    )


def _taken_over(session: Session, row: Note, kept: Note) -> tuple[list[Row], list[Row]]:
    old, new = str(row.id), str(kept.id)
    saved: list[Row] = [
        one.altered(based_on=_renamed(one.based_on, old, new)) for one in session.all(Option) if old in one.based_on
    ]
    saved += [
        one.altered(evidence=_renamed(one.evidence, old, new)) for one in session.all(Lesson) if old in one.evidence
    ]
    there = {(one.note_id, one.to_id, one.kind) for one in session.all(Link)}
    fallen: list[Row] = []
    for link in session.all(Link):
        if row.id not in (link.note_id, link.to_id):
            continue
        note_id, to_id = (kept.id if end == row.id else end for end in (link.note_id, link.to_id))
        if note_id == to_id or (note_id, to_id, link.kind) in there:
            fallen.append(link)
        else:
            saved.append(link.altered(note_id=note_id, to_id=to_id))
    return saved, fallen


def _renamed(ids: list[str], old: str, new: str) -> list[str]:
    return list(dict.fromkeys(new if one == old else one for one in ids))
