"""Notes of a pasted table, of which the line says what the table does not."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from peerassist_tui.errors import Refused
from peerassist_tui.intake.choices import ListChoices
from peerassist_tui.intake.task_table import is_table, read_tasks
from peerassist_tui.language import _
from peerassist_tui.models import Person
from peerassist_tui.screens.lists.list_taking import looked_at
from peerassist_tui.screens.lists.listing import Listing
from peerassist_tui.screens.lists.task_listing import task_listing
from peerassist_tui.session import Session
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.fields.line_prefix import Purpose

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.control import SessionView


def takes_table(purpose: Purpose | None, text: str) -> bool:
    """Whether a text that is pasted while the line is open for `purpose` is a table of new notes."""
    return purpose is not None and purpose.has_kind and not purpose.lent and is_table(text, "note")


async def add_notes(screen: "SessionView", text: str, kind: str, speaker: Person | None) -> bool:
    """Add the notes of a table after a look at it; False where it is left or refused, which has been told."""
    line = {"kind": kind, "who": speaker.name if speaker else None}
    day = to_local(screen.console.clock(), screen.session.info.timezone).date()
    try:
        listing = await looked_at(
            screen.console, _("Notes"), lambda choices: _listing(screen.session, text, day, line, choices)
        )
    except Refused as refused:
        screen.console.tell(str(refused))
        return False
    if listing is None or (listing.step and not await screen.do(listing.step)):
        return False
    screen.console.answers.say(listing.said)
    return True


def _listing(session: Session, text: str, day: date, line: Mapping[str, str | None], choices: ListChoices) -> Listing:
    """What adds the notes; `line` says kind and speaker, as `kind` and `who`, where no column does."""
    table = read_tasks(text, _("The table"), day, choices, "note")
    told = {column.meaning for column in table.columns}
    given: dict[str, Any] = {name: value for name, value in line.items() if name not in told}
    rows = tuple((number, {**row, **given}) for number, row in table.rows)
    return task_listing(session, replace(table, rows=rows))
