"""A page of a path: one question at a time, answered in a section or in some of its fields."""

from collections.abc import Sequence
from typing import NamedTuple

from peerassist_tui.readings.missing import Missing
from peerassist_tui.screens.workspace.sections.section import DONE, MISSING, OPEN, Section, SectionState
from peerassist_tui.session import Session


class PathPage(NamedTuple):
    """A question, the section that answers it, and which of its fields; none: all of the section."""

    topic: str
    question: str
    fields: tuple[str, ...] = ()

    def concerns(self, missing: Missing) -> bool:
        """Whether something that is missing is to be answered here."""
        return missing.topic == self.topic and (not self.fields or missing.field in self.fields)

    def state(self, section: Section, session: Session, missing_items: list[Missing]) -> SectionState:
        """Where the page stands, as a section does."""
        if not self.fields:
            return section.state(session, missing_items)
        own = [missing for missing in missing_items if self.concerns(missing)]
        if any(not missing.advice for missing in own):
            return MISSING
        answered = any(field.value for field in section.fields(session, None) if field.name in self.fields)
        return DONE if answered and not own else OPEN


def place_of(pages: Sequence[PathPage], topic: str, field: str | None = None) -> int:
    """The place of the page on which a field of a section is asked for, else of the first one of that section."""
    own = [place for place, page in enumerate(pages) if page.topic == topic]
    return next((place for place in own if field in pages[place].fields), own[0] if own else 0)
