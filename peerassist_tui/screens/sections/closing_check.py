"""The closing check: what is missing, each line opening what it names."""

from collections.abc import Hashable, Sequence

from textual.content import Content

from peerassist_tui.readings.closing import closing
from peerassist_tui.readings.gaps import Gap
from peerassist_tui.screens.sections.section import DONE, OPEN, Deed, Section, State
from peerassist_tui.session import Session
from peerassist_tui.widgets.field import Field
from peerassist_tui.widgets.stream import Entry


class ClosingSection(Section):
    """A list of gaps; their keys are the gaps themselves."""

    topic = "closing"
    title = "Closing check"
    empty = "✓ Every option is answered, every action has an owner and a date, every peer is thanked."

    def state(self, gaps: list[Gap]) -> State:
        return OPEN if gaps else DONE

    def count(self, session: Session) -> int:
        return len(closing(session))

    def entries(self, session: Session) -> list[Entry]:
        return [Entry(gap, Content.styled("! ", "$text-warning bold"), gap.text) for gap in closing(session)]

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        return ()

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Deed | None:
        return None

    def remove(self, session: Session, key: Hashable) -> Deed | None:
        return None
