"""A section whose rows are read or chosen, and have nothing to be filled in."""

from collections.abc import Hashable, Sequence

from peerassist_tui.screens.workspace.sections.section import Section
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.widgets.fields.field import Field


class SectionWithoutFields(Section):
    """Nothing in it is changed by a field, and no row is taken out."""

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        return ()

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        return None

    def remove(self, session: Session, key: Hashable) -> Step | None:
        return None
