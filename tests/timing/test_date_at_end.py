"""A date at the end of a sentence is taken out of it, and nothing else; seen from Sunday 29 November 2026."""

from datetime import date

import pytest

from peerassist_tui.timing.date_at_end import date_at_end

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("end", "day"),
    [
        ("by end of january", date(2027, 1, 31)),
        ("at the end of january", date(2027, 1, 31)),
        ("tomorrow", date(2026, 11, 30)),
        ("in three weeks", date(2026, 12, 20)),
        ("in a fortnight.", date(2026, 12, 13)),
        ("in half a year", date(2027, 5, 29)),
        ("15/1", date(2027, 1, 15)),
        ("by 1/2", date(2027, 2, 1)),
        ("12/31", date(2026, 12, 31)),
        ("2027-01-15", date(2027, 1, 15)),
        ("on 5 January", date(2027, 1, 5)),
        ("on the 15th", date(2026, 12, 15)),
        ("29 nov", date(2026, 11, 29)),
        ("friday", date(2026, 12, 4)),
        ("friday week", date(2026, 12, 11)),
        ("(by friday)", date(2026, 12, 4)),
        (", due: 22 dec", date(2026, 12, 22)),
        ("by friday at the latest", date(2026, 12, 4)),
        ("at the latest end of march", date(2027, 3, 31)),
        ("no later than 31/12", date(2026, 12, 31)),
        ("before christmas", date(2026, 12, 24)),
        ("mid january", date(2027, 1, 15)),
        ("by may", date(2027, 5, 31)),
        ("next month", date(2026, 12, 29)),
        ("until friday 14:00", date(2026, 12, 4)),
        ("by friday, please", date(2026, 12, 4)),
        ("→ friday", date(2026, 12, 4)),
        ("@ cob friday", date(2026, 12, 4)),
        ("friday at 9", date(2026, 12, 4)),
        ("[15 jan]", date(2027, 1, 15)),
        (", due date: 15 jan", date(2027, 1, 15)),
        ("early next week", date(2026, 11, 30)),
        ("next week monday", date(2026, 11, 30)),
        ("at noon tomorrow", date(2026, 11, 30)),
        ("tomorrow 10:00", date(2026, 11, 30)),
        ("monday in two weeks", date(2026, 12, 14)),
        ("a week from monday", date(2026, 12, 7)),
        ("in two weeks' time", date(2026, 12, 13)),
        ("in 2-3 weeks", date(2026, 12, 20)),
        ("w/c 14 dec", date(2026, 12, 18)),
        ("week of 14 december", date(2026, 12, 18)),
        ("in week 3", date(2027, 1, 22)),
        ("in mid january", date(2027, 1, 15)),
        ("late in march", date(2027, 3, 25)),
        ("in q1", date(2027, 3, 31)),
        ("in the first week of february", date(2027, 2, 5)),
        ("at easter", date(2027, 3, 28)),
        ("this week", date(2026, 12, 4)),
        ("by year's end", date(2026, 12, 31)),
    ],
)
def test_the_date_at_the_end_is_taken(end: str, day: date) -> None:
    assert date_at_end(f"Send the letter {end}", TODAY) == ("Send the letter", day)


@pytest.mark.parametrize("sentence", [
    "Thank all", "Finish this", "Call her", "Answer each", "Do that", "Read the chapter", "Book a room",
    "Send the version", "Number the item", "Write the last", "Ask every", "Ask May", "Pay 300", "Order 5",
    "Fill in item 7", "Ask Bo (GIZ)",
])  # fmt: skip
@pytest.mark.parametrize(("end", "day"), [("by friday", date(2026, 12, 4)), ("tomorrow", date(2026, 11, 30))])
def test_whatever_stands_before_it(sentence: str, end: str, day: date) -> None:
    assert date_at_end(f"{sentence} {end}", TODAY) == (sentence, day)


@pytest.mark.parametrize("text", [
    "Explain every monday", "Prepare our friday", "Paint room 3/4", "Ask about that friday",
    "Review the may report", "Plan next year", "Walk on the sun", "Prepare the agenda for tomorrow", "Review q1",
    "Write the minutes of monday", "Explain black friday", "Extend the deadline by two weeks", "Offer support 24/7",
    "Take leave for two weeks", "Fill the tank to 1/2", "Install version 22.4", "Find out what is due to the sexton",
    "Compare with last week", "Invite Bob +1", "Learn to march on", "Organise christmas", "Set a date in may",
    "Read pages 3-5", "Call in 5", "Describe the end of the year", "Divide it by 3", "Stand by", "Meet at 14:00",
    "Ask what was said yesterday", "Report on Q3", "Answer mail in 2 hours", "Think about today", "Budget for 2027",
    "Review what was due last friday", "Send by 14:00", "Learn from the 13th", "tomorrow", "due friday",
    "Tell mon ami", "Take the second option", "March to the school", "Buy sun screens", "Visit 5 schools",
    "Talk to Sat", "Ask May", "Go to March", "Meet Sun", "Call April", "Plan this week", "Keep 2-3", "Wait 2-3 weeks",
    "Learn it by heart", "Finish before lunch", "Meet at 5", "Take the 3rd", "Write to the second", "Look at 24/7",
])  # fmt: skip
def test_an_ordinary_sentence_stays_whole(text: str) -> None:
    assert date_at_end(text, TODAY) == (text, None)
