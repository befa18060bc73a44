"""The room of a rehearsal: what one would see and hear there, and the key that is wanted."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

from peerassist_tui.language import _
from peerassist_tui.text import clip
from peerassist_tui.widgets.column import wrap
from peerassist_tui.widgets.panel import Panel


@dataclass(frozen=True)
class RoomFace:
    """Lines of the room, the most pressing first, and what to press (empty: nothing is to be learnt)."""

    said: tuple[str, ...]
    press: str = ""


class RoomLine(Panel):
    """The most pressing line with the key beside it; more lines where there is room for them."""

    NAMES_KEYS = "line"
    DEFAULT_CSS = """
    RoomLine { height: 4; padding: 0 1; background: $surface; }
    .-low RoomLine { height: 2; }
    """

    def lines(self, width: int) -> list[Content]:
        face = self.face
        if not isinstance(face, RoomFace):
            return []
        room = max(1, self.size.height - bool(face.press))
        room_word, key_word = _("ROOM").ljust(6), _("TRY").ljust(6)
        rows: list[str] = []
        for words in face.said:
            rows += _fitting(wrap(words, width - 6), room - len(rows), width - 6)
        told = [
            Content.assemble((room_word if not place else " " * len(room_word), "$foreground-muted"), row)
            for place, row in enumerate(rows)
        ]
        if face.press:
            cells = max(10, width - cell_len(key_word))
            told.append(Content.assemble((key_word, "$text-accent bold"), (clip(face.press, cells), "bold")))
        return told


def _fitting(rows: list[str], room: int, width: int) -> list[str]:
    """So many of the rows of a text; the last that fits ends with "…" where others follow."""
    if len(rows) <= room:
        return rows
    return [*rows[: room - 1], clip(" ".join(rows[room - 1 :]), width)] if room > 0 else []
