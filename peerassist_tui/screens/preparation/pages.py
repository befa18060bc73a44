"""The questions of the preparation, in the order of its sections; how people speak belongs to the ground rules."""

from peerassist_tui.screens.workspace.page import PathPage

PAGES = (
    PathPage(
        "session",
        "What is the meeting called, and when and where is it held?",
        ("title", "date", "time", "timezone", "place", "ends_by"),
    ),
    PathPage("purpose", "Is a peer assist the right kind of meeting?"),
    PathPage("challenge", "What is your challenge? Ask it as one question, to be read aloud.", ("challenge",)),
    PathPage("challenge", "Who and where are you, and what do you want to do?", ("context",)),
    PathPage("challenge", "What have you tried so far, and what came of it?", ("history",)),
    PathPage("challenge", "What do you think of doing yourselves?", ("ideas",)),
    PathPage(
        "challenge",
        "What can advice still change, and by when must you decide?",
        ("decision_by", "still_open"),
    ),
    PathPage("challenge", "What is already decided and not open for discussion?", ("already_decided",)),
    PathPage("objectives", "What do you want to have at the end of the meeting?"),
    PathPage("people", "Who takes part?"),
    PathPage("agenda", "How is the time used?"),
    PathPage("materials", "What should everybody read or see before?"),
    PathPage(
        "session",
        "May names be shown, in which language are documents, and how long is a turn?",
        ("privacy", "language", "turn_limit", "tags"),
    ),
    PathPage("ground_rules", "Which rules does the group follow?"),
    PathPage("room", "What must be ready in the room?"),
    PathPage("precedents", "Has somebody solved this before?"),
)
