"""The line above the flipchart: which view it is, and what there is to look after."""

from dataclasses import dataclass

from textual.content import Content

from peerassist_tui.widgets.panel import Panel


@dataclass(frozen=True)
class FlipchartFace:
    """What there is to say of the flipchart in a line.

    The view in a word; the notes of each kind by letter; the options; what is open; what was looked for, and how much
    has it.
    """

    view: str
    kinds: tuple[tuple[str, int], ...]
    options: int = 0
    unanswered: int = 0
    undiscussed: int = 0
    parked: int = 0
    words: str = ""
    found: int = 0


class FlipchartHeading(Panel):
    """One line; what does not fit goes, the counts of the kinds first, then from the right; the options go last."""

    DEFAULT_CSS = "FlipchartHeading { height: 1; padding: 0 1; }"

    def lines(self, width: int) -> list[Content]:
        face = self.face
        assert isinstance(face, FlipchartFace)
        head = Content.assemble(("FLIPCHART ", "bold $foreground-muted"), (face.view, "bold"))
        total = sum(count for _, count in face.kinds)
        kinds = f" · {' '.join(f'{letter} {count}' for letter, count in face.kinds)}"
        parts = [head, Content.styled(f"  {total}", "$foreground-muted"), Content.styled(kinds, "$foreground-muted")]
        parts += [Content.styled(f"  {word}", "$foreground-muted") for word in self._open(face)]
        if face.words:
            parts[1:1] = [Content.styled(f"  {face.found} with “{face.words}”", "$text-accent bold")]
        drop = [parts.index(part) for part in parts if part.plain == kinds]
        while len(parts) > 1 and sum(part.cell_length for part in parts) > width:
            del parts[drop.pop() if drop else -1]
        return [Content.assemble(*parts)]

    def _open(self, face: FlipchartFace) -> list[str]:
        names = ("options", "unanswered", "undiscussed", "parked")
        return [f"{name} {count}" for name in names if (count := getattr(face, name))]
