"""From what is missing to where it is mended."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from peerassist_tui.readings.gaps import Gap, Remedy, of_topic
from peerassist_tui.screens.workspace.workspace import WorkspaceScreen


class MendingScreen(WorkspaceScreen, inherit_bindings=False):
    """A workspace that leads from gap to gap, and mends at once what can be mended at once."""

    MENDING_KEYS: ClassVar[list[BindingType]] = [
        Binding("g", "next_gap", "next gap", id="gap.next", tooltip="Go to what is missing, one after the other"),
        Binding("ctrl+g", "next_gap", "next gap", id="gap.next_typing", show=False,
                tooltip="Go to the next gap, also while typing"),
        Binding("m", "mend", "mend", id="gap.mend", tooltip="Mend what the section warns of, in one step"),
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._visited: Gap | None = None
        self._seen: set[Gap] = set()
        self._place = 0

    @property
    def _remedy(self) -> Remedy | None:
        """What mends the first gap of this section that can be mended at once."""
        gaps = of_topic(self.gaps(self.session), self._topic)
        return next((gap.remedy for gap in gaps if gap.remedy), None)

    def told_in(self, topic: str, gaps: list[Gap]) -> list[Gap]:
        """First the gap that was gone to, then those that can be mended at once."""
        return sorted(super().told_in(topic, gaps), key=lambda gap: (gap != self._visited, not gap.remedy))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "next_gap":
            return bool(self.gaps(self.session))
        if action == "mend":
            return self._remedy is not None
        return super().check_action(action, parameters)

    def key_label(self, action: str) -> str | None:
        if action == "mend" and (remedy := self._remedy):
            return remedy.words
        return super().key_label(action)

    async def action_next_gap(self) -> None:
        """Go to the gap after the one visited last; what is being typed may have been one."""
        if self.typing:
            await self.save_all()
        gaps = self.gaps(self.session)
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
        await self.go_to(self._visited)

    async def action_mend(self) -> None:
        """Mend the first gap of this section that can be mended at once."""
        if remedy := self._remedy:
            await self.do(remedy.rule, **remedy.given)
