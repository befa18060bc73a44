"""What the keys do to the agenda of a preparation."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from peerassist_tui.errors import Refused
from peerassist_tui.models import AgendaItem
from peerassist_tui.screens.shell.commands import command
from peerassist_tui.screens.workspace.mending import MendingScreen
from peerassist_tui.screens.workspace.sections.agenda import AgendaSection
from peerassist_tui.screens.workspace.sections.section import uuid_of

ON_AN_ITEM = ("insert_item", "duplicate", "split", "next_day")


class PlanCommands(MendingScreen, inherit_bindings=False):
    """A workspace in which an agenda is taken from a template, kept as one, and rearranged."""

    PLAN_KEYS: ClassVar[list[BindingType]] = [
        Binding("T", "template", "template", id="agenda.template", tooltip="Begin the agenda with a template"),
        command("N", "insert_item", "insert", "Type a new item right before this one", id="agenda.insert"),
        Binding("d", "duplicate", "double", id="agenda.double", tooltip="Put a copy of the item behind it"),
        Binding("x", "split", "split", id="agenda.split", tooltip="Cut the item in two of half its length"),
        Binding("D", "next_day", "next day", id="agenda.next_day",
                tooltip="Let the next day begin with this item; where one begins with it, let it go on the day before"),
        Binding("S", "save_template", "keep as template", id="agenda.keep",
                tooltip="Keep this agenda as a template of your own"),
    ]  # fmt: skip

    @property
    def _planned_item(self) -> AgendaItem | None:
        """The agenda item under the cursor of the list, while the keys go to the list."""
        pane = self.pane
        here = self._topic == AgendaSection.topic and pane and pane.in_list
        return self.session.get(AgendaItem, uuid_of(pane.key)) if here and pane else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ON_AN_ITEM:
            return self._planned_item is not None
        if action == "template":
            return self._topic == AgendaSection.topic
        if action == "save_template":
            return self._topic == AgendaSection.topic and bool(self.session.agenda)
        return super().check_action(action, parameters)

    def key_label(self, action: str) -> str | None:
        if action == "next_day" and (item := self._planned_item):
            return f"day {item.day - 1}" if self._begins_its_day(item) else f"day {item.day + 1}"
        return super().key_label(action)

    def _begins_its_day(self, item: AgendaItem) -> bool:
        place = self.session.agenda.index(item)
        return place > 0 and self.session.agenda[place - 1].day < item.day

    def action_insert_item(self) -> None:
        """Go to the add line, for items right before the one under the cursor."""
        if (pane := self.pane) and (item := self._planned_item):
            pane.enter_add(before=item.id)

    async def action_duplicate(self) -> None:
        """Double the item under the cursor."""
        await self._rearrange("duplicate_item")

    async def action_split(self) -> None:
        """Split the item under the cursor."""
        await self._rearrange("split_item")

    async def action_next_day(self) -> None:
        """Let the next day begin with the item under the cursor, or not begin with it."""
        if item := self._planned_item:
            await self._rearrange("shift_days", by=-1 if self._begins_its_day(item) else 1)

    async def _rearrange(self, rule: str, **given: int) -> None:
        if item := self._planned_item:
            await self.do(rule, item=str(item.id), **given)

    def action_template(self) -> None:
        """Choose a template for the agenda."""
        self.ask(self._take_template())

    async def _take_template(self) -> None:
        from peerassist_tui.screens.preparation.template_choice import choose_template

        there = len(self.session.agenda)
        question = f"Which agenda shall replace these {there} items?" if there else "Which agenda does it begin with?"
        try:
            template = await choose_template(self.console, question)
        except Refused as refused:
            self.console.tell(str(refused))
            return
        if template and await self.do("set_agenda", items=template.items) and self.pane:
            self.pane.enter()

    def action_save_template(self) -> None:
        """Keep the agenda as a template of the user's own."""
        self.run_worker(self._keep_template())

    async def _keep_template(self) -> None:
        from peerassist_tui.content.templates import AgendaTemplate
        from peerassist_tui.readings.agenda.template_items import template_items
        from peerassist_tui.screens.preparation.template_saving import TemplateSaving
        from peerassist_tui.settings import templates_path

        items = template_items(self.session)
        saving = TemplateSaving(
            self.session.id,
            templates_path(),
            self.session.info.title,
            lambda name, purpose: AgendaTemplate(name, purpose, items),
        )
        if path := await self.app.push_screen_wait(saving):
            self.app.notify(f"Kept as {path.name}; T offers it from now on.", markup=False)
