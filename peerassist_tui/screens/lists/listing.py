"""What a list adds, and the rule that adds it."""

from typing import NamedTuple

from peerassist_tui.errors import RuleError
from peerassist_tui.intake.look import Look
from peerassist_tui.language import N_, _, number_words
from peerassist_tui.step import Step
from peerassist_tui.widgets.bars.said import Said


class Listing(NamedTuple):
    """What adds the rows of a list in one step, what was taken and what was not, in a sentence, and a look at it."""

    step: Step | None
    told: str
    coming: str = ""
    """What would be taken, in a sentence."""
    look: Look | None = None

    @property
    def said(self) -> Said:
        """What became of it, and that it can be taken back where something was added."""
        return Said(self.told.rstrip("."), turned="undo") if self.step else Said(self.told)


MOST_AT_ONCE = 500
"""More rows in one step are a slip: nobody prepares a meeting of so many people, items or lines."""
TOO_MANY = {
    "people": N_("{number} people are more than the {most} that can be added at once. None was added."),
    "lines": N_("{number} lines are more than the {most} that can be added at once. None was added."),
    "actions": N_("{number} actions are more than the {most} that can be added at once. None was added."),
    "notes": N_("{number} notes are more than the {most} that can be added at once. None was added."),
}


def must_not_be_too_many(count: int, what: str) -> None:
    """Refuse more rows in one step than `MOST_AT_ONCE`; `what` is one of `TOO_MANY`.

    Raises:
        RuleError: there are more.
    """
    if count > MOST_AT_ONCE:
        raise RuleError(_(TOO_MANY[what], number=number_words(count), most=MOST_AT_ONCE))
