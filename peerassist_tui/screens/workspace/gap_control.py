"""From what is missing to where it is mended."""

from collections.abc import Hashable
from typing import ClassVar

from peerassist_tui.readings.gaps import Gap, of_topic
from peerassist_tui.readings.offer import Offer
from peerassist_tui.screens.shell.control import Command, SessionView
from peerassist_tui.screens.workspace.section_pane import SectionPane
from peerassist_tui.screens.workspace.workspace_control import WorkspaceControl

GAP_BAR = ("gap.next", "gap.mend")


class GapControl(WorkspaceControl):
    """Leads from gap to gap, and mends at once what can be mended at once."""

    GROUP = "What is missing"

    def __init__(self, screen: SessionView) -> None:
        super().__init__(screen)
        self._visited: Gap | None = None
        self._seen: set[Gap] = set()
        self._place = 0

    @property
    def remedy(self) -> Offer | None:
        """What mends the gap under the cursor, else the first of this section that can be mended at once."""
        if self.pane and isinstance(self.pane.key, Gap):
            return self.pane.key.remedy
        gaps = of_topic(self.screen.gaps(self.session), self.screen.panes.topic)
        return next((gap.remedy for gap in gaps if gap.remedy), None)

    def told_first(self, gaps: list[Gap]) -> list[Gap]:
        """The same gaps: first the one that was gone to, then those that can be mended at once."""
        return sorted(gaps, key=lambda gap: (gap != self._visited, not gap.remedy))

    def opens(self, pane: SectionPane, key: Hashable) -> bool:
        if not isinstance(key, Gap):
            return False
        self.screen.run_worker(self.screen.work.go_to(key))
        return True

    def are_any(self) -> bool:
        """Whether anything is missing."""
        return bool(self.screen.gaps(self.session))

    async def next(self) -> None:
        """Go to the gap after the one visited last; what is being typed may have been one."""
        if self.screen.typing:
            await self.screen.save_all()
        gaps = self.screen.gaps(self.session)
        if not gaps:
            return
        new = next((place for place, gap in enumerate(gaps) if not gap.advice and gap not in self._seen), None)
        if self._visited in gaps:
            self._place = gaps.index(self._visited) + 1
        elif new is not None:
            self._place = new  # it is mended: what is missing, and not seen yet, comes before advice
        self._place %= len(gaps)
        self._visited = gaps[self._place]
        self._seen.add(self._visited)
        await self.screen.work.go_to(self._visited)

    def can_mend(self) -> bool:
        """Whether something of this section can be mended at once."""
        return self.remedy is not None

    def mending(self) -> str | None:
        """What mends it, in words."""
        return self.remedy.words if self.remedy else None

    async def mend(self) -> None:
        """Mend it."""
        if self.remedy and self.remedy.step:
            await self.screen.do(self.remedy.step)

    COMMANDS: ClassVar = (
        Command("gap.next", "g", "next gap", "Go to what is missing, one after the other", next,
                when=are_any, priority=False),
        Command("gap.next_typing", "ctrl+g", "next gap", "Go to the next gap, also while typing", next,
                when=are_any, priority=False),
        Command("gap.mend", "m", "mend", "Mend what the section warns of, in one step", mend,
                when=can_mend, words=mending, priority=False),
    )  # fmt: skip
