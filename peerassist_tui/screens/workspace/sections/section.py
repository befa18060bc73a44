"""What a workspace asks of a section: its entries, its fields, and the rules that its keys stand for."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Sequence
from datetime import date
from typing import ClassVar, NamedTuple
from uuid import UUID

from peerassist_tui.errors import RuleError
from peerassist_tui.intake.choices import PROPOSED, ListChoices
from peerassist_tui.language import N_, _
from peerassist_tui.readings.missing import Missing, missing_in_topic
from peerassist_tui.rules import steps
from peerassist_tui.screens.lists.listing import Listing, must_not_be_too_many
from peerassist_tui.session import Session
from peerassist_tui.step import Step
from peerassist_tui.text import quoted
from peerassist_tui.widgets.bars.phase_bar import DayFace
from peerassist_tui.widgets.fields.add_line import NO_OFFERS, Offers
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.stream import Entry


class SectionState(NamedTuple):
    """Where a section stands: a sign, a word, a style."""

    sign: str
    word: str
    style: str


DONE = SectionState("✓", "done", "$text-success")
OPEN = SectionState("·", "open", "$foreground-muted")
MISSING = SectionState("!", "missing", "$text-warning bold")


class Section(ABC):
    """One part of a session; it reads the session and answers with deeds, it does nothing itself."""

    topic: ClassVar[str]
    """The name by which missing items mean this section."""
    title: ClassVar[str]
    prompt: ClassVar[str] = ""
    """What the add line says; empty where nothing can be added."""
    empty: ClassVar[str] = ""
    """What the list says while it is empty."""
    keys_mean: ClassVar[str] = ""
    """What the band says of keys in its list, where they mean something of their own."""
    listed: ClassVar[bool] = True
    """Whether there is a list, or just one form."""
    typed_first: ClassVar[bool] = True
    """Whether work on an empty list begins in the add line, else with the keys that `empty` names."""
    open_while_empty: ClassVar[bool] = False
    """Whether it is not done before it has a row, though none is missing."""
    removing: ClassVar[str] = ""
    """What taking a row out means, where it means something else."""
    inserts: ClassVar[str] = N_("before {row}")
    """How a row that is typed relates to the one from which the add line was entered."""
    answers: ClassVar[tuple[str, ...]] = ()
    """What the digits, from 1 on, say of the row under the cursor; `answer_words` says what each is called."""
    explained_in: ClassVar[str] = ""
    """The field that says why such an answer was given."""
    reads_lists: ClassVar[bool] = False
    """Whether several rows are added at once from a text of lines and columns."""
    offers_words: ClassVar[str] = ""
    """What those are that the add line offers while somebody types."""

    def __init__(self, today: Callable[[], date]) -> None:
        """`today` is the day in the session's own zone, from which dates in words are counted."""
        self.today = today

    def state(self, session: Session, missing_items: list[Missing]) -> SectionState:
        """Where the section stands, by what is missing in it."""
        own = missing_in_topic(missing_items, self.topic)
        if own:
            return OPEN if all(missing.advice for missing in own) else MISSING
        return OPEN if self.open_while_empty and not self.count(session) else DONE

    def count(self, session: Session) -> int:
        """How many rows there are; 0 is not told."""
        return 0

    def is_begun(self, session: Session) -> bool:
        """Whether a list that is not empty tells of more than what is still to come."""
        return True

    def entries(self, session: Session) -> list[Entry]:
        """The rows as entries of a list; keys are ids."""
        return []

    def shares(self, session: Session) -> tuple[DayFace, ...]:
        """What the bar under the list shows."""
        return ()

    @abstractmethod
    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        """The form of the row `key`; no field where there is nothing to fill in."""

    @abstractmethod
    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        """What saves a field; None when there is nothing to do.

        Raises:
            RuleError: the text cannot be understood.
        """

    def prompt_before(self, session: Session, before: Hashable) -> str:
        """What the add line says when it adds right before that row, else at the end."""
        titles = {entry.key: entry.text for entry in self.entries(session)}
        if before not in titles:
            return f"+ {_(self.prompt)}"
        return _("+ {where}: {prompt}", where=_(self.inserts, row=quoted(titles[before])), prompt=_(self.prompt))

    def add(self, session: Session, text: str) -> Step:
        """What adds a row from the add line."""
        raise RuleError(_("Nothing can be added to {section}.", section=_(self.title)))

    def insert(self, session: Session, text: str, before: Hashable) -> Step:
        """What adds a row from the add line right before another one."""
        raise RuleError(_("Nothing can be inserted into {section}.", section=_(self.title)))

    def place(self, session: Session, text: str, before: Hashable) -> Step:
        """What adds a row from the add line, right before another one or, before None, at the end."""
        return self.add(session, text) if before is None else self.insert(session, text, before)

    def add_lines(self, session: Session, lines: Sequence[str], before: Hashable = None) -> Step:
        """What adds a row for each line in one step, at the end or right before another row.

        Raises:
            RuleError: one of them cannot be added, or there are too many.
        """
        must_not_be_too_many(len(lines), "lines")
        each = [self.place(session, text, before) for text in lines]
        return steps.several(what=each[0].rule, each=[dict(one.given) for one in each])

    def offers(self, session: Session, text: str) -> Offers:
        """What is offered for a text in the add line; asked at every key."""
        return NO_OFFERS

    def take_offer(self, key: Hashable) -> Step | None:
        """What adds an offer as a row."""
        return None

    def aside(self, session: Session, name: str, text: str) -> str:
        """What is to be looked at again in a text that is saved in a field, in a sentence; mostly nothing."""
        return ""

    def preview(self, session: Session, key: Hashable, name: str, text: str) -> Session | None:
        """The session as it would be with what is being typed into a field; None where the list stays the same."""
        return None

    def is_list(self, text: str) -> bool:
        """Whether what was typed or pasted into the add line is a list."""
        return False

    def has_page_for(self, text: str) -> bool:
        """Whether such a list is looked at on a page of its own, which a control of the workspace shows."""
        return False

    def add_list(self, session: Session, text: str, choices: ListChoices = PROPOSED) -> Listing:
        """What adds all rows of a list, read as somebody chose; it may take its time."""
        raise RuleError(_("No list can be added to {section}.", section=_(self.title)))

    def topic_at(self, key: Hashable) -> str:
        """The name of the section whose missing items the row stands for."""
        return self.topic

    def choose(self, session: Session, key: Hashable) -> Step | None:
        """What Enter does to a row at once; None: it goes into the form of the row."""
        return None

    def answer(self, session: Session, key: Hashable, word: str) -> Step | None:
        """What says one of the `answers` of a row; None where that has no meaning."""
        return None

    def answer_words(self, answer: str) -> str:
        """What one of the `answers` is called."""
        return answer

    def remove(self, session: Session, key: Hashable) -> Step | None:
        """What takes a row out."""
        return steps.remove(what=str(key))

    def move(self, key: Hashable, by: int) -> Step | None:
        """What moves a row up (negative) or down; None where its place is fixed."""
        return None


def uuid_of(key: Hashable) -> UUID | None:
    """A key of a list as an id."""
    return key if isinstance(key, UUID) else None


def tag_words(text: str) -> list[str]:
    """Tags as they are typed: words parted by spaces or commas, with or without a #."""
    return [word.strip("#") for word in text.replace(",", " ").split() if word.strip("#")]
