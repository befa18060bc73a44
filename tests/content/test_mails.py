"""E-mail drafts: whom they go to, what they say, and what is attached to them."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest

from peerassist_tui.content import mails
from peerassist_tui.content.letter_style import letter_style
from peerassist_tui.errors import Refused
from peerassist_tui.insights.covering_notes import invitation_text
from peerassist_tui.insights.messages import messages
from tests.helpers.documents import words_of
from tests.helpers.meeting import Meeting

PEOPLE: list[dict[str, Any]] = [
    {"name": "Hawa", "party": "host", "email": "hawa@house.example", "organisation": "Delta House"},
    {"name": "ليلى المثال", "party": "peer", "email": "Layla@Example.org"},
    {"name": 'Zoë "Z", Prøve', "party": "peer", "email": "zoe@exämple.org"},
    {"name": "Bao", "party": "peer"},
    {"name": "Chen", "party": "peer", "email": "chèn@example.org"},
    {"name": "Dora", "party": "peer", "email": "dora@example.org", "invitation": "declined"},
    {"name": "Fay", "party": "facilitator", "email": "fay@example.org"},
]


def read(content: bytes) -> EmailMessage:
    mail = message_from_bytes(content, policy=default)
    assert isinstance(mail, EmailMessage)
    return mail


def text_of(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def attached(mail: EmailMessage) -> dict[str, bytes]:
    return {one.get_filename() or "": one.get_payload(decode=True) for one in mail.iter_attachments()}  # type: ignore[misc]


def test_everybody_who_comes_is_invited_with_the_calendar_and_the_briefing() -> None:
    meeting = Meeting(people=PEOPLE, started=False, place="Room B")
    found = mails.invitations(meeting.session, meeting.now)
    assert list(found.files) == ["01-hawa.eml", "02-ليلى-المثال.eml", "03-zoë-z-prøve.eml"]
    assert found.reached.without == ("Bao", "Chen")
    mail = read(found.files["02-ليلى-المثال.eml"])
    assert (mail["to"].addresses[0].display_name, mail["to"].addresses[0].addr_spec) == (
        "ليلى المثال",
        "layla@example.org",
    )
    assert mail["from"].addresses[0].addr_spec == "fay@example.org"
    assert mail["subject"] == "Invitation: Storm warnings, Tuesday 8 December 2026"
    assert mail["x-unsent"] == "1"
    assert text_of(mail) == (
        "Dear ليلى المثال,\n\n"
        "We would like to ask for your experience. Hawa (Delta House) faces this question:\n\n"
        "    How do warnings reach the last house?\n\n"
        "A peer assist is a meeting in which a team asks colleagues who have done something similar, "
        "before it decides.\n\n"
        "When: Tuesday 8 December 2026, 10:00 to 11:00 (Asia/Dhaka, UTC+06:00)\nWhere: Room B\n\n"
        "Bring one experience that resembles this. First ask, then say what you would do, and why.\n\n"
        "The briefing, two pages to read ahead, and an entry for your calendar are attached. "
        "Please tell me whether you can come.\n\n"
        "With kind regards,\nFay\nFacilitator of the peer assist, for Hawa\n"
    )
    calendar = next(mail.iter_attachments())
    assert (calendar.get_content_type(), calendar["content-type"].params["method"]) == ("text/calendar", "REQUEST")
    files = attached(mail)
    assert list(files) == ["storm-warnings-invitation.ics", "storm-warnings-briefing.docx"]
    assert files["storm-warnings-invitation.ics"].startswith(b"BEGIN:VCALENDAR")
    assert "How do warnings reach" in words_of(files["storm-warnings-briefing.docx"], ".docx")
    assert read(found.files["03-zoë-z-prøve.eml"])["to"].addresses[0].addr_spec == "zoe@xn--exmple-cua.org"


def test_under_the_chatham_house_rule_the_invitation_names_nobody_who_comes() -> None:
    meeting = Meeting(people=PEOPLE, started=False, privacy="chatham_house")
    text = text_of(read(mails.invitations(meeting.session, meeting.now).files["03-zoë-z-prøve.eml"]))
    assert "A team faces this question:" in text
    assert not [name for name in ("Hawa", "Bao", "Delta House") if name in text]


def test_the_text_to_all_is_addressed_to_all() -> None:
    meeting = Meeting(people=PEOPLE, started=False)
    text = invitation_text(meeting.session, meeting.now, letter_style())
    assert text.startswith("Subject: Invitation: Storm warnings, Tuesday 8 December 2026\n\nDear all,\n\nWe would like")


def test_the_letter_goes_along_with_a_short_note() -> None:
    meeting = Meeting(people=PEOPLE)
    meeting.do("option", title="One page", by=PEOPLE[2]["name"])
    found = mails.letter_mails(meeting.session, meeting.now)
    assert list(found.files) == ["02-ليلى-المثال.eml", "03-zoë-z-prøve.eml"]
    mail = read(found.files["03-zoë-z-prøve.eml"])
    assert text_of(mail).startswith('Dear Zoë "Z", Prøve,\n\nThank you once more')
    assert "What became of your idea" in words_of(attached(mail)["storm-warnings-letter.docx"], ".docx")


def test_without_names_a_letter_mail_names_nobody() -> None:
    meeting = Meeting(people=PEOPLE)
    found = mails.letter_mails(meeting.session, meeting.now, anonymous=True)
    assert list(found.files) == ["peer-1.eml", "peer-2.eml"]
    mail = read(found.files["peer-2.eml"])
    assert mail["to"].addresses[0].display_name == ""
    assert text_of(mail).startswith("Dear colleague,")
    assert "Fay" not in text_of(mail)
    assert "Zoë" not in words_of(attached(mail)["storm-warnings-letter.docx"], ".docx")


def test_those_who_promised_something_are_reminded() -> None:
    meeting = Meeting(people=PEOPLE)
    meeting.do("action", text="Buy a bell\u202e", owner="Hawa", due="2026-12-22")
    meeting.do("action", text="Hang it", owner="The harbour master")
    meeting.do("follow_up", date="2027-03-01", what="Drill")
    found = mails.reminders(meeting.session, meeting.now)
    assert list(found.files) == ["check-in-of-monday-1-march-2027-to-all.eml", "action-1-to-hawa.eml"]
    assert found.reached.without == ("action 2, to me: ask The harbour master",)
    mail = read(found.files["action-1-to-hawa.eml"])
    assert (mail["subject"], mail["to"]) == ("Buy a bell", "Hawa <hawa@house.example>")
    assert "It is promised for Tuesday 22 December 2026" in text_of(mail)


def test_whom_the_check_in_does_not_reach_is_named() -> None:
    meeting = Meeting(people=PEOPLE)
    for owner in ("Hawa", "Bao", "The harbour master"):
        meeting.do("action", text=f"Ask {owner}", owner=owner)
    for day in ("2027-03-01", "2027-06-01"):
        meeting.do("follow_up", date=day)
    assert (
        "Not in the check-in's To, for want of an address: Bao, The harbour master. No draft for Fay, who sends them."
    ) in mails.reminders(meeting.session, meeting.now).reached.left_out


def test_who_has_no_address_is_told_before_a_draft_is_written() -> None:
    meeting = Meeting(people=PEOPLE)
    people = meeting.session.people
    assert [mails.reached_of(meeting.session, [*people[:count], people[6]]).left_out for count in (3, 4, 5)] == [
        "",
        "1 has no e-mail address, so no draft: Bao.",
        "2 have no e-mail address, so no draft: Bao, Chen.",
    ]
    meeting.do("action", text="Hang it", owner="The harbour master")
    assert mails.reminded(meeting.session, meeting.now).refusal == (
        "Nobody to write to has an e-mail address: action 1, to me: ask The harbour master."
    )


def test_it_is_told_that_who_sends_the_drafts_gets_none() -> None:
    meeting = Meeting(people=[PEOPLE[0], PEOPLE[1], PEOPLE[6]])
    to_none = "No draft for Fay, who sends them."
    assert mails.invitations(meeting.session, meeting.now).reached.left_out == to_none
    assert mails.letter_mails(meeting.session, meeting.now).reached.left_out == to_none
    meeting.do("action", text="Buy a bell", owner="Hawa")
    assert mails.reminders(meeting.session, meeting.now).reached.left_out == to_none
    meeting.do("action", text="Hang it", owner="Fay")
    assert mails.reminders(meeting.session, meeting.now).reached.left_out == ""


def test_it_is_told_beside_those_without_an_address() -> None:
    meeting = Meeting(people=PEOPLE, started=False)
    assert mails.invitations(meeting.session, meeting.now).reached.left_out == (
        "2 have no e-mail address, so no draft: Bao, Chen. No draft for Fay, who sends them."
    )


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (mails.invitations, "Nobody to write to has an e-mail address: Bao."),
        (mails.letter_mails, "Nobody to write to has an e-mail address: Bao."),
        (mails.reminders, "nothing to remind"),
    ],
)
def test_where_there_is_nobody_to_write_to_it_is_said(make: Any, why: str) -> None:
    meeting = Meeting(people=[{"name": "Bao", "party": "peer"}], started=False)
    with pytest.raises(Refused, match=why):
        make(meeting.session, meeting.now)


@pytest.mark.parametrize(
    ("address", "sender", "invited"),
    [("fay@example.org", "fay@example.org", ["hawa"]), ("", None, ["hawa"]), (None, "hawa@house.example", ["bao"])],
)
def test_who_signs_is_who_sends(address: str | None, sender: str | None, invited: list[str]) -> None:
    fay = [] if address is None else [{"name": "Fay", "party": "facilitator", "email": address}]
    bao = [] if address is not None else [{"name": "Bao", "party": "peer", "email": "bao@example.org"}]
    meeting = Meeting(people=[PEOPLE[0], *bao, *fay], started=False)
    (name, content) = next(iter(mails.invitations(meeting.session, meeting.now).files.items()))
    mail = read(content)
    assert mail["from"] == sender if sender is None else mail["from"].addresses[0].addr_spec == sender
    assert name.partition("-")[2] == f"{invited[0]}.eml"
    assert ("Fay" in text_of(mail)) == (address is not None)


def test_a_reminder_says_no_distance_of_days_which_would_be_wrong_once_it_lies_there_for_some() -> None:
    meeting = Meeting(people=PEOPLE)
    meeting.do("action", text="Buy a bell", owner="Hawa", due="2026-12-12")
    meeting.do("action", text="Hang it", owner="The harbour master", due="2026-12-12")
    texts = [one.text for one in messages(meeting.session, meeting.now)]
    assert len(texts) == 2
    assert all(
        "by Saturday 12 December 2026.\n" in text or "for Saturday 12 December 2026.\n" in text for text in texts
    )


def test_all_to_whom_a_check_in_goes_have_their_names_before_their_addresses() -> None:
    meeting = Meeting(people=PEOPLE)
    meeting.do("action", text="Ask Zoë", owner=PEOPLE[2]["name"])
    meeting.do("follow_up", date="2027-03-01")
    mail = read(mails.reminders(meeting.session, meeting.now).files["check-in-of-monday-1-march-2027-to-all.eml"])
    assert [one.display_name for one in mail["to"].addresses] == ["Hawa", PEOPLE[2]["name"]]
