"""What a typed line names beside its words (`@ami`, `#OB1`, `option #3`) taken out, and what set it apart with it."""

import re
from collections.abc import Callable

_BETWEEN = " ,;:([–—-"
_BEHIND = " ,;:–—-"
AT = re.compile(r"(?:^|(?<=[\s(\[]))@([^\s@]*[^\s@.,;:!?)\]])(?=[.,;:!?)\]]*(?:\s|$))")
"""`@name` with what stands behind it left out."""
_LEADING_TO = frozenset(("about", "by", "for", "from", "in", "of", "on", "the", "to", "with"))
NUMBER_SIGNS = "#№"
"""What stands before an objective's or an option's number; the second one on keyboards that have no "#"."""
_CLOSES_UP = re.compile(rf"([{NUMBER_SIGNS}]\w+|@[^\s@,;]+)([,;])(?=\S)|([,;])(?=[@{NUMBER_SIGNS}]\w)")


def spaced(typed: str) -> str:
    """A line with a blank behind the commas before and behind names and numbers, as in “Buy a bell,@ami,#3”."""
    return _CLOSES_UP.sub(lambda found: f"{found[1]}{found[2]} " if found[1] else f"{found[3]} ", typed)


def without(text: str, start: int, end: int) -> str:
    """The text without what stands from `start` to `end`, and without commas or brackets that were for that alone."""
    before, behind = text[:start].rstrip(), text[end:].lstrip(_BEHIND)
    if before.endswith(("(", "[")) and behind.startswith((")", "]")):
        before, behind = before[:-1].rstrip(), behind[1:].lstrip(_BEHIND)
    if not before:
        return behind.lstrip(".")
    if not behind or behind.startswith((")", "]", ".", "!", "?")):
        return before.rstrip(_BETWEEN) + behind
    return before + behind if before.endswith(("(", "[")) else f"{before} {behind}"


def _is_set_apart(before: str, behind: str) -> bool:
    """Whether what stands between is set apart: by a sign before it, or by an `@name` before or behind it."""
    last = before.rpartition(" ")[2].casefold()
    is_before_name = behind.lstrip().startswith("@") and last not in _LEADING_TO
    return before[-1] in ",;:([–—-." or last.startswith("@") or is_before_name


def without_number(text: str, word: str, known: Callable[[str], bool]) -> tuple[str, str]:
    """The text without the first `#3` that is `known`, and its number; empty where there is none.

    The `word` beside it goes along where it stands apart: “…, option #3”, “…; #3 option, …”. Within a sentence it
    stays: “Follow up on option #3” is “Follow up on option 3”.
    """
    behind = rf"(?:\s+{word}s?(?=\s*(?:[.,;:)\]@#]|$)|\s+(?:by|until|till|before|due)\b))?"
    numbered = re.compile(
        rf"(?:^|(?<=[\s(\[]))((?:from|see)\s+)?({word}s?\s+)?[{NUMBER_SIGNS}](\d+)(?!\w){behind}", re.I
    )
    for found in numbered.finditer(text):
        if not known(found[3]):
            continue
        before = text[: found.start()].rstrip()
        if found[2] and not found[1] and before and not _is_set_apart(before, text[found.end() :]):
            return text[: found.start(3) - 1] + text[found.start(3) :], found[3]
        return without(text, found.start(), found.end()), found[3]
    return text, ""
