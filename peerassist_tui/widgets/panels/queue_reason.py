"""A name in the queue and why it stands there, in whole words."""

from collections.abc import Sequence

from rich.cells import cell_len

from peerassist_tui.readings.floor.queue import reason_wordings
from peerassist_tui.text import fitting


def name_and_reason(names: Sequence[str], reason: str, cells: int) -> tuple[str, str]:
    """One of the names, the longest first, and why: the name gets shorter, then the reason, which at last goes."""
    rests = [f" · {words}" for words in reason_wordings(reason)] if reason else [""]
    wholes = [(name, rest) for rest in rests for name in names]
    found = next((one for one in wholes if cell_len("".join(one)) <= cells), None)
    return found or (fitting(names, cells), "")
