"""The board: what the room reads from afar."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen

from peerassist_tui.language import N_, NC_
from peerassist_tui.widgets.bars.said import Said
from peerassist_tui.widgets.bars.text_line import TextLine
from peerassist_tui.widgets.panels.board_panels import (
    BoardBody,
    BoardClock,
    BoardFace,
    BoardFloor,
    BoardHeading,
    BoardPanel,
)


class BoardScreen(Screen[None]):
    """At most three things; whoever shows it sets `face`."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (160, "-broad")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (28, "-mid"), (50, "-high")]
    DEFAULT_CSS = """
    BoardScreen { padding: 1 3; }
    BoardScreen Horizontal { height: 3; }
    BoardScreen BoardHeading { width: 1fr; height: 100%; }
    BoardScreen BoardClock { width: 24; height: 100%; }
    BoardScreen BoardBody { height: 1fr; margin: 1 0; }
    BoardScreen BoardFloor { height: 1; }
    BoardScreen #told { height: auto; color: $text-warning; display: none; }
    BoardScreen #told.-quiet { color: $foreground-muted; }
    BoardScreen.-wide.-mid Horizontal, BoardScreen.-broad.-mid Horizontal { height: 7; }
    BoardScreen.-wide.-high Horizontal { height: 7; }
    BoardScreen.-broad.-high Horizontal { height: 10; }
    BoardScreen.-broad.-high BoardClock { width: 36; }
    BoardScreen.-broad.-high BoardFloor { height: 9; }
    BoardScreen.-broad.-high BoardBody { margin: 2 0; }
    """
    HELP_TEXT: ClassVar[str] = N_(
        "The board, for a projector or a second screen: the agenda item and its time, the last points, who has the "
        "floor and who is next. It follows the meeting by itself; there B changes what it shows, and M shows a message."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "app.quit", NC_("key", "leave"), id="board.leave", tooltip=N_("Take the board down"))
    ]

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield BoardHeading()
            yield BoardClock()
        yield BoardBody()
        yield BoardFloor()
        yield TextLine(id="told")

    def on_mount(self) -> None:
        self.watch(self.app, "told", self._say)

    def _say(self, told: tuple[Said, ...]) -> None:
        line, grave = self.query_one("#told", TextLine), [one for one in told if one.severity != "information"]
        line.display = bool(told)
        line.set_class(not grave, "-quiet")
        line.show("! " * bool(grave) + " ".join(one.sentence for one in grave or told))
        line.refresh(layout=True)

    def show(self, face: BoardFace) -> None:
        """Show these values; what is as before is not painted."""
        for panel in self.query(BoardPanel):
            panel.show_face(face)
