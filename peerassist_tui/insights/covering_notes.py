"""The text of an e-mail that something is attached to: the invitation, and the letter of thanks."""

from datetime import datetime

from peerassist_tui.insights.messages import written
from peerassist_tui.models import Person
from peerassist_tui.readings.agenda.sittings import day_in_words, sitting_times, zone_words
from peerassist_tui.readings.paper import Closing
from peerassist_tui.readings.privacy.reachable import names_are_public
from peerassist_tui.readings.report.briefing import asked_of
from peerassist_tui.readings.report.document_head import host_organisations
from peerassist_tui.readings.report.letter_style import LetterStyle, joined
from peerassist_tui.session import Session, full_name, short_name
from peerassist_tui.timing.zones import to_local

ALL, NO_NAME = "all", "colleague"
"""Whom a text addresses that goes to several, or to somebody who is not named."""


def invitation_text(session: Session, now: datetime, style: LetterStyle, person: Person | None = None) -> str:
    """The e-mail that invites one person, or all; its first line is the subject."""
    info, named = session.info, names_are_public(session)
    hosts = [full_name(one) for one in session.people if one.party == "host"] if named else []
    return written(
        "invitation",
        session,
        now,
        greeting=style.greeting(short_name(person) if person else ALL),
        party=person.party if person else "peer",
        hosts=joined(hosts),
        several=len(hosts) > 1,
        organisation=", ".join(host_organisations(session)) if named else "",
        challenge=session.challenge,
        day=day_in_words(to_local(info.starts_at, info.timezone)),
        when=f"{'; '.join(sitting_times(session))} ({zone_words(session)})",
        place=" ".join(info.place.split()),
        asked=asked_of(person.party if person else "peer"),
        **_told(style.ending(session, hosts=named)),
    )


def letter_note(session: Session, now: datetime, style: LetterStyle, name: str) -> str:
    """The e-mail to which the letter to somebody is attached; without a `name` it names nobody."""
    greeting, end = style.greeting(name or NO_NAME), style.ending(session, named=bool(name))
    return written("letter", session, now, greeting=greeting, **_told(end))


def _told(end: Closing) -> dict[str, str]:
    return {"closing": end.words, "signed": "\n".join(end.signed)}
