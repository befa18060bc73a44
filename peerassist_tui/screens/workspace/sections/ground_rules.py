"""The ground rules: those that were chosen, and suggestions to choose from."""

from collections.abc import Hashable, Sequence

from textual.content import Content

from peerassist_tui.language import N_, _
from peerassist_tui.models import GroundRule
from peerassist_tui.readings.readiness.suggestions import suggested_ground_rules
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.sections.section import Section, uuid_of
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.stream import Entry


class GroundRulesSection(Section):
    """A list of rules, and below it suggestions: Enter adds one."""

    topic = "ground_rules"
    title = N_("Ground rules")
    prompt = N_("A rule in your own words, then Enter")
    keys_mean = N_("Enter adds a suggestion, or opens a rule · Esc goes back · ? help")

    def count(self, session: Session) -> int:
        return len(session.all(GroundRule))

    def entries(self, session: Session) -> list[Entry]:
        rules = session.all(GroundRule)
        there = {rule.text for rule in rules}
        chosen = [
            Entry(rule.id, Content.styled(f"{place:>2}  ", "$text-accent"), rule.text)
            for place, rule in enumerate(rules, 1)
        ]
        plus = Content.styled(" +  ", "$foreground-muted")
        offered = [Entry(text, plus, text) for text in suggested_ground_rules(session) if text not in there]
        heading = Entry("suggestions", Content(), _("Suggestions: Enter adds one"), heading=True)
        return [*chosen, heading, *offered] if offered else chosen

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        rule = session.get(GroundRule, uuid_of(key))
        return (Field("text", _("Rule"), value=rule.text),) if rule else ()

    def choose(self, session: Session, key: Hashable) -> Step | None:
        return steps.add_ground_rules(texts=[key]) if isinstance(key, str) else None

    def add(self, session: Session, text: str) -> Step:
        return steps.add_ground_rules(texts=[text])

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        return steps.change_ground_rule(ground_rule=str(key), text=text)

    def remove(self, session: Session, key: Hashable) -> Step | None:
        return super().remove(session, key) if uuid_of(key) else None

    def move(self, key: Hashable, by: int) -> Step | None:
        return steps.move_ground_rule(ground_rule=str(key), by=by) if uuid_of(key) else None
