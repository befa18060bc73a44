"""What stands in a line or field and has not been saved."""

from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID


@dataclass(frozen=True)
class Unsaved:
    """A text as it was typed, and what is needed to go on with it.

    `kind` is that of the note that it is to become, `who` its speaker, `was` the mark of what stood there before.
    """

    text: str = ""
    kind: str = ""
    who: UUID | None = None
    was: str = ""

    def __bool__(self) -> bool:
        return bool(self.text)


NOTHING = Unsaved()


def mark(text: str) -> str:
    """A digest by which one sees later whether a text is still the same, without keeping it; empty for no text."""
    return sha256(text.encode()).hexdigest()[:16] if text else ""
