"""What became of each peer's idea: the option, the hosts' answer with its reason, and the actions that come from it."""

from dataclasses import dataclass

from peerassist_tui.language import _, joined
from peerassist_tui.models import Action, Option, Person, Thanks
from peerassist_tui.readings.its_language import in_its_language
from peerassist_tui.readings.readiness.feedback import peers_who_came
from peerassist_tui.session import Session


@dataclass(frozen=True)
class Idea:
    """One option, and what will be done because of it."""

    option: Option
    actions: tuple[Action, ...]


def ideas_of(session: Session, person: Person) -> list[Idea]:
    """The options that somebody gave, in their order, each with the actions from it."""
    return [
        Idea(option, tuple(action for action in session.all(Action) if action.option_id == option.id))
        for option in session.all(Option)
        if option.person_id == person.id
    ]


def unthanked(session: Session) -> list[Person]:
    """The peers who came and whom nobody has thanked."""
    thanked = {row.person_id for row in session.all(Thanks)}
    return [person for person in peers_who_came(session) if person.id not in thanked]


@in_its_language
def first_thanks(session: Session, person: Person) -> str:
    """A sentence of thanks to begin with, from what the person gave."""
    titles = [_("“{title}”", title=idea.option.title.rstrip(".")) for idea in ideas_of(session, person)]
    if titles:
        return _("Thank you for {ideas}.", ideas=joined(titles))
    return _("Thank you for sharing your experience with us.")
