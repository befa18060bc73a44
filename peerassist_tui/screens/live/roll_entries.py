"""The lines of the roll call: who is here, who is not, who comes later."""

from collections.abc import Iterator

from textual.content import Content

from peerassist_tui.language import _, ngettext, pgettext
from peerassist_tui.models import Person
from peerassist_tui.readings.floor.circle import LAST_DIGIT
from peerassist_tui.readings.floor.present import Standing, people_here, standing, standing_words
from peerassist_tui.readings.report.briefing import party_words
from peerassist_tui.readings.state import status
from peerassist_tui.session import Session, full_name
from peerassist_tui.widgets.stream import Entry

_STATE_CELLS = 12
_STYLES: dict[Standing, str] = {
    "here": "$text-success", "later": "$text-warning", "left": "$foreground-muted", "not_here": "$foreground-muted"
}  # fmt: skip
_SIGNS: dict[Standing, str] = {"here": "✓", "later": "…", "left": "–", "not_here": "–"}


def told(session: Session) -> Content:
    """What is asked, and how many are here."""
    here, others = len(people_here(session)), [standing(session, person) for person in session.people]
    question = _("Who is here?") if status(session) == "preparing" else _("Who is here now")
    told = _("{here} of {all}", here=here, all=len(others))
    if later := others.count("later"):
        told = ngettext(
            "{here} of {all}, {count} comes later", "{here} of {all}, {count} come later", later, here=here,
            all=len(others),
        )  # fmt: skip
    return Content.assemble((question, "bold"), (f"  {told}", "$foreground-muted"))


def entry(session: Session, place: int, person: Person) -> Entry:
    """The line of a person: their digit, whether they are here, who they are."""
    state = standing(session, person)
    word = standing_words(session, person) or pgettext("how somebody stands to the room", "here")
    style = _STYLES[state]
    digit = place if place <= LAST_DIGIT else ""
    lead = Content.assemble((f"{digit:>2} ", "bold $text-accent"), (f"{_SIGNS[state]} {word:<{_STATE_CELLS}}", style))
    return Entry(person.id, lead, full_name(person), " · ".join(filter(None, _about(person))))


def _about(person: Person) -> Iterator[str]:
    yield party_words(person.party)
    yield person.organisation
    if person.invitation == "declined":
        yield pgettext("answer to an invitation", "declined")
