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
NOTHING_MISSING_HERE = N_("Nothing is missing here.")
NOT_AT_ONCE = N_("Nothing here is fixed at once: fill in what is missing.")
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
        first = next((missing for missing in self.screen.matters.told(self._missing_here) if missing.fix), None)
        if first is None:
            return None
        return first.fix if self._topic == self.screen.panes.topic else first.fix_all

    @property
    def _topic(self) -> str:
        return self.pane.section.topic_at(self.pane.key) if self.pane else self.screen.panes.topic

    @property
    def _missing_here(self) -> list[Missing]:
        return missing_in_topic(self.screen.missing_items(self.session), self._topic)

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

    def cannot_fix(self) -> bool:
        """Whether nothing here can be fixed at once, which the key then says."""
        return self.offered is None

    def why_not_fix(self) -> str:
        """Why nothing is fixed at once: in this line, or in the whole section."""
        if self.pane is not None and isinstance(self.pane.key, Missing):
            return _(NOT_FROM_HERE)
        return _(NOT_AT_ONCE if self._missing_here else NOTHING_MISSING_HERE)

    def fix_words(self) -> str | None:
        """What the key does about it; the key bar does not name the key where it would only say why not."""
        return self.offered.words if self.offered else ""

    async def fix(self) -> None:
        """Fix what is missing, once what is being typed is saved."""
        if self.screen.typing:
            await self.screen.save_all()
        offered = self.offered
        if offered and offered.step:
            await self.screen.do(offered.step)
        elif offered:
            await self.screen.action_command(offered.command)
        else:
            self.console.tell(self.why_not_fix(), "information")

    COMMANDS: ClassVar = (
        Command("gap.next", "ctrl+g", N_("next missing"), N_("Go to the next missing item"), next,
                when=is_among_all, words=next_words, priority=False),
        Command("gap.mend", FIX_KEY, N_("fix"), N_("Fix this now"), fix,
                words=fix_words, why=why_not_fix, is_vain=cannot_fix, also_typing=True),
    )  # fmt: skip
