"""What a meeting was, in a few figures for the moment of the goodbye: time, voices, options, strongest notes."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from peerassist_tui.models import Link, Mark, Note, Option
from peerassist_tui.readings.agenda.days import day_begun_at
from peerassist_tui.readings.agenda.lateness import agenda_minutes, held_minutes, time_words
from peerassist_tui.readings.flipchart.flipchart import MARK_WORDS, is_process, marks_that_hold
from peerassist_tui.readings.history.look_back import room_look_back
from peerassist_tui.session import Session
from peerassist_tui.text import counted

MOST_NOTES = 3
_STRONG_MARKS: tuple[Mark, ...] = ("lesson", "say_again", "unanswered")


@dataclass(frozen=True)
class StrongNote:
    """A note to which others relate, or that was marked, and by what it is strong, for instance "2 links, lesson"."""

    note: Note
    why: str


@dataclass(frozen=True)
class Goodbye:
    """The meeting in figures: minutes, how its time went in a sentence, hosts and peers who spoke, options, notes.

    `days` are those of its agenda that have begun.

    `host_share` is of the talk of hosts and peers, 0 to 1. The notes are those that hold most, nothing else is ranked.
    """

    planned_minutes: int
    held_minutes: int
    days: int
    time: str
    heard: int
    people: int
    host_share: float
    options: int
    answered: int
    notes: tuple[StrongNote, ...]


def goodbye(session: Session, now: datetime) -> Goodbye:
    """The figures of the meeting until its end, or until now while it is on."""
    voices, options = room_look_back(session, now), session.all(Option)
    return Goodbye(
        agenda_minutes(session),
        held_minutes(session, now),
        len({item.day for item in session.agenda if day_begun_at(session, item.day)}),
        time_words(session, now),
        voices.heard,
        voices.people,
        voices.host_share,
        len(options),
        sum(option.response is not None for option in options),
        strongest_notes(session),
    )


def strongest_notes(session: Session) -> tuple[StrongNote, ...]:
    """The notes with the most links, options that rest on them, and marks, the earlier first; none is restricted."""
    links = Counter(end for link in session.all(Link) for end in (link.note_id, link.to_id))
    rests = Counter(UUID(key) for option in session.all(Option) for key in option.based_on)
    strong = []
    for note in session.all(Note):
        hold = marks_that_hold(session, note)
        marks = [mark for mark in _STRONG_MARKS if mark in hold]
        strength = links[note.id] + rests[note.id] + len(marks)
        if strength and "restricted" not in note.marks and not is_process(note):
            strong.append((-strength, note.number, StrongNote(note, _why(links[note.id], rests[note.id], marks))))
    return tuple(one for _, _, one in sorted(strong, key=lambda found: found[:2])[:MOST_NOTES])


def _why(links: int, rests: int, marks: list[Mark]) -> str:
    words = [counted(links, "link")] if links else []
    words += [f"{counted(rests, 'option')} based on it"] if rests else []
    return ", ".join((*words, *(MARK_WORDS[mark] for mark in marks)))
