"""The pictures of the screens: what each shows, and what leads to it. A new screen is one line of `SCREENS`."""

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
SIZES = ((80, 24), (120, 40))
LIGHT = "peerassist-light"
LOOK_BACK = "look-back"
"""The step that shows the look-back at a rehearsal, which would take its fifteen minutes."""


@dataclass(frozen=True)
class Picture:
    """One picture: its file's name, what it shows, the scene it begins in, and the steps that lead to it."""

    name: str
    shows: str
    scene: str
    steps: tuple[str, ...] = ()
    """A key by Textual's name, a command by its id (it has a full stop in it), or a text to be typed after a `"`."""
    light: bool = False
    """Whether it is shown in the light theme too."""


CARRIED = '"~/flood-warning.peerassist'
PASTED = '"Dr. Amina Bello, host, nurse, Lakeside Clinic\nJuan Pérez <juan@example.org>\n王小明, peer, Coastal Clinic'

ACTIONS = '"Action\tOwner\tDue\nBuy two hand sirens\tRokeya\t12 December\nAsk the ward office for a key\t\tMay'

SCREENS = (
    Picture("doors", "The first screen: three doors", "empty", light=True),
    Picture("doors-help", "The keys of the first screen", "empty", ("f1",)),
    Picture("rehearsal-levels", "Rehearsing: how difficult?", "empty", ("1",)),
    Picture("rehearsal-look-back", "Looking back at a rehearsal", "empty", (LOOK_BACK,)),
    Picture("library", "All sessions", "library"),
    Picture("library-menu", "All commands of the library", "library", ("full_stop",)),
    Picture("keys-page", "All keys, to be changed", "library", ("ctrl+k",)),
    Picture("settings", "All settings, to be changed", "library", ("ctrl+o",)),
    Picture("library-filter", "Some of the sessions", "library", ("library.find", '"flood')),
    Picture("library-tags", "The tags of a session", "library", ("library.tags",)),
    Picture("library-import", "Taking in a file", "library", ("library.bring_in",)),
    Picture("bundle-look", "A bundle, before it is taken in", "carried", ("library.bring_in", CARRIED, "enter")),
    Picture("passphrase", "The passphrase of a bundle", "library", ("library.carry", "tab", "right", "enter")),
    Picture("search", "Everything that was ever written", "library", ("library.search", '"motorcycle')),
    Picture("due", "What was promised, in all sessions", "library", ("library.due",)),
    Picture("lessons", "What was learned, in all sessions", "library", ("library.learned",)),
    Picture("people", "Who was there, in all sessions", "library", ("library.everybody",)),
    Picture("figures", "How even and how late the meetings were", "library", ("library.over_time",)),
    Picture("purpose-check", "Is it a peer assist?", "library", ("library.new",)),
    Picture("agenda-choice", "Which agenda a session begins with", "library", ("library.new", "enter")),
    Picture("preparation-path", "Preparing a session, one question a page", "new", light=True),
    Picture("preparation-path-challenge", "A question with an example beside it", "new", ("ctrl+g", "ctrl+g")),
    Picture("preparation", "Preparing a session, all fields", "preparing"),
    Picture("preparation-menu", "All commands of the preparation", "preparing", ("full_stop",)),
    Picture("preparation-field", "A field that has the keys", "preparing", ("down", "down", "enter")),
    Picture("preparation-people", "Who is invited", "preparing", ("down", "down", "down", "down")),
    Picture("preparation-agenda", "The agenda", "preparing", ("down", "down", "down", "down", "down")),
    Picture("agenda-keep", "Keeping an agenda for the next time", "preparing", (*["down"] * 5, "agenda.keep")),
    Picture("people-page", "A list of people, pasted", "preparing", (*["down"] * 4, "person.paste", PASTED)),
    Picture("circle", "Where everybody sits", "preparing", (*["down"] * 4, "room.circle")),
    Picture("invitation", "Writing the invitation", "preparing", ("f8",)),
    Picture("roll-call", "Who is here", "preparing", ("f3", "space")),
    Picture("live", "The meeting", "live", light=True),
    Picture("live-menu", "All commands of the meeting", "live", ("full_stop",)),
    Picture("live-note", "Writing a note", "live", ("note.telling", '"The tracers know the villages')),
    Picture("live-marks", "What a note is for", "live", ("tab", "note.marks")),
    Picture("note-choice", "Which notes it builds on", "live", ("tab", "note.link", "1")),
    Picture("live-agenda", "The whole agenda", "live", ("agenda.open",)),
    Picture("live-times", "Who has spoken how much", "live", ("turns.look_back",)),
    Picture("live-turns", "All turns", "live", ("turns.all",)),
    Picture("live-order", "Another order of the queue", "live", ("floor.order",)),
    Picture("live-hints", "What the console sees", "live", ("hint.all",)),
    Picture("live-cards", "When it goes wrong", "live", ("cards.open",)),
    Picture("live-rules", "The ground rules, to point at one", "live", ("rules.open",)),
    Picture("live-catch-up", "Ending on time", "live", ("agenda.save",)),
    Picture("live-help", "The keys of the meeting", "live", ("f1",)),
    Picture("clock-back", "A computer clock that was set back", "set back"),
    Picture("guide", "The method as a book", "live", ("f1", "enter")),
    Picture("live-finish", "Ending the meeting", "live", ("meeting.finish",)),
    Picture("notes", "The note-taker's console", "notes"),
    Picture("goodbye", "The goodbye: what is left, and the meeting in figures", "ended", light=True),
    Picture("wrap-up-walk", "What is missing, one at a time", "ended", ("ctrl+g",)),
    Picture("wrap-up", "The wrap-up, all fields", "finished", ("f4",)),
    Picture("confirm", "A question before a weighty step", "ended", ("wrap_up.finish",)),
    Picture("action-history", "The history of an action", "finished", ("f4", *["down"] * 4, "enter", "action.history")),
    Picture("list-look", "A list of actions, before it is added", "finished", ("f4", *["down"] * 4, "N", ACTIONS)),
    Picture("messages", "Messages ready to send", "finished", ("M",)),
    Picture("report", "The report", "finished", ("f5",), light=True),
    Picture("report-write", "Writing the report", "finished", ("f5", "f8")),
    Picture("report-written", "What was written", "finished", ("f5", "f8", "enter")),
    Picture(
        "report-identifiers", "What may still tell who was there", "finished", ("f5", "report.anonymous", "f8", "enter")
    ),
    Picture("check-in", "What became of it", "finished", ("f6",)),
    Picture("review", "The meeting seen again", "finished", ("f7",)),
    Picture("review-replay", "Any moment of the meeting", "finished", ("f7", "2")),
    Picture("review-figures", "The meeting in figures", "finished", ("f7", "6")),
    Picture("board", "The board for the room", "board"),
    Picture("palette", "Any command by its words", "live", ("ctrl+p",)),
    Picture("themes", "Choosing a theme", "live", ("app.change_theme",)),
)


def file_name(picture: Picture, size: tuple[int, int], *, light: bool = False) -> str:
    """What the file with a picture is called."""
    width, height = size
    return f"{picture.name}-{width}x{height}{'-light' if light else ''}.svg"


def index() -> str:
    """A page that shows the pictures, in Markdown; it stands beside their folder."""
    return "\n".join(
        ("# The screens\n\nDrawn by the program on its example sessions: `make pictures`.\n", *map(_shown, SCREENS))
    )


def _shown(picture: Picture) -> str:
    lights = (False, True) if picture.light else (False,)
    pictures = [
        f"![{picture.shows}, {size[0]} by {size[1]}]({FOLDER.name}/{file_name(picture, size, light=light)})\n"
        for light in lights
        for size in SIZES
    ]
    return "\n".join((f"## {picture.shows}\n", *pictures))
