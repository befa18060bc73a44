"""The keys that put the flipchart's notes in order."""

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from textual.binding import Binding

from peerassist_tui.models import Note
from peerassist_tui.readings.flipchart.flipchart import LINK_WORDS, links_from
from peerassist_tui.screens.flipchart.kinds import HEADING, Errand, errand_text
from peerassist_tui.screens.flipchart.note_taking import NoteTakingScreen
from peerassist_tui.screens.shell.commands import command

ON_A_NOTE = frozenset(("marks", "join", "link", "heading", "move_note"))


class NoteArranging(NoteTakingScreen, inherit_bindings=False):
    """Marks, links, headings, places; they mean the note on which the cursor stands, which is else the newest."""

    ARRANGING_KEYS: ClassVar[list[Binding]] = [
        command("m", "marks", "mark", "Mark this note: lesson, unanswered, say again, …", id="note.marks", show=False),
        command("j", "join", "join", "Join this note with the one above it", id="note.join", show=False),
        command("y", "link", "link", "Say which notes this one answers or builds on", id="note.link", show=False),
        command("H", "heading", "heading", "Put this note under a heading", id="note.heading", show=False),
        command("K,shift+up", "move_note(-1)", "up", "Move this note up", id="note.up", show=False),
        command("J,shift+down", "move_note(1)", "down", "Move this note down", id="note.down", show=False),
    ]

    def errands(self) -> Mapping[str, Errand]:
        return {**super().errands(), HEADING.name: self._put_under}

    async def _put_under(self, heading: str) -> bool:
        typed = errand_text(f"heading {self._headed}", heading)
        return self._headed is not None and await self.do("group_note", typed, note=self._headed, heading=heading)

    _headed: str | None = None

    def action_heading(self) -> None:
        """Ask for the heading of this note; an empty one takes it out from under its own."""
        if note := self.note:
            self._headed = str(note.id)
            about, place = f"heading of note {note.number}", f"heading {note.id}"
            self.open_line(replace(HEADING, about=about, place=place), note.heading)

    def action_marks(self) -> None:
        """Ask for a mark, or another kind, of this note."""
        if note := self.note:
            self.ask(self._mark(note))

    async def _mark(self, note: Note) -> None:
        from peerassist_tui.screens.flipchart.marks import MarksScreen

        if deed := await self.app.push_screen_wait(MarksScreen(note)):
            rule, given = deed
            await self.do(rule, note=str(note.id), **given)

    async def action_join(self) -> None:
        """Put the words of this note behind those of the one above it."""
        notes, note = self.session.all(Note), self.note
        if note and (place := notes.index(note)):
            await self.do("join_notes", note=str(note.id), into=str(notes[place - 1].id))
        else:
            self.console.tell("There is no note above this one to join it with.")

    async def action_move_note(self, by: int) -> None:
        """Move this note up or down."""
        if note := self.note:
            await self.do("move_note", note=str(note.id), by=by)

    def action_link(self) -> None:
        """Ask what this note is to others."""
        if note := self.note:
            self.ask(self._link(note))

    async def _link(self, note: Note) -> None:
        from peerassist_tui.screens.flipchart.note_choice import NoteChoice
        from peerassist_tui.screens.shell.pick import Pick, PickScreen

        picks = [Pick(kind, f"It {words} …") for kind, words in LINK_WORDS.items()]
        kind = await self.app.push_screen_wait(PickScreen(f"Note {note.number}", picks, "answers"))
        if kind is None:
            return
        had = [str(link.to_id) for link in links_from(self.session).get(note.id, []) if link.kind == kind]
        question = f"Note {note.number} {LINK_WORDS[kind]} which notes?  Space marks, Enter takes them."
        chosen = await self.app.push_screen_wait(NoteChoice(self.session, question, had, apart=note))
        if chosen is not None:
            await self.do("link", note=str(note.id), kind=kind, to=chosen)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ON_A_NOTE:
            return not self.typing and (self.note is not None or None)
        if action in ("reword", "wordings"):
            return not self.typing and (bool(self.session.challenge) or None if action == "wordings" else True)
        return super().check_action(action, parameters)
