"""What the parts of a console ask of the app that holds them: to say something, and to have it done beside the keys."""

from collections.abc import Callable, Coroutine
from typing import Any, Protocol


class Front(Protocol):
    """The app, as a part of it knows it."""

    @property
    def is_running(self) -> bool:
        """Whether it has not ended."""

    def run_worker(self, work: Coroutine[Any, Any, Any], *, group: str = ..., exclusive: bool = ...) -> object:
        """Have something done while the app goes on; where it is `exclusive`, instead of what its group still does."""

    def set_interval(self, interval: float, callback: Callable[[], None]) -> object:
        """Have something done every so many seconds."""

    def notify(self, message: str, *, severity: Any = ..., timeout: float | None = ..., markup: bool = ...) -> None:
        """Say something beside everything else."""

    def clear_notifications(self) -> None:
        """Take away what was said so."""

    def leave_with(self, sentence: str) -> None:
        """End with code 1, and with this sentence on the terminal once it has been given back."""
