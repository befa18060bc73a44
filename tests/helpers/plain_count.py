"""A meeting counted over the lines of its script alone; nothing of the program is used here."""

from itertools import combinations
from typing import Any

DISCUSSION = ("asking", "analyzing", "reflect", "feedback")
SIDES = ("host", "peer")


class Count:
    """What the lines so far add up to; seconds of the meeting, which a pause does not stop."""

    def __init__(self, head: dict[str, Any]) -> None:
        people = head["people"]
        self.names = {key: one["name"] for one in people for key in (one.get("ref"), one["name"]) if key}
        self.party = {one["name"]: one["party"] for one in people}
        self.spans = {one["name"]: [] if one.get("invitation") == "declined" else [[0.0, -1.0]] for one in people}
        self.turns: dict[str, list[float]] = {name: [] for name in self.party}
        self.waits: dict[str, list[float]] = {name: [] for name in self.party}
        self.hands: dict[str, float] = {}
        self.items = {item.get("ref", item["title"]): item for item in head.get("agenda", ())}
        self.item_seconds: dict[str, float] = {}
        self.speaker, self.item, self.at, self.paused = "", "", 0.0, False
        self.running = self.discussed = 0.0
        self.silent_since = dict.fromkeys(self.party, (0.0, 0.0))
        """The running and the discussed seconds by which each has come, or spoke last."""

    def reach(self, at: float) -> None:
        """Let time pass until `at`: what passed is the speaker's and the item's, unless the meeting was paused."""
        passed, self.at = at - self.at, at
        if self.paused:
            return
        self.running += passed
        if self.item:
            self.item_seconds[self.item] += passed
        if self.is_discussed:
            self.discussed += passed
        if self.speaker:
            self.turns[self.speaker][-1] += passed
            self._is_heard(self.speaker)

    def follow(self, line: dict[str, Any]) -> None:
        """Do what a line says at its moment."""
        self.reach(line["at"])
        who = self.names.get(line.get("who") or "", "")
        getattr(self, line["do"], lambda *_: None)(who, line)

    @property
    def is_discussed(self) -> bool:
        """Whether everybody is asked to speak."""
        return self.items[self.item]["phase"] in DISCUSSION if self.item else not self.items

    @property
    def here(self) -> list[str]:
        """Who is in the room."""
        return [name for name, spans in self.spans.items() if spans and spans[-1][1] < 0]

    @property
    def there(self) -> list[str]:
        """Who is or was there."""
        return [name for name, spans in self.spans.items() if spans or self.turns[name]]

    def not_heard_minutes(self) -> dict[str, int]:
        """For how many minutes each of the hosts and peers who are here has been silent, where it is ten or more."""
        silent = {
            name: int((self.running - self.silent_since[name][0]) // 60)
            for name in self.here
            if self.party[name] in SIDES and name != self.speaker
        }
        return {name: minutes for name, minutes in silent.items() if minutes >= 10}

    def unheard(self) -> tuple[str, int] | None:
        """Whom to call in: silent in discussion for the most minutes, as docs/hints.md says it."""
        sides = [name for name in self.here if self.party[name] in SIDES]
        silent = [
            (self.discussed - self.silent_since[name][1], -place, name)
            for place, name in enumerate(sides)
            if name != self.speaker and name not in self.hands
        ]
        planned = sum(item["minutes"] for item in self.items.values() if item["phase"] != "break") or 360
        limit = min(max(3 * len(sides), 10), min(25, max(10, planned / 4)))
        if not silent or not self.is_discussed or max(silent)[0] < 60 * limit:
            return None
        seconds, _, name = max(silent)
        return name, int(seconds // 60)

    def _is_heard(self, who: str) -> None:
        self.silent_since[who] = self.running, self.discussed

    def call_roll(self, _: str, line: dict[str, Any]) -> None:
        for one in line["later"]:
            self.spans[self.names[one]] = []

    def arrive(self, who: str, line: dict[str, Any]) -> None:
        self.spans[who].append([line["at"], -1.0])
        self._is_heard(who)

    def leave(self, who: str, line: dict[str, Any]) -> None:
        self.spans[who][-1][1] = line["at"]
        self.lower_hand(who, line)
        self.speaker = "" if self.speaker == who else self.speaker

    def raise_hand(self, who: str, line: dict[str, Any]) -> None:
        self.hands.setdefault(who, line["at"])

    def lower_hand(self, who: str, line: dict[str, Any]) -> None:
        self.hands.pop(who, None)

    def give_floor(self, who: str, line: dict[str, Any]) -> None:
        who = who or next(iter(self.hands), self.speaker)
        if who in self.hands:
            self.waits[who].append(line["at"] - self.hands.pop(who))
        if who and who != self.speaker:
            self.turns[who].append(0.0)
            self._is_heard(who)
        self.speaker = who

    def release_floor(self, who: str, line: dict[str, Any]) -> None:
        self.speaker = ""

    def start_item(self, who: str, line: dict[str, Any]) -> None:
        self.item = line["item"]
        self.item_seconds.setdefault(self.item, 0.0)

    def finish(self, who: str, line: dict[str, Any]) -> None:
        self.speaker = self.item = ""

    def pause(self, who: str, line: dict[str, Any]) -> None:
        self.paused = True

    def resume(self, who: str, line: dict[str, Any]) -> None:
        self.paused = False


def figures(script: list[dict[str, Any]]) -> dict[str, Any]:
    """The figures of a whole script; lengths in seconds, by name."""
    head, *lines = script
    count = Count(head)
    for line in lines:
        count.follow(line)
    seconds = {name: sum(turns) for name, turns in count.turns.items()}
    total = sum(seconds.values())
    sides = [seconds[name] for name in count.there if count.party[name] in SIDES]
    hosts = sum(seconds[name] for name in count.there if count.party[name] == "host")
    return {
        "turns": {name: len(turns) for name, turns in count.turns.items()},
        "seconds": seconds,
        "share": {name: one / total for name, one in seconds.items()},
        "longest_seconds": {name: max(turns, default=0.0) for name, turns in count.turns.items()},
        "waits": count.waits,
        "gini": sum(abs(a - b) for a, b in combinations(sides, 2)) / (len(sides) * sum(sides)),
        "people": len(sides),
        "heard": sum(value > 0 for value in sides),
        "peers": [name for name in count.there if count.party[name] == "peer"],
        "host_share": hosts / total,
        "present": {name: [(a, None if b < 0 else b) for a, b in spans] for name, spans in count.spans.items()},
        "items": {count.items[ref]["title"]: seconds for ref, seconds in count.item_seconds.items()},
    }
