"""The people: who they are, on which side they stand, what they bring."""

from collections.abc import Hashable, Sequence

from textual.content import Content

from peerassist_tui.intake.choices import PROPOSED, ListChoices
from peerassist_tui.intake.people_list import is_list, names_one, read_people
from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.models import BRIEFINGS, INVITATIONS, Briefing, Invitation, Person
from peerassist_tui.readings.floor.circle import circle
from peerassist_tui.readings.people_autocomplete import KnownPerson, only_exact_match, people_offered
from peerassist_tui.rules import steps
from peerassist_tui.screens.lists.listing import Listing
from peerassist_tui.screens.lists.people_columns import PARTY_STYLES
from peerassist_tui.screens.lists.people_listing import PARTY_WORDS, people_listing
from peerassist_tui.screens.workspace.sections.section import Section, uuid_of
from peerassist_tui.screens.workspace.typing.agenda_typing import read_items
from peerassist_tui.session import Session, full_name
from peerassist_tui.step import Step, filled, written
from peerassist_tui.text import comma_separated, with_latin
from peerassist_tui.widgets.fields.add_line import Offer, Offers
from peerassist_tui.widgets.fields.choice import Choices, said_choices
from peerassist_tui.widgets.fields.field import Field, yes_no
from peerassist_tui.widgets.stream import Entry

ALSO_WORDS = (("", N_("nothing else")), ("facilitator", N_("facilitates")), ("note_taker", N_("takes notes")))
_INVITATIONS: dict[Invitation, str] = {
    "": NC_("state of an invitation", "not yet"),
    "invited": NC_("state of an invitation", "invited"),
    "accepted": NC_("state of an invitation", "accepted"),
    "declined": NC_("state of an invitation", "declined"),
}
_BRIEFINGS: dict[Briefing, str] = {
    "": NC_("state of a briefing", "not yet"),
    "sent": NC_("state of a briefing", "sent"),
    "read": NC_("state of a briefing", "read"),
}
MUTED = "$foreground-muted"
_READY_STYLES = {"accepted": "$text-success", "declined": "$text-warning"}
FLAGS = ("outsider", "called")


class PeopleSection(Section):
    """A list of people in the order of the circle."""

    topic = "people"
    title = N_("People")
    prompt = N_("A name and Enter, or a pasted list; F10 I reads a file")
    empty = N_("Nobody yet. The guide recommends hosts and 4 to 7 peers, a facilitator and a note-taker.")
    reads_lists = True
    offers_words = N_("Known from earlier sessions")
    known: Sequence[KnownPerson] = ()
    """Whom earlier sessions know, the last met first; the screen looks for them."""

    def count(self, session: Session) -> int:
        return len(session.people)

    def entries(self, session: Session) -> list[Entry]:
        """The people in their seats, each with the digit that they will have in the meeting."""
        people = session.people
        cells = max((len(_(PARTY_WORDS[person.party])) for person in people), default=0) + 2
        invited = _invitation_cells(people)
        digits = {person.id: digit for digit, person in enumerate(circle(session), 1)}
        return [self._entry(digits[person.id], person, cells, invited) for person in people]

    def _entry(self, digit: int, person: Person, party_cells: int, invitation_cells: int) -> Entry:
        party = (f"{_(PARTY_WORDS[person.party]):<{party_cells}}", PARTY_STYLES.get(person.party, "$foreground-muted"))
        lead = Content.assemble((f"{digit:>2}  ", "$foreground-muted"), party, _invited(person, invitation_cells))
        name = full_name(person)
        return Entry(person.id, lead, name, _said_of(person))

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        person = session.get(Person, uuid_of(key))
        if person is None:
            return ()
        others = tuple((one.name, one.name) for one in session.people if one.id != person.id)
        return (*_who(person), *_where(person, others), *_ready(person), *_visit(session, person))

    def add(self, session: Session, text: str) -> Step:
        return steps.add_person(person=written(name=text))

    def offers(self, session: Session, text: str) -> Offers:
        found = people_offered(self.known, text, session.people)
        return Offers(tuple(map(_offer, found)), only_exact_match(found, text))

    def take_offer(self, key: Hashable) -> Step | None:
        return steps.add_person(person=written(**key.person)) if isinstance(key, KnownPerson) else None

    def is_list(self, text: str) -> bool:
        return is_list(text)

    def has_page_for(self, text: str) -> bool:
        return is_list(text) and not names_one(text)

    def add_list(self, session: Session, text: str, choices: ListChoices = PROPOSED) -> Listing:
        return people_listing(session, read_people(text, choices))

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        if name == "for_items":
            return steps.expect_for(person=str(key), items=[str(item.id) for item in read_items(session, text)])
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
    return Offer(known, with_latin(name, latin), tail)


def _invitation_cells(people: Sequence[Person]) -> int:
    """How wide it is to say who is invited: what is so of nobody leaves its room to the names."""
    return max((len(_invitation(one.invitation)) + 2 for one in people if one.invitation), default=0)


def _invitation(state: Invitation) -> str:
    return pgettext("state of an invitation", _INVITATIONS[state])


def _briefing(state: Briefing) -> str:
    return pgettext("state of a briefing", _BRIEFINGS[state])


def _invited(person: Person, cells: int) -> tuple[str, str]:
    said = _invitation(person.invitation) if person.invitation else "·"
    words = f"{said:<{cells}}" if cells else ""
    return words, _READY_STYLES.get(person.invitation, MUTED)


def _said_of(person: Person) -> str:
    """What the row of a person says behind the name: how far they are ready, and who they are."""
    briefing = _("briefing {state}", state=_briefing(person.briefing)) if person.briefing else ""
    called = pgettext("state of a person", "called") if person.called else ""
    also = _(dict(ALSO_WORDS)[person.also]) if person.also else ""
    outside = _("outsider") if person.outsider else ""
    return " · ".join(filter(None, (briefing, called, person.organisation, also, outside)))


def _who(person: Person) -> tuple[Field, ...]:
    skills = _("what they have done, commas between")
    return (
        Field("name", _("Name"), value=person.name),
        Field("latin", _("Name in Latin"), value=person.latin, placeholder=_("for readers of Latin script")),
        Field("party", _("Role here"), "choice", person.party, said_choices(tuple(PARTY_WORDS.items()))),
        Field("organisation", _("Organisation"), value=person.organisation),
        Field("role", _("Job"), value=person.role),
        Field("skills", _("Skills"), value=", ".join(person.skills), placeholder=skills),
        Field("also", _("Also"), "choice", person.also, _other_offices(person)),
    )


def _other_offices(person: Person) -> Choices:
    """What somebody may do besides the role here, which is no second office."""
    return said_choices(tuple(one for one in ALSO_WORDS if one[0] != person.party or one[0] == person.also))


def _where(person: Person, others: tuple[tuple[str, str], ...]) -> tuple[Field, ...]:
    why = _("what they see that others do not")
    reason = Field("outsider_reason", _("Why an outsider"), value=person.outsider_reason, placeholder=why)
    return (
        Field("email", _("E-mail"), value=person.email, placeholder="name@example.org"),
        Field("language", _("Language"), value=person.language, placeholder=_("in which they speak with ease")),
        Field("reports_to", _("Reports to"), "line", person.reports_to, others, placeholder=_("who is above them")),
        Field("outsider", _("Outsider"), "flag", "yes" if person.outsider else "no", yes_no()),
        *((reason,) if person.outsider else ()),
    )


def _visit(session: Session, person: Person) -> tuple[Field, ...]:
    """For which items an outsider comes."""
    if not person.outsider and not person.for_items:
        return ()
    value = "; ".join(item.title for item in session.agenda if str(item.id) in person.for_items)
    return (Field("for_items", _("Comes for"), value=value, placeholder=_("titles of items; empty: all of them")),)


def _ready(person: Person) -> tuple[Field, ...]:
    invitations = tuple((state, _invitation(state)) for state in INVITATIONS)
    briefings = tuple((state, _briefing(state)) for state in BRIEFINGS)
    return (
        Field("invitation", _("Invitation"), "choice", person.invitation, invitations),
        Field("briefing", _("Briefing"), "choice", person.briefing, briefings),
        Field("called", _("Called"), "flag", "yes" if person.called else "no", yes_no()),
    )
