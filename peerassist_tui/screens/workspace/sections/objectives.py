"""The objectives: what the hosts want to have at the end, and by what they will see it."""

from collections.abc import Hashable, Sequence

from textual.content import Content

from peerassist_tui.language import N_, _
from peerassist_tui.models import Objective
from peerassist_tui.readings.flipchart.coverage import brought_by_words, who_brings
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.sections.section import Section, uuid_of
from peerassist_tui.session import Session
from peerassist_tui.step import Step, filled, written
from peerassist_tui.text import comma_separated
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.stream import Entry


class ObjectivesSection(Section):
    """A list of objectives."""

    topic = "objectives"
    title = N_("Objectives")
    prompt = N_("What the hosts want at the end, then Enter")
    empty = N_("No objective yet. Two or three are enough.")

    def count(self, session: Session) -> int:
        return len(session.all(Objective))

    def entries(self, session: Session) -> list[Entry]:
        room = max((len(row.ref) for row in session.all(Objective)), default=0)
        return [self._entry(row, room) for row in session.all(Objective)]

    def _entry(self, row: Objective, room: int) -> Entry:
        sign = ("✓ ", "$text-success") if row.sign_of_success else ("· ", "$foreground-muted")
        return Entry(row.id, Content.assemble(sign, (f"{row.ref:<{room}}  ", "$foreground-muted")), row.text)

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        row = session.get(Objective, uuid_of(key))
        if row is None:
            return ()
        seen = _("How will you know?")
        return (
            Field("text", _("Objective"), value=row.text),
            Field("sign_of_success", _("Sign of success"), "text", row.sign_of_success, placeholder=seen),
            Field(
                "needs",
                _("Skills needed"),
                value=", ".join(row.needs),
                explain=lambda text: brought(session, row, comma_separated(text)),
                placeholder=_("with commas"),
            ),
        )

    def add(self, session: Session, text: str) -> Step:
        return steps.add_objective(objective=written(text=text))

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        value = comma_separated(text) if name == "needs" else text
        return steps.change_objective(objective=str(key), **filled(name, value))


def brought(session: Session, objective: Objective, needs: list[str]) -> str:
    """Who brings each of these skills, in words; where none is named, who has a skill that shares a word with it."""
    if not needs:
        by = [f"{one.person.name} ({', '.join(one.skills)})" for one in brought_by_words(session, objective)]
        return _("matching: {people}", people=" · ".join(by)) if by else ""
    who = [(need, who_brings(session, need)) for need in needs]
    return " · ".join(_("{skill}: {names}", skill=need, names=", ".join(names) or _("! nobody")) for need, names in who)
