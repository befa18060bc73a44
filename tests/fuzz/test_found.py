"""What the long run found: each input once froze the program or ended it, and has an answer now."""

import json

import pytest

from tests.fuzz.oracle import wrong
from tests.fuzz.place import Place
from tests.fuzz.readers import READERS


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """One folder for all."""
    return Place(tmp_path_factory.mktemp("found"))


def edit(*place_and_value: object) -> bytes:
    """A cell of the store, and what somebody writes into it."""
    return json.dumps(place_and_value).encode()


@pytest.mark.parametrize(
    ("reader", "content"),
    [
        ("date", b" march"),  # blanks alone before a date: IndexError
        ("date", b"before " * 60),  # 2 ** 60 ways to read it: frozen, or RecursionError
        ("question", b"b)" * 1_000),  # a pattern of a thousand parts: frozen for 5 s
        ("template", b"name = " + b"9" * 5_000),  # ValueError of a long number
        ("template", b"name = " + b"[" * 5_000),  # RecursionError
        ("template", b'name = "a\nb"'),  # signs as Python writes them
        ("template", b"[a]\n[a]"),  # the name of a table as Python writes it
        ("card", b"title = " + b"9" * 5_000),
        ("card", b'title = "a"\x00'),
        ("settings", b"theme = " + b"9" * 5_000),
        ("settings", b"theme = " + b"{a=" * 3_000),
        ("settings", b"theme = '\xf3'"),  # what Python says of an encoding
        ("kept settings", b"theme = " + b"[" * 5_000),
        ("people", b"Name;Organisation;" + b"Side" * 500 + b"\nAmina;IFRC;x\n"),  # a sentence of 2,000 characters
        ("people", b"=?\x9f?q??="),  # CharsetError of a mail's encoded name
        ("people", "=?utf-8?q??= \u05d4".encode("cp1255")),  # \\u05d4 instead of the letter
        ("pasted people", b"noor@x.org\n=?utf?q?=C3=AB?=\x83,noor@x.org"),  # half a character
        ("note line", b"@" + b"9" * 5_000),  # ValueError of a long number
        ("settings", b'[backups]\nfolder = "~nobody"'),  # RuntimeError of a home that nobody has
        ("settings", b"[[follow_up]]\n" + b"s" * 2_000 + b" = 3"),
        ("table", b"note;kind\nBells;" + b"x" * 2_000),
        ("played script", b'{"do": "session", "title": "S", "starts_at": []}'),  # as a library says it
        ("report template", b"{{ report." + b"x" * 2_000 + b" }}"),
        ("report template", b"{{\x05"),  # a character as Python writes it
        ("name", b"x" * 3_000),
        ("name", "\u202eowned\x1b]0;x\x07".encode()),
        ("name", b"9" * 5_000),
        ("name", b"a/" * 3_000),  # a folder in a folder: RecursionError of the library of time zones
        ("store", edit("change", "id", 0, "since:")),  # values that are none: ValueError, JSONDecodeError
        ("store", edit("person", "skills", 3, ":")),
        ("store", edit("objective", "id", 0, "2026-12-08T10:00")),
        ("store", edit("session", "archived_at", 0, "note")),
        ("store", edit("person", "for_items", 3, "1") + b"\n"),  # warnings of pydantic on the terminal, by `check`
        ("store", edit("search_passage", "kind", 3, "2008T00")),  # KeyError of the search
        ("store", edit("session", "starts_at", 0, "[n]")),  # ValueError of the search
    ],
)
def test_what_once_had_no_answer_has_one(place: Place, reader: str, content: bytes) -> None:
    assert wrong(READERS[reader], content, place) == ""
