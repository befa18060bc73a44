"""What an add line has handed over, until it is saved or stands in the line again."""

from collections.abc import Awaitable, Callable

from peerassist_tui.screens.workspace.pane_drafts import PaneDrafts
from peerassist_tui.seat.drafts import Typed
from peerassist_tui.widgets.fields.add_line import AddLine


class HandedOver:
    """Keeps as a draft all that was typed in the line and that nobody has taken yet."""

    def __init__(self, line: AddLine, drafts: PaneDrafts) -> None:
        self._line, self._drafts = line, drafts

    def keep(self) -> None:
        """Keep what stands in the line, after what is handed over and nobody has taken yet."""
        self._drafts.keep_added(" ".join(filter(None, (*self._line.handed, self._line.value.strip()))))

    async def take(self, text: str, act: Callable[[Typed], Awaitable[bool]]) -> None:
        """Offer on a text that was handed over; a refused one stands in the line again."""
        self._line.handed.remove(text)  # from here on its draft is the console's
        if not await act(self._drafts.typed_to_add(text)):
            self._put_back(text)
        self.keep()

    def leave(self, text: str, *, put_back: bool = False) -> None:
        """A text that was handed over is not added; it stands in the line again where that is asked for."""
        self._line.handed.remove(text)
        if put_back:
            self._put_back(text)
        self.keep()

    def _put_back(self, text: str) -> None:
        if len(text) <= self._line.room:
            self._line.give_back(text)

    def take_back(self, typed: Typed) -> None:
        """Let a text that was refused after all stand in the line again."""
        if self._drafts.is_of_add(typed.place):
            self._line.give_back(typed.draft.text)
