"""What the keys do to the agenda of a preparation."""

import asyncio
from typing import ClassVar

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, NC_, pgettext
from peerassist_tui.models import AgendaItem
from peerassist_tui.rules import steps
from peerassist_tui.screens.shell.control import Command
from peerassist_tui.screens.workspace.section_pane import SectionPane
from peerassist_tui.screens.workspace.sections.agenda import AgendaSection
from peerassist_tui.screens.workspace.sections.section import uuid_of
from peerassist_tui.screens.workspace.typing.agenda_typing import MOST_MINUTES
from peerassist_tui.screens.workspace.workspace_control import WorkspaceControl

PLAN_BAR = ("agenda.more", "agenda.less", "agenda.insert", "agenda.double", "agenda.split", "agenda.next_day")

STEP_MINUTES, SHORTEST_MINUTES = 5.0, 1.0


class PlanControl(WorkspaceControl):
    """The items of an agenda are inserted, doubled, split, and put on another day."""

    GROUP = N_("The agenda")

    def opened(self, pane: SectionPane) -> None:
        if isinstance(pane.section, AgendaSection):
            self.screen.run_worker(self._look_for_lengths(pane.section), group="past lengths", exclusive=True)

    async def _look_for_lengths(self, section: AgendaSection) -> None:
        from peerassist_tui.store.queries.item_lengths import item_lengths

        own = self.session.id
        store = await self.console.storage.store()
        try:
            section.past = await asyncio.to_thread(lambda: item_lengths(store.path, own))
        except Refused as refused:
            self.console.tell(str(refused))
        if section.past:
            self.screen.refresh_all()

    @property
    def _item(self) -> AgendaItem | None:
        """The agenda item under the cursor of the list, while the keys go to the list."""
        pane = self.listed
        here = pane and isinstance(pane.section, AgendaSection)
        return self.session.get(AgendaItem, uuid_of(pane.key)) if here and pane else None

    def on_item(self) -> bool:
        """Whether an agenda item is under the cursor."""
        return self._item is not None

    def _begins_its_day(self, item: AgendaItem) -> bool:
        place = self.session.agenda.index(item)
        return place > 0 and self.session.agenda[place - 1].day < item.day

    def other_day(self) -> str | None:
        """The day on which the item would be."""
        item = self._item
        if item is None:
            return None
        return pgettext("key", "day {number}", number=item.day + (-1 if self._begins_its_day(item) else 1))

    async def more(self) -> None:
        """Give the item under the cursor five minutes more."""
        await self._lengthen(STEP_MINUTES)

    async def less(self) -> None:
        """Give the item under the cursor five minutes less, one at least."""
        await self._lengthen(-STEP_MINUTES)

    async def _lengthen(self, minutes: float) -> None:
        if item := self._item:
            length = min(max(SHORTEST_MINUTES, item.minutes + minutes), MOST_MINUTES)
            await self.screen.do(steps.change_item(item=str(item.id), minutes=length))

    def insert(self) -> None:
        """Go to the add line, for items right before the one under the cursor."""
        if (pane := self.pane) and (item := self._item):
            pane.adding.enter(before=item.id)

    async def double(self) -> None:
        """Double the item under the cursor."""
        if item := self._item:
            await self.screen.do(steps.duplicate_item(item=str(item.id)))

    async def split(self) -> None:
        """Split the item under the cursor."""
        if item := self._item:
            await self.screen.do(steps.split_item(item=str(item.id)))

    async def next_day(self) -> None:
        """Let the next day begin with the item under the cursor, or not begin with it."""
        if item := self._item:
            await self.screen.do(steps.shift_days(item=str(item.id), by=-1 if self._begins_its_day(item) else 1))

    COMMANDS: ClassVar = (
        Command("agenda.more", "plus,equals_sign", N_("5 min"), N_("Five minutes more"), more,
                when=on_item, key_display="+", priority=False),
        Command("agenda.less", "minus", N_("5 min less"), N_("Five minutes less"), less,
                when=on_item, priority=False),
        Command("agenda.insert", "B", N_("insert"), N_("Insert an item before this one"), insert,
                when=on_item, leader=True),
        Command("agenda.double", "d", NC_("key", "double"), N_("Duplicate the item"), double,
                when=on_item, leader=True),
        Command("agenda.split", "x", NC_("key", "split"), N_("Split the item in two"), split,
                when=on_item, leader=True),
        Command("agenda.next_day", "D", N_("next day"),
                N_("Start a new day at this item, or join the day before"),
                next_day, when=on_item, words=other_day, leader=True),
    )  # fmt: skip
