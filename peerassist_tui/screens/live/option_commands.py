"""Writing down what a peer would do in the hosts' place, and seeing who has not said so yet."""

from collections.abc import Mapping
from typing import ClassVar

from textual.binding import Binding

from peerassist_tui.models import Person
from peerassist_tui.readings.flipchart.option_words import option_words
from peerassist_tui.readings.floor.circle import called
from peerassist_tui.readings.readiness.feedback import options_are_due, without_option
from peerassist_tui.readings.state import holder
from peerassist_tui.screens.flipchart.kinds import OPTION, Errand, errand_text
from peerassist_tui.screens.flipchart.note_taking import NoteTakingScreen
from peerassist_tui.screens.shell.commands import command
from peerassist_tui.session import Session


def feedback_words(session: Session) -> str:
    """Who has not given an option yet, while options are asked for; empty where nobody is to be waited for."""
    missing = without_option(session) if options_are_due(session) else []
    return f"no option yet: {', '.join(map(called, missing))}" if missing else ""


class OptionCommands(NoteTakingScreen, inherit_bindings=False):
    """The options of the peers."""

    OPTION_KEY: ClassVar[Binding] = command(
        "O", "option", "option", "Write down a peer's option", id="option.add", show=False
    )

    _proposer: Person | None = None

    def action_option(self) -> None:
        """Open the note line for an option of whoever has the floor."""
        self._proposer = holder(self.session)
        self.open_line(OPTION)

    def errands(self) -> Mapping[str, Errand]:
        return {**super().errands(), OPTION.name: self._put_option}

    async def _put_option(self, text: str) -> bool:
        words = option_words(self.session, text)
        by = words.person or self._proposer
        notes = [str(note.id) for note in words.notes]
        typed = errand_text(OPTION.place, text)
        return await self.do("option", typed, title=words.title, by=str(by.id) if by else None, based_on=notes)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "option":
            return not self.typing
        return super().check_action(action, parameters)
