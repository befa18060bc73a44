"""Whether a console that has said that it is there still is."""

from datetime import timedelta

from peerassist_tui.store.disk import temporary

BELIEVED = timedelta(seconds=60)
"""How long a console that does not show up is believed to be alive."""
NOBODY = 0
"""Stands for the process of a console that has left."""


def runs(process: int) -> bool:
    """Whether the process of a console is there."""
    return process != NOBODY and temporary.runs(process)
