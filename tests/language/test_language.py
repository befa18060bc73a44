"""Documents in the language of their session; the screens, and whatever people wrote, stay as they are."""

import subprocess
import sys
from datetime import date, datetime
from email import message_from_bytes
from email.policy import default

import pytest

from peerassist_tui.content.mails import invitations, reminders
from peerassist_tui.exports.handouts import handout, letters
from peerassist_tui.exports.registry import invitation, report
from peerassist_tui.insights.covering_notes import invitation_text
from peerassist_tui.language import (
    _,
    clock_words,
    day_and_clock_words,
    day_words,
    joined,
    ngettext,
    number_words,
    signed_words,
    weekday_words,
    written_in,
)
from peerassist_tui.readings.privacy.anonymous import aliases_of
from peerassist_tui.readings.readiness.ideas import first_thanks
from peerassist_tui.readings.readiness.readiness import missing_before_start
from peerassist_tui.readings.report.letter_style import LetterStyle
from tests.helpers.meeting import Meeting
from tests.readings.report.whole.held import held

NB = "\N{NO-BREAK SPACE}"
DAY = date(2027, 3, 1)


def test_days_numbers_and_lists_are_written_as_one_does_there() -> None:
    with written_in("fr"):
        assert (day_words(DAY), weekday_words(DAY)) == ("1er mars 2027", "lundi 1er mars 2027")
        assert (number_words(7.5), signed_words(-2.5), joined(["A", "B", "C"])) == ("7,5", "-2,5", "A, B et C")
        assert day_and_clock_words(datetime(2027, 3, 2, 9, 5)) == "2 mars 09:05"  # noqa: DTZ001
    with written_in("es"):
        assert weekday_words(DAY) == "lunes 1 de marzo de 2027"
        assert clock_words(datetime(2027, 3, 2, 9, 5)) == "9:05"  # noqa: DTZ001
    assert (day_words(DAY), number_words(7.5), joined(["A", "B", "C"])) == ("1 March 2027", "7.5", "A, B and C")


def test_none_is_one_where_people_say_so() -> None:
    with written_in("fr"):
        assert [ngettext("{count} option", "{count} options", number) for number in (0, 1, 2)] == [
            "0 option",
            "1 option",
            "2 options",
        ]


@pytest.mark.parametrize("code", ["", "en", "tlh"])
def test_it_is_english_where_no_language_is_named_or_none_that_is_known(code: str) -> None:
    with written_in("fr"), written_in(code):
        assert _("The challenge") == "The challenge"


def test_a_report_is_in_the_language_of_its_session_and_what_people_wrote_is_not() -> None:
    meeting = held(language="fr")
    told = report(meeting.session, meeting.now, ".md").decode()
    assert "## Le défi\n\n> Who warns the last house?\n\n**Première formulation :** " in told
    assert "- **Pour le 5 janvier 2027 :** Count boats — Harbour Ltd" in told
    assert "| Asking | 1 | questions | 20 min |" in told
    assert _("The challenge") == "The challenge"


def test_a_letter_and_an_invitation_are_in_the_language_of_their_session() -> None:
    meeting = held(language="es")
    letter = letters(meeting.session, ".md")["03-amina-diallo.md"].decode()
    assert "\n\nBuenos días, Amina Diallo:\n\nFor the bells.\n\n" in letter
    assert "\n\nUn cordial saludo,\\\nFay Stone\\\nFacilitación de la asistencia entre pares" in letter
    told = invitation_text(meeting.session, meeting.now, LetterStyle())
    assert told.startswith("Asunto: Invitación: Storm warnings, martes 8 de diciembre de 2026\n")
    assert b"Lo que queremos tener al final" in invitation(meeting.session, meeting.now, ".ics").replace(b"\r\n ", b"")


def test_whoever_writes_letters_in_words_of_their_own_keeps_them() -> None:
    meeting = held(language="fr")
    style = LetterStyle(salutation="Hi {name}!", closing="Yours,")
    letter = letters(meeting.session, ".md", style=style)["03-amina-diallo.md"].decode()
    assert "\n\nHi Amina Diallo!\n\n" in letter
    assert "\n\nYours,\\\n" in letter


def test_aliases_are_in_the_language_of_the_session() -> None:
    assert {"Hôte 1", "Pair 3", "Facilitation"} <= {*aliases_of(held(language="fr").session).values()}


def test_a_table_has_its_heads_in_the_language_of_the_session() -> None:
    meeting = held(language="fr")
    told = handout(meeting.session, meeting.now, ".csv", what="actions").decode("utf-8-sig").splitlines()
    assert told[0] == "numéro,texte,qui,échéance,état,issue de l’option,faite quand"


def test_what_a_screen_says_of_a_session_in_another_language_is_english() -> None:
    session = Meeting(started=False, language="fr", people=[]).session
    with written_in("fr"):
        french = [one.text for one in missing_before_start(session)]
    assert "pas d’hôte" in french
    assert "no host" in [one.text for one in missing_before_start(session)]


def test_an_english_document_imports_no_other_language() -> None:
    writing = (
        "import sys; from tests.helpers.meeting import Meeting; from peerassist_tui.exports.registry import report;"
        "meeting = Meeting(); report(meeting.session, meeting.now, '.md');"
        "print([name for name in sys.modules if name.partition('.')[0] == 'babel'])"
    )
    told = subprocess.run([sys.executable, "-c", writing], capture_output=True, text=True, check=True)
    assert told.stdout == "[]\n"


def test_thanks_to_begin_with_are_in_the_language_of_the_session() -> None:
    meeting = held(language="fr")
    amina, chen = (meeting.session.person(name) for name in ("Amina Diallo", "Chen Wei"))
    assert first_thanks(meeting.session, amina) == f"Merci pour «{NB}Bells{NB}» et «{NB}Boat callers{NB}»."
    assert first_thanks(meeting.session, chen) == "Merci d’avoir partagé votre expérience avec nous."


def test_the_subject_of_an_email_is_in_the_language_of_the_session_without_the_word_before_it() -> None:
    meeting = held(language="fr")
    (invited,) = invitations(meeting.session, meeting.now).files.values()
    reminded = reminders(meeting.session, meeting.now).files.values()
    subjects = [str(message_from_bytes(one, policy=default)["Subject"]) for one in (invited, *reminded)]
    assert subjects[0] == f"Invitation{NB}: Storm warnings, mardi 8 décembre 2026"
    assert subjects[1:]
    assert not [subject for subject in subjects if subject.startswith("Objet")]
