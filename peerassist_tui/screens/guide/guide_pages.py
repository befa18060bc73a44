"""Which page of the guide belongs to where somebody is."""

from typing import Any

from textual.screen import Screen

from peerassist_tui.content.guide import PHASES
from peerassist_tui.readings.state import current_item
from peerassist_tui.screens.shell.base import SessionScreen
from peerassist_tui.screens.workspace.workspace import WorkspaceScreen

TOPICS = {
    "purpose": "02-is-it-the-right-thing",
    "challenge": "03-the-challenge-and-the-objectives",
    "objectives": "03-the-challenge-and-the-objectives",
    "people": "04-the-people",
    "materials": "05-briefing-and-room",
    "room": "05-briefing-and-room",
    "ground_rules": "07-opening",
    "agenda": "06-the-agenda",
    "session": "05-briefing-and-room",
    "precedents": "02-is-it-the-right-thing",
    "options": "12-feedback",
    "follow_up": "14-afterwards",
}
"""The page that belongs to each section of the preparation and the wrap-up."""
STAGES = {
    "preparation": "03-the-challenge-and-the-objectives",
    "live": "07-opening",
    "wrap_up": "13-commitment",
    "report": "20-saying-it-freely",
    "review": "17-neutral",
    "notes": "18-writing-it-down",
}
"""The page that belongs to each stage where nothing nearer does."""
FIRST = "01-what-a-peer-assist-is"


def guide_page(screen: Screen[Any]) -> str:
    """The name of the page: by the section, by the phase that is on, by the stage, else the first."""
    if isinstance(screen, WorkspaceScreen):
        return TOPICS.get(screen.topic, STAGES.get(screen.STAGE, FIRST))
    if isinstance(screen, SessionScreen):
        item = current_item(screen.session) if screen.STAGE == "live" else None
        return PHASES[item.phase] if item else STAGES.get(screen.STAGE, FIRST)
    return FIRST
