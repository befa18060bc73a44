"""What another queue order would do: who goes from which place to which, and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from peerassist_tui.language import _
from peerassist_tui.widgets.panel import Panel
from peerassist_tui.widgets.panels.queue_reason import name_and_reason, shared_reasons

_PLACES = 12
"""The cells for where somebody goes."""


@dataclass(frozen=True)
class ShiftLine:
    """One who waits: the place before and after, counted from 1, and wordings of name and reason, the longest first."""

    names: tuple[str, ...]
    before: int
    after: int
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class OrderFace:
    """The queue as it would be, next first."""

    shifts: tuple[ShiftLine, ...]


class OrderPanel(Panel):
    """A line for each who waits; as many as fit."""

    def lines(self, width: int) -> list[Content]:
        face = self.face
        assert isinstance(face, OrderFace)
        if not face.shifts:
            return [Content.styled(_("Nobody waits, so nobody moves."), "$foreground-muted")]
        room = max(1, self.content_size.height)
        shown = face.shifts if len(face.shifts) <= room else face.shifts[: room - 1]
        said = _reasons(shown, width - _PLACES)
        lines = [_line(shift, reason, width) for shift, reason in zip(shown, said, strict=True)]
        if len(shown) < len(face.shifts):
            more = _("and {number} more", number=len(face.shifts) - len(shown))
            lines.append(Content.styled(more, "$foreground-muted"))
        return lines


def _reasons(shifts: Sequence[ShiftLine], cells: int) -> list[str]:
    """Their reasons, worded alike: beside whole names, only where none fits there beside the short ones."""
    said = shared_reasons([(one.names[:1], one.reasons) for one in shifts], cells)
    return said if any(said) else shared_reasons([(one.names, one.reasons) for one in shifts], cells)


def _line(shift: ShiftLine, reason: str, width: int) -> Content:
    moves = shift.before != shift.after
    sign = "▲" if shift.after < shift.before else "▼"
    places = f"{sign} {shift.before:>2} → {shift.after:<2}" if moves else f"       {shift.after:<2}"
    name, reason = name_and_reason(shift.names, (reason,), width - _PLACES)
    return Content.assemble(
        (places, "$text-accent" if moves else "$foreground-muted"),
        "  ",
        (name, "bold" if moves else ""),
        (reason, "$foreground-muted"),
    )
