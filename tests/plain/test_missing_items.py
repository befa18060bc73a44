"""What is missing, as the console of lines says it."""

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.plain.missing_items import missing_items, missing_meant, missing_told
from tests.helpers.meeting import Meeting


def test_what_the_hosts_asked_of_an_option_is_heard_with_its_answer_that_is_missing() -> None:
    meeting = Meeting()
    meeting.do("option", title="Ring the bells", by="Amina")
    for text in ("Who rings?", "From which tower"):
        meeting.do("question", option=1, text=text)
    meeting.do("finish")
    assert missing_told(meeting.session, missing_items(meeting.session))[0] == (
        "1: Answer missing: option 1 “Ring the bells”. The hosts asked: Who rings? The hosts asked: From which tower. "
        "Type answer 1 and adopt, adapt, explore or park, then the reason."
    )


def test_a_number_means_what_was_told_by_it_though_the_list_has_changed() -> None:
    meeting = Meeting(started=False)
    told = missing_items(meeting.session)
    (number,) = [at for at, one in enumerate(told, 1) if one.topic == "ground_rules"]
    before = next(one for one in told[: number - 1] if one.field == "sign_of_success")
    meeting.do("change_objective", objective="OB1", sign_of_success="they say so")
    assert len(missing_items(meeting.session)) < len(told), before
    meant = missing_meant(meeting.session, told, number)
    assert meant
    assert meant.topic == "ground_rules"
    with pytest.raises(RuleError, match="is no longer missing as it was told"):
        missing_meant(meeting.session, told, told.index(before) + 1)
