"""An action in one line: who, what, from which option, until when."""

from datetime import date

import pytest

from peerassist_tui.readings.floor.circle import circle
from peerassist_tui.screens.workspace.sections.actions import ActionsSection
from peerassist_tui.screens.workspace.typing.action_typing import read_action, typed_action
from tests.helpers.meeting import Meeting

TODAY = date(2026, 12, 8)


@pytest.mark.parametrize(
    ("typed", "text", "owner", "option", "due"),
    [
        ("Buy a bell", "Buy a bell", None, None, None),
        ("@hugo Buy a bell #1 due 22 dec", "Buy a bell", "Hugo", "1", "2026-12-22"),
        ("Buy a bell due friday", "Buy a bell", None, None, "2026-12-11"),
        ("Buy #1 a bell DUE +2w", "Buy a bell", None, "1", "2026-12-22"),
        ("Find out what is due to the sexton", "Find out what is due to the sexton", None, None, None),
        ("@h Buy a bell", "@h Buy a bell", None, None, None),
        ("@nobody Buy #7", "@nobody Buy #7", None, None, None),
        ("@hugo", "@hugo", None, None, None),
        ("due friday", "due friday", None, None, None),
        ("tomorrow", "tomorrow", None, None, None),
        ("@hugo@bao Buy a bell", "@bao Buy a bell", "Hugo", None, None),
        ("@hugo Buy a bell tomorrow", "Buy a bell", "Hugo", None, "2026-12-09"),
        ("@hugo Buy a bell by end of january #1", "Buy a bell", "Hugo", "1", "2027-01-31"),
        ("Buy a bell in three weeks @hugo", "Buy a bell", "Hugo", None, "2026-12-29"),
        ("Buy a bell @hugo 15/1", "Buy a bell", "Hugo", None, "2027-01-15"),
        ("Buy a bell @hugo ASAP", "Buy a bell ASAP", "Hugo", None, None),
        ("Buy a bell @hugo by Weihnachten", "Buy a bell by Weihnachten", "Hugo", None, None),
        ("Buy a bell @hugo, #1, by 15 january", "Buy a bell", "Hugo", "1", "2027-01-15"),
        ("Buy a bell @hugo option #1 by 15 january", "Buy a bell", "Hugo", "1", "2027-01-15"),
        ("Buy a bell @hugo option #1", "Buy a bell", "Hugo", "1", None),
        ("Buy a bell option #1 @hugo by 15 january", "Buy a bell", "Hugo", "1", "2027-01-15"),
        ("Follow up on option #1 @hugo", "Follow up on option 1", "Hugo", "1", None),
        ("Write to @nobody, then buy", "Write to @nobody, then buy", None, None, None),
        ("Write to @hugo about the bells", "Write to @hugo about the bells", None, None, None),
        ("Hugo buys a bell by friday", "Hugo buys a bell", "Hugo", None, "2026-12-11"),
        ("Hugo to buy a bell", "Hugo to buy a bell", "Hugo", None, None),
        ("Sister Hugo: buy a bell", "Sister Hugo: buy a bell", "Hugo", None, None),
        ("Buy a bell, hugo, end of january", "Buy a bell", "Hugo", None, "2027-01-31"),
        ("Buy a bell (Hugo)", "Buy a bell", "Hugo", None, None),
        ("Buy a bell with Hugo", "Buy a bell with Hugo", None, None, None),
        ("Hugo and Hawa buy a bell", "Hugo and Hawa buy a bell", None, None, None),
        ("Hugo, Hawa to buy a bell", "Hugo, Hawa to buy a bell", None, None, None),
        ("Call Hawa, Hugo", "Call Hawa, Hugo", None, None, None),
        ("Hug the sexton", "Hug the sexton", None, None, None),
        ("Hugo friend of bells", "Hugo friend of bells", None, None, None),
        ("@tomorrow Buy a bell", "@tomorrow Buy a bell", None, None, None),
    ],
)
def test_what_means_nothing_stays_in_the_words(
    meeting: Meeting, typed: str, text: str, owner: str | None, option: str | None, due: str | None
) -> None:
    meeting.do("option", title="Bells")
    meeting.do("action", **read_action(meeting.session, typed, TODAY))
    (action,) = meeting.shown["actions"]
    told = {"text": text, "owner": owner, "option": "Bells" if option else None, "due": due}
    assert action == action | told


ANY_WAY = (
    "Buy a bell, @hugo, option #1, by friday",
    "Buy a bell; @hugo, #1 option, by friday",
    "Buy a bell, @Hugo, #1, by friday",
    "Buy a bell, @hugo,#1,by friday",
    "Buy a bell,@hugo,#1,by friday.",
    "Buy a bell @hugo #1 by friday",
    "Buy a bell #1 @hugo by friday",
    "Buy a bell by friday @hugo #1",
    "Buy a bell by friday, #1, @hugo",
    "Buy a bell, #1 option by friday, @hugo.",
    "Buy a bell (@hugo, #1, by friday)",
    "Buy a bell (#1) (@hugo) (by friday)",
    "Buy a bell (@hugo), by friday, see option #1",
    "Buy a bell [#1], @hugo: by friday",
    "Buy a bell - @hugo - #1 - by friday",
    "Buy a bell – by friday – @hugo – #1",
    "Buy a bell from option #1, @hugo, until friday, please",
    "@hugo Buy a bell #1 by friday",
    "@hugo: Buy a bell, #1, by friday",
    "@hugo, #1: Buy a bell by friday",
    "#1, @hugo, Buy a bell, by friday",
    "Option #1: @hugo: Buy a bell by friday",
    "#1 option, @hugo: Buy a bell; friday",
    "By friday: Buy a bell, @hugo, #1",
    "@hugo, by friday: Buy a bell #1",
    "@1, #1, by friday: Buy a bell",
    "Buy a bell; @1; #1; due friday;",
)


@pytest.mark.parametrize("typed", ANY_WAY)
def test_owner_option_and_date_are_typed_in_any_order_and_however_they_are_set_apart(
    meeting: Meeting, typed: str
) -> None:
    meeting.do("option", title="Bells")
    meeting.do("action", **read_action(meeting.session, typed.replace("@1", f"@{_seat(meeting, 'Hugo')}"), TODAY))
    (action,) = meeting.shown["actions"]
    told = {"text": "Buy a bell", "owner": "Hugo", "option": "Bells", "due": "2026-12-11"}
    assert action == action | told


def _seat(meeting: Meeting, name: str) -> int:
    return next(at for at, one in enumerate(circle(meeting.session), 1) if one.name.endswith(name))


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Follow up on option #1", "Follow up on option 1"),
        ("Print the #1 option cards", "Print the option cards"),
        ("Buy bells (see #1) and ropes", "Buy bells and ropes"),
        ("Buy bells (@hugo, loud ones)", "Buy bells (@hugo, loud ones)"),
        ("Buy bells (brass) #1", "Buy bells (brass)"),
        ("Why bells #1?", "Why bells?"),
        ("Buy a bell #7, @zzz", "Buy a bell #7, @zzz"),
    ],
)
def test_a_sentence_around_them_stays_a_sentence(meeting: Meeting, typed: str, text: str) -> None:
    meeting.do("option", title="Bells")
    assert typed_action(meeting.session, typed, TODAY).text == text


def test_the_line_for_actions_asks_in_a_form_that_can_be_typed(meeting: Meeting) -> None:
    meeting.do("option", title="Bells")
    typed = ActionsSection.prompt.replace("@who", "@hugo").replace("#3", "#1")
    read = typed_action(meeting.session, typed, TODAY)
    assert (read.text, read.owner and read.owner.name, read.option and read.option.title, read.due) == (
        "What will be done", "Hugo", "Bells", date(2026, 12, 11)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "meaning"),
    [
        ("@hugo Buy a bell by 22 january #1", "owner: Hugo · due: Fri 22 January 2027 · option 1: Bells"),
        ("Buy a bell 12/31", "no owner · due: Thu 31 December 2026"),
        ("@h Buy a bell", "owner: Hawa / Hugo? · no date"),
        ("Buy a bell @hugo ASAP", "owner: Hugo · no date: “ASAP” is none"),
        ("Buy a bell @h by Weihnachten", "owner: Hawa / Hugo? · no date: “by Weihnachten” is none"),
        ("Review the may report", "no owner · no date"),
        ("@zzz Buy a bell friday", "no owner: nobody is called “zzz” · due: Fri 11 December 2026"),
        ("Buy a bell @Otto_Meier: 15/1", "no owner: nobody is called “Otto Meier” · due: Fri 15 January 2027"),
        ("@zzz Buy a bell @hugo", "owner: Hugo · no date"),
        ("Write to @zzz about bells", "no owner · no date"),
        ("Meet @ noon", "no owner · no date"),
        ("@" + "z" * 99 + " Buy", f"no owner: nobody is called “{'z' * 19}…” · no date"),
    ],
)
def test_what_is_understood_is_told(meeting: Meeting, typed: str, meaning: str) -> None:
    meeting.do("option", title="Bells")
    assert typed_action(meeting.session, typed, TODAY).meaning == meaning


@pytest.mark.parametrize(
    ("language", "typed", "text", "owner", "due"),
    [
        ("fr", "Acheter une cloche @hugo pour le 15 janvier", "Acheter une cloche", "Hugo", date(2027, 1, 15)),
        ("fr", "@hugo Acheter une cloche lundi prochain", "Acheter une cloche", "Hugo", date(2026, 12, 14)),
        ("fr", "Avant vendredi : acheter une cloche", "acheter une cloche", None, date(2026, 12, 10)),
        ("fr", "Préparer l’ordre du jour de demain", "Préparer l’ordre du jour de demain", None, None),
        ("es", "Comprar una campana @hugo el lunes que viene", "Comprar una campana", "Hugo", date(2026, 12, 14)),
        ("es", "Comprar una campana by friday", "Comprar una campana", None, date(2026, 12, 11)),
        ("en", "Acheter une cloche demain", "Acheter une cloche demain", None, None),
    ],
)
def test_a_date_in_the_language_of_the_session_is_taken(
    meeting: Meeting, language: str, typed: str, text: str, owner: str | None, due: date | None
) -> None:
    meeting.do("describe", language=language)
    read = typed_action(meeting.session, typed, TODAY)
    assert (read.text, read.owner and read.owner.name, read.due) == (text, owner, due)
