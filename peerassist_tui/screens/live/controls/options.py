"""Writing down what a peer would do in the hosts' place."""

from functools import partial
from typing import ClassVar

from peerassist_tui.models import Person
from peerassist_tui.readings.flipchart.option_words import read_option_words
from peerassist_tui.readings.state import holder
from peerassist_tui.rules import steps
from peerassist_tui.screens.flipchart.flipchart_view import FlipchartView
from peerassist_tui.screens.flipchart.line_handler import WrittenLine, lent_for, line_text
from peerassist_tui.screens.shell.control import Command, Control

OPTION = "option"
"""Where an option is kept while it is being written."""


class OptionControl(Control):
    """The options of the peers."""

    GROUP = "Notes"
    screen: FlipchartView

    def write(self) -> None:
        """Open the note line for an option of whoever has the floor."""
        put = partial(self._put, holder(self.session))
        self.screen.writing.open(lent_for("option", "O", "option (@name, #number of a note)", put, place=OPTION))

    async def _put(self, speaker: Person | None, written: WrittenLine) -> bool:
        words = read_option_words(self.session, written.text)
        by = words.person or speaker
        rests = [str(note.id) for note in words.notes]
        option = steps.option(title=words.title, by=str(by.id) if by else None, based_on=rests)
        return await self.screen.do(option, line_text(OPTION, written))

    COMMANDS: ClassVar = (Command("option.add", "O", "option", "Write down a peer's option", write),)
