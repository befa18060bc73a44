"""The lines of the roll call: who is here, who is not, who comes later."""

from collections.abc import Iterator

from textual.content import Content

from peerassist_tui.models import Person
from peerassist_tui.readings.floor.circle import LAST_DIGIT
from peerassist_tui.readings.floor.present import Standing, people_here, standing, standing_words
from peerassist_tui.readings.state import status
from peerassist_tui.session import Session, full_name
from peerassist_tui.text import plural
from peerassist_tui.widgets.stream import Entry

_STATE_CELLS = 12
_STYLES: dict[Standing, str] = {
    "here": "$text-success", "later": "$text-warning", "left": "$foreground-muted", "not_here": "$foreground-muted"
}  # fmt: skip
_SIGNS: dict[Standing, str] = {"here": "✓", "later": "…", "left": "–", "not_here": "–"}


def told(session: Session) -> Content:
    """What is asked, and how many are here."""
    here = len(people_here(session))
    others = [standing(session, person) for person in session.people]
    count = others.count("later")
    later = f", {count} {plural(count, 'comes', 'come')} later" if count else ""
    question = "Who is here?" if status(session) == "preparing" else "Who is here now"
    return Content.assemble((question, "bold"), (f"  {here} of {len(others)}{later}", "$foreground-muted"))


def entry(session: Session, place: int, person: Person) -> Entry:
    """The line of a person: their digit, whether they are here, who they are."""
    state = standing(session, person)
    word = standing_words(session, person) or "here"
    style = _STYLES[state]
    digit = place if place <= LAST_DIGIT else ""
    lead = Content.assemble((f"{digit:>2} ", "bold $text-accent"), (f"{_SIGNS[state]} {word:<{_STATE_CELLS}}", style))
    return Entry(person.id, lead, full_name(person), " · ".join(_about(person)))


def _about(person: Person) -> Iterator[str]:
    yield person.party.replace("_", "-")
    yield from filter(None, (person.organisation, person.invitation if person.invitation == "declined" else ""))
