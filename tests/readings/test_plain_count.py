"""One who declined, one who is late, one who leaves early: every figure is that of a plain count over the script."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest

from peerassist_tui.exports.registry import report
from peerassist_tui.insights.trends import figures_of
from peerassist_tui.intake.script import parse
from peerassist_tui.intake.script_player import Player
from peerassist_tui.readings.floor.floor_time import floor_times
from peerassist_tui.readings.floor.silence import silence_remark
from peerassist_tui.readings.hints import hints
from peerassist_tui.readings.history.look_back import room_look_back
from peerassist_tui.readings.report.letter import letter, receivers
from peerassist_tui.readings.report.session_document import session_document
from peerassist_tui.readings.report.session_stats import spoken_by_phase, waits_by_circle
from peerassist_tui.session import Session
from peerassist_tui.store.checking.integrity import check
from peerassist_tui.store.queries.meeting_stats import meeting_stats
from peerassist_tui.store.store import Store
from tests.helpers.meeting import START, Meeting
from tests.helpers.plain_count import Count, figures
from tests.intake.test_recorded_meetings import SCENARIOS, TOOL, tool
from tests.store.test_present_in_the_store import OWN

Script = list[dict[str, Any]]
FLOOR = frozenset(
    ("start", "pause", "resume", "finish", "start_item", "raise_hand", "lower_hand", "give_floor", "release_floor")
)
ITEMS = [
    {"ref": "A1", "title": "Telling", "phase": "telling", "minutes": 10},
    {"ref": "A2", "title": "Asking", "phase": "asking", "minutes": 40},
]
LONG: Script = [
    OWN[0] | {"agenda": ITEMS},
    *OWN[1:3],
    {"at": 0, "do": "start_item", "item": "A1"},
    {"at": 10, "do": "give_floor", "who": "Hawa"},
    {"at": 400, "do": "raise_hand", "who": "Amina"},
    {"at": 500, "do": "start_item", "item": "A2"},
    {"at": 520, "do": "give_floor"},
    {"at": 700, "do": "pause"},
    {"at": 820, "do": "resume"},
    {"at": 900, "do": "raise_hand", "who": "Hawa"},
    {"at": 960, "do": "leave", "who": "Amina"},
    {"at": 1000, "do": "give_floor"},
    {"at": 1100, "do": "arrive", "who": "Chen"},
    {"at": 1300, "do": "raise_hand", "who": "Chen"},
    {"at": 1400, "do": "lower_hand", "who": "Chen"},
    {"at": 1500, "do": "release_floor"},
    {"at": 1501, "do": "give_floor", "who": "Hawa"},
    {"at": 1900, "do": "raise_hand", "who": "Chen"},
    {"at": 2000, "do": "give_floor", "who": "Bao"},
    {"at": 2050, "do": "give_floor", "who": "Chen"},
    {"at": 2400, "do": "finish"},
]


def altered_scenario() -> Script:
    """The floor of scenario 01 with one peer who declined and says nothing, one who is late, one who leaves early."""
    head, *lines = [json.loads(line) for line in tool("scenario", str(SCENARIOS[0])).splitlines() if line.strip()]
    absent, late, early = [one["ref"] for one in head["people"] if one["party"] == "peer"][:3]
    next(one for one in head["people"] if one["ref"] == absent)["invitation"] = "declined"
    floor = [*_with_hands(line for line in lines if line["do"] in FLOOR and line.get("who") != absent)]
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


def _with_hands(lines: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Everybody asks for the floor when the turn before theirs has ended."""
    before = 0.0
    for line in lines:
        if line["do"] == "give_floor" and line["at"] > before:
            yield {"at": before, "do": "raise_hand", "who": line["who"]}
        before = line["at"]
        yield line


SCRIPTS = [
    pytest.param(lambda: OWN, id="own"),
    pytest.param(lambda: LONG, id="long"),
    pytest.param(
        altered_scenario,
        id="scenario 01",
        marks=pytest.mark.skipif(not TOOL.exists(), reason="the scenarios are not here"),
    ),
]


@dataclass
class Played:
    """A script, what a plain count makes of it, and the session that it becomes in a store."""

    lines: Script
    wanted: dict[str, Any]
    session: Session
    store: Store

    @property
    def shown(self) -> dict[str, Any]:
        return session_document(self.session, self.end)

    @property
    def end(self) -> Any:
        assert self.session.info.finished_at
        return self.session.info.finished_at


@pytest.fixture(scope="module", params=SCRIPTS)
def played(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    lines, store = request.param(), Store(tmp_path_factory.mktemp("plain") / "store.db")
    player = Player(store, parse(json.dumps(line, ensure_ascii=False) for line in lines))
    player.play_all()
    yield Played(lines, figures(lines), store.load(player.desk.session.id), store)
    store.close()


def test_what_is_shown_of_each_person(played: Played) -> None:
    shown, wanted = played.shown, played.wanted
    for figure in ("turns", "seconds", "share", "longest_seconds"):
        assert {one["name"]: one[figure] for one in shown["people"]} == pytest.approx(wanted[figure]), figure
    for one in shown["people"]:
        assert one["waits"] == pytest.approx(wanted["waits"][one["name"]])
    spans = {one["name"]: [(span["start"], span["end"]) for span in one["present"]] for one in shown["people"]}
    assert spans == wanted["present"]
    assert shown["floor"]["gini"] == pytest.approx(wanted["gini"])
    assert {one["title"]: one["actual_seconds"] for one in shown["agenda"] if one["actual_seconds"]} == pytest.approx(
        {title: seconds for title, seconds in wanted["items"].items() if seconds}
    )


def test_the_look_back_and_the_charts(played: Played) -> None:
    session, wanted = played.session, played.wanted
    room = room_look_back(session, played.end)
    assert (room.heard, room.people) == (wanted["heard"], wanted["people"])
    drawn = {one.person.name: one.seconds for one in spoken_by_phase(session, played.end)}
    assert drawn == pytest.approx({name: wanted["seconds"][name] for name in drawn})
    assert {name for name, spans in wanted["present"].items() if spans} == set(drawn)
    assert {one.person.name: [*one.waits] for one in waits_by_circle(session)} == {
        name: waits for name, waits in wanted["waits"].items() if waits
    }


def test_the_figures_over_time_and_the_proof(played: Played) -> None:
    ((rows, _),) = meeting_stats(played.store.path, date(2027, 1, 1))
    (over_time,) = map(figures_of, rows)
    assert over_time.peers == len(played.wanted["peers"])
    assert over_time.gini == pytest.approx(played.wanted["gini"])
    assert over_time.host_share == pytest.approx(played.wanted["host_share"])
    assert list(check(played.store, lambda done, of: None)) == []


def test_the_written_report(played: Played) -> None:
    session, wanted = played.session, played.wanted
    text = report(session, played.end, ".md").decode()
    came = {line[4:].split(":**")[0]: line for line in text.splitlines() if line.startswith("- **")}
    for name, spans in wanted["present"].items():
        assert (name in came) == bool(spans), name
        if spans:
            ((a, b),) = spans
            told = [f"{word} {_clock(session, at)}" for word, at in (("from", a), ("until", b)) if at]
            assert came[name].endswith(f"({' '.join(told)})") if told else "(from" not in came[name]
    for title, seconds in wanted["items"].items():
        cells = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| ")]
        assert [f"{round(seconds / 60)} min"] == [row[4] for row in cells if row[0] == title and len(row) == 5]


def _clock(session: Session, seconds: float) -> str:
    local = timedelta(hours=10, seconds=seconds)  # every script begins at ten
    assert session.info.started_at == session.info.starts_at
    return f"{local.seconds // 3600:02}:{local.seconds // 60 % 60:02}"


def test_the_letters(played: Played) -> None:
    session = played.session
    got = receivers(session)
    assert [one.name for one in got] == played.wanted["peers"]
    assert [letter(session, one).subtitle.split(",")[0] for one in got] == [f"To {one.name}" for one in got]


def test_silence_and_the_hint_at_every_line(played: Played) -> None:
    head, *lines = played.lines
    meeting, count = Meeting(started=False, **{key: value for key, value in head.items() if key != "do"}), Count(head)
    asked, silent = set(), set()
    for line in lines:
        given = {key: value for key, value in line.items() if key not in ("do", "at")}
        begun = meeting.session.info.started_at
        if begun:
            now = begun + timedelta(seconds=line["at"])
            count.reach(line["at"])
            came = [one for one in hints(meeting.session, now) if one.name == "not_heard"]
            told = {(one.who[0].name, int(float(one.evidence["silent_seconds"]) // 60)) for one in came}
            assert told == {count.unheard()} - {None}, line
            remarks = {
                time.person.name: silence_remark(meeting.session, time, now)
                for time in floor_times(meeting.session, now)
                if time.person.name != count.speaker
            }
            minutes = {name: int(said.split()[-2]) for name, said in remarks.items() if said}
            assert minutes == count.not_heard_minutes(), line
            asked |= told
            silent |= set(minutes)
        count.follow(line)
        meeting.clock.now = (meeting.session.info.started_at or START) + timedelta(seconds=line["at"])
        meeting.do(line["do"], **given)
    assert silent <= set(count.there)
    assert bool(asked) == (played.lines is not OWN), "the count has something to tell"
