"""The keys of a check-in that say what became of a row."""

import asyncio
from typing import ClassVar

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_
from peerassist_tui.screens.shell.control import Command, SessionView
from peerassist_tui.screens.workspace.sections.check_in import ActionsReview
from peerassist_tui.screens.workspace.sections.follow_up_review import FollowUpReviewSection, ReviewAnswer
from peerassist_tui.screens.workspace.workspace_control import WorkspaceControl
from peerassist_tui.session import Session
from peerassist_tui.store.queries.due_date_history import due_date_history

MOST_ANSWERS = 4
AGAIN_KEYS = tuple(f"check_in.{digit}" for digit in range(1, MOST_ANSWERS + 1))


def _answer_key(digit: int) -> "Command[FollowUpControl]":
    return Command(
        f"check_in.{digit}",
        str(digit),
        "",
        N_("Give this answer"),
        lambda again: again.answer(digit),
        when=lambda again: again.meant(digit) is not None,
        words=lambda again: again.word(digit),
        is_told=True,
        priority=False,
    )


class FollowUpControl(WorkspaceControl):
    """A digit says what became of an action, an objective or a lesson; it can be taken back."""

    GROUP = N_("Answers")

    def __init__(self, screen: SessionView) -> None:
        super().__init__(screen)
        self._seq = -1

    def shown(self, session: Session) -> None:
        if session.seq != self._seq:
            self._seq = session.seq
            self.screen.run_worker(self._read_promises(session), group="promises", exclusive=True)

    async def _read_promises(self, session: Session) -> None:
        actions = self.screen.panes.of(ActionsReview)
        try:
            actions.promised = await asyncio.to_thread(due_date_history, self.console.storage.path, session.id)
        except Refused as refused:
            self.console.tell(str(refused))
            return
        if self.pane and self.pane.section is actions:
            self.pane.show(self.session)

    @property
    def _section(self) -> FollowUpReviewSection | None:
        """What is looked at again, with a row under its cursor; the keys go to its list or to that of the sections."""
        pane = self.answerable
        if pane is None or not isinstance(pane.section, FollowUpReviewSection):
            return None
        return pane.section if pane.section.row(self.session, pane.key) else None

    def meant(self, digit: int) -> ReviewAnswer | None:
        """The answer for which a digit stands."""
        answers = self._section.ANSWERS if self._section else ()
        return answers[digit - 1] if digit <= len(answers) else None

    def word(self, digit: int) -> str | None:
        """The answer for which a digit stands, in a word."""
        answer = self.meant(digit)
        return answer.word if answer else None

    async def answer(self, digit: int) -> None:
        """Give one of the answers; the keys stay in the list, and the band says where its reason is written."""
        pane, section, answer = self.pane, self._section, self.meant(digit)
        if pane is None or section is None or answer is None or pane.key is None:
            return
        pane.enter()  # the next key is for the row below
        given = await self.screen.perform(lambda: section.answer(self.session, pane.key, answer.value))
        if given and answer.why:
            pane.tell_where_explained()

    def can_take_back(self) -> bool:
        """Whether something was said here that is not said by the row itself."""
        return self.listed is not None and self._section is not None and not isinstance(self._section, ActionsReview)

    async def take_back(self) -> None:
        """Take back what was said of the row."""
        pane, section = self.pane, self._section
        if pane and section:
            await self.screen.perform(lambda: section.answer(self.session, pane.key, None))

    COMMANDS: ClassVar = (
        *map(_answer_key, range(1, MOST_ANSWERS + 1)),
        Command("check_in.take_back", "delete,backspace", N_("take back"), N_("Take back this answer"), take_back,
                when=can_take_back, key_display="del", priority=False),
    )  # fmt: skip
