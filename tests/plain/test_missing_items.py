"""What is missing, as the console of lines says it."""

from peerassist_tui.plain.missing_items import missing_told
from tests.helpers.meeting import Meeting


def test_what_the_hosts_asked_of_an_option_is_heard_with_its_answer_that_is_missing() -> None:
    meeting = Meeting()
    meeting.do("option", title="Ring the bells", by="Amina")
    for text in ("Who rings?", "From which tower"):
        meeting.do("question", option=1, text=text)
    meeting.do("finish")
    assert missing_told(meeting.session)[0] == (
        "1: Answer missing: option 1 “Ring the bells”. The hosts asked: Who rings? The hosts asked: From which tower. "
        "Type answer 1 and adopt, adapt, explore or park, then the reason."
    )
