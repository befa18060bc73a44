"""Putting the flipchart's notes in order: marks, links, headings, places."""

from functools import partial
from typing import ClassVar
from uuid import UUID

from peerassist_tui.language import N_, NC_, _
from peerassist_tui.models import Note
from peerassist_tui.readings.flipchart.flipchart import LINK_WORDS, likely_target, links_from
from peerassist_tui.rules import steps
from peerassist_tui.screens.flipchart.flipchart_view import FlipchartView
from peerassist_tui.screens.flipchart.line_handler import WrittenLine, lent_for, line_text
from peerassist_tui.screens.shell.control import Command, Control
from peerassist_tui.step import filled

_IT = {"answers": N_("It answers …"), "contradicts": N_("It contradicts …"), "builds_on": N_("It builds on …")}
_WHICH = {
    "answers": N_("Note {number} answers which notes?"),
    "contradicts": N_("Note {number} contradicts which notes?"),
    "builds_on": N_("Note {number} builds on which notes?"),
}
_LINKED = {
    "answers": N_("note {number} answers {others}"),
    "contradicts": N_("note {number} contradicts {others}"),
    "builds_on": N_("note {number} builds on {others}"),
}
"""What a note is to others, by the kinds of link."""


class ArrangingControl(Control):
    """Each means the note on which the cursor stands, which is else the newest."""

    GROUP = N_("Notes")
    WHY = N_("There is no note under the cursor.")
    screen: FlipchartView

    def heading(self) -> None:
        """Ask for the heading of this note; an empty one takes it out from under its own."""
        if note := self.screen.note:
            about, place = _("heading of note {number}", number=note.number), f"heading {note.id}"
            put = partial(self._put_under, str(note.id), place)
            self.screen.writing.open(lent_for("heading", about, put, may_be_empty=True, place=place), note.heading)

    async def _put_under(self, note: str, place: str, written: WrittenLine) -> bool:
        return await self.screen.do(steps.group_note(note=note, heading=written.text), line_text(place, written))

    def marks(self) -> None:
        """Ask for a mark, or another kind, of this note."""
        if note := self.screen.note:
            self.screen.run_dialog(self._mark(note))

    async def _mark(self, note: Note) -> None:
        from peerassist_tui.screens.flipchart.marks import MarksScreen

        if step := await self.console.push_screen_wait(MarksScreen(note)):
            await self.screen.do(step)

    async def join(self) -> None:
        """Put the words of this note behind those of the one above it."""
        if (note := self.screen.note) and (above := self._above):
            await self.screen.do(steps.join_notes(note=str(note.id), into=str(above.id)))

    @property
    def _above(self) -> Note | None:
        """The note above the one that is meant."""
        notes, note = self.session.all(Note), self.screen.note
        place = notes.index(note) if note else 0
        return notes[place - 1] if place else None

    @property
    def _is_alone(self) -> bool:
        return len(self.session.all(Note)) == 1

    async def up(self) -> None:
        """Move this note up."""
        if note := self.screen.note:
            await self.screen.do(steps.move_note(note=str(note.id), by=-1))

    async def down(self) -> None:
        """Move this note down."""
        if note := self.screen.note:
            await self.screen.do(steps.move_note(note=str(note.id), by=1))

    def link(self) -> None:
        """Ask what this note is to others."""
        if note := self.screen.note:
            self.screen.run_dialog(self._link(note))

    async def _link(self, note: Note) -> None:
        from peerassist_tui.screens.flipchart.note_choice import NoteChoice
        from peerassist_tui.screens.shell.pick import Pick, PickScreen

        links = links_from(self.session).get(note.id, [])
        picks = [Pick(kind, _(_IT[kind])) for kind in LINK_WORDS]
        first = links[0].kind if links else "answers"
        kind = await self.console.push_screen_wait(PickScreen(_("Note {number}", number=note.number), picks, first))
        if kind is None:
            return
        had = [str(link.to_id) for link in links if link.kind == kind]
        question, at = _(_WHICH[kind], number=note.number), likely_target(self.session, note, kind)
        choice = NoteChoice(self.session, question, had, apart=note, at=at.id if at else None)
        chosen = await self.console.push_screen_wait(choice)
        if chosen is not None and set(chosen) == set(had):
            told = _("Nothing has changed: {links}.", links=self._linked(note, kind, had))
            self.console.tell(told, "information")
        elif chosen is not None:
            await self.screen.do(steps.link(note=str(note.id), **filled("kind", kind), to=chosen))

    def _linked(self, note: Note, kind: str, had: list[str]) -> str:
        numbers = ", ".join(str(self.session.row(Note, UUID(key)).number) for key in had)
        return _(_LINKED[kind], number=note.number, others=numbers or _("no other"))

    def may(self) -> bool | None:
        """Whether there is a note that can be meant."""
        return self.screen.note is not None or None

    def may_join(self) -> bool | None:
        """Whether a note stands above the one that is meant."""
        return self._above is not None or None

    def may_link(self) -> bool | None:
        """Whether there is another note beside the one that is meant."""
        return None if self._is_alone else self.may()

    def may_move(self) -> bool | None:
        """The same, of keys that are the queue's while somebody is in it."""
        return False if self.screen.in_the_queue else self.may_link()

    def why_not_join(self) -> str:
        """That there is nothing above the note that is meant."""
        return _("There is no note above this one to join it with.") if self.screen.note else ""

    def why_not_link(self) -> str:
        """That the note that is meant is alone."""
        return _("There is no other note to link this one with.") if self.screen.note else ""

    def why_not_move(self) -> str:
        """That the note that is meant is alone."""
        return _("There is no other note that this one could change places with.") if self.screen.note else ""

    COMMANDS: ClassVar = (
        Command("note.marks", "m", NC_("key", "mark"), N_("Choose a mark for this note"), marks, may),
        Command("note.join", "j", N_("join"), N_("Join this note with the one above it"), join, may_join,
                why=why_not_join),
        Command("note.link", "y", NC_("key", "link"), N_("Link this note to those it builds on"), link, may_link,
                why=why_not_link),
        Command("note.heading", "H", N_("heading"), N_("Put this note under a heading"), heading, may),
        Command("note.up", "K,shift+up", N_("up"), N_("Move this note up"), up, may_move, why=why_not_move),
        Command("note.down", "J,shift+down", N_("down"), N_("Move this note down"), down, may_move,
                why=why_not_move),
    )  # fmt: skip
