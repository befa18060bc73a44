"""Figures over time: each meeting's as its own readings have them, then by month and year."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID
from xml.etree import ElementTree

import pytest

from peerassist_tui.cli import main
from peerassist_tui.content.examples import put_examples
from peerassist_tui.desk import Desk, open_session
from peerassist_tui.insights.trends import (
    MANY,
    Figures,
    by_span,
    charts,
    easy_span,
    figures_of,
    late_words,
    trends_summary,
)
from peerassist_tui.intake.script import parse
from peerassist_tui.intake.script_player import Player
from peerassist_tui.models import Action, Lesson, Note, Objective, Option
from peerassist_tui.readings.floor.floor_time import floor_gini, floor_times
from peerassist_tui.readings.readiness.findings import last_finding
from peerassist_tui.readings.time.running_time import running_seconds
from peerassist_tui.screens.across.trends import TrendsScreen
from peerassist_tui.screens.library.library import LibraryScreen
from peerassist_tui.screens.review.review import ReviewScreen
from peerassist_tui.session import Session
from peerassist_tui.store.queries.meeting_stats import FIRST, meeting_stats
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.stores import altered
from tests.intake.test_recorded_meetings import MEETINGS, SCENARIOS, TOOL, tool

TODAY = date(2027, 6, 1)


def held(path: Path, title: str, starts_at: str = "2026-12-08T10:00") -> Desk:
    """A meeting of ten minutes, one of which it was paused; Namuna speaks two of them, Joaquín four."""
    clock = ManualClock(datetime.fromisoformat(starts_at).replace(tzinfo=UTC))
    session_id = new_session(path, clock, title=title, starts_at=starts_at)
    store = Store(path)
    desk = open_session(store, session_id, "facilitator", clock)
    for seconds, rule, told in (
        (0, "start", {}),
        (0, "give_floor", {"who": "Namuna Rahman"}),
        (60, "pause", {}),
        (60, "resume", {}),
        (60, "give_floor", {"who": "Joaquín Muestra"}),
        (240, "release_floor", {}),
        (180, "note", {"kind": "telling", "text": "It is late"}),
        (0, "finish", {}),
        (0, "action", {"text": "Ring", "due": "2027-01-01"}),
        (0, "action", {"text": "Sing", "due": "2027-01-01"}),
        (0, "revisit_action", {"action": "1", "status": "done"}),
        (0, "option", {"title": "Wait"}),
        (0, "revisit_objective", {"objective": "OB1", "reached": "partly"}),
        (0, "follow_up", {"date": "2027-01-01", "what": "Look again"}),
        (60, "revisit_objective", {"objective": "OB1", "reached": "met", "follow_up": "1"}),
    ):
        clock.advance(seconds)
        desk.do(rule, **told)
    store.close()
    return desk


def of(path: Path) -> list[Figures]:
    return [figures_of(one) for part, _ in meeting_stats(path, TODAY) for one in part]


def must_be_as_read(one: Figures, session: Session) -> None:
    now = session.info.finished_at
    assert now is not None
    times = floor_times(session, now)
    hosts = sum(time.share for time in times if time.person.party == "host")
    assert one.gini == pytest.approx(floor_gini(times), abs=1e-5)
    assert one.host_share == pytest.approx(hosts, abs=1e-5)
    assert one.minutes * 60 == pytest.approx(running_seconds(session, now), abs=0.002)
    assert one.planned == sum(item.minutes for item in session.agenda)
    counts = [len(session.all(model)) for model in (Note, Option, Lesson, Objective)]
    assert [one.notes, one.options, one.lessons, one.objectives] == counts
    assert one.done == sum(action.status == "done" for action in session.all(Action))
    found = [last_finding(session, row) for row in session.all(Objective)]
    assert one.met == sum(each is not None and each.verdict == "met" for each in found)


def test_the_examples_have_the_figures_of_their_own_readings(tmp_path: Path) -> None:
    store = Store(tmp_path / "store.db")
    put_examples(store)
    found = {one.key: one for one in of(store.path)}
    assert len(found) == 2
    for overview in overviews(store.path):
        must_be_as_read(found[overview.id], store.load(UUID(overview.id)))
    store.close()


SCRIPTS = [*(("scenario", str(path)) for path in SCENARIOS), *(("meeting", name) for name in MEETINGS[::9])]


@pytest.mark.skipif(not TOOL.exists(), reason="the scenarios are not here")
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: Path(script[1]).stem)
def test_scenarios_and_recorded_meetings_have_the_figures_of_their_own_readings(
    store: Store, script: tuple[str, str]
) -> None:
    pytest.importorskip("yaml")
    player = Player(store, parse(tool(*script).splitlines()))
    player.play_all()
    if player.desk.session.info.finished_at is None:
        player.desk.do("finish")
    (one,) = of(store.path)
    must_be_as_read(one, store.load(player.desk.session.id))


def test_pauses_that_overlap_count_once(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    desk = held(path, "Wells")
    for start, end in (("10:01:30.000000", "10:03:30.500000"), ("10:02:30.000000", "10:02:40.000000")):
        altered(
            path,
            "INSERT INTO pause SELECT lower(hex(randomblob(16))), session_id, 2, "  # noqa: S608 - moments
            f"'2026-12-08 {start}', '2026-12-08 {end}' FROM pause LIMIT 1",
        )
    store = Store(path)
    session = store.load(desk.session.id)
    store.close()
    (one,) = of(path)
    must_be_as_read(one, session)
    assert one.minutes == pytest.approx((600 - 150.5) / 60, abs=1e-4)


def test_a_meeting_in_figures(tmp_path: Path) -> None:
    held(tmp_path / "store.db", "Wells")
    (one,) = of(tmp_path / "store.db")
    assert (one.day, one.title, one.peers, one.planned, one.minutes) == ("2026-12-08", "Wells", 3, 60, 9)
    assert one.late == pytest.approx(-51)
    assert one.host_share == pytest.approx(2 / 6, abs=1e-5)
    assert (one.done, one.promised, one.options, one.answered, one.met, one.objectives) == (1, 2, 1, 0, 1, 1)


def test_what_is_not_over_or_in_the_bin_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    held(path, "Wells")
    held(path, "Binned").do("discard_session")
    new_session(path, ManualClock(TEN), title="Not yet")
    assert [one.title for one in of(path)] == ["Wells"]


def test_the_latest_come_first_and_every_meeting_once(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    desk = held(path, "Wells")
    names = ", ".join(name for name in desk.session.info.model_dump() if name not in ("id", "starts_at"))
    altered(
        path,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) "  # noqa: S608
        f"INSERT INTO session (id, starts_at, {names}) "
        f"SELECT lower(hex(randomblob(16))), datetime('2020-01-01', i || ' days'), {names} FROM session, n",
    )
    parts = [*meeting_stats(path, TODAY)]
    assert [(len(part), total) for part, total in parts] == [(FIRST, 61), (61 - FIRST, 61)]
    moments = [one.starts_at for part, _ in parts for one in part]
    assert moments == sorted(moments, reverse=True)


def test_the_command_tells_the_same_in_words_and_for_programs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "store.db"
    assert main(["figures", "--store", str(path)]) == 0
    assert capsys.readouterr().out == "No meeting has been held yet.\n"
    held(path, "Wells", "2026-11-03T10:00")
    held(path, "Tides")
    assert main(["figures", "--store", str(path)]) == 0
    first, _, _, usual, last = capsys.readouterr().out.splitlines()
    assert first.startswith("2026-11-03  Gini 0.67, hosts 33%, 51 min early")
    assert (first[-5:], usual[:5], last[:4]) == ("Wells", "USUAL", "LAST")
    assert main(["figures", "--json", "--store", str(path)]) == 0
    listed = json.loads(capsys.readouterr().out)["figures"]
    assert [one["title"] for one in listed] == ["Wells", "Tides"]
    assert (listed[1]["gini"], listed[1]["minutes"], listed[1]["options"]) == (pytest.approx(2 / 3), 9, 1)


ONE = Figures(
    key="a", day="2026-12-08", title="Wells", meetings=1, peers=3, planned=60, minutes=65, late=5.0, gini=0.2,
    host_share=0.25, notes=4, options=2, answered=1, done=1, promised=2, lessons=1, met=1, objectives=1,
)  # fmt: skip
OTHERS = [
    replace(ONE, key="b", day="2026-12-01", late=None, gini=0.4),
    replace(ONE, key="c", day="2025-03-01", late=-7.0, gini=None, host_share=None),
]


def test_rows_are_meetings_months_or_years_the_oldest_first() -> None:
    every = [ONE, *OTHERS]
    assert [one.key for one in by_span(every, "meeting")] == ["c", "b", "a"]
    assert [(one.day, one.title) for one in by_span(every, "month")] == [
        ("2025-03", "1 meeting"),
        ("2026-12", "2 meetings"),
    ]
    year = by_span(every, "year")[-1]
    assert year.gini == pytest.approx(0.3)
    assert (year.day, year.late, year.notes, year.done) == ("2026", 5, 8, 2)
    assert by_span([], "year") == []


@pytest.mark.parametrize(
    ("days", "span"),
    [
        ([f"2026-01-{day:02}" for day in range(1, 29)], "meeting"),
        ([f"2026-01-{day:02}" for day in range(1, 29)] * 2, "month"),
        ([f"20{year}-{month:02}-01" for year in range(10, 20) for month in range(1, 13)], "year"),
    ],
)
def test_many_meetings_stand_by_month_or_year(days: list[str], span: str) -> None:
    assert MANY == 40
    assert easy_span([replace(ONE, day=day) for day in days]) == span


def test_the_last_meeting_is_told_against_those_before() -> None:
    assert trends_summary([]) == []
    assert trends_summary([ONE]) == ["LAST   Gini 0.20, hosts 25%, 5 min late, actions 1/2, met 1/1"]
    assert trends_summary([*OTHERS[::-1], replace(ONE, host_share=0.5, late=0.2)]) == [
        "USUAL  Gini 0.40, hosts 25%, 7 min early, actions 2/4, met 2/2",
        "LAST   Gini 0.20 (more even), hosts 50% (more), on time, actions 1/2, met 1/1",
    ]


def test_charts_leave_out_what_there_is_not() -> None:
    assert {name: len(chart.rows) for name, chart in charts([ONE, *OTHERS]).items()} == {
        "evenness": 2,
        "lateness": 2,
        "actions": 3,
    }
    assert charts([replace(ONE, gini=None, late=None, promised=0)]) == {}


@pytest.fixture(params=[(120, 40), (80, 24)], ids=str)
async def opened(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Console]:
    """The figures of two meetings."""
    held(tmp_path / "store.db", "Wells 梁例子", "2026-11-03T10:00")
    held(tmp_path / "store.db", "Tides [/b]")
    async with console(tmp_path / "store.db", size=request.param) as opened:
        await opened.press("F")
        assert isinstance(opened.app.screen, TrendsScreen)
        yield opened


def flat(opened: Console) -> str:
    return " ".join(opened.text().split())


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0.4, "on time"), (5, "5 min late"), (-7, "7 min early"), (2879, "2879 min late"), (43_110, "29 d 22 h late")],
)
def test_how_late_a_meeting_was_is_told_in_minutes_or_days(minutes: float, words: str) -> None:
    assert late_words(minutes) == words


async def test_each_meeting_has_a_row_and_the_latest_is_told(opened: Console) -> None:
    assert "2 meetings · by meeting" in flat(opened)
    assert "2026-12-08 9 -51 0.67 33% 0/1 1/1 1/1" in flat(opened)
    assert "LAST Gini 0.67, hosts 33%, 51 min early" in flat(opened)
    assert "Tides [/b]" in flat(opened)


async def test_rows_by_month_and_back_to_the_meetings_of_one(opened: Console) -> None:
    await opened.press("b")
    assert "2 meetings · by month" in flat(opened)
    assert "2026-11 9 -51" in flat(opened)
    await opened.press("home", "enter")
    assert "by meeting" in flat(opened)
    await opened.press("enter")
    assert isinstance(opened.app.screen, ReviewScreen)
    assert opened.session.info.title == "Wells 梁例子"
    assert opened.app.screen.view == "figures"


async def test_words_leave_the_others_out_of_the_summary_too(opened: Console) -> None:
    await opened.press("slash")
    await opened.type("wells")
    assert "1 of 2 meetings" in flat(opened)
    assert "USUAL" not in flat(opened)
    await opened.press("escape", "escape")
    assert isinstance(opened.app.screen, LibraryScreen)


async def test_bars_are_shown_and_saved(opened: Console, tmp_path: Path) -> None:
    await opened.press("tab")
    assert "How uneven the floor was" in flat(opened)
    await opened.press("w", "tab")
    await opened.press("ctrl+u")
    await opened.type(str(tmp_path / "even.svg"))
    await opened.press("enter")
    drawn = ElementTree.parse(tmp_path / "even.svg")
    assert "0.67, hosts 33%" in "".join(drawn.getroot().itertext())


async def test_before_the_first_meeting_it_says_so(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    new_session(path, ManualClock(TEN))
    async with console(path, size=(80, 24)) as opened:
        await opened.press("F")
        assert "No meeting has been held yet." in opened.text()
        await opened.press("tab", "b", "w", "enter")
        assert isinstance(opened.app.screen, TrendsScreen)


async def test_a_meeting_that_ends_in_another_terminal_gets_a_row(opened: Console, tmp_path: Path) -> None:
    held(tmp_path / "store.db", "Storms", "2026-12-09T10:00")
    opened.app.follower.poll()
    await opened.settle()
    assert "3 meetings · by meeting" in flat(opened)
    assert "2026-12-09 9 -51" in flat(opened)
