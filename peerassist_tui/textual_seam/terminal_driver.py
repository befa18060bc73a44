"""The parts of Textual's driver for Linux and macOS that are needed to end in order whatever the terminal does."""

from threading import Thread
from typing import Any, TextIO, cast

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver


def output(driver: LinuxDriver) -> tuple[Thread, TextIO]:
    """The thread that writes to the terminal, and the file it writes to; both are there while the screen is shown.

    A terminal that takes nothing stops this thread for ever, and Textual waits for it at the end.
    """
    return cast(tuple[Thread, TextIO], (driver._writer_thread, driver._file))


def may_be_taken_again(driver: LinuxDriver, app: App[Any]) -> bool:
    """Whether the app has the terminal, and neither lent it to another program nor is about to give it back."""
    return driver._auto_restart and app.is_running and not app._exit
