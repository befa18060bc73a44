"""A dialog over a running meeting with a line in which people type; nothing typed there is lost."""

from textual import on

from peerassist_tui.language import _
from peerassist_tui.models import Unsaved
from peerassist_tui.screens.shell.following import FollowingScreen
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.widgets.fields.line_prefix import Purpose
from peerassist_tui.widgets.fields.note_line import AGAIN, NoteLine
from peerassist_tui.widgets.stream import Stream


class LineDialog(FollowingScreen):
    """What is typed in its line is a draft, in the place of the line's purpose, until it is saved."""

    def on_mount(self) -> None:
        self.watch(self.line.input, "value", self.keep_line, init=False)

    @property
    def line(self) -> NoteLine:
        """The line."""
        return self.query_one(NoteLine)

    def open_line(self, purpose: Purpose) -> None:
        """Open the line, with what was left half written in it."""
        kept = self.console.drafts.kept(purpose.place).text
        self.line.open(purpose, kept)
        if kept:
            self.console.tell(_(AGAIN), "information")

    def keep_line(self) -> None:
        """Keep what stands in the line."""
        if purpose := self.line.purpose:
            self.console.drafts.keep(purpose.place, Unsaved(self.line.text, purpose.name))

    async def handle_saved_line(self, event: NoteLine.Saved) -> bool:
        """Do what the line was open for; a refused text stands in it again."""
        self.line.input.being_saved = True
        typed = Typed(event.purpose.place, Unsaved(event.text, event.purpose.name), line=True)
        done = await self.handle_line(event.purpose, event.text, typed)
        if done:
            self.line.input.done()
        else:
            self.line.give_back()
        self.keep_line()
        return done

    async def handle_line(self, purpose: Purpose, text: str, typed: Typed) -> bool:
        """Do what is asked for; False when it was refused, which has been told."""
        raise NotImplementedError

    def take_back(self, typed: Typed) -> None:
        """Let a text that was refused after all stand again where it was typed."""
        self.line.go_on_with(typed.place, typed.draft.text)

    @on(NoteLine.Left)
    def to_the_list(self) -> None:
        """Back to the list."""
        self.set_focus(self.query_one(Stream))
