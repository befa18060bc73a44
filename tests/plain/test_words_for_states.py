"""A meeting that has ended is over, and then the session is wrapped up: in every list and head in the same words."""

import pytest

from peerassist_tui.cli import main
from peerassist_tui.exports.plain import session_summary
from peerassist_tui.plain.session_list import sessions_told
from peerassist_tui.plain.standing import where_it_stands
from peerassist_tui.screens.shell.head.session_title import STATUS_WORD
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.store.store import Store
from tests.helpers.stores import new_desk


@pytest.mark.parametrize(
    ("steps", "word", "head", "opened"),
    [
        (["start", "finish"], "over", "finished", "The meeting is over; "),
        (["start", "finish", "wrap_up"], "wrapped up", "wrapped_up", "It is wrapped up; "),
    ],
)
def test_the_list_the_lines_and_the_head_say_the_same(
    store: Store, capsys: pytest.CaptureFixture[str], steps: list[str], word: str, head: str, opened: str
) -> None:
    desk = new_desk(store)
    for step in steps:
        desk.do(step)
    assert main(["--store", str(store.path), "list"]) == 0
    assert f"10:00  {word:<10}   7 people" in capsys.readouterr().out
    (line,) = sessions_told(overviews(store.path))
    assert line == f"1: “Storm warnings”, Tue 8 December 2026 10:00, {word}, 7 people."
    assert any(said.startswith(opened) for said in where_it_stands(desk.session, desk.now()))
    assert f" · {STATUS_WORD[head].lstrip('✓ ')} · " in session_summary(desk.session, desk.now())
    assert word in STATUS_WORD[head]
