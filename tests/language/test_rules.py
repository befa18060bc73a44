"""What steps are called, and why they are refused, in a language that has no Latin letters: nothing stays English."""

import re
from collections.abc import Iterator

import pytest

from peerassist_tui.errors import RuleError
from peerassist_tui.labels import worded
from peerassist_tui.rules import perform
from peerassist_tui.text import in_marks
from tests.helpers.meeting import PEOPLE, Meeting, step
from tests.language.spoken import spoken
from tests.rules.tables.refused import Refused
from tests.rules.tables.said import Said
from tests.rules.tables.taking import meeting_after, of
from tests.rules.tables.test_labels import SAID
from tests.rules.tables.test_refused import REFUSED

PEOPLES = re.compile(r"“[^“”]*”|‘[^‘’]*’|'[^']*'|\"[^\"]*\"|#[\w-]+|\b(Dana|Ezra|Thu|Ann|Lee|OB\d|A\d)\b")
"""What somebody wrote: in marks, tags, references."""
NAMES = re.compile("|".join(str(person["name"]) for person in PEOPLE))
CODES = re.compile(r"Asia/Dhaka|Europe/Berlin|2026-12-\d\dT\d\d:\d\d|\d (h|min|s)\b|\b(en|el)\b|\b[a-z]+_[a-z_]+\b")
"""What is written alike in all languages: zones, moments, units, languages, and the names of rules in scripts."""
OF_SCRIPTS = ("Nothing called ", "Without ")
"""So begins, in English, what names the rule as scripts do."""
LATIN = re.compile(r"[A-Za-z]+")


@pytest.fixture(scope="module", autouse=True)
def _another(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with spoken(tmp_path_factory.mktemp("languages")):
        yield


def english(text: str) -> list[str]:
    """The words of the program that are left in Latin letters."""
    for known in (PEOPLES, NAMES, CODES):
        text = known.sub("", text)
    return LATIN.findall(text)


def is_of_it(row: Said | Refused) -> bool:
    """Whether a row names no language but these, and no question that there is not."""
    return row.step.given.get("language") != "fr" and "why" not in row.step.given.get("purpose", {})


@pytest.mark.parametrize("said", [*filter(is_of_it, SAID)], ids=lambda said: f"{said.step.rule}: {said.label}")
def test_a_step_is_kept_in_english_and_said_in_the_language(said: Said) -> None:
    meeting = meeting_after(said.after, said.step)
    label = perform(meeting.session, meeting.now, of(meeting, said.step)).label
    assert label == said.label
    assert english(worded(label)) == []
    assert english(worded(f"Took back {in_marks(label)}").translate({ord("“"): " ", ord("”"): " "})) == []


def test_a_question_of_the_program_in_marks_is_said_too() -> None:
    change = Meeting(started=False).do("answer_purpose", question="worth", answer="no")
    assert change
    assert change.label == "Answered no to “Is the likely gain worth everybody's time?”"
    assert LATIN.findall(worded(change.label)) == []


@pytest.mark.parametrize("row", [*filter(is_of_it, REFUSED)], ids=lambda row: f"{row.step.rule}: {row.sentence}")
def test_a_refusal_is_said_in_the_language(row: Refused) -> None:
    meeting = meeting_after(row.after, row.step)
    with pytest.raises(RuleError) as refused:
        meeting.take(of(meeting, row.step))
    told = str(refused.value)
    if row.sentence.startswith(OF_SCRIPTS):
        told = told.replace(row.step.rule, "")
    assert english(told) == []


def test_words_of_people_are_theirs_though_the_program_has_the_same() -> None:
    change = Meeting(people=[{"name": "Silence"}]).do("give_floor", who="Silence")
    assert change
    assert "Silence" in worded(change.label)


def test_a_script_is_refused_in_the_language_too() -> None:
    with pytest.raises(RuleError) as refused:
        Meeting(started=False).take(step("sing"))
    assert english(str(refused.value)) == []
