"""A check-in after the meeting: each action, objective and lesson again, and the next date."""

import asyncio
from collections.abc import Hashable
from typing import ClassVar
from uuid import UUID

from textual.binding import Binding, BindingType
from textual.content import Content

from peerassist_tui.errors import Refused
from peerassist_tui.models import FollowUp
from peerassist_tui.readings.gaps import Gap
from peerassist_tui.readings.history.check_in import check_in_gaps, left_out, next_check_in
from peerassist_tui.screens.shell.confirm import Confirm
from peerassist_tui.screens.workspace.section_pane import SectionPane
from peerassist_tui.screens.workspace.sections.again import AgainSection
from peerassist_tui.screens.workspace.sections.check_in import (
    ActionsAgain,
    CheckInsSection,
    LessonsAgain,
    ObjectivesAgain,
)
from peerassist_tui.screens.workspace.sections.section import uuid_of
from peerassist_tui.screens.workspace.workspace import WorkspaceScreen
from peerassist_tui.screens.wrap_up.message_commands import MessageCommands
from peerassist_tui.session import Session
from peerassist_tui.store.queries.promised import promised_days
from peerassist_tui.timing.dates import in_full


class CheckInScreen(MessageCommands, inherit_bindings=False):
    """One check-in; what is said at it is kept beside what was said at the others."""

    STAGE = "check_in"
    SECTIONS = (CheckInsSection, ActionsAgain, ObjectivesAgain, LessonsAgain)
    READY = "all is looked at; h says that it was held"
    HELP_TEXT: ClassVar[str] = (
        "A check-in, weeks or months after the meeting. A digit says what became of an action, whether an objective "
        "is met, whether a lesson still holds; Enter adds why, or a new date. Dates that were promised stay on record. "
        "In the check-ins, Enter chooses which one is held; h says at the end that it was."
    )
    DEFAULT_CSS = """
    CheckInScreen Stream > .stream--heading { text-style: italic; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(digit), f"answer({digit - 1})", "", id=f"check_in.{digit}", tooltip="Give this answer")
            for digit in range(1, 5)
        ),
        Binding("h", "hold", "held", id="check_in.hold",
                tooltip="Say that the check-in was held, or that it was not"),
        Binding("t", "today", "today", id="check_in.today", show=False,
                tooltip="Hold a check-in today that was not planned"),
        Binding("delete,backspace", "take_back", "take back", key_display="del", id="check_in.take_back",
                tooltip="Take back what was said here"),
        *MessageCommands.MESSAGE_KEYS,
        *WorkspaceScreen.BINDINGS,
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._at: UUID | None = None
        self._seq = -1

    def check_in(self, session: Session) -> FollowUp | None:
        """The check-in that is held: the one that was chosen, else the next to come."""
        chosen = session.get(FollowUp, self._at) or next_check_in(session)
        self._at = chosen.id if chosen else None
        return chosen

    def choose(self, follow_up: UUID) -> None:
        """Hold this check-in."""
        self._at = follow_up
        self.refresh_all()

    async def go_to(self, gap: Gap) -> None:
        if gap.topic == CheckInsSection.topic and gap.row:
            self.choose(gap.row)
        await super().go_to(gap)

    def gaps(self, session: Session) -> list[Gap]:
        return check_in_gaps(session, self.check_in(session))

    def show_session(self, session: Session) -> None:
        at = self.check_in(session)
        for section in self._sections:
            if isinstance(section, AgainSection | CheckInsSection):
                section.at = at.id if at else None
        super().show_session(session)
        if session.seq != self._seq:
            self._seq = session.seq
            self.run_worker(self._read_promises(session), group="promises", exclusive=True)

    def _gap_line(self, gaps: list[Gap]) -> Content:
        at = self.check_in(self.session)
        if at is None:
            return super()._gap_line(gaps)
        unseen = left_out(self.session, at)
        sign = ("✓ ", "$text-success") if at.held_on else ("○ ", "$text-warning")
        held = [f"held {in_full(at.held_on)}"] if at.held_on else []
        state = f"not looked at: {', '.join(unseen)}" if unseen else "all is looked at" if held else self.READY
        advice = [gap.text for gap in gaps if gap.advice]
        return Content.assemble(sign, " · ".join([f"check-in of {in_full(at.date)}", *held, state, *advice]))

    async def _read_promises(self, session: Session) -> None:
        actions = next(one for one in self._sections if isinstance(one, ActionsAgain))
        try:
            actions.promised = await asyncio.to_thread(promised_days, self.console.store_path, session.id)
        except Refused as refused:
            self.console.tell(str(refused))
            return
        if self.pane and self.pane.section is actions:
            self.pane.show(self.session)

    def open_row(self, pane: SectionPane, key: Hashable) -> None:
        follow_up = uuid_of(key)
        if isinstance(pane.section, CheckInsSection) and follow_up and follow_up != self._at:
            self.choose(follow_up)
        else:
            super().open_row(pane, key)

    @property
    def _again(self) -> AgainSection | None:
        pane = self.pane
        return pane.section if pane and pane.in_list and isinstance(pane.section, AgainSection) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        again = self._again
        if action == "answer":
            return again is not None and int(str(parameters[0])) < len(again.ANSWERS)
        if action == "take_back":
            return again is not None and not isinstance(again, ActionsAgain)
        if action in ("remove", "move") and again:
            return False
        if action == "hold":
            return self._at is not None
        if action == "today":
            return not self.typing
        return super().check_action(action, parameters)

    def key_label(self, action: str) -> str | None:
        if action.startswith("answer(") and (again := self._again):
            return again.ANSWERS[int(action[7])].word
        if action == "hold":
            row = self.session.get(FollowUp, self._at)
            return "not held" if row and row.held_on else "held"
        if action == "today" and self.pane and isinstance(self.pane.section, CheckInsSection):
            return "today"
        return super().key_label(action)

    async def action_answer(self, place: int) -> None:
        """Give one of the answers; where it asks for a reason, go to it."""
        pane, again = self.pane, self._again
        if pane is None or again is None or pane.key is None:
            return
        answer = again.ANSWERS[place]
        if await self.perform(lambda: again.answer(self.session, pane.key, answer.value)) and answer.why:
            pane.enter_form("why")

    async def action_take_back(self) -> None:
        """Take back what was said of the row."""
        pane, again = self.pane, self._again
        if pane and again:
            await self.perform(lambda: again.answer(self.session, pane.key, None))

    async def action_today(self) -> None:
        """Hold a check-in today."""
        before = {row.id for row in self.session.all(FollowUp)}
        today = self.today()
        planned = next((row for row in self.session.all(FollowUp) if row.date == today), None)
        if planned is None and not await self.do("follow_up", date=today.isoformat()):
            return
        new = planned.id if planned else next(row.id for row in self.session.all(FollowUp) if row.id not in before)
        self.choose(new)

    def action_hold(self) -> None:
        """Say that the check-in was held, or that it was not."""
        self.run_worker(self._hold(), group="hold", exclusive=True)

    async def _hold(self) -> None:
        await self.save_all()
        row = self.session.get(FollowUp, self._at)
        if row is None:
            return
        if row.held_on:
            await self.do("unhold_follow_up", follow_up=str(row.id))
            return
        missing = left_out(self.session, row)
        question = f"Not looked at: {', '.join(missing)}. Was the check-in of {in_full(row.date)} held all the same?"
        if missing and not await self.app.push_screen_wait(Confirm(question, "it was held", "go on")):
            return
        if await self.do("hold_follow_up", follow_up=str(row.id)):
            self.app.notify(self._told(missing), markup=False)

    def _told(self, missing: list[str]) -> str:
        upcoming = next_check_in(self.session)
        left = f" Left out: {', '.join(missing)}." if missing else ""
        then = f" The next one is on {in_full(upcoming.date)}." if upcoming and not upcoming.held_on else ""
        return f"The check-in was held on {in_full(self.today())}.{left}{then}"
