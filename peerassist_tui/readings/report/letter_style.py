"""How letters begin and end: the salutation, the closing, and who signs."""

from dataclasses import dataclass

from peerassist_tui.readings.paper import Closing
from peerassist_tui.readings.report.document_head import facilitators
from peerassist_tui.session import Session, full_name

NAME = "{name}"
"""Stands in a salutation for the name of whom it is written to."""


@dataclass(frozen=True)
class LetterStyle:
    """What stands around a letter; without a `signature` the facilitator signs for the hosts."""

    salutation: str = f"Dear {NAME},"
    closing: str = "With kind regards,"
    signature: str = ""

    def greeting(self, name: str) -> str:
        """The salutation of a letter to somebody."""
        return self.salutation.replace(NAME, name)

    def ending(self, session: Session, *, named: bool = True, hosts: bool = True) -> Closing:
        """The closing with its signature; without names it says no more than who writes.

        `hosts` says whether they are named beside who signs for them.
        """
        if not named:
            return Closing(self.closing, ("The hosts and the facilitator",))
        own = tuple(filter(None, map(str.strip, self.signature.splitlines())))
        return Closing(self.closing, own or tuple(_signers(session, with_hosts=hosts)))


def _signers(session: Session, *, with_hosts: bool) -> list[str]:
    hosts = joined([full_name(person) for person in session.people if person.party == "host"]) if with_hosts else ""
    leaders = [person for person in facilitators(session) if person.party != "host"]
    if not leaders:
        return [hosts or "The hosts"]
    whom = f", for {hosts}" if hosts else ""
    return [joined(list(map(full_name, leaders))), f"Facilitator of the peer assist{whom}"]


def joined(names: list[str]) -> str:
    """Names as a sentence has them: "A", "A and B", "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
