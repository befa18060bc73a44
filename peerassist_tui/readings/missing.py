"""What is missing, by the name of the part of the session in which it is to be found."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from dataclasses import field as part
from uuid import UUID

from peerassist_tui.readings.proposal import Proposal


@dataclass(frozen=True)
class Missing:
    """Something missing in the part called `topic`, in words; `advice` may be left as it is.

    It is fixed in the `field` of the row, or at once by its `fix`.
    """

    topic: str
    text: str
    row: UUID | None = None
    advice: bool = False
    field: str | None = None
    fix: Proposal | None = part(default=None, hash=False)
    others: Proposal | None = part(default=None, compare=False)
    """What fixes it and all others like it at once, where there are any."""
    rows: tuple[tuple[str, UUID], ...] = part(default=(), compare=False)
    """The rows that the text names, in its order, where it names several: what each is called there, and its id."""
    mended: str = part(default="", compare=False)
    """What is there instead once it is mended; empty: the same words."""

    @property
    def fix_all(self) -> Proposal | None:
        """What fixes as much as one step can."""
        return self.others or self.fix

    @property
    def mended_words(self) -> str:
        """What is said of it once it is mended, for instance "Thanks: Bao"."""
        return self.mended or self.text

    def parts(self) -> Iterator[tuple[str, "Missing"]]:
        """The text in parts, each with what is fixed there: the row that it names, else all of it."""
        rest = self.text
        for name, row in self.rows:
            before, _, rest = rest.partition(name)
            yield before, self
            yield name, replace(self, row=row)
        yield rest, self


def missing_in_topic(missing_items: list[Missing], topic: str) -> list[Missing]:
    """What is missing in that part."""
    return [missing for missing in missing_items if missing.topic == topic]


def required(missing_items: list[Missing]) -> list[Missing]:
    """What is missing without what is only advised."""
    return [missing for missing in missing_items if not missing.advice]
