"""One hint in one line: the role, what was seen, and what the keys do about it."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

from peerassist_tui.text import clip
from peerassist_tui.widgets.panel import Panel


@dataclass(frozen=True)
class HintFace:
    """The hint's role and words, what `d` does about it (empty: nothing), and how many more there are."""

    role: str
    words: str
    act: str = ""
    more: int = 0


class HintLine(Panel):
    """Empty while there is nothing to say; it never moves what stands around it."""

    NAMES_KEYS = True
    DEFAULT_CSS = "HintLine { height: 1; padding: 0 1; }"

    def lines(self, width: int) -> list[Content]:
        face = self.face
        if not isinstance(face, HintFace):
            return [Content()]
        more = f" +{face.more}" if face.more else ""
        keys = [("d", face.act)] if face.act else []
        keys += [("G", f"why{more}"), ("D", "not now")]
        room = width - len("HINT  ") - len(face.role) - 3
        while len(keys) > 1 and cell_len(face.words) + 3 + _room(keys) > room and room - _room(keys) < _LEAST:
            keys.pop()
        words = clip(face.words, max(10, room - _room(keys) - 3))
        parts: list[Content | tuple[str, str]] = [
            ("HINT  ", "$foreground-muted"),
            (f"{face.role} · ", "$text-accent"),
            (words, "bold"),
            "   ",  # type: ignore[list-item]
        ]
        for key, meaning in keys:
            parts += [(f"{key} ", "bold $text-accent"), (f"{meaning}  ", "$foreground-muted")]
        return [Content.assemble(*parts)]


_LEAST = 36
"""So many cells of the words are worth more than a key that the help names too."""


def _room(keys: list[tuple[str, str]]) -> int:
    return sum(cell_len(meaning) + 4 for _, meaning in keys)
