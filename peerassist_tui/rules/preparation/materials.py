"""Materials: files and links, what they are for, and who has been sent them."""

from datetime import date, datetime
from typing import Literal

from peerassist_tui.labels import called
from peerassist_tui.models import Material
from peerassist_tui.rules.core.arguments import KEEP, FilledLine, Given, Key, Line, Text, edited
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.session import Session
from peerassist_tui.text import in_marks


@rule
def add_material(
    session: Session,
    now: datetime,
    *,
    title: FilledLine,
    location: Line = "",
    purpose: Text = "",
    audience: Line = "",
    sent_on: date | None = None,
) -> Outcome:
    """Add a file or a link; `location` is its path or address, `audience` who gets it."""
    row = Material(
        session_id=session.id,
        number=session.next_number(Material),
        title=title,
        location=location,
        purpose=purpose,
        audience=audience,
        sent_on=sent_on,
    )
    return Outcome(called("Added {title} to the materials", title=in_marks(title)), (row,))


@rule
def change_material(
    session: Session,
    now: datetime,
    *,
    material: Key,
    title: FilledLine | Literal[Given.NOT] = KEEP,
    location: Line | Literal[Given.NOT] = KEEP,
    purpose: Text | Literal[Given.NOT] = KEEP,
    audience: Line | Literal[Given.NOT] = KEEP,
    sent_on: date | Literal[Given.NOT] | None = KEEP,
) -> Outcome:
    """Correct what is said of a file or a link."""
    row = session.find(Material, material)
    changed = edited(row, title=title, location=location, purpose=purpose, audience=audience, sent_on=sent_on)
    return Outcome(called("Changed {what}", what=in_marks(changed.title)), (changed,)) if changed != row else NOTHING
