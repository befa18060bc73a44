"""Telling the person that a step of the console itself was refused."""

from collections.abc import Awaitable
from typing import TYPE_CHECKING, Any

from peerassist_tui.errors import Refused, StoreHeldError

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console


async def report_refusal(console: "Console", step: Awaitable[Any]) -> None:
    """Wait for a step, and tell the person where it is refused."""
    try:
        await step
    except StoreHeldError:  # the title says so where anything waits
        return
    except Refused as refused:
        console.tell(str(refused))
