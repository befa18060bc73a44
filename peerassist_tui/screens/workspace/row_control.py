"""What can be done with the rows of every section."""

from typing import ClassVar

from peerassist_tui.language import N_, NC_
from peerassist_tui.screens.shell.control import Command
from peerassist_tui.screens.workspace.workspace_control import WorkspaceControl
from peerassist_tui.widgets.key_word import key_word

ROW_BAR = ("row.open", "row.add", "row.remove", "row.up", "row.down")


class RowControl(WorkspaceControl):
    """Rows are opened, added, taken out and moved."""

    GROUP = N_("This section")

    def can_open(self) -> bool:
        """Whether the cursor of the list that has the keys stands on something."""
        return self.screen.work.has_keys or bool(self.listed and self.listed.key is not None)

    def can_go_back(self) -> bool:
        """Whether the keys go to a list that has the sections beside it."""
        return self.listed is not None and not self.screen.work.is_paged

    async def go_back(self) -> None:
        """Back to the sections."""
        await self.screen.action_leave()

    def can_add(self) -> bool:
        """Whether something can be added to the section."""
        return bool(self.screen.panes.named(self.screen.work.chosen).prompt)

    def can_remove(self) -> bool:
        """Whether the row under the cursor can be taken out."""
        pane = self.listed
        return bool(pane and pane.key is not None and pane.section.remove(self.session, pane.key))

    def can_move(self) -> bool:
        """Whether the row under the cursor can be moved."""
        pane = self.listed
        return bool(pane and pane.key is not None and pane.section.move(pane.key, 1))

    def removing(self) -> str | None:
        """What taking a row out means in this section."""
        return key_word(self.pane.section.removing) or None if self.pane else None

    async def choose(self) -> None:
        """Go into the section, or open the row under the cursor."""
        if self.screen.work.has_keys:
            (await self.screen.work.open(self.screen.work.chosen)).enter()
        elif (pane := self.pane) and pane.key is not None:
            self.screen.open_row(pane, pane.key)

    def kept(self) -> str | None:
        """What a list is called that is kept for the section, which is then opened again."""
        return self.screen.matters.kept_list(self.screen.panes.named(self.screen.work.chosen)) or None

    async def add(self) -> None:
        """Go to the add line, or open the list that is kept."""
        pane = await self.screen.work.open(self.screen.work.chosen)
        if self.kept():
            self.screen.matters.look_at_list(pane.section)
        else:
            pane.adding.enter()

    async def insert(self) -> None:
        """Go to the add line."""
        (await self.screen.work.open(self.screen.work.chosen)).adding.enter()

    async def remove(self) -> None:
        """Take out the row under the cursor."""
        if pane := self.pane:
            await self.screen.perform(lambda: pane.section.remove(self.session, pane.key))

    async def up(self) -> None:
        """Move the row under the cursor up."""
        await self._move(-1)

    async def down(self) -> None:
        """Move the row under the cursor down."""
        await self._move(1)

    async def _move(self, by: int) -> None:
        if pane := self.pane:
            await self.screen.perform(lambda: pane.section.move(pane.key, by))

    COMMANDS: ClassVar = (
        Command("row.open", "enter", NC_("key", "open"), N_("Open this entry"), choose, when=can_open),
        Command("row.back", "left", N_("sections"), N_("Back to the sections"), go_back,
                when=can_go_back, priority=False),
        Command("row.add", "N", N_("add"), N_("Add rows; each Enter adds one"), add, when=can_add, words=kept),
        Command("row.insert", "insert", N_("add"), N_("Add a row, also from a field"), insert,
                when=can_add, also_typing=True),
        Command("row.remove", "delete,backspace", N_("remove"), N_("Remove the row"), remove,
                when=can_remove, words=removing, key_display="del", priority=False),
        Command("row.up", "K,shift+up", N_("up"), N_("Move the row up"), up,
                when=can_move, priority=False),
        Command("row.down", "J,shift+down", N_("down"), N_("Move the row down"), down,
                when=can_move, priority=False),
    )  # fmt: skip
