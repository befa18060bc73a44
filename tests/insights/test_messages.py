"""Messages that are ready to be sent: whom they name, which days, and what stays out of them."""

from datetime import timedelta

import pytest

from peerassist_tui.insights.messages import Message, messages
from tests.helpers.meeting import PEOPLE, START, Meeting

PEOPLE_WITH_MAIL = [{**one, "email": "hugo@example.org"} if one["name"] == "Hugo" else one for one in PEOPLE]


@pytest.fixture
def promised() -> Meeting:
    """A meeting with three actions, two lessons and a check-in."""
    meeting = Meeting(people=PEOPLE_WITH_MAIL)
    meeting.do("action", text="Buy a bell {{7*7}} [b]", owner="Hugo", due="2026-12-22", done_when="It rings")
    meeting.do("action", text="Open the tower", owner="The harbour master", due="2027-01-15")
    meeting.do("action", text="Learn to ring")
    meeting.do("lesson", title="Bells before radios", advice="Hang a bell first")
    meeting.do("lesson", title="The mayor sleeps", restricted=True)
    meeting.do("follow_up", date="2027-01-08", what="Does it ring?", by="Hawa")
    return meeting


def of(meeting: Meeting, words: str, days: float = 0) -> Message:
    """The one message whose line has these words, so many days after the meeting."""
    (found,) = [one for one in messages(meeting.session, START + timedelta(days=days)) if words in one.words]
    return found


def test_an_owner_is_reminded_by_name_with_the_day_in_full(promised: Meeting) -> None:
    message = of(promised, "action 1, to Hugo")
    assert message.to == "hugo@example.org"
    assert message.text.startswith("Subject: Buy a bell {{7*7}} [b]\n\nDear Hugo,\n")
    for words in (
        "“Storm warnings” on Tuesday 8 December 2026",
        "It is done when: It rings",
        "It is promised for Tuesday 22 December 2026.",
        "We look at it together on Friday 8 January 2027.",
    ):
        assert words in message.text
    assert message.text.endswith("Thank you!\nFay\n")


def test_an_action_is_looked_at_at_the_first_check_in_from_the_day_on_which_it_is_due(promised: Meeting) -> None:
    promised.do("follow_up", date="2026-12-15")
    assert "We look at it together on Friday 8 January 2027." in of(promised, "action 1, to Hugo").text
    promised.do("change_action", action="1", due="2026-12-15")
    assert "We look at it together on Tuesday 15 December 2026." in of(promised, "action 1, to Hugo").text
    promised.do("change_action", action="1", due="2027-01-09")
    assert "We look at it together" not in of(promised, "action 1, to Hugo").text


def test_what_is_late_says_since_when_and_a_check_in_that_has_passed_is_not_promised(promised: Meeting) -> None:
    message = of(promised, "action 1, to Hugo", days=34)
    assert "It was promised for Tuesday 22 December 2026." in message.text
    assert "We look at it together" not in message.text


def test_of_somebody_outside_i_am_reminded_to_ask(promised: Meeting) -> None:
    message = of(promised, "action 2, to me: ask The harbour master")
    assert message.to == ""
    assert "A note to myself" in message.text
    assert "Ask The harbour master:\n\n    Open the tower" in message.text


def test_what_nobody_has_taken_on_is_asked_of_the_hosts(promised: Meeting) -> None:
    message = of(promised, "action 3, to me: ask who will")
    assert "Nobody has taken this on." in message.text
    assert "It has no date; agree on one." in message.text


def test_each_peer_gets_the_lessons_but_none_that_is_restricted(promised: Meeting) -> None:
    found = [one for one in messages(promised.session, START) if one.kind == "lessons"]
    assert [one.words for one in found] == ["lessons, to Amina", "lessons, to Bao", "lessons, to Chen"]
    assert "1. Bells before radios\n   Hang a bell first" in found[0].text
    assert "- Buy a bell {{7*7}} [b] – Hugo, by Tuesday 22 December 2026" in found[0].text
    assert "Please pass it on" in found[0].text
    assert not any("mayor" in one.text for one in messages(promised.session, START))


@pytest.mark.parametrize("privacy", ["confidential", "chatham_house"])
def test_where_it_stays_among_us_the_lessons_name_nobody_else(promised: Meeting, privacy: str) -> None:
    promised.do("describe", privacy=privacy)
    text = of(promised, "lessons, to Amina").text
    assert "Hugo" not in text
    assert "but not who was there and who said what" in text


def test_the_invitation_says_what_will_be_asked(promised: Meeting) -> None:
    message = of(promised, "check-in of Friday 8 January 2027")
    text = message.text
    assert message.to == "hugo@example.org"
    for words in (
        "Subject: Check-in on Friday 8 January 2027: Storm warnings",
        "Does it ring?",
        "- The harbour master: Open the tower (due Friday 15 January 2027)",
        "- Learn to ring – who takes this on?",
        "- Know who is warned",
        "- Bells before radios",
    ):
        assert words in text
    assert text.endswith("Half an hour is enough.\n\nHawa\n")


def test_a_check_in_that_was_missed_asks_for_another_day(promised: Meeting) -> None:
    text = of(promised, "check-in of", days=60).text
    assert text.startswith("Subject: Check-in: Storm warnings\n")
    assert "That day has passed; which one suits you?" in text


def test_what_is_done_and_held_needs_no_message(promised: Meeting) -> None:
    promised.do("revisit_action", action="1", status="done")
    promised.do("hold_follow_up", follow_up="1")
    assert not [one for one in messages(promised.session, START) if "action 1" in one.words or one.kind == "check_in"]
    assert messages(Meeting().session, START) == []


def test_whoever_has_a_name_in_latin_letters_is_greeted_by_it_and_listed_with_both() -> None:
    meeting = Meeting(people=[{"name": "ليلى حسن", "latin": "Layla Hassan", "party": "peer"}])
    meeting.do("action", text="Paint the hall", owner="Layla Hassan")
    (message,) = messages(meeting.session, START)
    assert message.words == "action 1, to ليلى حسن (Layla Hassan)"
    assert "\n\nDear Layla Hassan,\n" in message.text
