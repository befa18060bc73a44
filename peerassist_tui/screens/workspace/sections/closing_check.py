"""The closing check: what is missing, each line opening what it names."""

from collections.abc import Callable, Hashable, Sequence

from textual.content import Content

from peerassist_tui.readings.gaps import Gap
from peerassist_tui.readings.readiness.closing import closing, missing
from peerassist_tui.screens.workspace.sections.section import DONE, OPEN, Section, State
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.stream import Entry


class ClosingSection(Section):
    """A list of gaps; their keys are the gaps themselves."""

    topic = "closing"
    title = "Closing check"
    empty = (
        "✓ Every option is answered, every lesson has advice, every action an owner and a date; the objectives were "
        "read again, no question and no parked point is left, every peer is thanked, and there is a date to meet again."
    )

    gaps: Callable[[Session], list[Gap]] = staticmethod(closing)
    """What is missing; the screen may know more of what mends it."""

    def state(self, gaps: list[Gap]) -> State:
        return OPEN if any(not gap.advice for gap in gaps) else DONE

    def count(self, session: Session) -> int:
        return len(missing(session))

    def entries(self, session: Session) -> list[Entry]:
        return [_entry(gap) for gap in self.gaps(session)]

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        return ()

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        return None

    def remove(self, session: Session, key: Hashable) -> Step | None:
        return None


def _entry(gap: Gap) -> Entry:
    sign = ("· ", "$foreground-muted") if gap.advice else ("! ", "$text-warning bold")
    return Entry(gap, Content.assemble(sign), gap.text, f"m {gap.remedy.words}" if gap.remedy else "")
