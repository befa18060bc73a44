"""The parking lot: each side topic, and where it goes on from here."""

from collections.abc import Hashable, Sequence

from textual.content import Content

from peerassist_tui.language import N_, _
from peerassist_tui.models import Parked
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.sections.section import Section, uuid_of
from peerassist_tui.session import Session
from peerassist_tui.step import Step, filled
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.stream import Entry


class ParkingSection(Section):
    """A list of parked points."""

    topic = "parked"
    title = N_("Parking lot")
    prompt = N_("A side topic that has to go on somewhere, then Enter")
    empty = N_("Nothing is parked.")

    def count(self, session: Session) -> int:
        return len(session.all(Parked))

    def entries(self, session: Session) -> list[Entry]:
        return [self._entry(session, row) for row in session.all(Parked)]

    def _entry(self, session: Session, row: Parked) -> Entry:
        home = row.home.replace("\n", " ").strip()
        sign = ("✓ ", "$text-success") if home else ("! ", "$text-warning")
        return Entry(row.id, Content.assemble(sign), row.text, home if home else session.full_name_of(row.person_id))

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        row = session.get(Parked, uuid_of(key))
        if row is None:
            return ()
        where = _("who takes it on, and where; or “nobody: nothing more to do”")
        return (
            Field("home", _("Taken on by"), "text", row.home, placeholder=where),
            Field("text", _("Parked"), value=row.text),
        )

    def add(self, session: Session, text: str) -> Step:
        return steps.park(text=text)

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        return steps.change_parked(parked=str(key), **filled(name, text))
