"""Figures of each meeting: as its own readings have them."""

import json
import shutil
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from peerassist_tui.cli import main
from peerassist_tui.insights.trends import Figures, by_span, figures_of
from peerassist_tui.intake.script import parse
from peerassist_tui.intake.script_player import Player
from peerassist_tui.models import Action, Lesson, Note, Objective, Option
from peerassist_tui.readings.floor.floor_time import floor_gini, floor_times
from peerassist_tui.readings.readiness.findings import last_finding
from peerassist_tui.readings.time.running_time import running_seconds
from peerassist_tui.session import Session
from peerassist_tui.store.queries.meeting_stats import FIRST, meeting_stats
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, new_session
from tests.helpers.stores import altered
from tests.insights.held_meeting import held
from tests.intake.test_recorded_meetings import MEETINGS, SCENARIOS, TOOL, tool

TODAY = date(2027, 6, 1)


def of(path: Path, *, examples: bool = False) -> list[Figures]:
    return [figures_of(one) for part, _ in meeting_stats(path, TODAY, examples=examples) for one in part]


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


def test_the_examples_have_the_figures_of_their_own_readings(with_examples: Path, tmp_path: Path) -> None:
    store = Store(Path(shutil.copy(with_examples, tmp_path)))
    found = {one.key: one for one in of(store.path, examples=True)}
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


def test_a_meeting_stands_at_the_day_on_which_it_was_held(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    held(path, "Wells").do("describe", starts_at="2026-10-01T10:00")
    held(path, "Tides", "2026-11-03T10:00")
    assert [(one.title, one.day) for one in of(path)] == [("Wells", "2026-12-08"), ("Tides", "2026-11-03")]


def test_the_latest_come_first_and_every_meeting_once(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    desk = held(path, "Wells")
    names = ", ".join(name for name in desk.session.info.model_dump() if name not in ("id", "started_at"))
    altered(
        path,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) "  # noqa: S608
        f"INSERT INTO session (id, started_at, {names}) "
        f"SELECT lower(hex(randomblob(16))), datetime('2020-01-01', i || ' days'), {names} FROM session, n",
    )
    parts = [*meeting_stats(path, TODAY)]
    assert [(len(part), total) for part, total in parts] == [(FIRST, 61), (61 - FIRST, 61)]
    moments = [one.started_at for part, _ in parts for one in part]
    assert moments == sorted(moments, reverse=True)


def test_two_meetings_of_a_day_stand_in_the_order_in_which_they_were_held(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    held(path, "In the morning")
    held(path, "In the evening", "2026-12-08T18:00")
    assert [one.title for one in by_span(of(path), "meeting")] == ["In the morning", "In the evening"]


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
    assert first.startswith("2026-11-03  uneven 0.67, hosts 33%, 51 min under")
    assert (first[-5:], usual[:5], last[:4]) == ("Wells", "USUAL", "LAST")
    assert main(["figures", "--json", "--store", str(path)]) == 0
    listed = json.loads(capsys.readouterr().out)["figures"]
    assert [one["title"] for one in listed] == ["Wells", "Tides"]
    assert (listed[1]["gini"], listed[1]["minutes"], listed[1]["options"]) == (pytest.approx(2 / 3), 9, 1)
