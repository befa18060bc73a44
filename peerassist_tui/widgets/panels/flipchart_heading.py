"""The line above the flipchart: which view it is, and what there is to look after."""

from dataclasses import dataclass

from textual.content import Content
from textual.events import Click
from textual.message import Message

from peerassist_tui.text import counted
from peerassist_tui.widgets.panel import Panel


@dataclass(frozen=True)
class FlipchartFace:
    """What there is to say of the flipchart in a line.

    The view in a word, of what is counted apart from the notes also by its name, as `own`; the notes of each kind by
    letter; the options; what is open; what was looked for, and how much has it.
    """

    view: str
    kinds: tuple[tuple[str, int], ...]
    options: int = 0
    unanswered: int = 0
    undiscussed: int = 0
    parked: int = 0
    words: str = ""
    found: int = 0
    own: str = ""


COUNTED = ("options", "unanswered", "undiscussed", "parked")
"""What has a count and a view of its own, by the name of that view."""
_WORDS = {"undiscussed": "not discussed yet"}
"""How what is counted is called, where the name of the view says too little."""


class FlipchartHeading(Panel):
    """One line; what does not fit goes, the counts of the kinds first, then from the right; the options go last.

    A count of what has a view of its own leads there when it is clicked on, the other words to the choice of views.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = "FlipchartHeading { height: 1; padding: 0 1; }"

    @dataclass
    class Asked(Message):
        """That view is asked for; empty: a choice of them."""

        view: str

    def lines(self, width: int) -> list[Content]:
        return [Content.assemble(*(part for _, part in self._parts(width)))]

    def on_click(self, event: Click) -> None:
        """Ask for the view that is named there."""
        offset, at = event.get_content_offset(self), 0
        for view, part in self._parts(self.content_size.width):
            at += part.cell_length
            if offset is not None and offset.x < at:
                self.post_message(self.Asked(view))
                return

    def _parts(self, width: int) -> list[tuple[str, Content]]:
        """What stands in the line, each with the view that it leads to."""
        face = self.face
        assert isinstance(face, FlipchartFace)
        total = getattr(face, face.own) if face.own else sum(count for _, count in face.kinds)
        kinds = "" if face.own else f" · {' '.join(f'{letter} {count}' for letter, count in face.kinds)}"
        count = f"{total}" if face.own else f"{total} {'note' if total == 1 else 'notes'}"
        whole = f"  {face.found} of {total} with “{face.words}”" if face.words else f"  {count}"
        counts = [("", kinds), *((view, f"  {words}") for view, words in self._open(face))]
        parts = [("", Content.assemble(("FLIPCHART ", "bold $foreground-muted"), (face.view, "bold")))]
        parts += [(face.own, Content.styled(whole, "$text-accent bold" if face.words else "$foreground-muted"))]
        parts += [(view, Content.styled(words, "$foreground-muted")) for view, words in counts]
        drop = [place for place, (_, part) in enumerate(parts) if part.plain == kinds]
        while len(parts) > 1 and sum(part.cell_length for _, part in parts) > width:
            del parts[drop.pop() if drop else -1]
        return parts

    def _open(self, face: FlipchartFace) -> list[tuple[str, str]]:
        return [
            (name, _counted(name, count)) for name in COUNTED if name != face.own and (count := getattr(face, name))
        ]


def _counted(name: str, count: int) -> str:
    """A count with its word behind it: "1 option", "3 not discussed yet"."""
    return counted(count, "option") if name == "options" else f"{count} {_WORDS.get(name, name)}"
