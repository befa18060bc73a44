"""The people: who they are, on which side they stand, what they bring."""

from collections.abc import Hashable, Sequence
from dataclasses import replace

from textual.content import Content

from peerassist_tui.intake.choices import PROPOSED, ListChoices
from peerassist_tui.intake.encodings import Decoded
from peerassist_tui.intake.look import look_at_people
from peerassist_tui.intake.people_list import PeopleList, is_list, read_people
from peerassist_tui.intake.table import LeftOut
from peerassist_tui.models import BRIEFINGS, INVITATIONS, PARTIES, Party, Person
from peerassist_tui.readings.people_autocomplete import KnownPerson, only_exact_match, people_offered
from peerassist_tui.rules import steps
from peerassist_tui.rules.preparation.people import PersonGiven, not_here_yet
from peerassist_tui.screens.lists.listing import Listing, must_not_be_too_many
from peerassist_tui.screens.workspace.sections.section import Section, uuid_of
from peerassist_tui.session import Session
from peerassist_tui.step import Step, filled, written
from peerassist_tui.text import comma_separated, counted, fold, plural
from peerassist_tui.widgets.fields.add_line import Offer, Offers
from peerassist_tui.widgets.fields.field import YES_NO, Field
from peerassist_tui.widgets.stream import Entry

PARTY_WORDS: dict[Party, str] = {party: party.replace("_", "-") for party in PARTIES}
STYLES = {"host": "$text-accent", "peer": "$text-primary"}
ALSO_WORDS = (("", "nothing else"), ("facilitator", "facilitates"), ("note_taker", "takes notes"))
INVITATION_WORDS = (("", "not yet"), *((word, word) for word in INVITATIONS if word))
BRIEFING_WORDS = (("", "not yet"), *((word, word) for word in BRIEFINGS if word))
MUTED = "$foreground-muted"
_READY_STYLES = {"accepted": "$text-success", "declined": "$text-warning"}
MOST_NAMED = 4
FLAGS = ("outsider", "called")


class PeopleSection(Section):
    """A list of people in the order of the circle."""

    topic = "people"
    title = "People"
    prompt = "A name, then Enter; or paste a list; .I reads a file"
    empty = "Nobody yet. The guide recommends hosts and 4 to 7 peers, a facilitator and a note-taker."
    movable = True
    reads_lists = True
    offers_words = "Known from earlier sessions"
    known: Sequence[KnownPerson] = ()
    """Whom earlier sessions know, the last met first; the screen looks for them."""

    def count(self, session: Session) -> int:
        return len(session.people)

    def entries(self, session: Session) -> list[Entry]:
        return [self._entry(place, person) for place, person in enumerate(session.people, 1)]

    def _entry(self, place: int, person: Person) -> Entry:
        party = (f"{PARTY_WORDS[person.party]:<12}", STYLES.get(person.party, "$foreground-muted"))
        lead = Content.assemble((f"{place:>2}  ", "$foreground-muted"), party, readiness_word(person))
        name = f"{person.name} ({person.latin})" if person.latin else person.name
        outside = "outsider" if person.outsider else ""
        also = dict(ALSO_WORDS)[person.also] if person.also else ""
        return Entry(person.id, lead, name, " · ".join(filter(None, (person.organisation, also, outside))))

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        person = session.get(Person, uuid_of(key))
        if person is None:
            return ()
        others = tuple((one.name, one.name) for one in session.people if one.id != person.id)
        return (*_who(person), *_where(person, others), *_ready(person))

    def add(self, session: Session, text: str) -> Step:
        return steps.add_person(person=written(name=text))

    def offers(self, session: Session, text: str) -> Offers:
        found = people_offered(self.known, text, session.people)
        return Offers(tuple(map(_offer, found)), only_exact_match(found, text))

    def take_offer(self, key: Hashable) -> Step | None:
        return steps.add_person(person=written(**key.person)) if isinstance(key, KnownPerson) else None

    def is_list(self, text: str) -> bool:
        return is_list(text)

    def add_list(self, session: Session, text: str, choices: ListChoices = PROPOSED) -> Listing:
        return added(session, read_people(text, choices))

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        value: object = text
        if name == "skills":
            value = comma_separated(text)
        elif name in FLAGS:
            value = text == "yes"
        return steps.change_person(person=str(key), **filled(name, value))

    def move(self, key: Hashable, by: int) -> Step | None:
        return steps.move_person(person=str(key), by=by)


def _offer(known: KnownPerson) -> Offer:
    name, latin, skills = (known.person[side] for side in ("name", "latin", "skills"))
    tail = " · ".join(filter(None, (known.person["organisation"], ", ".join(skills))))
    return Offer(known, f"{name} ({latin})" if latin else name, tail)


def added(session: Session, read: PeopleList, decoded: Decoded | None = None) -> Listing:
    """What adds those of a list, `decoded` from a file, who are not here yet.

    Raises:
        RuleError: there are too many.
    """
    must_not_be_too_many(len(read.people), "people")
    given = [PersonGiven.model_validate(person) for person in read.people]
    new, known = not_here_yet(session.people, given)
    look = look_at_people(_with_those_here(session, read), decoded)
    if not given and not read.nameless:
        return Listing(None, "Nobody was added: there is no name in it.", "Nobody would come in.", look)
    deed = steps.add_people(people=new) if new else None
    left = [f"{counted(known, 'person', 'people')} {plural(known, 'was', 'were')} here already"] if known else []
    if read.nameless:
        left.append(f"{read.nameless} {plural(read.nameless, 'line')} held no name")
    if read.left_out:
        left.append(f"no place for {_columns(read.left_out)}")
    if twice := sum(one.why.startswith("is the same") for one in read.notices):
        left.append(f"{counted(twice, 'person', 'people')} stood in it twice")
    if namesakes := [one.words for one in read.notices if one.why.startswith("has the name")]:
        left.append(f"{', '.join(namesakes[:MOST_NAMED])} has the name of somebody else and was left out")
    told = f"Added {counted(len(new), 'person', 'people')}" if new else "Nobody was added"
    here = f", {counted(known, 'person', 'people')} {plural(known, 'is', 'are')} here already" if known else ""
    coming = f"{counted(len(new), 'person', 'people')} would come in{here}."
    return Listing(deed, f"{'; '.join((told, ', '.join(left))) if left else told}.", coming, look)


def _with_those_here(session: Session, read: PeopleList) -> PeopleList:
    """The list with a notice for each who is here already and for whom it names another address."""
    here = {fold(one.name): fold(one.email) for one in session.people}
    notices = [
        LeftOut(line, person["name"], "is here already, and the e-mail address is not taken")
        for line, person in zip(read.lines, read.people, strict=False)
        if person.get("email") and here.get(fold(person["name"]), fold(person["email"])) != fold(person["email"])
    ]
    return replace(read, notices=tuple(sorted((*read.notices, *notices), key=lambda one: one.line)))


def _columns(heads: Sequence[str]) -> str:
    more = f" and {len(heads) - MOST_NAMED} more" if len(heads) > MOST_NAMED else ""
    return f"the {plural(len(heads), 'column')} {', '.join(heads[:MOST_NAMED])}{more}"


def readiness_word(person: Person) -> tuple[str, str]:
    """How far somebody is ready, at one width: invitation, s or r for the briefing, c for called."""
    briefing, called = person.briefing[:1] or "·", "c" if person.called else "·"
    return f"{person.invitation or '·':<8} {briefing} {called}  ", _READY_STYLES.get(person.invitation, MUTED)


def _who(person: Person) -> tuple[Field, ...]:
    skills = "what they have done, separated by commas"
    return (
        Field("name", "Name", value=person.name),
        Field("latin", "Latin name", value=person.latin, placeholder="for those who cannot read the name"),
        Field("party", "Is here as", "choice", person.party, tuple(PARTY_WORDS.items())),
        Field("organisation", "Organisation", value=person.organisation),
        Field("role", "Role", value=person.role),
        Field("skills", "Skills", value=", ".join(person.skills), placeholder=skills),
        Field("also", "And also", "choice", person.also, ALSO_WORDS),
    )


def _where(person: Person, others: tuple[tuple[str, str], ...]) -> tuple[Field, ...]:
    why = "what they see that others do not"
    reason = Field("outsider_reason", "Why an outsider", value=person.outsider_reason, placeholder=why)
    return (
        Field("email", "E-mail", value=person.email, placeholder="name@example.org"),
        Field("language", "Language", value=person.language, placeholder="in which they speak with ease"),
        Field("reports_to", "Reports to", "line", person.reports_to, others, placeholder="who is above them"),
        Field("outsider", "Outsider", "flag", "yes" if person.outsider else "no", YES_NO),
        *((reason,) if person.outsider else ()),
    )


def _ready(person: Person) -> tuple[Field, ...]:
    return (
        Field("invitation", "Invitation", "choice", person.invitation, INVITATION_WORDS),
        Field("briefing", "Briefing", "choice", person.briefing, BRIEFING_WORDS),
        Field("called", "Called", "flag", "yes" if person.called else "no", YES_NO),
    )
