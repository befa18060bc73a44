"""All changes of one action: who made them, when, from what to what."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.models import Action, Change
from peerassist_tui.readings.history.history import Alteration, action_history, first_promised
from peerassist_tui.screens.shell.following import FollowingScreen
from peerassist_tui.screens.shell.head.session_title import SEAT_WORD
from peerassist_tui.session import Session
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.read_only_list import ReadOnlyList
from peerassist_tui.widgets.stream import Entry, Stream


class HistoryScreen(FollowingScreen):
    """All changes of one action, oldest first."""

    DEFAULT_CSS = """
    HistoryScreen > Vertical { width: 96; max-width: 100%; height: 80%; padding: 1 1 0 1; }
    HistoryScreen Static { height: auto; max-height: 4; padding: 0 1; margin: 0 0 1 0; }
    HistoryScreen Stream { height: 1fr; background: $panel; }
    """
    HELP_TEXT: ClassVar[str] = N_(
        "Who changed this action, when, and from what to what. A new date never replaces the one that was promised: "
        "that is what stood when the wrap-up was finished, or at the end of the day."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape",
            "dismiss",
            NC_("key", "back"),
            id="history.back",
            key_display="esc",
            tooltip=N_("Back to the actions"),
        ),
    ]

    def __init__(self, action_id: UUID, changes: Sequence[Change]) -> None:
        super().__init__()
        self._action_id, self._changes = action_id, changes

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(id="action", markup=False)
            yield ReadOnlyList(empty=_("Nothing is known of it yet."), follow=False)
            yield KeyBar()

    def show_session(self, session: Session, now: datetime) -> None:
        action = session.get(Action, self._action_id)
        if action is None:
            self.dismiss()
            return
        first = first_promised(session, self._changes).get(action.id)
        words = Content.assemble(
            (_("Action {number}", number=action.number), "bold"), "  ", action.text, f"\n{_due(action.due, first)}"
        )
        self.query_one("#action", Static).update(words)
        self.query_one(Stream).show([*map(self._entry, enumerate(action_history(session, self._changes, action.id)))])

    def _entry(self, placed: tuple[int, Alteration]) -> Entry:
        place, one = placed
        at = to_local(one.at, self.session.info.timezone)
        lead = Content.assemble((f"{at:%Y-%m-%d %H:%M}  ", "$foreground-muted"), (f"{one.what}  ", "bold"))
        before, after = (
            text.replace("\n", " ") or pgettext("what stood in a field", "nothing") for text in (one.before, one.after)
        )
        words = f"{before} → {after}" if one.before else after
        return Entry(place, lead, words, _(SEAT_WORD[one.seat]) if one.seat in SEAT_WORD else one.seat)


def _due(due: date | None, first: date | None) -> str:
    if due is None:
        return _("no date, first promised {day}", day=first) if first else _("no date")
    if first and first != due:
        return _("due {day}, first promised {first}", day=due, first=first)
    return _("due {day}", day=due)
