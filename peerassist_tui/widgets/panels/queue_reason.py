"""A name in the queue and why it stands there, in whole words."""

from collections.abc import Sequence

from rich.cells import cell_len

from peerassist_tui.text import fitting


def name_and_reason(names: Sequence[str], reasons: Sequence[str], cells: int) -> tuple[str, str]:
    """One of the names and of the wordings of the reason, the longest of each that fit together.

    The name gets shorter first, then the reason, which at last goes.
    """
    rests = [f" · {words}" if words else "" for words in reasons]
    wholes = [(name, rest) for rest in rests for name in names]
    found = next((one for one in wholes if cell_len("".join(one)) <= cells), None)
    return found or (fitting(names, cells), "")
