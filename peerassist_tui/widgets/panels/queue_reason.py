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


def shared_reasons(lines: Sequence[tuple[Sequence[str], Sequence[str]]], cells: int) -> list[str]:
    """The reason of each line, all of them in the longest wording with which every line fits.

    Whoever has a name that takes more than half of the line stands without a reason, and does not take it from the
    others. `lines` are the names and the wordings of the reason of each, the longest first.
    """
    able = [2 * min(map(cell_len, names)) <= cells for names, _ in lines]
    for level in range(max((len(reasons) for _, reasons in lines), default=0)):
        said = [
            reasons[min(level, len(reasons) - 1)] if can else "" for (_, reasons), can in zip(lines, able, strict=True)
        ]
        if all(_fits(names, words, cells) for (names, _), words in zip(lines, said, strict=True)):
            return said
    return [""] * len(lines)


def _fits(names: Sequence[str], reason: str, cells: int) -> bool:
    return not reason or min(map(cell_len, names)) + cell_len(f" · {reason}") <= cells
