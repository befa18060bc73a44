"""What the parts of a console ask of the app that holds them: to say something, and to have it done beside the keys."""

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from peerassist_tui.seat.answers import Answers
    from peerassist_tui.widgets.bars.said import Severity


class Front(Protocol):
    """The app, as a part of it knows it."""

    @property
    def is_running(self) -> bool:
        """Whether it has not ended."""

    def run_worker(self, work: Coroutine[Any, Any, Any], *, group: str = ..., exclusive: bool = ...) -> object:
        """Have something done while the app goes on; where it is `exclusive`, instead of what its group still does."""

    def set_interval(self, interval: float, callback: Callable[[], None]) -> object:
        """Have something done every so many seconds."""

    @property
    def answers(self) -> "Answers":
        """What is said, and what stands."""

    def tell(self, sentence: str, severity: "Severity" = ...) -> None:
        """Say something in the band; it is a warning unless it is said to be less, or more."""

    def leave_with(self, sentence: str) -> None:
        """End with code 1, and with this sentence on the terminal once it has been given back."""
