"""The neutral role: the facilitator's own words are no points, and wording that judges is seen."""

from pathlib import Path

import pytest

from peerassist_tui.models import Note
from peerassist_tui.readings.flipchart.flipchart import undiscussed
from peerassist_tui.readings.flipchart.judging import judging_words
from peerassist_tui.readings.report.report_discussion import discussion
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, console, new_session
from tests.helpers.meeting import Meeting, step


@pytest.fixture
def chaired(meeting: Meeting) -> Meeting:
    """A meeting with somebody who facilitates it, and a note of a peer and one of theirs."""
    meeting.do("add_person", person={"name": "Fatou", "party": "facilitator"})
    meeting.do("note", kind="telling", text="The mosque rings last", who="Amina")
    meeting.do("note", kind="telling", text="We come back to the bell after the break", who="Fatou")
    return meeting


def test_what_the_facilitator_says_is_of_the_process_unless_said_otherwise(chaired: Meeting) -> None:
    assert [note.marks for note in chaired.session.all(Note)] == [[], ["process"]]
    assert [note.text for note in undiscussed(chaired.session)] == ["The mosque rings last"]
    chaired.do("mark_note", note="2", mark="process", on=False)
    assert len(undiscussed(chaired.session)) == 2


def test_the_report_tells_the_points_by_objective_without_those_of_the_process(chaired: Meeting) -> None:
    told = str(list(discussion(chaired.session)))
    assert "The mosque rings last" in told
    assert "after the break" not in told
    chaired.do("mark_note", note="2", mark="process", on=False)
    assert "after the break" in str(list(discussion(chaired.session)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("That is a stupid idea, obviously", ("stupid", "obviously")),
        ("STUPID. Stupid? stupid", ("STUPID", "Stupid", "stupid")),
        ("What a great idea", ("great idea",)),
        ("They should have known: it is their own fault", ("should have known", "own fault")),
        ("The wrong valve failed because of poor steel", ()),
        ("Stupidity, ranting, lazybones, brilliantine", ()),
        ("C’est naïve", ("naïve",)),
        ("", ()),
        ("بئر 7 فكرة", ()),
    ],
)
def test_words_that_judge(text: str, words: tuple[str, ...]) -> None:
    assert judging_words(text, "") == words


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "C’est une idée stupide, évidemment", ("stupide", "évidemment")),
        ("fr", "Des réponses NAÏVES et naives", ("NAÏVES", "naives")),
        ("fr", "Une bonne idée ? N’importe quoi !", ("bonne idée", "N’importe quoi")),
        ("fr", "Elles sont têtues et incompétentes", ("têtues", "incompétentes")),
        ("fr", "Ils auraient dû le savoir : c’est de leur faute", ("auraient dû le savoir", "c’est de leur faute")),
        ("fr", "La mauvaise vanne, un échec du génie civil, un bidon, des bêtes, la bouche, nulle part", ()),
        ("fr", "Stupidité, ridiculiser", ()),
        ("fr", "A stupid idea, obviously", ()),
        ("es", "Es una idea estúpida, obviamente", ("estúpida", "obviamente")),
        ("es", "Ingenuas. INÚTIL. inutil", ("Ingenuas", "INÚTIL", "inutil")),
        ("es", "Qué gran idea: una pérdida de tiempo", ("gran idea", "pérdida de tiempo")),
        ("es", "Tienen la culpa, como todo el mundo sabe", ("Tienen la culpa", "como todo el mundo sabe")),
        ("es", "La válvula equivocada falló; mortalidad infantil, zona vaga", ()),
        ("es", "Tontear, locuaz", ()),
        ("tlh", "A stupid idea, obviously", ("stupid", "obviously")),
    ],
)
def test_words_that_judge_in_the_language_of_a_session(language: str, text: str, words: tuple[str, ...]) -> None:
    assert judging_words(text, language) == words


async def test_a_note_that_judges_is_marked_on_the_flipchart_and_stays_as_it_was_written(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        await opened.app.writer.do(step("start"))
        await opened.press("f3", "t")
        await opened.type("a stupid plan [/]")
        await opened.press("enter")
        assert "judges? “stupid”" in opened.text()
        (note,) = opened.session.all(Note)
        assert (note.text, note.marks) == ("a stupid plan [/]", [])


async def test_a_french_note_that_judges_is_marked_in_a_french_session(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        await opened.app.writer.do(step("describe", language="fr"))
        await opened.app.writer.do(step("start"))
        await opened.press("f3", "t")
        await opened.type("un plan stupide, évidemment")
        await opened.press("enter")
        assert "judges? “stupide”, “évidemment”" in opened.text()
