"""Whether a lesson can be read alone, and whether its advice is advice."""

import pytest

from peerassist_tui.models import Lesson
from peerassist_tui.readings.readiness.advice import why_not_advice
from peerassist_tui.readings.readiness.closing_check import missing_at_closing, required_at_closing
from tests.helpers.meeting import Meeting


@pytest.mark.parametrize(
    "advice",
    [
        "Ask for the next-morning line before approving any product",
        "For each inherited dimension ask what the old design was for",
        "Before it rains, ring the bells",
        "Don't print what nobody packs",
        "“Less” first",
        "اسأل أولاً",
        "先问一句",
        "",
    ],
)
def test_advice_that_begins_with_what_to_do_is_left_alone(meeting: Meeting, advice: str) -> None:
    assert why_not_advice(drawn(meeting, "Bells first", advice), "en") == ""


@pytest.mark.parametrize(
    ("title", "advice", "why"),
    [
        ("Bells first", "It should be rung", "Advice begins with “It”: a reader will not know what that is"),
        ("Bells first", "  “That’s why: ring”", "Advice begins with “That's”: a reader will not know"),
        ("Bells first", "We rang the bells", "Advice begins with “We” and not with what to do"),
        ("Bells first", "The bells were rung", "Advice begins with “The” and not with what to do"),
        ("Bells first", "Ring them as discussed", "Advice says “as discussed”: a reader cannot look that up"),
        ("Bells first", "Ring them, see #12", "Advice says “#12”"),
        ("This helps", "Ring the bells", "Title begins with “This”: a reader will not know what that is"),
        ("See note 12", "Ring the bells", "Title says “note 12”"),
    ],
)
def test_what_speaks_against_it_is_told_with_its_words(meeting: Meeting, title: str, advice: str, why: str) -> None:
    assert why_not_advice(drawn(meeting, title, advice), "").startswith(why)


@pytest.mark.parametrize(
    ("language", "title", "advice", "why"),
    [
        ("fr", "Les cloches d’abord", "Demander la ligne du lendemain", ""),
        ("fr", "Les cloches d’abord", "N’attendez pas la pluie ; sonnez d’abord", ""),
        ("fr", "Cloches", "En cas de crue, sonner", ""),
        ("fr", "Cloches", "Il faut sonner tôt", ""),
        ("fr", "Cloches", "Elles doivent sonner", "Advice begins with “Elles”: a reader will not know what that is"),
        ("fr", "Ça aide", "Sonner", "Title begins with “Ça”: a reader will not know what that is"),
        ("fr", "Cloches", "C’est utile", "Advice begins with “C'est”: a reader will not know what that is"),
        ("fr", "Cloches", "Nous avons sonné", "Advice begins with “Nous” and not with what to do"),
        ("fr", "Cloches", "L’équipe a sonné", "Advice begins with “L'équipe” and not with what to do"),
        ("fr", "Cloches", "Sonner comme convenu", "Advice says “comme convenu”: a reader cannot look that up"),
        ("fr", "Cloches", "Sonner, voir plus haut", "Advice says “voir plus haut”: a reader cannot look that up"),
        ("fr", "Cloches", "Sonner (#3)", "Advice says “#3”: a reader cannot look that up"),
        ("es", "Campanas", "Al recibir la alerta, tocar las campanas", ""),
        ("es", "Campanas", "No esperen la lluvia", ""),
        ("es", "Esto ayuda", "Tocar", "Title begins with “Esto”: a reader will not know what that is"),
        ("es", "Campanas", "Él tocó", "Advice begins with “Él”: a reader will not know what that is"),
        ("es", "Campanas", "El equipo tocó", "Advice begins with “El” and not with what to do"),
        ("es", "Campanas", "Tocar como se acordó", "Advice says “como se acordó”: a reader cannot look that up"),
        ("es", "Campanas", "Tocar, véase la opción 3", "Advice says “opción 3”: a reader cannot look that up"),
    ],
)
def test_a_lesson_is_read_in_the_language_of_its_session(
    meeting: Meeting, language: str, title: str, advice: str, why: str
) -> None:
    meeting.do("describe", language=language)
    lesson = drawn(meeting, title, advice)
    assert why_not_advice(lesson, language) == why
    told = [gap.text for gap in missing_at_closing(meeting.session) if gap.topic == "lessons" and gap.row == lesson.id]
    assert told == ([f"{why} (lesson {lesson.number})"] if why else [])


def test_it_is_a_hint_and_leads_into_the_field(meeting: Meeting) -> None:
    lesson = drawn(meeting, "Bells first", "It should be rung")
    (gap,) = [gap for gap in missing_at_closing(meeting.session) if gap.topic == "lessons"]
    assert (gap.row, gap.field, gap.advice) == (lesson.id, "advice", True)
    assert gap not in required_at_closing(meeting.session)


def drawn(meeting: Meeting, title: str, advice: str) -> Lesson:
    meeting.do("lesson", title=title, advice=advice)
    return meeting.session.all(Lesson)[-1]
