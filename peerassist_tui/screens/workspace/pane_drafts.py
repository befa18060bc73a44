"""What is typed in a section and not saved: in the fields of its rows, and in its add line."""

from collections.abc import Hashable
from typing import TYPE_CHECKING

from peerassist_tui.models import NOTHING, Unsaved, mark
from peerassist_tui.seat.drafts import Typed

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console


class PaneDrafts:
    """The drafts of one section; the console keeps them."""

    def __init__(self, console: "Console", stage: str, topic: str) -> None:
        self._console, self._section = console, f"{stage}/{topic}"

    @property
    def added(self) -> str:
        """What was typed in the add line."""
        return self._console.drafts.kept(self._of_add).text

    def keep_added(self, text: str) -> None:
        """Keep what stands in the add line."""
        self._console.drafts.keep(self._of_add, Unsaved(text))

    def in_field(self, key: Hashable, name: str, saved: str) -> str:
        """What was typed into a field of a row, if what was `saved` there is still the same."""
        draft = self._console.drafts.kept(self._of_field(key, name))
        return draft.text if draft.was == mark(saved) else ""

    def keep_field(self, key: Hashable, name: str, text: str, saved: str) -> None:
        """Keep what stands in a field in which this was `saved`."""
        draft = Unsaved(text, was=mark(saved)) if text != saved else NOTHING
        self._console.drafts.keep(self._of_field(key, name), draft)

    def typed_in(self, key: Hashable, name: str, text: str, *, for_new: bool) -> Typed:
        """A text of a field that is being saved; in one `for_new` texts the next one is typed meanwhile."""
        return Typed(self._of_field(key, name), Unsaved(text), line=for_new)

    def typed_to_add(self, text: str) -> Typed:
        """A text of the add line that is being saved."""
        return Typed(self._of_add, Unsaved(text), line=True)

    def is_of_add(self, place: str) -> bool:
        """Whether that is the place of the add line."""
        return place == self._of_add

    @property
    def _of_add(self) -> str:
        return f"{self._section}/+"

    def _of_field(self, key: Hashable, name: str) -> str:
        return f"{self._section}/{key}/{name}"
