"""The command line as people expect it: help in groups, near words, shell completion, a manual page, all places."""

import json
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import shtab
from argparse_manpage.manpage import Manpage

from peerassist_tui import cli
from peerassist_tui.cli import main, parser
from peerassist_tui.commands import HOMES
from peerassist_tui.commands.completion import SHELLS
from peerassist_tui.commands.usage import EXAMPLES, GROUPS
from peerassist_tui.errors import DEBUG
from peerassist_tui.store.store import Store
from tests.helpers.stores import new_desk

MAIL = "peerassist mail SESSION invitation|letters|reminders -o FOLDER"


def commands() -> dict[str, Any]:
    """All commands, with their parsers."""
    (found,) = [action.choices for action in parser()._actions if action.dest == "command"]
    return dict(found or {})


def last_line(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What a wrong usage is answered with."""
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "usage: peerassist" in printed.err
    return printed.err.splitlines()[-1].partition("error: ")[2]


def test_every_command_stands_in_one_group_of_the_help() -> None:
    grouped = [name for names in GROUPS.values() for name in names]
    assert sorted(grouped) == sorted(commands()) == sorted(HOMES.keys() - {"console"})
    told = parser().format_help()
    places = [told.index(f"\n  {group}:\n") for group in GROUPS]
    assert places == sorted(places)
    for name in grouped:
        assert f"\n    {name} " in told, name
    assert "positional arguments" not in told


def test_the_examples_of_the_help_are_right_usage() -> None:
    examples = [line.strip().split("  ")[0] for line in EXAMPLES.splitlines() if line.startswith("  peerassist ")]
    assert len(examples) == 3
    for example in examples:
        _, command, *words = shlex.split(example)
        assert parser().parse_args([command, *words]).command == command


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("serch wells", "there is no command serch; did you mean search?"),
        ("sho x", "there is no command sho; did you mean show?"),
        ("list --jsno", "there is no option --jsno; did you mean --json?"),
        ("due --dyas=3", "there is no option --dyas=3; did you mean --days?"),
        ("lessons --status shard", "there is no --status shard; did you mean shared?"),
        ("lessons --status q", "there is no --status q; there are draft, checked, shared, retired"),
        ("list --loud", "there is no option --loud"),
        ("restore x y", "too much: y"),
        ("mail letters wells -o out", f"wells cannot stand there: write {MAIL}"),
        ("mail wells leters -o out", "leters cannot stand there; did you mean letters?"),
        ("mail letters -o out", f"something is missing: write {MAIL}"),
        ("letters wells out", "something is missing: write peerassist letters SESSION -o FOLDER"),
    ],
)
def test_a_wrong_word_is_answered_with_the_near_one(
    capsys: pytest.CaptureFixture[str], typed: str, answer: str
) -> None:
    assert last_line(capsys, *typed.split()) == answer


def test_a_word_that_is_like_no_command_is_answered_with_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert last_line(capsys, "frobnicate").startswith("there is no command frobnicate; there are open, notes, board, ")


def test_a_search_that_finds_nothing_names_the_near_word(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    new_desk(store).do("note", kind="telling", text="Réduire le gaspillage")
    assert main(["--store", str(store.path), "search", "redure", "gapsillage"]) == 0
    assert capsys.readouterr() == ("Nothing was found.\n", "peerassist: Did you mean “réduire gaspillage”?\n")


@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_gets_a_script_that_knows_commands_and_options(capsys: pytest.CaptureFixture[str], shell: str) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--print-completion", shell])
    script = capsys.readouterr().out
    assert [name for name in commands() if name not in script] == []
    assert "exit-code" in script


def test_the_shells_are_all_that_are_known() -> None:
    assert sorted(SHELLS) == sorted(shtab.SUPPORTED_SHELLS)


def test_bash_completes_a_command_and_an_option(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--print-completion", "bash"])
    (tmp_path / "script").write_text(capsys.readouterr().out, encoding="utf-8")
    asked = (
        f"source {tmp_path / 'script'}; COMP_WORDS=($1); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); "
        "_shtab_peerassist; echo ${COMPREPLY[@]}"
    )
    for typed, completed in (("peerassist sea", "search"), ("peerassist due --exit", "--exit-code")):
        done = subprocess.run(["bash", "-c", asked, "bash", typed], capture_output=True, text=True, cwd=tmp_path)
        assert (done.stdout.split(), done.stderr) == ([completed], "")


def test_the_manual_page_comes_out_of_the_same_parser() -> None:
    page = str(Manpage(parser()))
    assert ".SH NAME" in page
    for name, command in commands().items():
        assert rf"\fI\,{name}\/\fR" in page, name
        for option in (one for action in command._actions for one in action.option_strings if one.startswith("--")):
            assert option.replace("-", r"\-") in page or option in ("--help", "--debug"), (name, option)


def test_what_lies_where_is_told(
    store: Store, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("peerassist_tui.commands.locating.folder_of", lambda _: Path("/b/backups"))
    new_desk(store)
    assert main(["locate", "--store", str(store.path), "--json"]) == 0
    places = json.loads(capsys.readouterr().out)
    assert list(places) == ["store", "backups", "settings", "agendas", "cards", "guide", "reports", "themes", "log"]
    assert (places["store"], places["backups"]) == (str(store.path), "/b/backups")
    assert main(["locate", "--store", str(store.path)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[:2] == [f"store     {store.path}", "backups   /b/backups (not there yet)"]
    assert len(told) == len(places)


def test_looking_where_things_lie_makes_none_of_them(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "peerassist_tui", "locate"], capture_output=True, text=True, env={"HOME": str(home)}
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("not there yet") + done.stdout.count("none: a store in a temporary folder") == 9
    assert list(home.iterdir()) == []


def test_only_who_asks_for_it_sees_where_an_error_arose(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> int:
        raise RuntimeError("one word too many")

    monkeypatch.setattr(cli, "_function", lambda _: fail)
    monkeypatch.delenv(DEBUG, raising=False)
    assert main(["list"]) == 1
    assert capsys.readouterr().err.startswith("peerassist: an error in peerassist itself; ")
    for arguments in (["--debug", "list"], ["list", "--debug"]):
        monkeypatch.setenv(DEBUG, "")  # so that it is given back
        monkeypatch.delenv(DEBUG)
        with pytest.raises(RuntimeError, match="one word too many"):
            main(arguments)
