"""The commands of the flipchart: notes, the parking lot, options and the questions about them."""

import re
from typing import Any

from peerassist_tui.errors import RuleError
from peerassist_tui.language import N_, _
from peerassist_tui.models import MARKS, NOTE_KINDS, Note, NoteKind, Option, Person
from peerassist_tui.plain.command import CommandWords, PlainCommand
from peerassist_tui.plain.floor import who_is_meant
from peerassist_tui.plain.plain_console import PlainConsole
from peerassist_tui.readings.flipchart.note_words import (
    NoteWords,
    last_meant,
    nobody_named_words,
    read_note_words,
    said_by,
    speakers_meant,
)
from peerassist_tui.readings.flipchart.option_words import read_option_question, read_option_words
from peerassist_tui.readings.floor.circle import people_meant
from peerassist_tui.readings.state import current_item, holder
from peerassist_tui.rules import steps
from peerassist_tui.session import Session, short_name
from peerassist_tui.step import filled
from peerassist_tui.text import fold

_SHORT = re.compile(r"([^\W\d][^:：]?)(?::\s+|：\s*)(?=\S)")
"""A name of one or two letters before a colon: a speaker where they are not Latin, else it may be a word."""


def usual_kind(session: Session) -> NoteKind:
    """The kind of a note of which none is said: that of the phase that is on, else of the last note."""
    item, notes = current_item(session), session.all(Note)
    phase = item.phase if item else ""
    return next((kind for kind in NOTE_KINDS if kind == phase), notes[-1].kind if notes else "telling")


def write_note(console: PlainConsole, said: CommandWords) -> None:
    """Write a note of the usual kind."""
    _write(console, usual_kind(console.session), said.text)


def write_telling(console: PlainConsole, said: CommandWords) -> None:
    """Write a note: telling."""
    _write(console, "telling", said.text)


def write_asking(console: PlainConsole, said: CommandWords) -> None:
    """Write a note: asking."""
    _write(console, "asking", said.text)


def write_analysing(console: PlainConsole, said: CommandWords) -> None:
    """Write a note: analysing."""
    _write(console, "analyzing", said.text)


def _write(console: PlainConsole, kind: NoteKind, typed: str) -> None:
    words = one_speaker(console.session, typed)
    who = {"who": str(words.person.id)} if words.person else {}
    speaker = words.person or holder(console.session)
    console.do(steps.note(kind=kind, text=words.text, **who, **_aim(words)))
    _tell_whose(console, typed, words, speaker)


def _tell_whose(console: PlainConsole, typed: str, words: NoteWords, speaker: Person | None) -> None:
    """Say whose the words of a line are that began with a name which nobody has."""
    if not words.person and (said := nobody_named_words(console.session, typed, speaker)):
        console.announcer.say(said)
    _tell_kept(console, typed)


def _tell_kept(console: PlainConsole, typed: str) -> None:
    """Say of a name before a colon that it was too short to be taken for one."""
    if kept := kept_as_text(console.session, typed):
        console.announcer.say(kept)


def _aim(words: NoteWords) -> dict[str, Any]:
    return {"objective": str(words.objective.id)} if words.objective else {}


def one_speaker(session: Session, typed: str) -> NoteWords:
    """The words of a note with its speaker.

    Raises:
        RuleError: the name in it means several people.
    """
    typed = with_speaker_marked(session, typed)
    words = read_note_words(session, typed)
    several = speakers_meant(session, typed) or said_by(session, typed) or last_meant(session, typed)
    if not words.person and len(several) > 1:
        raise RuleError(which_is_meant(typed, several))
    return words


def with_speaker_marked(session: Session, typed: str) -> str:
    """A line like “王: too far” as “@王 too far”, where that is how a name begins here; any other as it is."""
    text = typed.strip()
    short = _SHORT.match(text)
    if not short or fold(short[1]).isascii() or not people_meant(session, short[1]):
        return typed
    return f"@{short[1].strip()} {text[short.end() :]}"


def too_short(session: Session, typed: str) -> str:
    """The beginning of somebody's name before a colon that is too short to be one; empty where there is none."""
    short = _SHORT.match(typed.strip())
    if not short or said_by(session, typed) or not people_meant(session, short[1]):
        return ""
    return short[1].strip() if fold(short[1]).isascii() else ""


def kept_as_text(session: Session, typed: str) -> str:
    """A sentence on such a beginning, which stays in the text; empty where there is none."""
    word = too_short(session, typed)
    kept = N_("“{word}:” was kept as text: to name who said it, write three letters of the name before the colon.")
    return _(kept, word=word) if word else ""


def which_is_meant(typed: str, people: list[Person]) -> str:
    """The question who is meant by the name that stands first or last in a line."""
    first, last = typed.split()[0], typed.split()[-1]
    is_last = last.startswith("@") and not first.startswith("@") and ":" not in typed
    name = last if is_last else first if first.startswith("@") else typed.partition(":")[0].strip()
    names = ", ".join(map(short_name, people))
    return _("“{name}” can mean {people}.", name=name.lstrip("@"), people=names)


def park(console: PlainConsole, said: CommandWords) -> None:
    """Park a side topic, or a note by its number."""
    if said.text.isdecimal():
        console.do(steps.park_note(note=said.text))
        return
    words = one_speaker(console.session, said.text)
    who = words.person or holder(console.session)
    console.do(steps.park(text=words.text, who=str(who.id) if who else None))
    _tell_whose(console, said.text, words, who)


def mark(console: PlainConsole, said: CommandWords) -> None:
    """Mark a note, or take the mark away."""
    number, _blank, named = said.text.partition(" ")
    wanted = named.strip().casefold().replace(" ", "_")
    if wanted not in MARKS:
        marks = ", ".join(MARKS).replace("_", " ")
        raise RuleError(_("Say the number of a note and one of {marks}: mark 3 lesson.", marks=marks))
    on = wanted not in console.session.find(Note, number).marks
    console.do(steps.mark_note(note=number, on=on, **filled("mark", wanted)))


def reply(console: PlainConsole, said: CommandWords) -> None:
    """Answer a question that was left open."""
    words = one_speaker(console.session, said.text)
    who = {"who": str(words.person.id)} if words.person else {}
    console.do(steps.answer(note=said.about, text=words.text, **who, **_aim(words)))
    _tell_kept(console, said.text)


def write_option(console: PlainConsole, said: CommandWords) -> None:
    """Write an option of the peer who is named, or has the floor."""
    session, speaker = console.session, holder(console.session)
    typed = with_speaker_marked(session, said.text)
    several = speakers_meant(session, typed) or said_by(session, typed)
    if len(several) > 1:
        raise RuleError(which_is_meant(typed, several))
    words = read_option_words(session, typed)
    by = words.person or (speaker if speaker and speaker.party == "peer" else None)
    rests = [str(note.id) for note in words.notes]
    console.do(steps.option(title=words.title, by=str(by.id) if by else None, based_on=rests))
    _tell_kept(console, typed)


def pass_option(console: PlainConsole, said: CommandWords) -> None:
    """A peer has no option to give."""
    console.do(steps.pass_option(who=who_is_meant(console, said.text)))


def ask_of_option(console: PlainConsole, said: CommandWords) -> None:
    """Write the hosts' question to an option."""
    usual = console.session.find(Option, said.about) if said.about else None
    about, text = read_option_question(console.session, said.text, usual)
    console.do(steps.question(option=str(about.id), text=text))


COMMANDS = (
    PlainCommand(names=("note:", "n:"), words=N_("TEXT"), act=write_note,
                 sentence=N_("Write a note of the kind that is on; @ann or ann: says who said it, #OB1 for what")),
    PlainCommand(names=("t:", "tell:", "telling:"), words=N_("TEXT"), act=write_telling,
                 sentence=N_("Write a note: telling")),
    PlainCommand(names=("a:", "ask:", "asking:"), words=N_("TEXT"), act=write_asking,
                 sentence=N_("Write a note: asking")),
    PlainCommand(names=("z:", "analyse:", "analysing:"), words=N_("TEXT"), act=write_analysing,
                 sentence=N_("Write a note: analysing")),
    PlainCommand(names=("park:", "k:"), words=N_("TEXT"), act=park,
                 sentence=N_("Park a side topic, or a note by its number")),
    PlainCommand(names=("mark",), words=N_("NUMBER MARK"), act=mark,
                 sentence=N_("Mark a note as lesson, unanswered, say again, restricted; again takes it away")),
    PlainCommand(names=("reply:",), about=N_("NUMBER"), words=N_("TEXT"), act=reply,
                 sentence=N_("Answer the note with that number, which was left open")),
    PlainCommand(names=("option:", "o:"), words=N_("TEXT"), act=write_option,
                 sentence=N_("Write a peer's option: @ann or ann: says whose, #3 a note behind it")),
    PlainCommand(names=("pass",), words=N_("NAME"), act=pass_option, sentence=N_("Note that a peer has no option")),
    PlainCommand(names=("q:", "question:"), about=N_("[NUMBER]"), words=N_("TEXT"), act=ask_of_option,
                 sentence=N_("Write the hosts' question to an option, the newest unless another is named")),
)  # fmt: skip
