"""E-mail drafts with what goes along: the invitation, the letters of thanks, reminders. Nothing is sent from here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address

from peerassist_tui.content.letter_style import letter_style
from peerassist_tui.errors import Refused
from peerassist_tui.exports.email_draft import Attached, draft, mailbox
from peerassist_tui.exports.formats import CALENDAR, MAIL
from peerassist_tui.exports.handouts import letter_name, letters
from peerassist_tui.exports.progress import PartDone, no_part_done
from peerassist_tui.exports.registry import invitation
from peerassist_tui.insights.covering_notes import invitation_text, letter_note
from peerassist_tui.insights.messages import Message, messages
from peerassist_tui.language import N_, _, ngettext
from peerassist_tui.models import Person
from peerassist_tui.readings.agenda.sittings import meeting_leader
from peerassist_tui.readings.its_language import in_its_language
from peerassist_tui.readings.privacy.anonymous import aliases_of, anonymised
from peerassist_tui.readings.privacy.reachable import email_address, names_are_public, people_coming, reachable
from peerassist_tui.readings.report.letter import receivers
from peerassist_tui.session import Session, short_name
from peerassist_tui.text import document_name, safe_name

WORD = ".docx"
MOST_NAMES = 6
"""So many are named of those who have no address."""
NOBODY = N_("There is nobody to write to.")
NOTHING_DUE = N_("There is nothing to remind of: no open action and no check-in to come.")


@dataclass(frozen=True)
class Recipients:
    """How many drafts there are to be, for whom there is none, and what is said where `nobody` is to be written to.

    `without` are those for whom no address is known, `sender` is who sends the drafts and gets none; empty: nobody.
    `not_in_to` are those whom the check-in's draft, which goes to several, is for and does not reach.
    """

    drafts: int
    without: tuple[str, ...] = ()
    sender: str = ""
    nobody: str = NOBODY
    not_in_to: tuple[str, ...] = ()

    @property
    def refusal(self) -> str:
        """Why there is no draft at all; empty where there is one."""
        if self.drafts:
            return ""
        if self.without:
            return _("Nobody to write to has an e-mail address: {names}.", names=_listed(self.without))
        return _(self.nobody)

    @property
    def left_out(self) -> str:
        """Who gets no e-mail, in a sentence or more; empty where there is nobody."""
        named = ngettext(
            "{count} has no e-mail address, so no draft: {names}.",
            "{count} have no e-mail address, so no draft: {names}.",
            len(self.without),
            names=_listed(self.without),
        )
        none_to = _("No draft for {name}, who sends them.", name=self.sender)
        unaddressed = _("Not in the check-in's To, for want of an address: {names}.", names=_listed(self.not_in_to))
        parts = ((named, self.without), (unaddressed, self.not_in_to), (none_to, self.sender))
        return " ".join(said for said, is_so in parts if is_so)


@dataclass(frozen=True)
class Mails:
    """Drafts by the names of their files, and whom they reach."""

    files: dict[str, bytes]
    reached: Recipients


def invitations(session: Session, now: datetime, progress: PartDone = no_part_done) -> Mails:
    """The invitation to everybody who comes but the sender, with the calendar file and the briefing.

    Raises:
        Refused: nobody has an address, or the agenda is empty.
    """
    style, name = letter_style(), _name(session)
    attached = [
        Attached(f"{name}-invitation{CALENDAR}", invitation(session, now, CALENDAR)),
        Attached(f"{name}-briefing{WORD}", invitation(session, now, WORD)),
    ]

    def one(person: Person) -> tuple[str, list[Attached]]:
        return invitation_text(session, now, style, person), attached

    return _each(session, invited(session), one, progress)


def letter_mails(
    session: Session, now: datetime, *, anonymous: bool = False, progress: PartDone = no_part_done
) -> Mails:
    """A short e-mail to everybody who helped, with the letter of thanks; without names it names nobody.

    Raises:
        Refused: nobody has an address, or there is nobody to write to.
    """
    style, anonymous = letter_style(), anonymous or not names_are_public(session)
    shown = anonymised(session) if anonymous else session

    def note(person: Person) -> str:
        return letter_note(shown, now, style, "" if anonymous else short_name(person))

    def one(person: Person) -> tuple[str, list[Attached]]:
        (letter,) = letters(session, WORD, anonymous=anonymous, to=person.id, style=style).values()
        return note(person), [Attached(f"{_name(session)}-letter{WORD}", letter)]

    return _each(session, receivers(session), one, progress, anonymous=anonymous)


def reminders(session: Session, now: datetime) -> Mails:
    """An e-mail for each action that is still to be done, and for each check-in to come.

    Raises:
        Refused: there is nothing to remind of, or nobody has an address.
    """
    reached, due = reminded(session, now), _due(session, now)
    if reached.refusal:
        raise Refused(reached.refusal)
    files = {f"{one.file_name}{MAIL}": message_draft(session, one, one.text) for one in due if has_address(one)}
    return Mails(files, reached)


def has_address(message: Message) -> bool:
    """Whether a message goes to anybody whose address is known."""
    return any(map(mailbox, message.to.split(",")))


def reminded(session: Session, now: datetime) -> Recipients:
    """Whether each reminder has an address to go to; one without is told by its words."""
    due = _due(session, now)
    without = tuple(one.words for one in due if not has_address(one))
    addresses = {box.addr_spec for one in due for box in _boxes(session, one.to)}
    people = [person for person in session.people if (box := _box(person)) and box.addr_spec in addresses]
    not_in_to = tuple(dict.fromkeys(name for one in due if has_address(one) for name in one.without))
    return Recipients(len(due) - len(without), without, _sender_beside(session, people), NOTHING_DUE, not_in_to)


def reached_of(session: Session, people: Sequence[Person]) -> Recipients:
    """Which of these people have an address, and whether whoever sends is none of them."""
    without = tuple(person.name for person in people if not _box(person))
    return Recipients(len(people) - len(without), without, _sender_beside(session, people))


@in_its_language
def message_draft(session: Session, message: Message, text: str) -> bytes:
    """A message as a draft, in the words that somebody may have given to it."""
    return draft(_boxes(session, message.to), text, sender=_sender(session))


def invited(session: Session) -> list[Person]:
    """Who gets the invitation: everybody who comes but whoever sends it."""
    writer = _writer(session)
    return [person for person in people_coming(session) if person is not writer]


def _listed(names: Sequence[str]) -> str:
    """Names as a sentence has them, not too many of them; messages have commas in their names."""
    shown = ("; " if any("," in name for name in names) else ", ").join(names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    return _("{names} and {number} more", names=shown, number=more) if more > 0 else shown


def _due(session: Session, now: datetime) -> list[Message]:
    return [one for one in messages(session, now) if one.kind in ("action", "check_in")]


def _each(
    session: Session,
    people: list[Person],
    make: Callable[[Person], tuple[str, list[Attached]]],
    progress: PartDone,
    *,
    anonymous: bool = False,
) -> Mails:
    """A draft for each who has an address; without names the file and the address name nobody."""
    reached = reached_of(session, people)
    if reached.refusal:
        raise Refused(reached.refusal)
    return Mails(_drafts(session, people, make, progress, anonymous=anonymous), reached)


@in_its_language
def _drafts(
    session: Session,
    people: list[Person],
    make: Callable[[Person], tuple[str, list[Attached]]],
    progress: PartDone,
    *,
    anonymous: bool,
) -> dict[str, bytes]:
    aliases, sender, files = aliases_of(session), _sender(session), {}
    for place, person in enumerate(people):
        progress(place / len(people))
        if box := _box(person, named=not anonymous):
            name = safe_name(aliases[person.id]) if anonymous else letter_name(session, person)
            files[f"{name}{MAIL}"] = draft([box], *make(person), sender)
    progress(1)
    return files


def _writer(session: Session) -> Person | None:
    """Who signs and sends: the facilitator, and only where there is none a host."""
    return meeting_leader(session) or reachable(session).organiser


def _sender_beside(session: Session, people: Sequence[Person]) -> str:
    """The name of who sends, where it is none of these people; else empty."""
    found = _writer(session)
    return found.name if found and found not in people else ""


def _sender(session: Session) -> Address | None:
    """The address of who signs; without one the mail program puts in that of whoever sends the draft."""
    found = _writer(session)
    return _box(found) if found else None


def _box(person: Person, *, named: bool = True) -> Address | None:
    return mailbox(email_address(person), person.name if named else "")


def _boxes(session: Session, addresses: str) -> list[Address]:
    """The addresses of people of a session, each with the name of whose it is."""
    names = {email_address(one): one.name for one in session.people}
    return [box for one in addresses.split(",") if (box := mailbox(one, names.get(one.strip(), "")))]


def _name(session: Session) -> str:
    return document_name(session.info.title)
