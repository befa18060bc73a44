"""Opening a file that was written: by the platform's own program, and a sentence where there is none."""

import os
import sys
from pathlib import Path

import pytest

from peerassist_tui.errors import Refused
from peerassist_tui.screens.report.opener import open_file

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the opener of a Linux desktop is stood in for")


@pytest.fixture
def opener(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program called xdg-open that notes what it is to open, and fails for what is called so."""
    program = tmp_path / "xdg-open"
    program.write_text(f'#!/bin/sh\nprintf %s "$1" >"{tmp_path}/opened"\ncase "$1" in *failing*) exit 3;; esac\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("DISPLAY", ":7")
    return tmp_path / "opened"


def test_a_file_is_handed_to_the_program_of_the_desktop(opener: Path, tmp_path: Path) -> None:
    name = tmp_path / "-rf $(x) 'ليلى'.docx"
    open_file(name)
    assert opener.read_text(encoding="utf-8") == str(name)


def test_a_program_that_cannot_open_it_is_told_of(opener: Path, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"xdg-open cannot open .*failing\.docx"):
        open_file(tmp_path / "failing.docx")


def test_without_windows_nothing_is_started_that_might_take_the_terminal(
    opener: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    with pytest.raises(Refused, match="Nothing here can open files"):
        open_file(tmp_path / "a.docx")
    assert not opener.exists()
