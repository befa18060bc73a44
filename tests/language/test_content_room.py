"""In another language nothing that cards, agendas, drafts and suggestions say stays English."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from peerassist_tui.cli import main
from peerassist_tui.content import cards as cards_module
from peerassist_tui.content import mails
from peerassist_tui.content.cards import cards
from peerassist_tui.content.own_templates import own_templates
from peerassist_tui.language import speak
from peerassist_tui.readings.readiness.suggestions import GROUND_RULES, suggested_ground_rules, usual_checklist
from peerassist_tui.rehearsal.levels import LEVELS
from peerassist_tui.rehearsal.practice import make_practice
from peerassist_tui.screens.workspace.sections.ground_rules import GroundRulesSection
from peerassist_tui.settings import cards_path, settings_path
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, console, new_session
from tests.helpers.meeting import Meeting
from tests.language.pseudo import another_language
from tests.screens.preparation.sections import PLACES

CODES = re.compile(
    r"\.toml|TOML|UTF-8|leadership|referee|neutral|\b(name|description|title|phase|minutes|day|role|see|do|say|hints)\b"
    r"|welcome|telling|asking|analyzing|reflect|confer|feedback|commit|close|break"
)
LATIN = re.compile(r"[A-Za-z]+")
CARD = 'title = "Т"\nrole = "referee"\nsee = "Т"\ndo = "Т"\nsay = ["Т"]\n'
AGENDA = 'name = "Т"\ndescription = "Т"\n[[items]]\ntitle = "Т"\nphase = "telling"\nminutes = 5\n'


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    speak("")


@pytest.fixture
def another(tmp_path: Path) -> Iterator[None]:
    """A language without Latin letters is spoken."""
    with another_language(tmp_path / "languages", "el"):
        speak("el")
        yield


def english(text: str) -> list[str]:
    """The words that are left in Latin letters."""
    return LATIN.findall(CODES.sub("", text))


@pytest.mark.usefixtures("another")
def test_no_refusal_of_a_card_is_left_english() -> None:
    cards_path().mkdir(parents=True)
    wrong = [
        CARD.replace("referee", "Т"),
        CARD.replace('title = "Т"\n', ""),
        CARD.replace('["Т"]', "[]"),
        CARD.replace('["Т"]', "1"),
        CARD + 'hints = ["Т"]\n',
        CARD + '"Т" = 1\n',
        "#" * (cards_module.MOST_BYTES + 1),
    ]
    for number, text in enumerate(wrong):
        (cards_path() / f"{number}.toml").write_text(text, "utf-8")
    (cards_path() / "7.toml").write_bytes(b"\xff")
    faults = cards().faults
    assert len(faults) == 8
    assert [left for fault in faults if (left := english(fault))] == []


@pytest.mark.usefixtures("another")
def test_no_refusal_of_an_agenda_is_left_english(tmp_path: Path) -> None:
    folder = tmp_path / "agendas"
    folder.mkdir()
    wrong = [
        AGENDA.replace('name = "Т"\n', ""),
        AGENDA.replace('name = "Т"\n', 'name = ""\n'),
        'name = "Т"\ndescription = "Т"\n',
        'name = "Т"\ndescription = "Т"\nitems = [1]\n',
        AGENDA + '"Т" = 1\n',
        '"Т" = 1\n' + AGENDA,
        AGENDA.replace("minutes = 5", ""),
        AGENDA.replace("minutes = 5", 'minutes = "Т"'),
        AGENDA.replace("minutes = 5", "minutes = 0"),
        AGENDA.replace('title = "Т"', "title = 1"),
        AGENDA.replace('title = "Т"', 'title = ""'),
        AGENDA.replace("telling", "Т"),
        AGENDA + "day = 0\n",
        AGENDA + 'day = "Т"\n',
    ]
    for number, text in enumerate(wrong):
        (folder / f"{number}.toml").write_text(text, "utf-8")
    (folder / "14.toml").mkdir()
    (folder / "15.toml").write_bytes(b"\xff")
    faults = own_templates(folder).faults
    assert len(faults) == 16
    assert [left for fault in faults if (left := english(fault))] == []


@pytest.mark.usefixtures("another")
def test_what_is_told_of_drafts_is_not_left_english() -> None:
    people = [{"name": f"Т{number}", "party": "peer"} for number in range(8)]
    meeting = Meeting(people=[*people, {"name": "Ф", "party": "facilitator"}], started=False)
    told = [mails.reached_of(meeting.session, meeting.session.people).left_out]
    told += [mails.Recipients(0, ("Т",)).refusal, mails.Recipients(0).refusal, mails.Recipients(1, (), "Т").left_out]
    told += [mails.reminded(meeting.session, meeting.now).refusal, mails.Recipients(1, (), "", "", ("Т",)).left_out]
    assert all(told)
    assert [left for text in told if (left := english(text))] == []


@pytest.mark.usefixtures("another")
def test_suggestions_are_in_the_words_of_the_session() -> None:
    meeting = Meeting(started=False)
    spoken = [*suggested_ground_rules(meeting.session), *usual_checklist(meeting.session)]
    assert [left for text in spoken if (left := english(text))] == []
    meeting.do("describe", language="en")
    assert suggested_ground_rules(meeting.session) == list(GROUND_RULES)
    shown = {str(entry.key) for entry in GroundRulesSection(lambda: TEN.date()).entries(meeting.session)}
    assert set(GROUND_RULES) <= shown


@pytest.mark.parametrize(("code", "kept"), [("fr", "fr"), ("", "")])
def test_a_rehearsal_is_in_the_language_that_is_spoken(tmp_path: Path, code: str, kept: str) -> None:
    speak(code)
    session = make_practice(tmp_path / "practice.db", None, 7, ManualClock(TEN), LEVELS["usual"])
    assert session.info.language == kept
    assert ("Les pompes à l’arrêt" in session.info.title) == (code == "fr")


async def test_a_new_session_has_documents_and_agenda_in_the_language_that_is_spoken(tmp_path: Path) -> None:
    speak("es")
    async with console(tmp_path / "store.db", size=(80, 24)) as opened:
        await opened.press("2", "enter")
        assert "Diez minutos" in opened.text()
        await opened.press("down", "enter")
        assert opened.session.info.language == "es"
        assert opened.session.agenda[0].title == "La pregunta"


async def test_an_agenda_is_in_the_language_of_the_documents(tmp_path: Path) -> None:
    speak("es")
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN), language="fr")
    async with console(tmp_path / "store.db", session_id, size=(80, 24)) as opened:
        await opened.press(*["down"] * PLACES.index("agenda"), "enter", ".", "T")
        assert "Quinze minutes" in opened.text()


def test_the_guide_is_read_in_the_language_of_the_settings(capsys: pytest.CaptureFixture[str]) -> None:
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text('language = "fr"\n', "utf-8")
    assert main(["guide", "telling"]) == 0
    assert capsys.readouterr().out.startswith("# L’exposé\n\n")
