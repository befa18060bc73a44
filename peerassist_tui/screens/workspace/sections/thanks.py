"""The peers: what became of the idea of each, and what the hosts say to them."""

from collections.abc import Hashable, Iterator, Sequence
from uuid import UUID

from textual.content import Content

from peerassist_tui.language import N_, _
from peerassist_tui.models import Action, Option, Person, Thanks
from peerassist_tui.readings.readiness.feedback import peers_who_came
from peerassist_tui.readings.readiness.ideas import Idea, first_thanks, ideas_of
from peerassist_tui.readings.report.code_words import status_words
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.sections.options import answer_word
from peerassist_tui.screens.workspace.sections.section import Section, uuid_of
from peerassist_tui.session import Session, full_name, promised_by
from peerassist_tui.step import Step
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.stream import Entry


def thanks_of(session: Session, person_id: UUID | None) -> Thanks | None:
    """What was said to that person last."""
    return next((row for row in reversed(session.all(Thanks)) if row.person_id == person_id), None)


class ThanksSection(Section):
    """All peers and whoever else was thanked, each with their options, the answers to these and what comes of them."""

    topic = "thanks"
    title = N_("Peers, thanks")
    prompt = N_("Somebody else to thank, then Enter")
    empty = N_("No peer yet.")

    def count(self, session: Session) -> int:
        return len({row.person_id for row in session.all(Thanks)})

    def entries(self, session: Session) -> list[Entry]:
        thanked = {row.person_id for row in session.all(Thanks)}
        came = {one.id for one in peers_who_came(session)}
        people = [one for one in session.people if one.id in came | thanked]
        return [entry for one in people for entry in self._entries(session, one)]

    def _entries(self, session: Session, person: Person) -> Iterator[Entry]:
        row = thanks_of(session, person.id)
        sign = ("✓ ", "$text-success") if row else ("! ", "$text-warning")
        yield Entry(person.id, Content.assemble(sign), full_name(person), row.text.replace("\n", " ") if row else "")
        for idea in ideas_of(session, person):
            yield from _became(session, idea)

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        row = thanks_of(session, uuid_of(key))
        return (Field("text", _("Thanks"), "text", row.text),) if row else ()

    def add(self, session: Session, text: str) -> Step:
        return self.thank(session, session.person(text.strip()))

    def thank(self, session: Session, person: Person) -> Step:
        """A sentence to begin with, from what the person gave."""
        return steps.thank(who=str(person.id), text=first_thanks(session, person))

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        row = thanks_of(session, uuid_of(key))
        return steps.change_thanks(thanks=str(row.id), text=text) if row else None

    def remove(self, session: Session, key: Hashable) -> Step | None:
        row = thanks_of(session, uuid_of(key))
        return steps.remove(what=str(row.id)) if row else None


def topic_of(session: Session, key: Hashable) -> str | None:
    """The section to which a line below a peer leads."""
    row_id = uuid_of(key)
    return "options" if session.get(Option, row_id) else "actions" if session.get(Action, row_id) else None


def _became(session: Session, idea: Idea) -> Iterator[Entry]:
    option = idea.option
    word, style = _("no answer"), "$text-warning"
    if option.response:
        word, style = answer_word(option.response), "$text-success"
    because = _("because: {reason}", reason=option.reason.replace("\n", " ")) if option.reason else ""
    yield Entry(option.id, Content.styled(f"    {word:<10} ", style), option.title, because)
    for action in idea.actions:
        owner = promised_by(session, action)
        due = _("due {day}", day=action.due) if action.due else ""
        promise = " · ".join(filter(None, (owner, due, status_words(action.status))))
        yield Entry(action.id, Content.styled("      → ", "$text-accent"), action.text, promise)
