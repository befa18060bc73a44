"""The sections of a stage, and the panes of those that were opened, each with what is typed in it."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from peerassist_tui.readings.missing import Missing
from peerassist_tui.screens.workspace.refused_values import RefusedValues
from peerassist_tui.screens.workspace.section_pane import SectionPane
from peerassist_tui.screens.workspace.sections.section import Section
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.session import Session

if TYPE_CHECKING:
    from peerassist_tui.screens.workspace.owner import Workspace

S = TypeVar("S", bound=Section)


class Panes:
    """One of them is worked on, the others are hidden."""

    def __init__(self, kinds: Sequence[type[Section]], today: Callable[[], date], workspace: "Workspace") -> None:
        """`today` is the day in the session's own zone."""
        self.sections = [kind(today) for kind in kinds]
        self.topic = self.sections[0].topic
        """The name of the section that is worked on."""
        self._workspace = workspace
        self._opened: dict[str, SectionPane] = {}
        self._refused = RefusedValues(workspace, self.sections)

    @property
    def current(self) -> SectionPane | None:
        """The section that is worked on; None before it was first opened."""
        return self._opened.get(self.topic)

    def refused(self, session: Session) -> list[Missing]:
        """The values that were typed into fields and refused."""
        pane = self.current
        return self._refused.missing(session, pane.form.typing_in if pane else None)

    def of(self, kind: type[S]) -> S:
        """The section of that kind."""
        return next(one for one in self.sections if isinstance(one, kind))

    def named(self, topic: str) -> Section:
        """The section of that name."""
        return next(one for one in self.sections if one.topic == topic)

    def turn_to(self, topic: str) -> tuple[SectionPane, bool]:
        """Work on another section; answers with its pane, and whether that is new and still to be mounted."""
        self.topic = topic
        is_new = topic not in self._opened
        if is_new:
            self._opened[topic] = SectionPane(self.named(topic), self._workspace)
        turned_to = self._opened[topic]
        for pane in self._opened.values():
            pane.display = pane is turned_to
        return turned_to, is_new

    def show_all_fields(self) -> None:
        """Show all fields in every section."""
        for pane in self._opened.values():
            pane.is_paged = False
            pane.show_alone(())

    def take_back(self, typed: Typed) -> None:
        """Let a text that was refused after all stand again where it was typed."""
        for pane in self._opened.values():
            pane.take_back(typed)

    async def save_all(self) -> None:
        """Save what is typed in any section."""
        for pane in self._opened.values():
            await pane.save_all()
