"""The text of an e-mail that something is attached to: the invitation, and the letter of thanks."""

from datetime import datetime

from peerassist_tui.insights.messages import written
from peerassist_tui.language import joined, separated, weekday_words
from peerassist_tui.models import Person
from peerassist_tui.readings.agenda.sittings import sitting_times, zone_words
from peerassist_tui.readings.its_language import in_its_language
from peerassist_tui.readings.paper import Closing
from peerassist_tui.readings.privacy.reachable import names_are_public
from peerassist_tui.readings.report.briefing import asked_of
from peerassist_tui.readings.report.document_head import host_organisations
from peerassist_tui.readings.report.letter_style import LetterStyle
from peerassist_tui.session import Session, full_name, short_name
from peerassist_tui.timing.zones import to_local


@in_its_language
def invitation_text(session: Session, now: datetime, style: LetterStyle, person: Person | None = None) -> str:
    """The e-mail that invites one person, or all; its first line is the subject."""
    info, named = session.info, names_are_public(session)
    hosts = [full_name(one) for one in session.people if one.party == "host"] if named else []
    return written(
        "invitation",
        session,
        now,
        greeting=style.greeting(short_name(person)) if person else style.greeting_to_all,
        party=person.party if person else "peer",
        hosts=joined(hosts),
        several=len(hosts),
        organisation=", ".join(host_organisations(session)) if named else "",
        challenge=session.challenge,
        day=weekday_words(to_local(info.starts_at, info.timezone)),
        when=f"{separated(sitting_times(session))} ({zone_words(session)})",
        place=" ".join(info.place.split()),
        asked=asked_of(person.party if person else "peer"),
        **_told(style.ending(session, hosts=named)),
    )


@in_its_language
def letter_note(session: Session, now: datetime, style: LetterStyle, name: str) -> str:
    """The e-mail to which the letter to somebody is attached; without a `name` it names nobody."""
    greeting, end = style.greeting(name), style.ending(session, named=bool(name))
    return written("letter", session, now, greeting=greeting, **_told(end))


def _told(end: Closing) -> dict[str, str]:
    return {"closing": end.words, "signed": "\n".join(end.signed)}
