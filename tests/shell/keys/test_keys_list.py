"""The list of all keys as they are in force: as text, and as a page to print."""

from pathlib import Path

import pytest

from peerassist_tui.cli import main
from peerassist_tui.exports.formats import PAPERS
from peerassist_tui.settings import settings_path
from peerassist_tui.shell.keys.command_keys import keyed_commands
from peerassist_tui.shell.keys.keys_list import keys_in_force, keys_text
from tests.helpers.documents import READ


def test_every_command_that_may_have_another_key_stands_there_with_its_id() -> None:
    told = {id_ for row in keys_in_force({}) for id_ in row.ids.split()}
    assert told == {id_ for id_, command in keyed_commands().items() if command.changeable}


def test_a_line_has_the_key_what_it_does_and_the_id() -> None:
    lines = [" ".join(line.split()) for line in keys_text({}).splitlines()]
    assert "n End this agenda item and start the next agenda.next" in lines
    assert "1-9 Raise or lower a hand; in free talk, give or end a turn" in lines
    assert ".d Show everything due or overdue library.due" in lines
    assert "F1 ? Help: this screen and all its keys" in lines


def test_keys_that_were_chosen_stand_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text('[keys.commands]\nagenda.next = "ctrl+n"\n', encoding="utf-8")
    assert main(["keys"]) == 0
    assert "  Ctrl+n          End this agenda item and start the next" in capsys.readouterr().out


@pytest.mark.parametrize("ending", PAPERS)
def test_it_is_written_as_a_page(ending: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / f"keys{ending}"
    assert main(["keys", "-o", str(path)]) == 0
    written = READ[ending](path.read_bytes())
    assert "The keys of peerassist" in written
    assert "End this agenda item and start the next" in written
    assert "Finish the wrap-up, or reopen it" in written
    assert "agenda.next" not in written


def test_what_is_no_format_is_refused_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["keys", "-o", str(tmp_path / "keys.odt")]) == 1
    assert "A page of keys cannot be written as .odt." in capsys.readouterr().err
