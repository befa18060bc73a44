"""The look-back at a rehearsal, before it is left."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from peerassist_tui.language import N_, NC_
from peerassist_tui.rehearsal.verdict_text import VerdictLine
from peerassist_tui.widgets.bars.band import Band
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.read_only_list import ReadOnlyList
from peerassist_tui.widgets.stream import Entry, Stream


class RehearsalLookBack(Screen[None]):
    """What was done well and what was missed, to be read at leisure; leaving it ends the rehearsal."""

    keys_mean = N_("↑ ↓ move · Esc leaves")
    HELP_TEXT: ClassVar[str] = N_(
        "What you did well and what you missed in the facilitator's three roles, with the moments: leading, keeping "
        "order as a referee does, staying neutral. When you leave, the practice session is gone; `peerassist rehearse` "
        "also writes this to the terminal."
    )
    DEFAULT_CSS = """
    RehearsalLookBack { padding: 0 1; }
    RehearsalLookBack Static { height: auto; margin: 0 0 1 0; text-style: bold; }
    RehearsalLookBack Stream { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,escape", "leave", NC_("key", "leave"), id="rehearsal.leave", key_display="enter",
                tooltip=N_("Leave the rehearsal; the practice session is gone then")),
    ]  # fmt: skip

    def __init__(self, told: Sequence[VerdictLine]) -> None:
        """Show these lines, the first of which is the title."""
        super().__init__()
        self._told = told

    def compose(self) -> ComposeResult:
        yield Static(Content(self._told[0][0]))
        yield ReadOnlyList(follow=False)
        yield Band()
        yield KeyBar()

    def on_mount(self) -> None:
        stream = self.query_one(Stream)
        stream.show([_entry(str(place), *told) for place, told in enumerate(self._told[1:])])
        self.set_focus(stream)

    def action_leave(self) -> None:
        """Leave the rehearsal."""
        self.dismiss(None)


def _entry(key: str, line: str, heading: bool) -> Entry:
    """A line as an entry; what has a sign wraps beside it."""
    words = line.strip()
    sign = words[:2] if words.startswith(("+ ", "- ")) else ""
    return Entry(key, Content(sign), words.removeprefix(sign), heading=heading)
