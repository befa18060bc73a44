"""The thanks: each peer, and what the hosts say to them."""

from collections.abc import Hashable, Sequence
from uuid import UUID

from textual.content import Content

from peerassist_tui.models import Option, Person, Thanks
from peerassist_tui.screens.sections.section import Deed, Section, uuid_of
from peerassist_tui.session import Session
from peerassist_tui.widgets.field import Field
from peerassist_tui.widgets.stream import Entry


def thanks_of(session: Session, person_id: UUID | None) -> Thanks | None:
    """What was said to that person last."""
    return next((row for row in reversed(session.all(Thanks)) if row.person_id == person_id), None)


class ThanksSection(Section):
    """A list of all peers and of whoever else was thanked; the keys are people's ids."""

    topic = "thanks"
    title = "Thanks"
    prompt = "Somebody else to thank, then Enter"
    empty = "No peer yet."

    def count(self, session: Session) -> int:
        return len({row.person_id for row in session.all(Thanks)})

    def entries(self, session: Session) -> list[Entry]:
        thanked = {row.person_id for row in session.all(Thanks)}
        people = [one for one in session.people if one.party == "peer" or one.id in thanked]
        return [self._entry(session, one) for one in people]

    def _entry(self, session: Session, person: Person) -> Entry:
        row = thanks_of(session, person.id)
        sign = ("✓ ", "$text-success") if row else ("! ", "$text-warning")
        return Entry(person.id, Content.assemble(sign), person.name, row.text.replace("\n", " ") if row else "")

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        row = thanks_of(session, uuid_of(key))
        return (Field("text", "Thanks", "text", row.text),) if row else ()

    def add(self, session: Session, text: str) -> Deed:
        return self.thank(session, session.person(text.strip()))

    def thank(self, session: Session, person: Person) -> Deed:
        """A sentence to begin with, from what the person gave."""
        option = next((one for one in session.all(Option) if one.person_id == person.id), None)
        given = f"for “{option.title}”" if option else "for sharing your experience with us"
        return Deed("thank", {"who": str(person.id), "text": f"Thank you, {person.name}, {given}."})

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Deed | None:
        row = thanks_of(session, uuid_of(key))
        return Deed("change_thanks", {"thanks": str(row.id), "text": text}) if row else None

    def remove(self, session: Session, key: Hashable) -> Deed | None:
        row = thanks_of(session, uuid_of(key))
        return Deed("remove", {"what": str(row.id)}) if row else None
