"""A check-in after the meeting: each action, objective and lesson again, and the next date."""

from typing import ClassVar
from uuid import UUID

from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen

from peerassist_tui.language import N_, _
from peerassist_tui.readings.history.check_in import missing_at_check_in, not_looked_at
from peerassist_tui.readings.missing import Missing
from peerassist_tui.screens.shell.base import SessionScreen
from peerassist_tui.screens.shell.control import keys_of
from peerassist_tui.screens.workspace.missing_control import MISSING_BAR, MissingControl
from peerassist_tui.screens.workspace.row_control import ROW_BAR, RowControl
from peerassist_tui.screens.workspace.section_lines import missing_words
from peerassist_tui.screens.workspace.sections.check_in import (
    ActionsReview,
    CheckInsSection,
    LessonsReview,
    ObjectivesReview,
)
from peerassist_tui.screens.workspace.sections.follow_up_review import FollowUpReviewSection
from peerassist_tui.screens.workspace.workspace import WorkspaceScreen
from peerassist_tui.screens.wrap_up.follow_up_control import AGAIN_KEYS, FollowUpControl
from peerassist_tui.screens.wrap_up.holding_control import HoldingControl
from peerassist_tui.screens.wrap_up.message_control import MessageControl
from peerassist_tui.session import Session
from peerassist_tui.timing.dates import full_date
from peerassist_tui.widgets.bars.items_line import ItemsFace
from peerassist_tui.widgets.leading_words import leading

_BAR = (*AGAIN_KEYS, *MISSING_BAR, "check_in.hold", "check_in.today", "check_in.take_back", "messages", *ROW_BAR)


class CheckInScreen(WorkspaceScreen, inherit_bindings=False):
    """One check-in; what is said at it is kept beside what was said at the others."""

    STAGE = "check_in"
    SECTIONS = (CheckInsSection, ActionsReview, ObjectivesReview, LessonsReview)
    READY = N_("all looked at; .h: it was held")
    HELP_TEXT: ClassVar[str] = N_(
        "A check-in, weeks or months after the meeting. A digit says what became of an action (1 done, 2 changed, "
        "3 dropped, 4 still open), whether an objective is met (1 met, 2 partly, 3 not met), whether a lesson still "
        "holds (1 holds, 2 partly, 3 no longer); Tab adds why, or a new date. Dates that were promised stay on record. "
        "In the check-ins, Enter chooses which one is held; .h says at the end that it was."
    )
    DEFAULT_CSS = """
    CheckInScreen Stream > .stream--heading { text-style: italic; }
    """
    CONTROLS = (MissingControl, FollowUpControl, HoldingControl, MessageControl, RowControl)
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys_of(CONTROLS, bar=_BAR), *SessionScreen.SESSION_KEYS, *Screen.BINDINGS
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._holding = self.controls.of(HoldingControl)

    def choose(self, follow_up: UUID) -> None:
        """Hold this check-in."""
        self._holding.choose(follow_up)

    async def go_to(self, missing: Missing) -> None:
        if missing.topic == CheckInsSection.topic and missing.row:
            self.choose(missing.row)
        await super().go_to(missing)

    def missing_items(self, session: Session) -> list[Missing]:
        return [*self.panes.refused(session), *missing_at_check_in(session, self._holding.check_in(session))]

    def show_session(self, session: Session) -> None:
        at = self._holding.check_in(session)
        for section in self.panes.sections:
            if isinstance(section, FollowUpReviewSection | CheckInsSection):
                section.at = at.id if at else None
        super().show_session(session)

    def missing_line(self, missing_items: list[Missing]) -> ItemsFace:
        at = self._holding.check_in(self.session)
        if at is None:
            return super().missing_line(missing_items)
        still_missing = zip(not_looked_at(self.session, at), missing_at_check_in(self.session, at), strict=False)
        unseen = Content(", ").join([leading(words, missing) for words, missing in still_missing])
        sign = ("✓ ", "$text-success") if at.held_on else ("○ ", "$text-warning")
        held = [Content(_("held {day}", day=full_date(at.held_on)))] if at.held_on else []
        ready = Content(_("all looked at") if held else _(self.READY))
        state = Content.assemble(_("not looked at:"), " ", unseen) if unseen else ready
        advice = tuple(missing_words(missing) for missing in missing_items if missing.advice)
        stands = Content(" · ").join([Content(_("check-in of {day}", day=full_date(at.date))), *held, state])
        return ItemsFace(Content.assemble(sign, stands, " · " if advice else ""), advice)
