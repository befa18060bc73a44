"""What is missing, by the name of the part of the session in which it is to be found."""

from dataclasses import dataclass
from dataclasses import field as part
from uuid import UUID

from peerassist_tui.readings.offer import Offer


@dataclass(frozen=True)
class Gap:
    """Something missing in the part called `topic`, in words; `advice` may be left as it is.

    It is mended in the `field` of the row, or at once by its `remedy`.
    """

    topic: str
    text: str
    row: UUID | None = None
    advice: bool = False
    field: str | None = None
    remedy: Offer | None = part(default=None, hash=False)


def of_topic(gaps: list[Gap], topic: str) -> list[Gap]:
    """The gaps in that part."""
    return [gap for gap in gaps if gap.topic == topic]
