"""The closing check: what is missing, each line opening what it names."""

from collections.abc import Callable

from textual.content import Content

from peerassist_tui.language import N_
from peerassist_tui.readings.missing import Missing, required
from peerassist_tui.readings.readiness.closing_check import missing_at_closing, required_at_closing
from peerassist_tui.screens.workspace.sections.section import DONE, OPEN, SectionState
from peerassist_tui.screens.workspace.sections.without_fields import SectionWithoutFields
from peerassist_tui.session import Session
from peerassist_tui.widgets.bars.missing_lines import FIX_KEY
from peerassist_tui.widgets.stream import Entry


class ClosingSection(SectionWithoutFields):
    """A list of missing items; their keys are the items themselves."""

    topic = "closing"
    title = N_("Closing check")
    empty = N_(
        "✓ Every option is answered, every lesson has advice, every action an owner and a date; the objectives were "
        "read again, no question and no parked point is left, every peer is thanked, and there is a date to meet again."
    )

    missing_items: Callable[[Session], list[Missing]] = staticmethod(missing_at_closing)
    """What is missing; the screen may know more of what fixes it."""

    def state(self, session: Session, missing_items: list[Missing]) -> SectionState:
        return OPEN if required(missing_items) else DONE

    def count(self, session: Session) -> int:
        return len(required_at_closing(session))

    def entries(self, session: Session) -> list[Entry]:
        return [_entry(missing) for missing in self.missing_items(session)]


def _entry(missing: Missing) -> Entry:
    sign = ("· ", "$foreground-muted") if missing.advice else ("! ", "$text-warning bold")
    fix = f"{FIX_KEY} {missing.fix.words}" if missing.fix else ""
    return Entry(missing, Content.assemble(sign), missing.text, fix, tail_key=FIX_KEY)
