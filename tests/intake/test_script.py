"""Session scripts as text: which lines are read, and what is said of one that is wrong."""

import json
from pathlib import Path
from typing import Any

import pytest

from peerassist_tui.errors import ScriptError
from peerassist_tui.intake.script import ScriptLine, parse, read_script

HEAD = '{"do": "session", "title": "x", "starts_at": "2026-12-08T10:00"}'


def test_a_line_is_its_moment_its_rule_and_what_is_given() -> None:
    _, line = parse([HEAD, '{"at": 12.5, "do": "raise_hand", "who": "Amina", "seat": "note_taker"}'])
    assert line == ScriptLine(2, 12.5, "raise_hand", {"who": "Amina"}, "note_taker")


def test_the_facilitator_acts_unless_told_otherwise() -> None:
    head, line = parse([HEAD, '{"at": 0, "do": "start"}'])
    assert (head.do, head.at, line.seat) == ("session", 0, "facilitator")


def test_blank_lines_and_comments_are_skipped_and_counted() -> None:
    lines = ["# a comment", "", "  \t\n", HEAD, "   # another", '{"at": 1, "do": "start"}', ""]
    assert [line.number for line in parse(lines)] == [4, 6]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("nonsense", "this is not JSON"),
        ('{"at": 1, "do": "start"', "this is not JSON"),
        ("[" * 100_000, "this is not JSON"),
        ("[1, 2]", "a line is an object that says what to “do”"),
        ('{"at": 1}', "a line is an object that says what to “do”"),
        ('{"at": 1, "do": 7}', "a line is an object that says what to “do”"),
        ('{"do": "start"}', "“at” says at which second it happens"),
        ('{"at": "1", "do": "start"}', "“at” says at which second it happens"),
        ('{"at": true, "do": "start"}', "“at” says at which second it happens"),
        ('{"at": -1, "do": "start"}', "“at” says at which second it happens"),
        ('{"at": NaN, "do": "start"}', "“at” says at which second it happens"),
        ('{"at": Infinity, "do": "start"}', "“at” says at which second it happens"),
        ('{"at": 1e300, "do": "start"}', "“at” says at which second it happens"),
        ('{"at": 1' + "0" * 400 + ', "do": "start"}', "“at” says at which second it happens"),
        ('{"at": 4, "do": "start"}', "it lies before the line above (4 < 5 s)"),
        ('{"at": 5, "do": "start", "seat": "host"}', "there is no seat 'host'"),
        ('{"at": 5, "do": "start", "seat": ["host"]}', "a “seat” is a text"),
        (HEAD, "the first line, and only that one, makes the session"),
    ],
)
def test_a_wrong_line_is_told_with_its_number_after_the_lines_before_it(text: str, sentence: str) -> None:
    lines = parse([HEAD, '{"at": 5, "do": "start"}', "# a comment", text])
    assert [next(lines).number, next(lines).number] == [1, 2]
    with pytest.raises(ScriptError) as told:
        next(lines)
    assert str(told.value) == f"Line 4: {sentence}."


def test_the_first_line_makes_the_session() -> None:
    with pytest.raises(ScriptError, match="Line 2: the first line, and only that one, makes the session"):
        list(parse(["# hello", '{"at": 0, "do": "start"}']))


def test_two_things_may_happen_at_one_moment() -> None:
    lines = [HEAD, *(json.dumps({"at": at, "do": "start"}) for at in (0, 3, 3, 3.001))]
    assert [line.at for line in parse(lines)] == [0, 0, 3, 3, 3.001]


@pytest.mark.parametrize("before", ["", "\ufeff"], ids=["plain", "byte order mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_file_is_read_as_utf_8(tmp_path: Path, before: str, end: str) -> None:
    path = tmp_path / "script.jsonl"
    header: dict[str, Any] = {"do": "session", "title": "আমরা 日本", "starts_at": "2026-12-08T10:00"}
    path.write_bytes((before + json.dumps(header, ensure_ascii=False) + end).encode())
    (head,) = read_script(path)
    assert head.given["title"] == "আমরা 日本"


def test_a_file_that_is_no_text_or_not_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "script.jsonl"
    with pytest.raises(ScriptError, match=r"script.jsonl cannot be read: No such file or directory\.$"):
        list(read_script(path))
    path.write_bytes(b"\xff\xfe{\x00")
    with pytest.raises(ScriptError, match=r"script.jsonl is not a text file in UTF-8\.$"):
        list(read_script(path))
    with pytest.raises(ScriptError, match="cannot be read: Is a directory"):
        list(read_script(tmp_path))
