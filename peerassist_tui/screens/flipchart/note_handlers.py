"""What is done with the text of a note, or of a point for the parking lot: a new one, or one that stands already."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from peerassist_tui.language import _
from peerassist_tui.models import NOTHING, Note, Option, Parked, Person, Unsaved, kind_of, mark
from peerassist_tui.readings.flipchart.note_words import NoteWords, nobody_named_words, read_note_words
from peerassist_tui.readings.floor.hand_words import read_hand_line
from peerassist_tui.readings.state import hand_of
from peerassist_tui.rules import steps
from peerassist_tui.screens.flipchart.kinds import (
    LETTERS,
    LINE,
    NEXT_KIND,
    NOTE_HINT,
    PARK,
    PARK_LETTER,
    PARK_STYLE,
    STYLES,
)
from peerassist_tui.screens.flipchart.line_handler import LineHandler, WrittenLine, lent_for, line_text
from peerassist_tui.screens.flipchart.line_meaning import line_meaning
from peerassist_tui.screens.shell.control import SessionView
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.step import Step, filled

GoOnAs = Callable[[LineHandler, Person | None], None]
"""Lets the words in the line be for something else, and of somebody else."""


class NoteHandlers:
    """For what the line of a screen is open while points of the flipchart are written in it."""

    def __init__(self, screen: SessionView, go_on_as: GoOnAs) -> None:
        self._screen, self._go_on_as = screen, go_on_as

    def named(self, kind: str) -> LineHandler:
        """Writing what a draft of that kind is to become."""
        return self.parked() if kind == PARK else self.note(kind if kind in LETTERS else "telling")

    def note(self, kind: str) -> LineHandler:
        """Writing a new note of that kind."""
        return LineHandler(
            kind,
            LETTERS[kind],
            STYLES[kind],
            has_kind=True,
            place=LINE,
            hint=_(NOTE_HINT),
            save=partial(self._add_note, kind),
            meaning=line_meaning,
            turned=lambda: self.note(NEXT_KIND[kind]),
        )

    def parked(self) -> LineHandler:
        """Writing a new point for the parking lot."""
        return LineHandler(
            PARK, PARK_LETTER, PARK_STYLE, _("parking lot"), place=LINE, save=self._park, meaning=line_meaning
        )

    def change_of(self, point: Note | Parked) -> LineHandler:
        """Writing a point anew that stands already."""
        kept = self._screen.console.drafts.kept(_place(point))
        # else Enter is refused, and once more makes a note of its own
        was = point.text if not kept or kept.was == mark(point.text) else ""
        if isinstance(point, Note):
            return self._change_of_note(point, point.kind, was)
        return _of(self.parked(), point, save=partial(self._change_parked, point), split=self._split(point, was))

    def title_of(self, option: Option) -> LineHandler:
        """Writing the title of an option anew; the rest of it is written in the wrap-up."""
        save = partial(self._change_title, option)
        return lent_for("title", _("title of option {number}", number=option.number), save, place=_place(option))

    def _change_of_note(self, note: Note, kind: str, was: str) -> LineHandler:
        return _of(
            self.note(kind),
            note,
            save=partial(self._change_note, note, kind, was),
            split=self._split(note, was),
            turned=lambda: self._change_of_note(note, NEXT_KIND[kind], was),
        )

    async def _add_note(self, kind: str, written: WrittenLine) -> bool:
        if hand := read_hand_line(self._screen.session, written.text):
            return await self._screen.do(self._raised(*hand), _typed(kind, written))
        words = read_note_words(self._screen.session, written.text)
        note = steps.note(**filled("kind", kind), **_by(words, written), **_aim(words))
        return await self._written(note, kind, written, words)

    async def _written(self, step: Step, kind: str, written: WrittenLine, words: NoteWords) -> bool:
        """Take the step; where the line began with a name that nobody has, say whose its words are."""
        done = await self._screen.do(step, _typed(kind, written))
        session = self._screen.session
        if done and not words.person and (said := nobody_named_words(session, written.text, written.speaker)):
            self._screen.console.tell(said)
        return done

    def _raised(self, person: Person, said: dict[str, Any]) -> Step:
        is_up = said and hand_of(self._screen.session, person.id)
        return (steps.change_hand if is_up else steps.raise_hand)(who=str(person.id), **said)

    async def _park(self, written: WrittenLine) -> bool:
        if hand := read_hand_line(self._screen.session, written.text):
            return await self._screen.do(self._raised(*hand), _typed(PARK, written))
        words = read_note_words(self._screen.session, written.text)
        return await self._written(steps.park(**_by(words, written)), PARK, written, words)

    async def _change_title(self, option: Option, written: WrittenLine) -> bool:
        changed = steps.change_option(option=str(option.id), title=written.text)
        return await self._screen.do(changed, line_text(_place(option), written))

    async def _change_parked(self, point: Parked, written: WrittenLine) -> bool:
        typed = Typed(_place(point), Unsaved(written.text))
        return await self._screen.do(steps.change_parked(parked=str(point.id), text=written.text), typed)

    async def _change_note(self, note: Note, kind: str, was: str, written: WrittenLine) -> bool:
        words = read_note_words(self._screen.session, written.text, is_new=False)
        named = {"who": str(words.person.id)} if words.person else {}
        given: dict[str, Any] = {"kind": kind, "text": words.text, "was": was, **named, **_aim(words)}
        typed = Typed(_place(note), Unsaved(written.text))
        done = await self._screen.do(steps.change_note(note=str(note.id), **given), typed)
        if not done:
            self._stand_apart(note, kind, was)
        return done

    def _stand_apart(self, changed: Note, kind: str, was: str) -> None:
        """Words for a note that has become another meanwhile are a note of their own, when Enter is pressed again."""
        note = self._screen.session.get(Note, changed.id)
        if note is None or note.text != was:
            self._screen.console.drafts.keep(_place(changed), NOTHING)  # from here on they are kept as that note
            self._go_on_as(self.note(kind), self._screen.session.get(Person, note.person_id) if note else None)

    def _split(self, point: Note | Parked, was: str) -> Callable[[str, str], Any]:
        async def split(first: str, rest: str) -> bool:
            return await self._screen.do(steps.split_note(note=str(point.id), first=first, rest=rest, was=was))

        return split


def _place(point: Note | Parked | Option) -> str:
    return f"{kind_of(point).name} {point.id}"


def _of(handler: LineHandler, point: Note | Parked, **options: Any) -> LineHandler:
    """The handler of a new point, for one that stands already."""
    return replace(
        handler,
        about=_about(point),
        changing=str(point.id),
        lent=True,
        place=_place(point),
        meaning=partial(line_meaning, is_change=True),
        **options,
    )


def _about(point: Note | Parked) -> str:
    """What is changed, in the line's words."""
    if isinstance(point, Note):
        return _("note {number}", number=point.number)
    return _("parked {number}", number=point.number)


def _by(words: NoteWords, written: WrittenLine) -> dict[str, Any]:
    """The words, and whose they are: of whoever is named in them, else of whoever had the floor."""
    who = words.person or written.speaker
    return {"text": words.text, "who": str(who.id) if who else None}


def _aim(words: NoteWords) -> dict[str, Any]:
    return {"objective": str(words.objective.id)} if words.objective else {}


def _typed(kind: str, written: WrittenLine) -> Typed:
    speaker = written.speaker.id if written.speaker else None
    return Typed(LINE, Unsaved(written.text, kind, speaker), line=True)
