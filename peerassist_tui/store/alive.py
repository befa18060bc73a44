"""Whether a console that has registered its presence is still running."""

from datetime import timedelta

from peerassist_tui.store.disk import temporary

BELIEVED = timedelta(seconds=60)
"""How long a console that does not show up is believed to be alive."""
NOBODY = 0
"""Stands for the process of a console that has left."""


def console_runs(process: int) -> bool:
    """Whether the process of a console is there."""
    return process != NOBODY and temporary.process_runs(process)
