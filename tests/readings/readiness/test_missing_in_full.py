"""What is missing before a meeting and after it, whole: where, in which words, and what mends it."""

from peerassist_tui.readings.readiness.closing_check import missing_at_closing
from peerassist_tui.readings.readiness.readiness import missing_before_start
from peerassist_tui.readings.state import UNTITLED
from tests.helpers.meeting import Meeting
from tests.readings.readiness.missing_in_full import in_full

OF_NOTHING: list[str] = [
    "needed in session: no title yet [title]",
    "needed in challenge: no challenge yet [challenge]",
    "needed in objectives: no objective yet",
    "needed in people: no host",
    "needed in people: no peer",
    "needed in people: no facilitator",
    "needed in people: no note-taker",
    "needed in agenda: no agenda yet",
    "advice in purpose: nobody has asked yet whether a peer assist is right",
    "advice in ground_rules: no ground rules yet",
    "  mend: add the five usual ones: add_ground_rules",
    "  mend: texts = One voice at a time; the facilitator keeps the list",
    "  mend: texts = Questions first, advice later",
    "  mend: texts = Speak of what you did or saw yourself",
    "  mend: texts = Short turns; what was said need not be said again",
    "  mend: texts = Side topics go to the parking lot",
    "advice in room: no checklist for the room yet",
    "  mend: add the usual checklist: add_checklist_items",
    "  mend: texts = Chairs in a circle, no tables between them",
    "  mend: texts = Flipchart with enough paper, seen from every chair",
    "  mend: texts = Pens that write, in several colours",
    "  mend: texts = Projector and cable; the board tried out",
    "  mend: texts = Ground rules on the wall",
    "  mend: texts = Tea, coffee, water",
    "  mend: texts = Everybody can get in, hear and see",
]
"""Of a session in which nothing is written down."""
OF_LITTLE: list[str] = [
    "advice in objectives: no sign of success for OB1 [#OB1 sign_of_success]",
    "advice in objectives: no sign of success for OB2 [#OB2 sign_of_success]",
    "advice in people: 3 peers: it works best with 4 to 7, else few views to choose from",
    "advice in people: not invited yet: Hawa, Hugo, Amina and 3 more [#Hawa invitation]",
    "  mend: mark all as invited: mark_people",
    "  mend: people = #Hawa",
    "  mend: people = #Hugo",
    "  mend: people = #Amina",
    "  mend: people = #Bao",
    "  mend: people = #Chen",
    "  mend: people = #Noor",
    "  mend: invitation = invited",
    "advice in agenda: no time for the hosts to commit",
    "  mend: add 10 min to commit at the end: add_item",
    "  mend: item = title Commitment, phase commit, minutes 10, day 1",
    "advice in agenda: no time for a welcome",
    "  mend: add 5 min to welcome before “Telling”: add_item",
    "  mend: item = title Welcome, phase welcome, minutes 5, day 1",
    "  mend: before = #A1",
    "advice in purpose: nobody has asked yet whether a peer assist is right",
    "advice in ground_rules: no ground rules yet",
    "  mend: add the five usual ones: add_ground_rules",
    "  mend: texts = One voice at a time; the facilitator keeps the list",
    "  mend: texts = Questions first, advice later",
    "  mend: texts = Speak of what you did or saw yourself",
    "  mend: texts = Short turns; what was said need not be said again",
    "  mend: texts = Side topics go to the parking lot",
    "advice in room: no checklist for the room yet",
    "  mend: add the usual checklist: add_checklist_items",
    "  mend: texts = Chairs in a circle, no tables between them",
    "  mend: texts = Flipchart with enough paper, seen from every chair",
    "  mend: texts = Pens that write, in several colours",
    "  mend: texts = Projector and cable; the board tried out",
    "  mend: texts = Ground rules on the wall",
    "  mend: texts = Tea, coffee, water",
    "  mend: texts = Everybody can get in, hear and see",
]
"""Of a session with a challenge, objectives, people and an agenda."""
AT_THE_END: list[str] = [
    "needed in options: No option yet",
    "  mended: Options",
    "needed in lessons: No lesson yet",
    "  mended: Lessons",
    "needed in actions: No action yet",
    "  mended: Actions",
    "needed in objectives: Was OB1 met? “Know who is warned” [#OB1 reached]",
    "needed in objectives: Was OB2 met? “Choose a channel” [#OB2 reached]",
    "needed in thanks: Thanks missing: Amina [#Amina]",
    "  mend: mark as thanked: thank",
    "  mend: who = #Amina",
    "  mend: text = Thank you for sharing your experience with us.",
    "  mend all: mark all 3 as thanked: several",
    "  mend all: what = thank",
    "  mend all: each = who #Amina, text Thank you for sharing your experience with us.",
    "  mend all: each = who #Bao, text Thank you for sharing your experience with us.",
    "  mend all: each = who #Chen, text Thank you for sharing your experience with us.",
    "  mended: Thanks: Amina",
    "needed in thanks: Thanks missing: Bao [#Bao]",
    "  mend: mark as thanked: thank",
    "  mend: who = #Bao",
    "  mend: text = Thank you for sharing your experience with us.",
    "  mend all: mark all 3 as thanked: several",
    "  mend all: what = thank",
    "  mend all: each = who #Amina, text Thank you for sharing your experience with us.",
    "  mend all: each = who #Bao, text Thank you for sharing your experience with us.",
    "  mend all: each = who #Chen, text Thank you for sharing your experience with us.",
    "  mended: Thanks: Bao",
    "needed in thanks: Thanks missing: Chen [#Chen]",
    "  mend: mark as thanked: thank",
    "  mend: who = #Chen",
    "  mend: text = Thank you for sharing your experience with us.",
    "  mend all: mark all 3 as thanked: several",
    "  mend all: what = thank",
    "  mend all: each = who #Amina, text Thank you for sharing your experience with us.",
    "  mend all: each = who #Bao, text Thank you for sharing your experience with us.",
    "  mend all: each = who #Chen, text Thank you for sharing your experience with us.",
    "  mended: Thanks: Chen",
    "needed in follow_up: No follow-up date yet",
    "  mended: Follow-up dates",
]
"""Of a meeting of which nothing is written down."""
HALF_WRAPPED_UP: list[str] = [
    "needed in options: Answer missing: option 1 “Ring the bells” [#option 1 response]",
    "  mended: Answer: option 1 “Ring the bells”",
    "needed in options: Reason for the answer missing: option 2 “Flags” [#option 2 reason]",
    "  mended: Reason for the answer: option 2 “Flags”",
    "needed in options: Option missing: Amina [#Amina given]",
    "  mend: record a pass: pass_option",
    "  mend: who = #Amina",
    "  mended: Option: Amina",
    "needed in lessons: Advice missing: lesson 1 “Bells carry” [#lesson 1 advice]",
    "  mended: Advice: lesson 1 “Bells carry”",
    "advice in lessons: Title begins with “It”: a reader will not know what that is (lesson 2) [#lesson 2 title]",
    "advice in lessons: Advice begins with “The” and not with what to do (lesson 3) [#lesson 3 advice]",
    "advice in lessons: No lesson drawn yet from 1 marked note [#note 1]",
    "  mend: draw one from note 1: draw_lesson",
    "  mend: notes = #note 1",
    "  mended: Lessons drawn from the marked notes",
    "needed in actions: Owner and due date missing: action 1 “Oil the bells” [#action 1 owner]",
    "  mended: Owner and due date: action 1 “Oil the bells”",
    "needed in actions: Due date missing: action 2 “Count” [#action 2 due]",
    "  mended: Due date: action 2 “Count”",
    "needed in actions: Owner missing: action 3 “Ask” [#action 3 owner]",
    "  mended: Owner: action 3 “Ask”",
    "needed in objectives: Was OB2 met? “Choose a channel” [#OB2 reached]",
    "needed in questions: Answer missing: note 2 “Who rings?” [#note 2 answer]",
    "  mended: Answer: note 2 “Who rings?”",
    "needed in parked: Not taken on by anybody: parked point “The song” [#parked 1 home]",
    "  mended: Taken on: parked point “The song”",
    "needed in thanks: Thanks missing: Chen [#Chen]",
    "  mend: mark as thanked: thank",
    "  mend: who = #Chen",
    "  mend: text = Thank you for sharing your experience with us.",
    "  mended: Thanks: Chen",
    "needed in follow_up: No follow-up date yet",
    "  mended: Follow-up dates",
]


def half_wrapped_up() -> Meeting:
    """A meeting in whose wrap-up something is missing of everything."""
    meeting = Meeting()
    meeting.do("option", title="Ring the bells", by="Bao")
    meeting.do("option", title="Flags")
    meeting.do("respond", option="2", response="adopt")
    meeting.do("pass_option", who="Chen")
    meeting.do("lesson", title="Bells carry")
    meeting.do("lesson", title="It works", advice="We did")
    meeting.do("lesson", title="Ropes", advice="The rope held")
    meeting.do("note", kind="telling", text="The bell was heard")
    meeting.do("mark_note", note="1", mark="lesson")
    meeting.do("note", kind="asking", text="Who rings?")
    meeting.do("mark_note", note="2", mark="unanswered")
    meeting.do("action", text="Oil the bells")
    meeting.do("action", text="Count", owner="Hugo")
    meeting.do("action", text="Ask", due="2027-01-01")
    meeting.do("revisit_objective", objective="OB1", reached="met")
    meeting.do("park", text="The song")
    meeting.do("thank", who="Bao", text="Thank you.")
    meeting.do("thank", who="Amina", text="Thank you.")
    return meeting


def test_what_a_session_needs_of_which_nothing_is_known() -> None:
    session = Meeting(started=False, challenge="", objectives=[], people=[], agenda=[], title=UNTITLED).session
    assert in_full(session, missing_before_start(session)) == OF_NOTHING


def test_what_a_session_needs_that_is_half_prepared() -> None:
    session = Meeting(started=False).session
    assert in_full(session, missing_before_start(session)) == OF_LITTLE


def test_what_a_room_needs_whose_checklist_is_not_done() -> None:
    session = Meeting(started=False, checklist=["Chairs", "Pens"]).session
    assert in_full(session, missing_before_start(session))[-1] == (
        "advice in room: the room: 2 of 2 still to be done [#checklist_item 1]"
    )


def test_what_the_hosts_owe_when_nothing_is_written_down() -> None:
    session = Meeting().session
    assert in_full(session, missing_at_closing(session)) == AT_THE_END


def test_what_the_hosts_owe_of_everything() -> None:
    session = half_wrapped_up().session
    assert in_full(session, missing_at_closing(session)) == HALF_WRAPPED_UP
