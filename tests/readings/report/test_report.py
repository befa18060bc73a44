"""The report: what stands where, for the peer who looks for an idea and for a stranger in two years."""

from peerassist_tui.readings.paper import Bars, Block, Heading, Points, Quote, Table, Words
from peerassist_tui.readings.report.report import report_paper
from tests.helpers.meeting import Meeting


def parts(meeting: Meeting) -> dict[str, list[Block]]:
    """The blocks of the report by the heading of the highest level under which they stand."""
    found: dict[str, list[Block]] = {}
    for block in report_paper(meeting.session, meeting.now).blocks:
        if isinstance(block, Heading) and block.level == 1:
            found[block.text] = []
        elif found:
            list(found.values())[-1].append(block)
    return found


def lines(blocks: list[Block]) -> list[str]:
    """The words of headings, paragraphs and points; what is under a point is moved in."""
    said = []
    for block in blocks:
        if isinstance(block, Heading | Quote):
            said.append(block.text)
        elif isinstance(block, Words):
            said.append(_line(block))
        elif isinstance(block, Points):
            for one in block.items:
                said += [_line(one), *(f"  {_line(below)}" for below in one.under)]
    return said


def _line(words: Words) -> str:
    by = f"— {words.by}" if words.by else ""
    return " ".join(filter(None, (words.lead, words.label, words.text, by, *(one.words for one in words.sees))))


def test_the_first_page_says_what_will_be_done_by_when() -> None:
    meeting = Meeting()
    meeting.do("reword", text="Who warns whom?")
    meeting.do("action", text="Later", owner="Hugo", due="2027-02-01")
    meeting.do("action", text="Sooner", owner="Outside Ltd", due="2027-01-05")
    meeting.do("action", text="Some day")
    meeting.do("action", text="Given up")
    meeting.do("change_action", action="4", status="dropped")
    meeting.do("option", title="Bells")
    meeting.do("respond", option="1", response="adopt")
    meeting.do("follow_up", date="2027-03-01", what="Drill")
    assert lines(parts(meeting)["The challenge"]) == [
        "Who warns whom?",
        "First worded: How do warnings reach the last house?",
        "What the team will do",
        "By 5 January 2027: Sooner — Outside Ltd",
        "By 1 February 2027: Later — Hugo",
        "Some day",
        "In short: 1 option (1 to adopt) · we look again on 1 March 2027",
    ]


def test_a_challenge_that_is_worded_as_at_first_again_stands_once() -> None:
    meeting = Meeting()
    first = meeting.session.challenge
    for words in ("Who warns whom?", "Who hears it?", first):
        meeting.do("reword", text=words)
    assert lines(parts(meeting)["The challenge"]) == [first]


def test_objectives_say_whether_they_were_met() -> None:
    meeting = Meeting(objectives=[{"ref": "OB1", "text": "A rule", "sign_of_success": "One line"}])
    meeting.do("follow_up", date="2027-03-01", what="Drill")
    meeting.do("revisit_objective", objective="OB1", reached="partly", text="Two lines")
    meeting.do("revisit_objective", objective="OB1", reached="met", follow_up="1")
    assert lines(parts(meeting)["Why we asked"]) == [
        "OB1: A rule",
        "  A sign of success: One line",
        "  At the closing: partly met. Two lines",
        "  On 1 March 2027: met.",
    ]


def test_questions_on_which_something_was_built_changed_the_picture() -> None:
    meeting = Meeting()
    meeting.do("note", kind="asking", text="Idle?", who="Amina")
    meeting.do("note", kind="asking", text="Who rings?", who="Bao")
    meeting.do("note", kind="telling", text="Hugo rings", who="Hugo")
    meeting.do("mark_note", note="1", mark="unanswered")
    assert list(lines(parts(meeting)["What was asked"]))[:2] == ["Idle? — Amina note 1", "Who rings? — Bao note 2"]
    meeting.do("link", note="3", kind="answers", to=["2"])
    assert lines(parts(meeting)["Questions that changed the picture"]) == [
        "Who rings? — Bao note 2",
        "  answers: Hugo rings — Hugo",
        "Still without an answer",
        "Idle? — Amina note 1",
    ]


def test_points_stand_by_objective_and_under_the_headings_of_the_flipchart() -> None:
    meeting = Meeting()
    for text, objective in (("one", "OB2"), ("two", "OB1"), ("three", "OB1"), ("four", None)):
        meeting.do("note", kind="telling", text=text, objective=objective)
    meeting.do("group_note", note="3", heading="Channels")
    meeting.do("link", note="2", kind="builds_on", to=["1"])
    assert lines(parts(meeting)["What was said, by objective"]) == [
        "OB1 Know who is warned",
        "Channels",
        "3 telling: three",
        "Without a heading",
        "2 telling: two builds on 1",
        "OB2 Choose a channel",
        "1 telling: one",
        "Other points",
        "4 telling: four",
    ]


def test_points_without_any_objective_stand_under_what_was_said() -> None:
    meeting = Meeting()
    for text in ("one", "two"):
        meeting.do("note", kind="telling", text=text)
    assert lines(parts(meeting)["What was said"]) == ["1 telling: one", "2 telling: two"]
    meeting.do("group_note", note="2", heading="Channels")
    assert lines(parts(meeting)["What was said"]) == [
        "Channels",
        "2 telling: two",
        "Without a heading",
        "1 telling: one",
    ]


def test_an_option_stands_alone() -> None:
    meeting = Meeting()
    meeting.do("note", kind="telling", text="We rang bells", who="Amina")
    meeting.do("option", title="Bells", by="Amina", based_on=["1"], worked_where="Mbezi", needs="A rope")
    meeting.do("question", option="1", text="Who rings?")
    meeting.do("respond", option="1", response="adapt", reason="With lamps")
    meeting.do("action", text="Buy a bell", owner="Hugo", option="1", due="2027-01-15")
    assert lines(parts(meeting)["Options and what the hosts answered"]) == [
        "Bells",
        "The hosts’ answer: adapt. With lamps",
        "Put forward by Amina",
        "Worked where: Mbezi",
        "Needs: A rope",
        "The hosts asked: Who rings?",
        "What comes of it:",
        "  By 15 January 2027: Buy a bell — Hugo",
        "Rests on:",
        "  We rang bells — Amina note 1",
    ]


def test_a_peer_sees_at_a_glance_what_became_of_each_idea() -> None:
    meeting = Meeting()
    meeting.do("option", title="Bells", by="Amina")
    meeting.do("option", title="Lamps", by="Bao")
    meeting.do("respond", option="2", response="explore")
    table = parts(meeting)["Options and what the hosts answered"][0]
    assert isinstance(table, Table)
    assert table.rows == (("Bells", "Amina", "open"), ("Lamps", "Bao", "explore"))


def test_a_lesson_stands_alone_with_its_limits_and_evidence() -> None:
    meeting = Meeting()
    meeting.do("note", kind="telling", text="The bell was heard", who="Amina")
    meeting.do("action", text="Buy a bell")
    said = {"holds_when": "Houses are near", "fails_when": "There is wind", "share_with": "The coast"}
    meeting.do(
        "lesson", title="Bells work", advice="Hang one", evidence=["1"], objective="OB2", embedded_by="1", **said
    )
    meeting.do("revisit_lesson", lesson="1", holds="partly", text="Not in June")
    assert lines(parts(meeting)["Lessons"]) == [
        "Bells work",
        "Hang one",
        "Holds when: Houses are near",
        "Does not hold when: There is wind",
        "Learned about: Choose a channel",
        "Put into practice by: Buy a bell",
        "Share with: The coast",
        "At the closing: holds in part. Not in June",
        "Evidence:",
        "  The bell was heard — Amina note 1",
    ]


def test_restricted_notes_and_lessons_are_left_out_and_counted() -> None:
    meeting = Meeting()
    for text in ("shown", "hidden one", "hidden two"):
        meeting.do("note", kind="telling", text=text)
    for note in ("2", "3"):
        meeting.do("mark_note", note=note, mark="restricted")
    meeting.do("lesson", title="hidden lesson", restricted=True)
    said = [line for blocks in parts(meeting).values() for line in lines(blocks)]
    assert not [line for line in said if "hidden" in line]
    assert said[-1] == "2 restricted notes and 1 restricted lesson are left out of this report."


def test_the_charts_show_minutes_and_kinds_of_points() -> None:
    meeting = Meeting()
    meeting.do("next_item")
    meeting.do("note", kind="telling", text="one")
    meeting.do("note", kind="asking", text="two")
    meeting.at(13 * 60).do("next_item")
    meeting.do("note", kind="telling", text="three")
    meeting.at(33 * 60).do("finish")
    charts = [block for blocks in parts(meeting).values() for block in blocks if isinstance(block, Bars)]
    assert [(row.label, row.values, row.told) for chart in charts for row in chart.rows] == [
        ("Telling", (10.0, 13), "10 min → 13 min (+3)"),
        ("Asking", (20.0, 20), "20 min → 20 min, as planned"),
        ("Feedback", (30.0, 0), "30 min → skipped"),
        ("Telling", (1, 1, 0), "1 telling, 1 asking"),
        ("Asking", (1, 0, 0), "1 telling"),
    ]


def test_a_parked_point_says_where_it_goes_on() -> None:
    meeting = Meeting()
    meeting.do("park", text="The budget", who="Chen")
    meeting.do("change_parked", parked="1", home="The board in May")
    assert lines(parts(meeting)["Annex: parking lot"]) == ["The budget — Chen", "  Goes on: The board in May"]
    meeting.do("change_parked", parked="1", home="Nobody")
    assert lines(parts(meeting)["Annex: parking lot"]) == ["The budget — Chen"]
    meeting.do("change_parked", parked="1", home="nobody: nothing more to do")
    assert lines(parts(meeting)["Annex: parking lot"]) == ["The budget — Chen", "  nothing more to do"]


def test_what_came_of_each_item_stands_with_the_item() -> None:
    meeting = Meeting()
    assert "What came of each part" not in parts(meeting)
    meeting.do("conclude_item", item="A2", text="Two numbers are missing")
    meeting.do("conclude_item", item="A1", text="Nobody hears the radio")
    assert lines(parts(meeting)["What came of each part"]) == [
        "Telling: Nobody hears the radio",
        "Asking: Two numbers are missing",
    ]
    meeting.do("change_item", item="A1", title="Can all hear it?")
    assert lines(parts(meeting)["What came of each part"])[0] == "Can all hear it? Nobody hears the radio"


def test_follow_ups_stand_in_the_order_of_their_days_and_without_purpose_as_the_day_alone() -> None:
    meeting = Meeting()
    meeting.do("follow_up", date="2027-03-29", what="Second look")
    meeting.do("follow_up", date="2027-01-30")
    assert lines(parts(meeting)["Follow-up"]) == ["30 January 2027", "29 March 2027: Second look"]
