"""From what is missing to where it is fixed."""

from collections.abc import Hashable
from typing import ClassVar

from peerassist_tui.language import N_, _
from peerassist_tui.readings.missing import Missing, missing_in_topic
from peerassist_tui.readings.proposal import Proposal
from peerassist_tui.screens.shell.control import Command, SessionView
from peerassist_tui.screens.workspace.section_pane import SectionPane
from peerassist_tui.screens.workspace.sections.section import uuid_of
from peerassist_tui.screens.workspace.workspace_control import WorkspaceControl
from peerassist_tui.widgets.bars.missing_lines import FIX_KEY

MISSING_BAR = ("gap.next", "gap.mend")
NOTHING_MISSING = N_("Nothing is missing.")
NOT_FROM_HERE = N_("This line cannot be fixed from here: Enter goes to where it can.")
_SEEN_AT_ONCE = 3
"""So many lines are seen in a section also on a small screen."""


class MissingControl(WorkspaceControl):
    """Leads from one missing item to the next, and fixes at once what can be fixed at once."""

    GROUP = N_("This section")

    def __init__(self, screen: SessionView) -> None:
        super().__init__(screen)
        self._visited: Missing | None = None
        self._seen: set[Missing] = set()
        self._place = 0

    @property
    def offered(self) -> Proposal | None:
        """What fixes the missing item under the cursor, else the first one told that can be fixed at once."""
        if self.pane and isinstance(self.pane.key, Missing):
            return self.pane.key.fix
        here = self.screen.panes.topic
        topic = self.pane.section.topic_at(self.pane.key) if self.pane else here
        missing_items = missing_in_topic(self.screen.missing_items(self.session), topic)
        first = next((missing for missing in self.screen.matters.told(missing_items) if missing.fix), None)
        if first is None:
            return None
        return first.fix if topic == here else first.fix_all

    def told(self, missing_items: list[Missing]) -> list[Missing]:
        """The same items: what is begun, then the row under the cursor, the one gone to, what is fixed at once.

        Where all lines are seen, that of the row keeps its place, unless a key fixes it.
        """
        row, crowded = uuid_of(self.pane.key) if self.pane else None, len(missing_items) > _SEEN_AT_ONCE

        def order(missing: Missing) -> tuple[bool, ...]:
            begun = missing.fix and missing.fix.command
            here = row is not None and missing.row == row and (crowded or missing.fix is not None)
            return not begun, not here, missing != self._visited, not missing.fix

        return sorted(missing_items, key=order)

    def opens(self, pane: SectionPane, key: Hashable) -> bool:
        if not isinstance(key, Missing):
            return False
        self.screen.run_worker(self.screen.work.go_to(key))
        return True

    def is_among_all(self) -> bool:
        """Whether all fields are shown; what is shown page by page has its own way on."""
        return not self.screen.work.is_paged

    def next_words(self) -> str | None:
        """The key bar does not name the key where nothing is missing."""
        return None if self.screen.missing_items(self.session) else ""

    async def next(self) -> None:
        """Go to the missing item after the one visited last; what is being typed may have been one."""
        if self.screen.typing:
            await self.screen.save_all()
        missing_items = self.screen.missing_items(self.session)
        if not missing_items:
            self.console.tell(_(NOTHING_MISSING), "information")
            return
        new = next(
            (place for place, missing in enumerate(missing_items) if not missing.advice and missing not in self._seen),
            None,
        )
        if new is not None:
            self._place = new  # what has to be there, and was not gone to yet, comes before advice
        elif self._visited in missing_items:
            self._place = missing_items.index(self._visited) + 1
        self._place %= len(missing_items)
        await self._visit(missing_items[self._place])

    async def _visit(self, missing: Missing) -> None:
        self._visited = missing
        self._seen.add(missing)
        await self.screen.work.go_to(missing)

    async def leads_to(self, missing: Missing) -> bool:
        if is_mine := self.is_among_all():
            await self.screen.save_all()
            await self._visit(missing)
        return is_mine

    def can_fix(self) -> bool:
        """Whether something of this section can be fixed at once, or the key says that this line cannot."""
        return self.offered is not None or self.is_elsewhere()

    def is_elsewhere(self) -> bool:
        """Whether the line under the cursor is a missing item that is fixed in its own section alone."""
        return self.pane is not None and isinstance(self.pane.key, Missing) and self.pane.key.fix is None

    def fix_words(self) -> str | None:
        """What the key does about it; the key bar does not name the key where it would only say why not."""
        return "" if self.is_elsewhere() else self.offered.words if self.offered else None

    async def fix(self) -> None:
        """Fix what is missing, once what is being typed is saved."""
        if self.screen.typing:
            await self.screen.save_all()
        offered = self.offered
        if offered and offered.step:
            await self.screen.do(offered.step)
        elif offered:
            await self.screen.action_command(offered.command)
        elif self.is_elsewhere():
            self.console.tell(_(NOT_FROM_HERE), "information")

    COMMANDS: ClassVar = (
        Command("gap.next", "ctrl+g", N_("next missing"), N_("Go to the next missing item"), next,
                when=is_among_all, words=next_words, priority=False),
        Command("gap.mend", FIX_KEY, N_("fix"), N_("Fix this now"), fix,
                when=can_fix, words=fix_words, why=NOT_FROM_HERE, is_vain=is_elsewhere, also_typing=True),
    )  # fmt: skip
