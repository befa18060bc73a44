"""What the library keeps of a session: its tags, and whether it stands in the archive."""

from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, Field

from peerassist_tui.labels import called
from peerassist_tui.rules.core.arguments import WITHOUT_WORDS, FilledLine
from peerassist_tui.rules.core.registry import NOTHING, Outcome, rule
from peerassist_tui.session import Session
from peerassist_tui.text import fold


def _tag(text: str) -> str:
    if not (tag := "-".join(text.lstrip("# ").split())):
        raise ValueError(WITHOUT_WORDS)
    return tag


Tag = Annotated[FilledLine, AfterValidator(_tag), Field(max_length=40)]
"""One word; spaces within it become hyphens, so that it can be typed after a #."""


@rule
def set_tags(session: Session, now: datetime, *, tags: Annotated[list[Tag], Field(max_length=50)]) -> Outcome:
    """Put the session under these tags and no others; accents and case make no second tag."""
    row, wanted = session.info, list({fold(tag): tag for tag in reversed(tags)}.values())[::-1]
    if wanted == row.tags:
        return NOTHING
    label = (
        called("Tagged the session {tags}", tags=" ".join(f"#{tag}" for tag in wanted))
        if wanted
        else called("Took the tags off the session")
    )
    return Outcome(label, (row.altered(tags=wanted),))


@rule
def archive_session(session: Session, now: datetime, *, on: bool = True) -> Outcome:
    """Put the session into the archive, or take it out: there it is out of the usual list, and stays to be found."""
    row = session.info
    if on == bool(row.archived_at):
        return NOTHING
    label = called("Put the session into the archive") if on else called("Took the session out of the archive")
    return Outcome(label, (row.altered(archived_at=now if on else None),))
