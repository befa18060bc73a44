"""Who has the floor and since when."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

from peerassist_tui.language import N_, _
from peerassist_tui.text import clip
from peerassist_tui.widgets.bar import bar, minutes_and_seconds
from peerassist_tui.widgets.panel import Panel


@dataclass(frozen=True)
class FloorFace:
    """The holder of the floor (empty: nobody), the turn's length and the soft limit in seconds (0: none).

    `inside` is the name of the one in whose turn the holder asks a question; `protected`: nobody else gets the floor.
    """

    holder: str
    seconds: int
    limit_seconds: int
    hint: str = ""
    inside: str = ""
    protected: bool = False


class FloorPanel(Panel):
    """Two lines: the name with the time of the turn, a bar up to the soft limit."""

    @property
    def NAMES_KEYS(self) -> bool | str:  # noqa: N802 - as other widgets have it for good
        """While nobody has the floor, the whole line is the one key that it names."""
        return "line" if isinstance(self.face, FloorFace) and not self.face.holder else True

    DEFAULT_CSS = "FloorPanel { height: 2; }"

    def lines(self, width: int) -> list[Content]:
        face = self.face
        assert isinstance(face, FloorFace)
        if not face.holder:
            return [
                Content.assemble((_lead(), "$foreground-muted"), (face.hint, "$foreground-muted italic")),
                Content(),
            ]
        clock, room = minutes_and_seconds(face.seconds), max(8, width - len(_lead()))
        name = clip(face.holder, room - len(clock) - 1)
        gap = " " * (room - cell_len(name) - len(clock))
        return [
            Content.assemble((_lead(), "$foreground-muted"), (name, "bold $text-success"), gap, (clock, "bold")),
            Content.assemble(" " * len(_lead()), *self._below(face, room)),
        ]

    def _below(self, face: FloorFace, room: int) -> list[tuple[str, str]]:
        """What stands under the name: whose turn waits, or how far the turn has come towards its limit."""
        if face.inside:
            cells = cell_len(_("question in {name}’s turn", name=""))
            name = clip(face.inside, max(4, room - cells))
            return [(_("question in {name}’s turn", name=name), "$text-warning")]
        if face.protected:
            return [(_("is to finish; P lets others in"), "bold $text-warning")]
        if not face.limit_seconds:
            return [(_("no limit"), "$foreground-muted")]
        over = face.seconds > face.limit_seconds
        words = N_("over {time}") if over else N_("of {time}")
        limit = " " + _(words, time=minutes_and_seconds(face.limit_seconds))
        filled = bar(face.seconds / face.limit_seconds, max(4, room - len(limit))).replace(" ", "░")
        return [(filled, "$warning" if over else "$success"), (limit, "$foreground-muted")]


def _lead() -> str:
    """What stands before the name."""
    return _("FLOOR").ljust(6) + " "
