"""What a letter says to whoever helped, and one lesson alone to a stranger."""

from io import BytesIO

import pytest
from docx import Document

from peerassist_tui.content.letter_style import letter_style
from peerassist_tui.errors import Refused
from peerassist_tui.exports.handouts import lesson_alone, letters, who_gets_which
from peerassist_tui.models import Lesson
from peerassist_tui.readings.floor.circle import circle
from peerassist_tui.settings import settings_path
from peerassist_tui.settings_check import faults
from tests.exports.handed_out import PEOPLE, held, lines_of
from tests.helpers.meeting import Meeting


def test_a_letter_says_what_became_of_the_idea_and_what_is_promised() -> None:
    meeting = held()
    (content,) = letters(meeting.session, ".docx", to=meeting.session.person("Layla").id).values()
    assert [line for line in lines_of(content) if line] == [
        "Storm warnings",
        "To ليلى المثال (Layla), after the peer assist of Tuesday 8 December 2026",
        "Dear Layla,",
        "Thank you, Layla, for the page.",
        "Here is what came of our meeting.",
        "What became of your idea",
        "One page",
        "Our answer: We adapt it to our case.",
        "Why: Ours has two sides",
        *("What", "Who", "By", "Write the page", "Hawa Quillon", "1 March 2027"),
        "What we learned from what you said",
        "Keep it to one page. Cut it",
        "What else we learned",
        "Ask the readers. Early",
        "What else we will do",
        *("What", "Who", "By", "Print it", "Ngozi", "1 April 2027"),
        "When we look at it again",
        "1 June 2027: See who reads it (Hawa Quillon)",
        "Write to us",
        "Hawa Quillon hawa@house.example",
        "With kind regards,",
        "Fay",
        "Facilitator of the peer assist, for Hawa Quillon",
    ]


def test_everybody_who_helped_gets_a_letter_in_a_file_of_their_own() -> None:
    meeting = held()
    assert list(letters(meeting.session, ".md")) == ["02-ليلى-المثال.md", "03-王示例.md", "04-নমুনা-রহমান.md"]
    meeting.do("thank", who="Fay", text="Thank you.")
    assert len(letters(meeting.session, ".md")) == 4


def test_a_letter_has_the_number_that_its_receiver_has_on_the_list_of_people() -> None:
    fay, *others = PEOPLE[-1:] + PEOPLE[:-1]
    session = held(people=[fay, *others]).session
    assert [person.name for person in circle(session)] == [person["name"] for person in (*others, fay)]
    assert list(letters(session, ".md")) == ["02-ليلى-المثال.md", "03-王示例.md", "04-নমুনা-রহমান.md"]


def test_whom_nobody_has_thanked_is_thanked_all_the_same() -> None:
    meeting = held()
    (content,) = letters(meeting.session, ".docx", to=meeting.session.people[3].id).values()
    assert "Thank you for coming, and for sharing your experience with us." in lines_of(content)
    assert "What became of your idea" not in lines_of(content)


def test_a_letter_begins_and_ends_as_the_settings_say() -> None:
    meeting, settings = held(), settings_path()
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(
        '[letters]\nsalutation = "Hello {name}!"\nsignature = """\nF. {name}\nLearning desk"""\n', encoding="utf-8"
    )
    assert faults() == []
    for anonymous in (False, True):
        (content,) = letters(
            meeting.session,
            ".docx",
            to=meeting.session.person("Layla").id,
            style=letter_style(),
            anonymous=anonymous,
        ).values()
        told = [line for line in lines_of(content) if line]
        assert ("Hello colleague!" if anonymous else "Hello Layla!") in told
        signed = ["The hosts and the facilitator"] if anonymous else ["F. {name}", "Learning desk"]
        assert told[-1 - len(signed) :] == ["With kind regards,", *signed]


def test_without_a_facilitator_the_hosts_sign() -> None:
    session = Meeting(people=[{"name": "Ann", "party": "host"}, {"name": "Bob", "party": "host"}, PEOPLE[1]]).session
    (content,) = letters(session, ".docx").values()
    assert lines_of(content)[-1] == "Ann and Bob"


def test_letters_without_names_are_named_by_alias_and_say_to_nobody_but_the_writer_whose_they_are() -> None:
    meeting = held()
    assert list(letters(meeting.session, ".md", anonymous=True)) == ["peer-1.md", "peer-2.md", "peer-3.md"]
    assert who_gets_which(meeting.session)[1] == ("Peer 2", "王示例")


def test_without_anybody_to_write_to_letters_are_refused() -> None:
    meeting = Meeting(people=PEOPLE[:1])
    with pytest.raises(Refused, match="nobody to write to"):
        letters(meeting.session, ".md")


def test_a_lesson_alone_can_be_read_by_a_stranger() -> None:
    meeting = held()
    content = lesson_alone(meeting.session, meeting.session.find(Lesson, "L1").id, ".docx")
    assert [line for line in lines_of(content) if line] == [
        "Keep it to one page",
        "A lesson from a peer assist, Tuesday 8 December 2026",
        "Advice",
        "Cut it",
        "Where it fits",
        "It holds when: Readers are busy",
        "It does not hold when: Law asks for more",
        "What happened",
        "Intended: Two pages",
        "Observed: Nobody read them",
        "Cause: Too long",
        "Impact: A month lost",
        "What it rests on",
        "ليلى المثال (Layla): We used one page.",
        "王示例: Who reads it?",
        "One more note it rests on stays among those who were there.",
        "Where it comes from",
        "Peer assist: Storm warnings, Tuesday 8 December 2026",
        "Organisation: Okonjo House",
        "What was asked there: How do warnings reach the last house?",
        "What the team does about it: Write the page (Hawa Quillon, by 1 March 2027)",
        "Who else can use it: The network",
        "To be looked at again on: 1 December 2027",
    ]


def test_a_restricted_lesson_stays_in_the_room() -> None:
    meeting = held()
    meeting.do("change_lesson", lesson="L1", restricted=True)
    with pytest.raises(Refused, match="stays among those who were there"):
        lesson_alone(meeting.session, meeting.session.find(Lesson, "L1").id, ".docx")
    assert "Keep it to one page" not in "".join(map(str, letters(meeting.session, ".md").values()))


@pytest.mark.parametrize(
    ("privacy", "said"), [("confidential", "Confidential:"), ("chatham_house", "Chatham House Rule:")]
)
def test_a_letter_and_a_lesson_say_for_whom_they_are(privacy: str, said: str) -> None:
    for where, meeting in ((True, held(privacy=privacy)), (False, held())):
        lesson = lesson_alone(meeting.session, meeting.session.all(Lesson)[0].id, ".docx")
        documents = [*letters(meeting.session, ".docx").values(), lesson]
        assert [any(line.startswith(said) for line in lines_of(one)) for one in documents] == [where] * 4


def test_headings_and_tables_of_a_letter_are_real_ones() -> None:
    document = Document(BytesIO(next(iter(letters(held().session, ".docx").values()))))
    styles = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style is not None}
    assert styles >= {"Title", "Heading 1", "Heading 2"}
    assert len(document.tables) == 2


def test_progress_is_told_and_a_stop_stops() -> None:
    told: list[float] = []
    letters(held().session, ".md", progress=told.append)
    assert told == [0, 1 / 3, 2 / 3, 1]

    def stop(part: float) -> None:
        if part > 0.5:
            raise KeyError

    with pytest.raises(KeyError):
        letters(held().session, ".md", progress=stop)
