"""What keys do is bound in English, and said in the language that is spoken where it is shown."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from peerassist_tui import language
from peerassist_tui.screens.shell.control import AnyControl, Command
from peerassist_tui.widgets.key_word import key_sentence, key_word
from tests.language.pseudo import another_language, turned


@pytest.fixture
def another(tmp_path: Path) -> Iterator[None]:
    with another_language(tmp_path, "el"):
        language.speak("el")
        yield
        language.speak("")


def test_a_word_of_the_key_bar_is_said_as_that_of_a_key() -> None:
    with language.written_in("fr"):
        assert key_word("more") == "plus"


def test_what_has_no_words_says_none(another: None) -> None:
    assert (key_word(""), key_sentence("")) == ("", "")


def test_why_a_command_cannot_be_done_is_said(another: None) -> None:
    usual = Command[AnyControl]("a", "a", "", "", lambda _: None)
    own = Command[AnyControl]("a", "a", "", "", lambda _: None, why=lambda _: "νῦν")
    control = AnyControl.__new__(AnyControl)
    assert (usual.reason(control), own.reason(control)) == (turned(AnyControl.WHY), "νῦν")
