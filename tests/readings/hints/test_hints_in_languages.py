"""Hints that go by words go by those of the session's language; in another one by the English ones."""

import pytest

from peerassist_tui.readings.hints import hints
from tests.helpers.meeting import Meeting
from tests.readings.hints.test_hints import LONG, at_item


def in_language(language: str, item: str) -> Meeting:
    return at_item(Meeting(agenda=LONG, language=language), item, 0)


def told(meeting: Meeting, name: str) -> list[str]:
    return [one.words for one in hints(meeting.session, meeting.now, None) if one.name == name]


@pytest.mark.parametrize(
    ("language", "text", "what"),
    [
        ("fr", "Vous devriez payer les sonneurs", "Advice"),
        ("fr", "Pourquoi ne pas sonner deux fois ?", "Advice"),
        ("fr", "A votre place je paierais", "Advice"),
        ("fr", "Il n’y a qu’à sonner", "Advice"),
        ("fr", "Nous proposons une deuxième cloche", "Advice"),
        ("fr", "Les serrures sont vieilles car personne ne paie", "Analysis"),
        ("fr", "Essai de sirène : le devoir de tous", "Analysis"),
        ("es", "Deberían pagar a los campaneros", "Advice"),
        ("es", "¿Por qué no tocar dos veces?", "Advice"),
        ("es", "Yo que ustedes pagaría", "Advice"),
        ("es", "Les recomiendo otra campana", "Advice"),
        ("es", "Las cerraduras son viejas porque nadie paga", "Analysis"),
        ("", "You should pay the ringers", "Advice"),
        ("en", "Vous devriez payer les sonneurs", "Analysis"),
    ],
)
def test_advice_is_told_from_analysis_in_the_language_of_the_session(language: str, text: str, what: str) -> None:
    meeting = in_language(language, "A2")
    meeting.do("note", kind="analyzing", text=text, who="Amina")
    assert told(meeting, "early_advice") == [f"{what} while asking is on: note 1, Amina"]


@pytest.mark.parametrize(
    ("language", "text", "is_seen"),
    [
        ("fr", "Ça ne marchera pas chez nous", True),
        ("fr", "On ne peut pas faire ça ici", True),
        ("fr", "Chez nous, c’est impossible.", True),
        ("fr", "Peut-être, mais pas ici !", True),
        ("fr", "Ca ne fonctionnerait pas du tout chez nous", True),
        ("fr", "Chez nous, on le fait chaque semaine", False),
        ("fr", "Il n’y a pas de vanne. Ici, on attend.", False),
        ("es", "Eso no funcionaría aquí", True),
        ("es", "Aquí no se puede hacer", True),
        ("es", "aqui es imposible", True),
        ("es", "En nuestro país no", True),
        ("es", "Aquí no hay agua", False),
        ("es", "Aquí lo hacemos cada semana", False),
        ("en", "That won’t work here", True),
        ("en", "Ça ne marchera pas chez nous", False),
    ],
)
def test_not_here_is_heard_in_the_language_of_the_session(language: str, text: str, is_seen: bool) -> None:
    meeting = in_language(language, "A3")
    meeting.do("note", kind="telling", text=text, who="Hugo")
    assert told(meeting.at(120), "not_here") == ["“Not here” in note 1, and nobody asked why"] * is_seen
