"""The way through the wrap-up: the goodbye, then from missing item to missing item, each with its field beneath."""

from collections.abc import Hashable
from typing import ClassVar, cast

from peerassist_tui.language import N_, _
from peerassist_tui.readings.missing import Missing
from peerassist_tui.readings.state import is_wrapped_up, status
from peerassist_tui.screens.shell.control import Command, SessionView
from peerassist_tui.screens.workspace.left_at import LeftAt
from peerassist_tui.screens.workspace.missing_control import NOTHING_MISSING
from peerassist_tui.screens.workspace.section_pane import SectionPane
from peerassist_tui.screens.workspace.sections.goodbye import STEPS, GoodbyeSection, StepName, missing_in_step
from peerassist_tui.screens.workspace.workspace_control import PageControl
from peerassist_tui.screens.wrap_up.walk import Walk
from peerassist_tui.screens.wrap_up.walk_faces import goodbye_face, item_face
from peerassist_tui.session import Session

WALK_BAR = ("walk.next", "walk.back")
GOODBYE_PLACE = 0
"""The page of the goodbye; the missing items come after it."""


def next_words(walk: "WalkControl") -> str | None:
    """The key bar does not name the key on the goodbye where nothing is missing."""
    return None if walk.place or walk.screen.missing_items(walk.session) else ""


TOGETHER = {"given": ("given", "passed")}
"""Fields that stand together on the page that asks for one of them: an option, or that there is none."""


class WalkControl(PageControl):
    """Shows the goodbye, and the missing items one by one, with those sections and fields that all fields show too."""

    GROUP = N_("One missing item at a time")

    def __init__(self, screen: SessionView) -> None:
        super().__init__(screen)
        self._walk = Walk()

    async def begins(self, left_at: LeftAt | None) -> bool:
        first = left_at is None and status(self.session) == "finished" and not is_wrapped_up(self.session)
        if first or (left_at and left_at.page == GOODBYE_PLACE):
            await self.goodbye()
            return True
        if left_at is None or left_at.page is None:
            return False
        self._walk.meet(self.screen.missing_items(self.session))
        if (found := self._walk.find(left_at.topic, left_at.row, left_at.field)) is not None:
            await self.go(found)
        return found is not None

    async def goodbye(self) -> None:
        """Show what the meeting was, and what is left to do; from there nothing leads on where nothing is missing."""
        if self.place == GOODBYE_PLACE and not self.screen.missing_items(self.session):
            self.console.tell(_(NOTHING_MISSING), "information")
        self.place = GOODBYE_PLACE
        pane = await self.screen.work.turn_page(GoodbyeSection.topic, ())
        self._show_head(self.session)
        self.screen.refresh_bindings()
        pane.enter()

    async def go(self, place: int) -> None:
        """Show the missing item of that place in the walk, with its field; behind the last one the goodbye."""
        if not 0 <= place < len(self._walk.items):
            await self.goodbye()
            return
        self.place, missing = place + 1, self._walk.items[place]
        fields = TOGETHER.get(missing.field, (missing.field,)) if missing.field else ()
        pane = await self.screen.work.turn_page(missing.topic, fields)
        if missing.row:
            pane.move_to(missing.row)
        self._show_head(self.session)
        self.screen.refresh_bindings()
        if missing.field:
            self.screen.call_after_refresh(lambda: pane.enter_form(missing.field, passing=True))
        else:
            pane.enter()

    @property
    def item(self) -> Missing | None:
        """The missing item that is shown."""
        return self._walk.items[self.place - 1] if self.place else None

    def shown(self, session: Session) -> None:
        if self.place:
            self._walk.meet(self.screen.missing_items(session), after=self.place - 1)
        self._show_head(session)
        if self.item and self._has_gone(self.item, session):
            self.screen.run_worker(self.next(), group="walk", exclusive=True)

    def _has_gone(self, item: Missing, session: Session) -> bool:
        """Whether the row that stood on the page for what is fixed is there no more: the next page follows."""
        section = self.screen.panes.named(item.topic)
        is_fixed = item in self._walk.fixed and item.row is not None
        return is_fixed and item.row not in {entry.key for entry in section.entries(session)}

    def told(self, missing_items: list[Missing]) -> list[Missing]:
        """On the page of a missing item nothing but what fixes it: its sentence and its field stand there already."""
        return [one for one in missing_items if self.item is None or (one == self.item and one.fix)]

    def _show_head(self, session: Session) -> None:
        if self.place:
            self.screen.work.head.show(item_face(session, self._walk, self.place - 1))
        elif self.place == GOODBYE_PLACE:
            self.screen.work.head.show(goodbye_face(self.screen.missing_items(session)))

    async def turn_to(self, place: int) -> None:
        """Show the page whose sign was chosen: a step of the goodbye, or a missing item."""
        if self.place == GOODBYE_PLACE:
            await self.begin_step(STEPS[min(place, len(STEPS) - 1)])
        elif 0 <= place < len(self._walk.items):
            await self.go(place)

    async def begin_step(self, step: StepName) -> None:
        """Go to the first thing that a step lacks; where it lacks nothing, to its section, or to the report."""
        missing_items = self.screen.missing_items(self.session)
        own = missing_in_step(step, missing_items)
        if own:
            self._walk.begin(missing_items)
            await self.go(self._walk.place_of(own[0]))
        elif step == "report":
            await self.screen.action_stage("report")
        else:
            self.leave()
            (await self.screen.work.visit(step)).enter()

    def opens(self, pane: SectionPane, key: Hashable) -> bool:
        if is_step := isinstance(pane.section, GoodbyeSection):
            self.screen.run_worker(self.begin_step(cast(StepName, key)))
        return is_step

    async def leads_to(self, missing: Missing) -> bool:
        if is_mine := self.is_on():
            await self.screen.save_all()
            self._walk.go_on(self.screen.missing_items(self.session), self.place or GOODBYE_PLACE)
            await self.go(self._walk.place_of(missing))
        return is_mine

    async def goes_on(self) -> bool:
        if not self.place:
            return False
        await self.next()
        return True

    def is_over(self) -> bool | None:
        """Whether there is a meeting to say goodbye to; None: not yet."""
        return status(self.session) == "finished" or None

    async def next(self) -> None:
        """Save what is typed, and go to the next missing item; from the goodbye, to the first."""
        await self.screen.save_all()
        self._walk.go_on(self.screen.missing_items(self.session), self.place or GOODBYE_PLACE)
        await self.go(self._walk.next_after(self.place - 1 if self.place else -1))

    async def back(self) -> None:
        """Go to the missing item before, or from the first one to the goodbye."""
        await self.screen.save_all()
        if self.place:
            await (self.go(self.place - 2) if self.place > 1 else self.goodbye())

    async def turn(self) -> None:
        """From one missing item at a time to all fields, and back."""
        if self.place is not None:
            self.screen.enter_sections()
        else:
            self._walk.begin(self.screen.missing_items(self.session))
            await self.go(0)

    COMMANDS: ClassVar = (
        Command("walk.next", "ctrl+g", N_("next missing"), N_("Go to the next missing item, with its field"), next,
                when=PageControl.is_on, words=next_words, also_typing=True),
        Command("walk.back", "ctrl+b", N_("previous"),
                N_("Go to the previous missing item, at last to the goodbye"), back,
                when=lambda walk: bool(walk.place), also_typing=True),
        Command("walk.turn", "f4", N_("one by one"),
                N_("Switch between one missing item at a time and all fields"), turn,
                words=PageControl.turn_words, also_typing=True),
        Command("walk.goodbye", "G", N_("goodbye"), N_("Show the steps left, and the meeting in figures"), goodbye,
                when=is_over, leader=True, why=N_("The meeting is not over.")),
    )  # fmt: skip
