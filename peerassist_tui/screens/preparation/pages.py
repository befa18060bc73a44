"""The questions of the preparation, in the order of its sections; how people speak belongs to the ground rules."""

from peerassist_tui.language import N_
from peerassist_tui.screens.workspace.page import PathPage

PAGES = (
    PathPage(
        "session",
        N_("What is the meeting called, and when and where is it held?"),
        ("title", "date", "time", "timezone", "place", "ends_by"),
    ),
    PathPage("purpose", N_("Is a peer assist the right kind of meeting?")),
    PathPage("challenge", N_("What is your challenge? Ask it as one question, to be read aloud."), ("challenge",)),
    PathPage("challenge", N_("Who and where are you, and what do you want to do?"), ("context",)),
    PathPage("challenge", N_("What have you tried so far, and what came of it?"), ("history",)),
    PathPage("challenge", N_("What do you think of doing yourselves?"), ("ideas",)),
    PathPage(
        "challenge",
        N_("What can advice still change, and by when must you decide?"),
        ("decision_by", "still_open"),
    ),
    PathPage("challenge", N_("What is already decided and not open for discussion?"), ("already_decided",)),
    PathPage("objectives", N_("What do you want to have at the end of the meeting?")),
    PathPage("people", N_("Who takes part?")),
    PathPage("agenda", N_("How is the time used?")),
    PathPage("materials", N_("What should everybody read or see before?")),
    PathPage(
        "session",
        N_("May names be shown, in which language are documents, and how long is a turn?"),
        ("privacy", "language", "turn_limit", "tags"),
    ),
    PathPage("ground_rules", N_("Which rules does the group follow?")),
    PathPage("room", N_("What must be ready in the room?")),
    PathPage("precedents", N_("Has somebody solved this before?")),
)
