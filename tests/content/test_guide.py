"""The method as a book, and a card for each situation; both are files that others can translate and add to."""

from pathlib import Path

import pytest

from peerassist_tui.cli import main
from peerassist_tui.content.cards import card_for, cards, parse_card
from peerassist_tui.content.guide import PHASES, page_called, pages
from peerassist_tui.errors import Refused
from peerassist_tui.models import PHASES as ALL_PHASES
from peerassist_tui.readings.hints import HINTS
from peerassist_tui.screens.guide.guide_pages import FIRST, STAGES, TOPICS
from peerassist_tui.settings import cards_path, guide_path
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, console, new_session
from tests.helpers.meeting import step

CARD = 'title = "Rain"\nrole = "referee"\nsee = "Wet feet"\ndo = "Close the window"\nsay = ["“Umbrellas?”"]\n'


def own(folder: Path, name: str, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def test_every_page_has_a_title_and_words() -> None:
    told = pages()
    assert len(told) == 20
    assert all(page.title and len(page.text) > 300 for page in told)
    assert [page.name for page in told] == sorted(page.name for page in told)


def test_every_place_of_the_program_has_its_page() -> None:
    names = {page.name for page in pages()}
    assert set(PHASES) == set(ALL_PHASES)
    assert {*PHASES.values(), *TOPICS.values(), *STAGES.values(), FIRST} <= names


def test_a_page_of_the_users_stands_in_the_place_of_ours() -> None:
    own(guide_path(), "08-telling.md", "# Erzählen\n\nKurz.")
    own(guide_path(), "99-bei-uns.md", "# Bei uns\n\nMit Kuchen.")
    titles = {page.name: page.title for page in pages()}
    assert (titles["08-telling"], titles["99-bei-uns"]) == ("Erzählen", "Bei uns")


def test_a_page_is_found_by_its_words() -> None:
    page = page_called("ASKING")
    assert page is not None
    assert page.title == "Asking"
    assert page_called("nowhere") is None


def test_every_hint_has_a_card_with_three_sentences() -> None:
    told = cards()
    assert told.faults == ()
    assert all(len(card.say) == 3 for card in told.found)
    assert [name for name in HINTS if card_for(name) is None] == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("title = ", "rain.toml: "),
        (CARD.replace("referee", "king"), "role is 'king'"),
        (CARD + 'hints = ["rain"]\n', "there is no hint 'rain'"),
        (CARD + "weight = 3\n", "knows nothing called 'weight'"),
        (CARD.replace('say = ["“Umbrellas?”"]\n', ""), "say is a list of texts"),
        (CARD.replace('see = "Wet feet"\n', ""), "see is missing"),
    ],
)
def test_a_card_with_a_mistake_is_named_and_the_others_are_there(text: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        parse_card(text, "rain.toml")
    own(cards_path(), "rain.toml", text)
    own(cards_path(), "sun.toml", CARD)
    told = cards()
    assert sentence in told.faults[0]
    assert any(card.name == "sun.toml" for card in told.found)


def test_a_card_of_the_users_in_the_place_of_ours_belongs_to_the_same_hints() -> None:
    own(cards_path(), "06-not-here.toml", CARD)
    card = card_for("not_here")
    assert card is not None
    assert card.title == "Rain"
    own(cards_path(), "00-mine.toml", CARD + 'hints = ["no_break"]\n')
    assert [card.name for hint in ("no_break", "not_here") if (card := card_for(hint))] == [
        "00-mine.toml",
        "06-not-here.toml",
    ]


def test_the_guide_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["guide", "telling"]) == 0
    assert capsys.readouterr().out.startswith("# Telling\n\n")
    assert main(["guide"]) == 0
    assert capsys.readouterr().out.count("\n# ") == 19
    assert main(["guide", "cooking"]) == 1
    assert "no page called 'cooking'" in capsys.readouterr().err


async def test_the_guide_opens_where_it_applies(tmp_path: Path) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN))
    async with console(tmp_path / "store.db", session_id, size=(80, 24)) as opened:
        await opened.app.writer.do(step("start"))
        await opened.app.writer.do(step("start_item", item="Clarifying questions"))
        await opened.press("f3", "f1", "enter")
        assert "Questions only, to understand." in " ".join(opened.text().split())
        await opened.press("right")
        assert "Now all work on what it means" in " ".join(opened.text().split())
        await opened.press("escape")
        assert "Clarifying questions" in opened.text()


async def test_a_card_helps_in_the_meeting(tmp_path: Path) -> None:
    session_id = new_session(tmp_path / "store.db", ManualClock(TEN))
    async with console(tmp_path / "store.db", session_id, size=(80, 24)) as opened:
        await opened.app.writer.do(step("start"))
        await opened.press("f3", "Q")
        assert "Hold the clock" in opened.text()
        await opened.press("down")
        assert "Which part of this could still be another way?" in opened.text()
