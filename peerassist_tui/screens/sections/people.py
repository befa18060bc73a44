"""The people: who they are, on which side they stand, what they bring."""

from collections.abc import Hashable, Sequence

from textual.content import Content

from peerassist_tui.models import PARTIES, Person
from peerassist_tui.screens.sections.section import Deed, Section, listed, uuid_of
from peerassist_tui.session import Session
from peerassist_tui.widgets.field import YES_NO, Field
from peerassist_tui.widgets.stream import Entry

PARTY_WORDS: dict[str, str] = {party: party.replace("_", "-") for party in PARTIES}
STYLES = {"host": "$text-accent", "peer": "$text-primary"}


class PeopleSection(Section):
    """A list of people in the order of the circle."""

    topic = "people"
    title = "People"
    prompt = "Name of a person, then Enter (a column of names can be pasted)"
    empty = "Nobody yet. The guide recommends hosts and 4 to 7 peers, a facilitator and a note-taker."
    movable = True

    def count(self, session: Session) -> int:
        return len(session.people)

    def entries(self, session: Session) -> list[Entry]:
        return [self._entry(place, person) for place, person in enumerate(session.people, 1)]

    def _entry(self, place: int, person: Person) -> Entry:
        party = (f"{PARTY_WORDS[person.party]:<13}", STYLES.get(person.party, "$foreground-muted"))
        lead = Content.assemble((f"{place:>2}  ", "$foreground-muted"), party)
        name = f"{person.name} ({person.latin})" if person.latin else person.name
        outside = "outsider" if person.outsider else ""
        return Entry(person.id, lead, name, " · ".join(filter(None, (person.organisation, outside))))

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        person = session.get(Person, uuid_of(key))
        if person is None:
            return ()
        skills = "what they have done, separated by commas"
        return (
            Field("name", "Name", value=person.name),
            Field("latin", "Latin name", value=person.latin, placeholder="for those who cannot read the name"),
            Field("party", "Is here as", "choice", person.party, tuple(PARTY_WORDS.items())),
            Field("organisation", "Organisation", value=person.organisation),
            Field("role", "Role", value=person.role),
            Field("skills", "Skills", value=", ".join(person.skills), placeholder=skills),
            Field("outsider", "Outsider", "flag", "yes" if person.outsider else "no", YES_NO),
        )

    def add(self, session: Session, text: str) -> Deed:
        return Deed("add_person", {"person": {"name": text}})

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Deed | None:
        value: object = text
        if name == "skills":
            value = listed(text)
        elif name == "outsider":
            value = text == "yes"
        return Deed("change_person", {"person": str(key), name: value})

    def move(self, key: Hashable, by: int) -> Deed | None:
        return Deed("move_person", {"person": str(key), "by": by})
