"""Taking in a list after a look at it, whether it was pasted, typed in one line, or read from a file."""

import asyncio
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from textual.screen import Screen

from peerassist_tui.intake.choices import PROPOSED, ListChoices
from peerassist_tui.screens.lists.list_look import ListLook
from peerassist_tui.screens.lists.listing import Listing
from peerassist_tui.text import clean_line

T = TypeVar("T")
Reading = Callable[[ListChoices], Listing]
"""What adds a list, by what somebody chooses."""


class Asks(Protocol):
    """The app, which shows a question and waits for its answer."""

    async def push_screen_wait(self, screen: Screen[T]) -> T | None:
        """Show a screen and wait for its answer; to be asked in a worker."""


async def looked_at(app: Asks, title: str, read: Reading) -> Listing | None:
    """What adds a list as somebody wants it after a look; None where they leave it. To be asked in a worker.

    A list of one name that says nothing else needs no look.

    Raises:
        Refused: it cannot be read.
    """
    listing = await asyncio.to_thread(read, PROPOSED)
    look = listing.look
    if look is None or not (look.columns or len(look.rows) > 1 or (look.rows and look.notices)):
        return listing

    def again(choices: ListChoices) -> tuple[Any, str]:
        listing = read(choices)
        return listing.look, listing.coming

    choices = await app.push_screen_wait(ListLook(title, again, look, listing.coming))
    return await asyncio.to_thread(read, choices) if choices is not None else None


def in_one_line(text: str) -> str:
    """A list as it can stand in a line and be read again: its lines with semicolons between them."""
    return "; ".join(filter(None, map(clean_line, text.splitlines())))
