"""Adding people by the page on which they are looked at, wherever they were pasted, typed, or read from a file."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from peerassist_tui.intake.choices import ListChoices
from peerassist_tui.intake.encodings import Decoded
from peerassist_tui.intake.people_list import PeopleList, read_people
from peerassist_tui.intake.text_files import read_list
from peerassist_tui.models import Unsaved
from peerassist_tui.screens.lists.listing import Listing
from peerassist_tui.screens.workspace.people_page import BOX_PLACE, PeoplePage
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.text import clean_table

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console

AddListing = Callable[[Listing, Typed | None], Awaitable[bool]]
"""Takes the step of a listing, for which this was typed; False when it was refused, which has been told."""


def put_into_box(console: "Console", session_id: UUID, text: str) -> None:
    """Let a list stand in the box of the page, below what stands there; it is a draft of the session from now on."""
    before, more = console.drafts.kept(BOX_PLACE, session_id).text, clean_table(text)
    if more not in before:
        whole = "\n".join(filter(None, (before.rstrip(), more)))
        console.drafts.keep(BOX_PLACE, Unsaved(whole), session_id)


def is_list_kept(console: "Console", session_id: UUID) -> bool:
    """Whether a list stands in the box of the page that nobody was added of yet."""
    return bool(console.drafts.kept(BOX_PLACE, session_id).text.strip())


async def add_people(console: "Console", page: PeoplePage, add: AddListing) -> bool:
    """Show the page, and add the people of its list in one step; False where it is left or refused. In a worker."""
    listing = await console.push_screen_wait(page)
    if listing is None or not await add(listing, page.typed):
        return False
    page.forget()
    return True


def in_file(path: Path, choices: ListChoices) -> tuple[PeopleList, Decoded]:
    """The people of a file.

    Raises:
        Refused: there is no such file, or it is no text.
    """
    decoded = read_list(path, "list of people", choices.encoding)
    return read_people(decoded.text, choices), decoded
