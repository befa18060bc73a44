"""The room of a rehearsal: what one would see and hear there, and the key that is wanted."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

from peerassist_tui.text import clip
from peerassist_tui.widgets.panel import Panel


@dataclass(frozen=True)
class RoomFace:
    """Lines of the room, the most pressing first, and what to press (empty: nothing is to be learnt)."""

    said: tuple[str, ...]
    press: str = ""


class RoomLine(Panel):
    """The most pressing line with the key beside it; more lines where there is room for them."""

    NAMES_KEYS = True
    DEFAULT_CSS = """
    RoomLine { height: 2; padding: 0 1; background: $surface; }
    .-wide RoomLine { height: 4; }
    """

    def lines(self, width: int) -> list[Content]:
        face = self.face
        if not isinstance(face, RoomFace):
            return []
        shown = list(face.said[: max(1, self.size.height - bool(face.press))])
        told = [
            Content.assemble(("ROOM  " if not place else "      ", "$foreground-muted"), clip(words, width - 6))
            for place, words in enumerate(shown)
        ]
        if face.press:
            room = max(10, width - cell_len("TRY   "))
            told.append(Content.assemble(("TRY   ", "$text-accent bold"), (clip(face.press, room), "bold")))
        return told
