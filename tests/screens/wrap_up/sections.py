"""Ways about the wrap-up: into a section, what is typed and marked there, and what is seen."""

from typing import Any

from peerassist_tui.screens.wrap_up.wrap_up import WrapUpScreen
from tests.helpers.console import Console
from tests.helpers.meeting import step

PLACES = {section.topic: place for place, section in enumerate(WrapUpScreen.SECTIONS[1:])}
"""The sections below the goodbye, counted from the closing check, where work among all fields begins."""
NOTES = ("Five leaflets are never read", "Who reads the sixth?", "One message, three carriers")


async def go(opened: Console, topic: str) -> None:
    """From the sections into one of them."""
    await opened.burst(*["down"] * PLACES[topic], "enter")


async def enter(opened: Console, *lines: str) -> None:
    for line in lines:
        await opened.type(line)
        await opened.press("enter")


def focused(opened: Console) -> Any:
    return opened.app.focused


def last_line(opened: Console) -> str:
    return opened.text().splitlines()[-1]


async def marked(opened: Console, note: str, mark: str) -> None:
    await opened.app.writer.do(step("mark_note", note=note, mark=mark))
    await opened.settle()
