"""Ways about the preparation: into a section, and what is seen there."""

from typing import Any

from peerassist_tui.screens.preparation.preparation import PreparationScreen
from tests.helpers.console import Console

PLACES = [section.topic for section in PreparationScreen.SECTIONS]


async def go(opened: Console, topic: str) -> None:
    """From the sections into one of them."""
    await opened.burst(*["down"] * PLACES.index(topic), "enter")


def names(opened: Console) -> list[str]:
    return [person.name for person in opened.session.people]


def focused(opened: Console) -> Any:
    return opened.app.focused


def toasts(opened: Console) -> list[str]:
    return opened.told
