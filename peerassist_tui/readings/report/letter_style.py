"""How letters begin and end: the salutation, the closing, and who signs."""

from dataclasses import dataclass

from peerassist_tui.language import _, joined
from peerassist_tui.readings.paper import Closing
from peerassist_tui.readings.report.document_head import facilitators
from peerassist_tui.session import Session, full_name

NAME = "{name}"
"""Stands in a salutation for the name of whom it is written to."""


@dataclass(frozen=True)
class LetterStyle:
    """What stands around a letter, in the user's own words; what is empty is as usual in the letter's language.

    Without a `signature` the facilitator signs for the hosts.
    """

    salutation: str = ""
    closing: str = ""
    signature: str = ""

    def greeting(self, name: str) -> str:
        """The salutation of a letter to somebody; without a name, to a colleague."""
        if self.salutation:
            return self.salutation.replace(NAME, name or _("colleague"))
        return _("Dear {name},", name=name) if name else _("Dear colleague,")

    @property
    def greeting_to_all(self) -> str:
        """The salutation of a letter to several."""
        return self.salutation.replace(NAME, _("all")) if self.salutation else _("Dear all,")

    @property
    def last_words(self) -> str:
        """What stands above the signature."""
        return self.closing or _("With kind regards,")

    def ending(self, session: Session, *, named: bool = True, hosts: bool = True) -> Closing:
        """The closing with its signature; without names it says no more than who writes.

        `hosts` says whether they are named beside who signs for them.
        """
        if not named:
            return Closing(self.last_words, (_("The hosts and the facilitator"),))
        own = tuple(filter(None, map(str.strip, self.signature.splitlines())))
        return Closing(self.last_words, own or tuple(_signers(session, with_hosts=hosts)))


def _signers(session: Session, *, with_hosts: bool) -> list[str]:
    hosts = joined([full_name(person) for person in session.people if person.party == "host"]) if with_hosts else ""
    leaders = [person for person in facilitators(session) if person.party != "host"]
    if not leaders:
        return [hosts or _("The hosts")]
    office = (
        _("Facilitator of the peer assist, for {hosts}", hosts=hosts) if hosts else _("Facilitator of the peer assist")
    )
    return [joined(list(map(full_name, leaders))), office]
