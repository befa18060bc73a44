"""When the console speaks up is the user's choice; a slip in the settings is named."""

import json

import pytest

from peerassist_tui.cli import main
from peerassist_tui.content.hint_limits import hint_limits
from peerassist_tui.desk import make_session
from peerassist_tui.readings.hints import Limits
from peerassist_tui.settings import settings_path
from peerassist_tui.settings_check import faults
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.meeting import HEADER, START


def write(text: str) -> None:
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text(text, encoding="utf-8")


def test_without_settings_the_usual_limits_hold() -> None:
    assert hint_limits() == Limits()


def test_a_limit_is_taken_from_the_settings() -> None:
    write("[hints]\nbreak_minutes = 75\n")
    assert hint_limits() == Limits(break_minutes=75)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("brake_minutes = 75", "“brake_minutes” is no setting; did you mean “break_minutes”?"),
        ("break_minutes = 'long'", "“break_minutes” has to be a number above 0."),
        ("break_minutes = 0", "“break_minutes” has to be a number above 0."),
        ("break_minutes = true", "“break_minutes” has to be a number above 0."),
    ],
)
def test_a_slip_is_named_and_the_other_limits_hold(line: str, sentence: str) -> None:
    write(f"[hints]\n{line}\noption_minutes = 9\n")
    assert faults() == [f"settings.toml, line 2: {sentence}"]
    assert hint_limits() == Limits(option_minutes=9)


def test_the_hints_of_a_session_on_the_command_line(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    clock = ManualClock(START)
    desk = make_session(store, clock, **HEADER)
    desk.do("start")
    desk.do("start_item", item="A2")
    desk.do("note", kind="analyzing", text="Use bells", who="Amina")
    clock.advance(7)
    desk.do("finish")
    store.close()
    assert main(["hints", "--store", str(store.path), "Storm"]) == 0
    assert "Analysis while asking is on: note 1, Amina" in capsys.readouterr().out
    assert main(["hints", "--store", str(store.path), "Storm", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "at": 0,
            "until": 7,
            "hint": "early_advice",
            "role": "referee",
            "who": ["Amina"],
            "evidence": {"note": 1, "so_far": 1},
        }
    ]
