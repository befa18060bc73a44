"""What is missing, by the name of the part of the session in which it is to be found."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class Gap:
    """Something missing in the part called `topic`, in words; `advice` may be left as it is."""

    topic: str
    text: str
    row: UUID | None = None
    advice: bool = False


def of_topic(gaps: list[Gap], topic: str) -> list[Gap]:
    """The gaps in that part."""
    return [gap for gap in gaps if gap.topic == topic]
