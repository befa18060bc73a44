"""What a program has switched on in a terminal, and not off again."""

import re
from collections.abc import Iterable

_ON_BY_ITSELF = {"7", "25"}
"""A terminal breaks long lines and shows its cursor."""
_CHANGE = re.compile(r"\x1b\[\?([\d;]+)([hl])|\x1b\[([<>])\d*u")

_LONGEST = 32
"""No change has so many characters."""


class TerminalModes:
    """The private modes and the pushed keyboards of a terminal that receives some text, part by part."""

    def __init__(self) -> None:
        self._rest, self._keyboards = "", 0
        self._on = set(_ON_BY_ITSELF)

    def follow(self, text: str) -> None:
        """Take what is sent to the terminal."""
        text = self._rest + text
        end = 0
        for found in _CHANGE.finditer(text):
            self._change(found[1], found[2], found[3])
            end = found.end()
        begun = text.rfind("\x1b", max(end, len(text) - _LONGEST))
        self._rest = text[begun:] if begun >= 0 else ""

    def _change(self, modes: str | None, way: str, keyboard: str) -> None:
        if modes is None:
            self._keyboards += 1 if keyboard == ">" else -1
            return
        change = self._on.update if way == "h" else self._on.difference_update
        change(modes.split(";"))

    @property
    def changed(self) -> list[str]:
        """What is not as it was at the beginning, e.g. `1049 on`, `25 off`, `1 keyboards`; empty when all is."""
        told = [f"{mode} {'off' if mode in _ON_BY_ITSELF else 'on'}" for mode in _numbered(self._on ^ _ON_BY_ITSELF)]
        return told + [f"{self._keyboards} keyboards"] * (self._keyboards != 0)


def _numbered(modes: Iterable[str]) -> list[str]:
    return sorted(modes, key=int)
