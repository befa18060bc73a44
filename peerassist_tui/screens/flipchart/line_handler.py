"""For what the note line is open: what is done with its text, and what the text means."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from peerassist_tui.models import Person, Unsaved
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.session import Session
from peerassist_tui.widgets.fields.line_prefix import Meant, Purpose


@dataclass(frozen=True)
class WrittenLine:
    """What stands in the line, and who had the floor at the first key of a note."""

    text: str
    speaker: Person | None = None


Save = Callable[[WrittenLine], Awaitable[bool]]
"""Does something with what was written; False when it was refused, which has been told."""


@dataclass(frozen=True, kw_only=True)
class LineHandler(Purpose):
    """A purpose of the line with all that it needs, so that the line itself knows of no rule."""

    save: Save
    meaning: Callable[[Session, WrittenLine], Meant] = lambda session, written: Meant()
    """What is shown of the text besides its words."""
    asks_who: bool = False
    """Whether the text names a person, whom a click on them puts into the line."""
    asks_whose: bool = False
    """Whether “@name” before the text says whose it is, which a click on them puts there."""
    turned: Callable[[], "LineHandler"] | None = None
    """What tab makes of it, where it `has_kind`."""
    split: Callable[[str, str], Awaitable[bool]] | None = None
    """Makes two notes of what is being changed; False when it was refused, which has been told."""


def lent_for(name: str, about: str, save: Save, **options: Any) -> LineHandler:
    """The line as it is lent for a short errand of that name."""
    return LineHandler(name, "", "bold $text-accent", about, lent=True, save=save, **options)


def line_text(place: str, written: WrittenLine) -> Typed:
    """What was written for an errand, as it is being saved."""
    return Typed(place, Unsaved(written.text), line=True)
