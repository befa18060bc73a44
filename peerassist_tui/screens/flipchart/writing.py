"""What is being written in the note line of a screen: for what, whose words, and that nothing of it is lost."""

import re
from dataclasses import replace
from typing import Protocol

from peerassist_tui.language import _
from peerassist_tui.models import NOTHING, Person, Unsaved, mark
from peerassist_tui.readings.state import holder
from peerassist_tui.screens.flipchart.kinds import LINE
from peerassist_tui.screens.flipchart.line_handler import LineHandler, WrittenLine
from peerassist_tui.screens.flipchart.note_handlers import NoteHandlers
from peerassist_tui.screens.shell.control import SessionView
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.widgets.fields.line_prefix import Meant, Purpose
from peerassist_tui.widgets.fields.note_line import AGAIN, NoteLine

_WHOSE = re.compile(r"^@\S*\s*")
"""Whose the rest of a line is."""


class LineView(SessionView, Protocol):
    """A screen with a note line."""

    @property
    def line(self) -> NoteLine:
        """The note line."""


class Writing:
    """What stands in the line and waits beside it; all of it is a draft until it is saved."""

    def __init__(self, screen: LineView) -> None:
        self.screen = screen
        self.notes = NoteHandlers(screen, self._go_on_as)
        self.speaker: Person | None = None
        """Who had the floor at the first key of the note that is begun."""
        self._is_restored = False

    @property
    def line(self) -> NoteLine:
        """The note line."""
        return self.screen.line

    @property
    def handler(self) -> LineHandler | None:
        """For what the line is open."""
        purpose = self.line.purpose
        return purpose if isinstance(purpose, LineHandler) else None

    def restore(self) -> None:
        """Go on with the note that was begun when the screen was left; from now on what stands here is kept."""
        if draft := self.screen.console.drafts.kept(LINE):
            self.speaker = self.screen.session.get(Person, draft.who)
            self.line.restore(self.notes.named(draft.kind), draft.text)
        self._is_restored = True

    def open(self, handler: LineHandler, text: str | None = None) -> None:
        """Open the line, with `text` in it; a note that was begun is put aside for an errand.

        An errand that was left half written goes on.
        """
        console = self.screen.console
        if console.storage.is_refused():
            return
        kept = console.drafts.kept(handler.place) if handler.lent and handler.place else NOTHING
        purpose = replace(handler, began_with=text or "") if handler.lent else handler
        self.line.open(purpose, kept.text if kept else text)
        if kept:
            console.tell(_(AGAIN), "information")
        self.show_meaning()

    def show_meaning(self) -> None:
        """Show what the text in the line means besides its words."""
        written = WrittenLine(self.line.input.value, self.speaker)
        self.line.meant = self.handler.meaning(self.screen.session, written) if self.handler else Meant()

    def begin(self) -> None:
        """The speaker is whoever holds the floor at the first key, not at saving."""
        if self.handler and not self.handler.lent:
            self.speaker = holder(self.screen.session)
            self.keep()

    def swap_speaker(self) -> None:
        """The words are of whoever holds the floor by now."""
        self.speaker = holder(self.screen.session)
        self.keep()
        self.show_meaning()

    def take_person(self, name: str) -> bool:
        """Put a person into the line where it asks for one, in the place of whoever stood there."""
        line, handler = self.line.input, self.handler
        if handler is None or not (handler.asks_who or handler.asks_whose):
            return False
        line.put(name if handler.asks_who else f"@{'_'.join(name.split())} {_WHOSE.sub('', line.value)}")
        self.keep()
        self.show_meaning()
        return True

    def turn_kind(self) -> None:
        """The next kind for what is being written."""
        handler = self.handler
        if handler and handler.turned:
            self.line.purpose = replace(handler.turned(), began_with=handler.began_with)
            self.screen.console.answers.drop_old()  # of the kind that it was
            self.keep()

    def leave(self, left: Purpose | None) -> None:
        """An empty line is for nothing in particular; what was to be changed stays as it was."""
        if left and left.began_with:
            self.screen.console.drafts.keep(left.place, NOTHING)
        if not self.line.text:
            self.line.purpose = None
            self.speaker = None
        self.show_meaning()

    async def save(self, handler: LineHandler, text: str) -> None:
        """Do what the line was open for; a refused text stands in it again."""
        written = WrittenLine(text, self.speaker)
        if not handler.lent:
            self.speaker = None  # the next note may be begun while this one is being saved
        self.line.input.being_saved = bool(handler.place and not handler.changing)
        if await handler.save(written):
            self.line.input.done()
            self._go_on_after(handler)
        else:
            self.speaker = self.speaker or written.speaker
            self.line.give_back()
        self.keep()

    def _go_on_after(self, saved: LineHandler) -> None:
        """Leave the line after an errand, unless somebody types on in it; whether for a note, says the line."""
        if saved.lent and not self.line.input.value:
            self.line.close()
        self.show_meaning()

    def _go_on_as(self, handler: LineHandler, speaker: Person | None) -> None:
        self.line.purpose, self.speaker = handler, speaker

    async def split(self, first: str, rest: str) -> None:
        """Make two notes of the one that is being changed."""
        if self.handler and self.handler.split and await self.handler.split(first, rest):
            self.line.close()

    def take_back(self, typed: Typed) -> None:
        """Let a text that was refused after all stand again where it was typed, before what has been typed since."""
        if typed.place == LINE:
            self.speaker = self.speaker or self.screen.session.get(Person, typed.draft.who)
            self.line.take_back(self.notes.named(typed.draft.kind), typed.draft.text)
            self.show_meaning()
        else:
            self.line.go_on_with(typed.place, typed.draft.text)

    def keep(self) -> None:
        """Keep what stands in the line and what was put aside for it, until it is saved."""
        if not self._is_restored:
            return
        begun = {LINE: NOTHING}
        for purpose, text in self.line.begun:
            begun[purpose.place if purpose else LINE] = self.draft(purpose, text)
        for place, draft in begun.items():
            if place:
                self.screen.console.drafts.keep(place, draft)

    def draft(self, purpose: Purpose | None, text: str) -> Unsaved:
        """A text as it is kept while it is being written for that purpose."""
        if purpose and purpose.lent:
            was = purpose.began_with
            return Unsaved(text, purpose.name, was=mark(was)) if text != was else NOTHING
        return Unsaved(text, purpose.name if purpose else "", self.speaker.id if self.speaker else None)
