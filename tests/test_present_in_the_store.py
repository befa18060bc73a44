"""Who was there, in the store: figures of all sessions, bundles, proofs, and a whole meeting against a plain count."""

import json
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from peerassist_tui.exchange.bundle import bundled
from peerassist_tui.exchange.reading import Bundle
from peerassist_tui.exchange.taking_in import take_in
from peerassist_tui.intake.play import Player
from peerassist_tui.intake.script import parse
from peerassist_tui.models import Stay
from peerassist_tui.over_time import figures_of
from peerassist_tui.readings.look_back import room_look_back
from peerassist_tui.readings.present import people_here
from peerassist_tui.readings.showing import document
from peerassist_tui.store.everybody import everybody
from peerassist_tui.store.held import counted
from peerassist_tui.store.store import Store
from peerassist_tui.store.whole import check
from tests.laptops import fork
from tests.meeting import PEOPLE, START, Meeting
from tests.stores import filled
from tests.test_recorded_meetings import SCENARIOS, TOOL, tool

OWN = [
    {"do": "session", "title": "Wells", "challenge": "How?", "timezone": "UTC", "starts_at": "2026-12-08T10:00",
     "people": [one | ({"invitation": "declined"} if one["name"] == "Hugo" else {}) for one in PEOPLE]},
    {"at": 0, "do": "call_roll", "later": ["Chen"]},
    {"at": 0, "do": "start"},
    {"at": 10, "do": "give_floor", "who": "Hawa"},
    {"at": 130, "do": "raise_hand", "who": "Amina"},
    {"at": 200, "do": "give_floor"},
    {"at": 250, "do": "leave", "who": "Amina"},
    {"at": 300, "do": "arrive", "who": "Chen"},
    {"at": 320, "do": "give_floor", "who": "Chen"},
    {"at": 400, "do": "pause"},
    {"at": 460, "do": "resume"},
    {"at": 500, "do": "finish"},
]  # fmt: skip
"""One declined, one comes late, one leaves early while holding the floor."""


FLOOR = frozenset(
    ("start", "pause", "resume", "finish", "next_item", "raise_hand", "lower_hand", "give_floor", "release_floor")
)


def altered_scenario() -> list[dict[str, Any]]:
    """The floor of scenario 01 with one peer who declined and says nothing, one who is late, one who leaves early."""
    head, *lines = [json.loads(line) for line in tool("scenario", str(SCENARIOS[0])).splitlines() if line.strip()]
    absent, late, early = [one["ref"] for one in head["people"] if one["party"] == "peer"][:3]
    next(one for one in head["people"] if one["ref"] == absent)["invitation"] = "declined"
    floor = [line for line in lines if line["do"] in FLOOR and line.get("who") != absent]
    came = min(line["at"] for line in floor if line.get("who") == late)
    went = [line["at"] for line in floor if line.get("who") == early][-1] + 5
    kept = [line for line in floor if line["do"] != "start"]
    return [
        head,
        {"at": 0, "do": "call_roll", "later": [late]},
        {"at": 0, "do": "start"},
        *(line for line in kept if line["at"] < came),
        {"at": came, "do": "arrive", "who": late},
        *(line for line in kept if came <= line["at"] <= went),
        {"at": went, "do": "leave", "who": early},
        *(line for line in kept if line["at"] > went),
    ]


class Count:
    """A meeting counted over the lines of its script alone."""

    def __init__(self, head: dict[str, Any]) -> None:
        people = head["people"]
        self.names = {key: one["name"] for one in people for key in (one.get("ref"), one["name"]) if key}
        self.party = {one["name"]: one["party"] for one in people}
        self.spans = {one["name"]: [] if one.get("invitation") == "declined" else [[0.0, -1.0]] for one in people}
        self.seconds = dict.fromkeys(self.party, 0.0)
        self.hands: list[str] = []
        self.speaker, self.at, self.paused = "", 0.0, False

    def follow(self, line: dict[str, Any]) -> None:
        """What passed since the line before is the speaker's; then do what the line says."""
        if self.speaker and not self.paused:
            self.seconds[self.speaker] += line["at"] - self.at
        self.at = line["at"]
        who = self.names.get(line.get("who") or "", "")
        getattr(self, line["do"], lambda *_: None)(who, line)

    def call_roll(self, _: str, line: dict[str, Any]) -> None:
        for one in line["later"]:
            self.spans[self.names[one]] = []

    def arrive(self, who: str, line: dict[str, Any]) -> None:
        self.spans[who].append([line["at"], -1.0])

    def leave(self, who: str, line: dict[str, Any]) -> None:
        self.spans[who][-1][1] = line["at"]
        self.lower_hand(who, line)
        self.speaker = "" if self.speaker == who else self.speaker

    def raise_hand(self, who: str, line: dict[str, Any]) -> None:
        self.hands += [] if who in self.hands else [who]

    def lower_hand(self, who: str, line: dict[str, Any]) -> None:
        self.hands = [one for one in self.hands if one != who]

    def give_floor(self, who: str, line: dict[str, Any]) -> None:
        self.speaker = who or (self.hands[0] if self.hands else self.speaker)
        self.lower_hand(self.speaker, line)

    def release_floor(self, who: str, line: dict[str, Any]) -> None:
        self.speaker = ""

    finish = release_floor

    def pause(self, who: str, line: dict[str, Any]) -> None:
        self.paused = True

    def resume(self, who: str, line: dict[str, Any]) -> None:
        self.paused = False


def plain(script: list[dict[str, Any]]) -> dict[str, Any]:
    """The figures by a count over the lines alone."""
    head, *lines = script
    count = Count(head)
    for line in lines:
        count.follow(line)
    there = [name for name in count.party if count.spans[name] or count.seconds[name]]
    sides = [count.seconds[name] for name in there if count.party[name] in ("host", "peer")]
    hosts = sum(count.seconds[name] for name in there if count.party[name] == "host")
    return {
        "seconds": {name: round(value, 3) for name, value in count.seconds.items()},
        "gini": sum(abs(a - b) for a, b in combinations(sides, 2)) / (len(sides) * sum(sides)),
        "people": len(sides),
        "heard": sum(value > 0 for value in sides),
        "peers": sum(count.party[name] == "peer" for name in there),
        "host_share": hosts / sum(count.seconds.values()),
        "present": {name: [(a, None if b < 0 else b) for a, b in spans] for name, spans in count.spans.items()},
    }


SCRIPTS = [
    pytest.param(lambda: OWN, id="own"),
    pytest.param(
        altered_scenario,
        id="scenario 01",
        marks=pytest.mark.skipif(not TOOL.exists(), reason="the scenarios are not here"),
    ),
]


@pytest.mark.parametrize("script", SCRIPTS)
def test_one_declined_one_late_one_early_give_the_figures_of_a_plain_count(script: Any, store: Store) -> None:
    lines = script()
    player = Player(store, parse(json.dumps(line, ensure_ascii=False) for line in lines))
    player.play_all()
    session, wanted = store.load(player.desk.session.id), plain(lines)
    now = session.info.finished_at
    assert now is not None
    shown, room = document(session, now), room_look_back(session, now)
    assert {one["name"]: one["seconds"] for one in shown["people"]} == pytest.approx(wanted["seconds"])
    total = sum(wanted["seconds"].values())
    assert [one["share"] for one in shown["people"]] == pytest.approx(
        [wanted["seconds"][one["name"]] / total for one in shown["people"]]
    )
    assert shown["floor"]["gini"] == pytest.approx(wanted["gini"])
    assert (room.heard, room.people) == (wanted["heard"], wanted["people"])
    assert {
        one["name"]: [(span["start"], span["end"]) for span in one["present"]] for one in shown["people"]
    } == wanted["present"]
    ((rows, _),) = counted(store.path, date(2027, 1, 1))
    (over_time,) = map(figures_of, rows)
    assert over_time.peers == wanted["peers"]
    assert over_time.gini == pytest.approx(wanted["gini"])
    assert over_time.host_share == pytest.approx(wanted["host_share"])
    assert list(check(store, lambda done, of: None)) == []


@pytest.fixture
def played(store: Store) -> Player:
    player = Player(store, parse(json.dumps(line) for line in OWN))
    player.play_all()
    return player


def test_a_bundle_carries_who_was_there(played: Player, store: Store, tmp_path: Path) -> None:
    file, other = tmp_path / "x.peerassist", Store(tmp_path / "other.db")
    file.write_bytes(bundled(store, [played.desk.session.id]))
    assert [one.state for one in take_in(other, Bundle(file), {}, START)] == ["new"]
    there = other.load(played.desk.session.id)
    assert filled(there) == filled(played.desk.session)
    assert len(there.all(Stay)) == 2
    assert list(check(other, lambda done, of: None)) == []
    other.close()


def test_two_laptops_that_note_the_same_arrival_agree() -> None:
    people = [one | ({"invitation": "declined"} if one["name"] == "Bao" else {}) for one in PEOPLE]
    mine, theirs = fork(Meeting(people=people))
    mine.do("arrive", who="Bao")
    mine.do("leave", who="Chen")
    theirs.do("arrive", who="Bao")
    theirs.do("leave", who="Amina")
    assert mine.receive(theirs).conflicts == ()
    theirs.receive(mine)
    for laptop in (mine, theirs):
        assert [one.name for one in people_here(laptop.session)] == ["Hawa", "Hugo", "Bao", "Fay", "Noor"]
    mine.do("leave", who="Bao")
    assert "Bao" not in [one.name for one in people_here(mine.session)]


def test_only_who_was_there_was_met(played: Player, store: Store) -> None:
    met = {row["name"]: row["held"] for row in everybody(store.path)[0]}
    assert [name for name, held in met.items() if not held] == ["Hugo"]
