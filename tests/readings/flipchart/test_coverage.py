"""Who brings what to which objective, and what nobody brings."""

from typing import Any

import pytest

from peerassist_tui.readings.flipchart.coverage import coverage, uncovered, who_brings
from tests.helpers.meeting import Meeting


def covered(objective: dict[str, Any], *skills: str, **person: Any) -> list[tuple[str, tuple[str, ...]]]:
    people = [{"name": "Amina", "skills": list(skills), **person}]
    (one,) = coverage(Meeting(started=False, objectives=[objective], people=people).session)
    return [(brought.person.name, brought.skills) for brought in one.by]


@pytest.mark.parametrize(
    ("objective", "skill"),
    [
        ({"text": "Choose a channel", "needs": ["Radio drills"]}, "radio drills"),
        ({"text": "Choose a channel", "needs": ["radio"]}, "Community radio"),
        ({"text": "Choose a channel", "needs": ["prévention"]}, "PREVENTION"),
        ({"text": "A tender that holds"}, "public tenders"),
        ({"text": "Decide", "sign_of_success": "operations resume"}, "operating theatres"),
        ({"text": "如何提高接种率"}, "接种"),
    ],
)
def test_a_skill_covers_what_shares_a_word_with_it(objective: dict[str, Any], skill: str) -> None:
    assert covered(objective, skill, "cooking") == [("Amina", (skill,))]


@pytest.mark.parametrize(
    ("objective", "skill"),
    [
        ({"text": "A tender that holds", "needs": ["law"]}, "tenders"),
        ({"text": "Decide about their budget"}, "theirs about"),
        ({"text": "Training of trainers", "needs": ["care of animals"]}, "art of war"),
        ({"text": "A plan"}, "planning"),
    ],
)
def test_needs_come_before_words_and_empty_words_cover_nothing(objective: dict[str, Any], skill: str) -> None:
    assert covered(objective, skill) == []


@pytest.mark.parametrize(
    ("language", "text", "skill", "is_covered"),
    [
        ("fr", "Choisir comment prévenir dans les quartiers", "Comment vivre dans la brousse", False),
        ("fr", "Choisir comment prévenir les quartiers", "Prévention", True),
        ("es", "Decidir cómo avisar según la zona", "Como hablar según la radio", False),
        ("es", "Decidir cómo avisar", "Avisos", False),
        ("es", "Decidir la prevención", "Prevención", True),
        ("en", "Choose comment lines", "Comment lines", True),
    ],
)
def test_empty_words_are_those_of_the_language(language: str, text: str, skill: str, is_covered: bool) -> None:
    people = [{"name": "Amina", "skills": [skill]}]
    session = Meeting(started=False, language=language, objectives=[{"text": text}], people=people).session
    assert bool(coverage(session)[0].by) is is_covered


@pytest.mark.parametrize("person", [{"party": "host"}, {"invitation": "declined"}])
def test_only_peers_who_come_bring_something(person: dict[str, str]) -> None:
    assert covered({"text": "A tender"}, "tenders", **person) == []


def test_what_nobody_brings_is_named() -> None:
    objectives = [
        {"ref": "OB1", "text": "Reach all", "needs": ["radio", "law"]},
        {"ref": "OB2", "text": "Choose a radio"},
        {"ref": "OB3", "text": "Something else"},
    ]
    session = Meeting(started=False, objectives=objectives, people=[{"name": "A", "skills": ["radio"]}]).session
    assert [one.lacking for one in coverage(session)] == [("law",), (), ()]
    assert [one.ref for one in uncovered(session)] == ["OB1"]
    assert (who_brings(session, "Radio"), who_brings(session, "law")) == (["A"], [])
