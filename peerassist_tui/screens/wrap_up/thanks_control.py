"""Those who helped: Enter goes to what they are thanked for, or to the words of thanks; all can be thanked at once."""

from collections.abc import Hashable
from typing import ClassVar

from peerassist_tui.language import N_
from peerassist_tui.models import Person
from peerassist_tui.readings.readiness.closing_check import thanks_to_all
from peerassist_tui.screens.shell.control import Command
from peerassist_tui.screens.workspace.section_pane import SectionPane
from peerassist_tui.screens.workspace.sections.section import uuid_of
from peerassist_tui.screens.workspace.sections.thanks import ThanksSection, thanks_of, topic_of
from peerassist_tui.screens.workspace.workspace_control import WorkspaceControl


class ThanksControl(WorkspaceControl):
    """Whoever is thanked is written to, and what they gave is gone to."""

    GROUP = N_("Answers")

    def opens(self, pane: SectionPane, key: Hashable) -> bool:
        if not isinstance(pane.section, ThanksSection):
            return False
        if topic := topic_of(self.session, key):
            self.screen.run_worker(self._go_to_row(topic, key))
        else:
            self.screen.run_worker(self._thank(pane, pane.section, key))
        return True

    async def _go_to_row(self, topic: str, key: Hashable) -> None:
        pane = await self.screen.work.visit(topic)
        pane.move_to(key)
        pane.enter()

    async def _thank(self, pane: SectionPane, section: ThanksSection, key: Hashable) -> None:
        person = self.session.get(Person, uuid_of(key))
        if person and thanks_of(self.session, person.id) is None:
            await self.screen.perform(lambda: section.thank(self.session, person))
            pane.show(self.session)
        self.screen.call_after_refresh(pane.enter_form)

    def can_thank_all(self) -> bool | None:
        """Whether several are left to be thanked; None: not now."""
        return thanks_to_all(self.session) is not None or None

    async def thank_all(self) -> None:
        """Thank all who are left, in one step."""
        if (proposal := thanks_to_all(self.session)) and proposal.step:
            await self.screen.do(proposal.step)

    COMMANDS: ClassVar = (
        Command("thanks.all", "a", N_("mark all as thanked"), N_("Mark all peers as thanked, in one step"), thank_all,
                when=can_thank_all, leader=True, why=N_("No two peers are left to be thanked.")),
    )  # fmt: skip
