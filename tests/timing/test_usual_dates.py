"""The check-ins that are offered after a meeting are a default; the settings may say otherwise."""

from datetime import date

import pytest

from peerassist_tui.settings import settings_path
from peerassist_tui.timing.usual_dates import DEFAULT, not_at_weekend, usual_dates


def keep(text: str) -> None:
    """Let this stand in the settings."""
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text(text, encoding="utf-8")


def test_without_settings_they_are_one_three_and_six_months() -> None:
    found = usual_dates()
    assert [one.months for one in found.dates] == [1, 3, 6]
    assert (found.words, found.fault) == ("1, 3, 6 months", "")
    assert found.told == "1, 3, 6 months after the meeting is a default, no rule: change the dates as you like."


def test_the_users_own_stand_in_the_order_of_time() -> None:
    keep('theme = "nord"\n[[follow_up]]\nmonths = 12\nwhat = "What came of it?"\n[[follow_up]]\nmonths = 2\n')
    found = usual_dates()
    assert [tuple(one) for one in found.dates] == [(2, ""), (12, "What came of it?")]
    assert (found.words, found.fault, found.told) == ("2, 12 months", "", "")


def test_one_month_is_one_month() -> None:
    keep("[[follow_up]]\nmonths = 1\n")
    assert usual_dates().words == "1 month"


@pytest.mark.parametrize(
    ("day", "held", "moved"),
    [
        ("2027-02-28", "2026-11-30", "2027-03-01"),
        ("2027-05-29", "2026-11-30", "2027-05-31"),
        ("2026-12-30", "2026-11-30", "2026-12-30"),
        ("2027-02-28", "2026-11-28", "2027-02-28"),
    ],
)
def test_a_check_in_is_not_offered_at_a_weekend_unless_the_meeting_was_held_at_one(
    day: str, held: str, moved: str
) -> None:
    assert not_at_weekend(date.fromisoformat(day), date.fromisoformat(held)).isoformat() == moved


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("follow_up = 3", "each follow-up date is a section headed follow_up"),
        ("follow_up = []", "each follow-up date is a section headed follow_up"),
        ("[follow_up]\nmonths = 1", "each follow-up date is a section headed follow_up"),
        ("[[follow_up]]\nwhat = 'x'", "follow-up date 1 needs “months”"),
        ("[[follow_up]]\nmonths = 0", "follow-up date 1 needs “months”, a whole number from 1 to 120"),
        ("[[follow_up]]\nmonths = 1.5", "needs “months”"),
        ("[[follow_up]]\nmonths = true", "needs “months”"),
        ("[[follow_up", "cannot be read"),
    ],
)
def test_a_mistake_is_said_in_a_sentence_and_the_default_is_offered(text: str, told: str) -> None:
    keep(text)
    found = usual_dates()
    assert found.dates == DEFAULT
    assert told in found.fault
    assert found.fault.endswith("; the usual dates are offered instead.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[follow_up]]\nmonths = 2\n[[follow_up]]\nmonths = 'three'", "follow-up date 2 needs “months”"),
        ("[[follow_up]]\nmonths = 2\nwhat = 7", "follow-up date 1 has a “what” that is no text"),
        ("[[follow_up]]\nmonths = 2\nwhen = 7", "has “when”"),
        ("[[follow_up]]\nmonths = 2\n[[follow_up]]\nmonths = 2", "two follow-up dates have the same months"),
    ],
)
def test_beside_a_mistake_the_rest_holds(text: str, told: str) -> None:
    keep(text)
    found = usual_dates()
    assert [tuple(one) for one in found.dates] == [(2, "")]
    assert told in found.fault
    assert found.told.endswith("; the rest holds.")
