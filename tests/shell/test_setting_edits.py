"""What is changed in the file of the settings, in whichever way it is written: comments and order stay."""

from functools import partial

import pytest
from tomlkit import TOMLDocument

from peerassist_tui.errors import Refused
from peerassist_tui.settings_writing import change_settings, take_back_change
from peerassist_tui.shell.own_settings.edits import put_check_in, put_value
from peerassist_tui.timing.usual_dates import UsualDate
from tests.screens.settings.on_settings_page import write

LATE = UsualDate(12, "Late?")


@pytest.mark.parametrize(
    ("before", "place", "value", "after"),
    [
        ("", ("", "theme"), "mono", 'theme = "mono"\n'),
        ("# mine\n[queue]\nx = 1\n", ("", "theme"), "mono", '# mine\ntheme = "mono"\n\n[queue]\nx = 1\n'),
        ("[queue] # q\n# c\nx = 1\n", ("queue", "x"), 2, "[queue] # q\n# c\nx = 2\n"),
        ("queue.x = 1 # c\n", ("queue", "x"), 2, "queue.x = 2 # c\n"),
        ("queue = {x = 1, y = 2} # c\n", ("queue", "x"), 3, "queue = {x = 3, y = 2} # c\n"),
        ("[queue]\nx = 1\n# c\ny = 2\n", ("queue", "x"), None, "[queue]\n# c\ny = 2\n"),
        ("# c\n", ("queue", "x"), None, "# c\n"),
        ("", ("letters", "signature"), 'I "M"\n\\n', '[letters]\nsignature = """\nI "M"\n\\\\n"""\n'),
    ],
)
def test_one_value_becomes_another(before: str, place: tuple[str, str], value: object, after: str) -> None:
    path = write(before)
    change = change_settings("It", partial(put_value, table=place[0], name=place[1], value=value))
    assert path.read_text() == after
    take_back_change(change)
    assert path.read_text() == before


@pytest.mark.parametrize(
    ("before", "nth", "date", "after"),
    [
        (
            "[[follow_up]] # c\nmonths = 2 # m\n",
            0,
            LATE,
            '[[follow_up]] # c\nmonths = 12 # m\nwhat = "Late?"\n',
        ),
        (
            "[[follow_up]]\nmonths = 2\n\n# c\n[letters]\n",
            1,
            LATE,
            '[[follow_up]]\nmonths = 2\n\n# c\n[[follow_up]]\nmonths = 12\nwhat = "Late?"\n[letters]\n',
        ),
        (
            "follow_up = [{months = 2}, {months = 3}] # c\n",
            2,
            LATE,
            'follow_up = [{months = 2}, {months = 3}, {months = 12, what = "Late?"}] # c\n',
        ),
        ("follow_up = [{months = 2}, {months = 3}] # c\n", 0, None, "follow_up = [{months = 3}] # c\n"),
        ("theme = 1\n[[follow_up]]\nmonths = 2\n", 0, None, "theme = 1\n"),
    ],
)
def test_one_check_in_becomes_another(before: str, nth: int, date: UsualDate | None, after: str) -> None:
    path = write(before)
    change_settings("It", partial(put_check_in, nth=nth, date=date))
    assert path.read_text() == after


@pytest.mark.parametrize("before", ["follow_up = 3\n", "follow_up = [1, 2]\n", "letters = 3\n"])
def test_what_has_another_shape_is_left_as_it_is(before: str) -> None:
    path = write(before)
    with pytest.raises(Refused, match="was not kept"):
        change_settings("It", both)
    assert path.read_text() == before


def both(settings: TOMLDocument) -> None:
    put_check_in(settings, 0, LATE)
    put_value(settings, "letters", "closing", "Yours,")
