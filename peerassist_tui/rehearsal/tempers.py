"""Temperaments: who is how, by the seed, and what that means for when and how long somebody speaks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal
from uuid import UUID

from peerassist_tui.language import NC_, pgettext
from peerassist_tui.readings.floor.present import people_here
from peerassist_tui.session import Session

Temper = Literal["steady", "dominant", "silent", "side_tracker", "solution_giver", "not_here"]


@dataclass(frozen=True)
class Manner:
    """How often somebody asks for the floor (0: never) and how long they speak, in seconds of the meeting."""

    every: float
    length: float


MANNERS: Mapping[Temper, Manner] = {
    "steady": Manner(200, 45),
    "dominant": Manner(70, 150),
    "silent": Manner(0, 50),
    "side_tracker": Manner(190, 45),
    "solution_giver": Manner(150, 50),
    "not_here": Manner(150, 50),
}
WORDS: Mapping[Temper, str] = {
    "steady": NC_("how somebody is played", "steady"),
    "dominant": NC_("how somebody is played", "dominant"),
    "silent": NC_("how somebody is played", "silent"),
    "side_tracker": NC_("how somebody is played", "side-tracker"),
    "solution_giver": NC_("how somebody is played", "solution-giver"),
    "not_here": NC_("how somebody is played", "“won’t work here”"),
}
ONE_OF_EACH: tuple[Temper, ...] = ("dominant", "silent", "side_tracker", "solution_giver")


def temper_words(temper: Temper) -> str:
    """How somebody is played, in a word."""
    return pgettext("how somebody is played", WORDS[temper])


def cast_of(session: Session, seed: int, among_peers: Sequence[Temper] = ONE_OF_EACH) -> dict[UUID, Temper]:
    """The temperament of every host and peer, some of them as `among_peers`; the same seed and people give the same."""
    peers, hosts = ([one for one in people_here(session) if one.party == side] for side in ("peer", "host"))
    drawn = Random(f"cast {seed}").sample(range(len(peers)), len(peers))
    tempers: dict[UUID, Temper] = {one.id: "steady" for one in (*hosts, *peers)}
    tempers |= {peers[place].id: temper for place, temper in zip(drawn, among_peers, strict=False)}
    return tempers | ({hosts[-1].id: "not_here"} if len(hosts) > 1 else {})


def chance(seed: int, *what: object) -> float:
    """A number from 0 to 1 that hangs on the seed and on what it is drawn for, and on nothing else."""
    return Random(" ".join(map(str, (seed, *what)))).random()
