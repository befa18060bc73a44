"""Kills, one after the other, each in a home of its own."""

import shutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import monotonic
from typing import Self

from tests.killing.deeds import DEEDS, Round
from tests.killing.stores import Prepared


@dataclass
class Killed:
    """What came of many kills: how many of each deed, what was seen painted, what was broken."""

    kills: Counter[str] = field(default_factory=Counter)
    painted: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)
    behind_seconds: float = 1.0
    """How far at most the line that is being typed may be behind: 1 s is promised on a machine of one's own."""

    def __add__(self, other: Self) -> "Killed":
        return Killed(self.kills + other.kills, self.painted + other.painted, self.broken + other.broken)

    def kill(self, name: str, files: Prepared, folder: Path, seed: str) -> None:
        """Let a console do the deed of that name, and kill it; the same seed draws the same chance."""
        one = Round(folder / seed.replace(" ", "-"), files, Random(seed), self.behind_seconds)
        one.home.mkdir()
        try:
            found = list(DEEDS[name](one))
        except Exception as error:  # a store that cannot be read, or a console that does not get there: go on
            found = [f"{type(error).__name__}: {error}"]
        self.kills[name] += 1
        self.painted[name] += one.painted
        self.broken += [f"{seed}: {fault}" for fault in found]
        if not found:
            shutil.rmtree(one.home)


@dataclass(frozen=True)
class Share:
    """The kills of these numbers, in homes in one folder; no more are begun after so many seconds."""

    files: Prepared
    folder: Path
    numbers: Sequence[int]
    seconds: float


def kill_share(share: Share) -> Killed:
    """Do the deeds in turn, and kill each."""
    killed, end, names = Killed(), monotonic() + share.seconds, list(DEEDS)
    for turn, number in enumerate(share.numbers):
        if monotonic() < end:
            name = names[turn % len(names)]
            killed.kill(name, share.files, share.folder, f"{name} {number}")
    return killed
