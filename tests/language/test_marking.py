"""What the catalogues cannot take out of the code: a phrase that is said within an f-string."""

import ast
from collections.abc import Iterator
from pathlib import Path

import peerassist_tui

SAYS = {"_": 0, "N_": 0, "ngettext": 0, "pgettext": 1, "NC_": 1}
"""Which of its arguments is the phrase."""


def within_f_strings(source: str) -> Iterator[str]:
    """The phrases that are said there."""
    for joined in ast.walk(ast.parse(source)):
        if isinstance(joined, ast.JoinedStr):
            for call in ast.walk(joined):
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in SAYS:
                    phrase = call.args[SAYS[call.func.id]]
                    if isinstance(phrase, ast.Constant):
                        yield str(phrase.value)


def test_it_is_found() -> None:
    assert [*within_f_strings("f\"{_('State'):<9}{_(word)}\"")] == ["State"]


def test_no_phrase_is_said_within_an_f_string() -> None:
    found = [
        (path.name, said)
        for path in Path(peerassist_tui.__file__).parent.rglob("*.py")
        for said in within_f_strings(path.read_text("utf-8"))
    ]
    assert found == []
