"""Which check-in is held, and saying that it was."""

from collections.abc import Hashable
from typing import ClassVar
from uuid import UUID

from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.models import FollowUp
from peerassist_tui.readings.history.check_in import next_check_in, not_looked_at
from peerassist_tui.rules import steps
from peerassist_tui.screens.shell.confirm import Confirm
from peerassist_tui.screens.shell.control import Command, SessionView
from peerassist_tui.screens.workspace.section_pane import SectionPane
from peerassist_tui.screens.workspace.sections.check_in import CheckInsSection
from peerassist_tui.screens.workspace.sections.section import uuid_of
from peerassist_tui.screens.workspace.workspace_control import WorkspaceControl
from peerassist_tui.session import Session
from peerassist_tui.timing.dates import full_date
from peerassist_tui.widgets.bars.said import Said

HELD_ALL_THE_SAME = N_("Not looked at: {what}. Was the check-in of {day} held all the same?")


class HoldingControl(WorkspaceControl):
    """Chooses a check-in, holds one today, and says that it was held."""

    GROUP = N_("The check-in")

    def __init__(self, screen: SessionView) -> None:
        super().__init__(screen)
        self._at: UUID | None = None

    def check_in(self, session: Session) -> FollowUp | None:
        """The check-in that is held: the one that was chosen, else the next to come."""
        chosen = session.get(FollowUp, self._at) or next_check_in(session)
        self._at = chosen.id if chosen else None
        return chosen

    def choose(self, follow_up: UUID) -> None:
        """Hold this check-in; the cursor of the dates goes there."""
        self._at = follow_up
        self.screen.refresh_all()
        if self.pane and isinstance(self.pane.section, CheckInsSection):
            self.pane.move_to(follow_up)

    def opens(self, pane: SectionPane, key: Hashable) -> bool:
        follow_up = uuid_of(key)
        if not isinstance(pane.section, CheckInsSection) or follow_up is None or follow_up == self._at:
            return False
        self.choose(follow_up)
        return True

    def can_hold(self) -> bool:
        """Whether there is a check-in."""
        return self._at is not None

    def holding(self) -> str | None:
        """What the key says of it."""
        row = self.session.get(FollowUp, self._at)
        return pgettext("key", "not held") if row and row.held_on else pgettext("key", "held")

    def hold(self) -> None:
        """Mark the check-in as held, or not."""
        self.screen.run_worker(self._hold(), group="hold", exclusive=True)

    async def _hold(self) -> None:
        await self.screen.save_all()
        row = self.session.get(FollowUp, self._at)
        if row is None:
            return
        if row.held_on:
            await self.screen.do(steps.unhold_follow_up(follow_up=str(row.id)))
            return
        missing = not_looked_at(self.session, row)
        question = _(HELD_ALL_THE_SAME, what=", ".join(missing), day=full_date(row.date))
        if missing and not await self.console.push_screen_wait(
            Confirm(question, _("mark as held"), pgettext("key", "go on"))
        ):
            return
        if await self.screen.do(steps.hold_follow_up(follow_up=str(row.id))):
            self.console.answers.say(Said(self._told(missing).rstrip("."), turned="undo"))

    def _told(self, missing: list[str]) -> str:
        upcoming = next_check_in(self.session)
        told = [_("The check-in was held on {day}.", day=full_date(self.screen.today()))]
        if missing:
            told.append(_("Left out: {what}.", what=", ".join(missing)))
        if upcoming and not upcoming.held_on:
            told.append(_("The next one is on {day}.", day=full_date(upcoming.date)))
        return " ".join(told)

    def is_idle(self) -> bool:
        """Whether nobody is typing."""
        return not self.screen.typing

    def beside_dates(self) -> str:
        """The key bar names the key beside the dates alone."""
        return pgettext("key", "today") if self.pane and isinstance(self.pane.section, CheckInsSection) else ""

    async def hold_today(self) -> None:
        """Hold a check-in today."""
        before = {row.id for row in self.session.all(FollowUp)}
        today = self.screen.today()
        planned = next((row for row in self.session.all(FollowUp) if row.date == today), None)
        if planned is None and not await self.screen.do(steps.follow_up(date=today)):
            return
        new = planned.id if planned else next(row.id for row in self.session.all(FollowUp) if row.id not in before)
        self.choose(new)

    COMMANDS: ClassVar = (
        Command("check_in.hold", "h", NC_("key", "held"), N_("Mark the check-in as held, or not"), hold,
                when=can_hold, words=holding, leader=True),
        Command("check_in.today", "t", NC_("key", "today"), N_("Add a check-in today"), hold_today,
                when=is_idle, words=beside_dates, leader=True),
    )  # fmt: skip
