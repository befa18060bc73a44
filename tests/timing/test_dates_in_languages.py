"""Dates and times as they are typed in a session in French or Spanish, seen from Sunday 29 November 2026."""

import subprocess
import sys
from datetime import date, time

import pytest

from peerassist_tui.errors import Refused
from peerassist_tui.language_files import ENGLISH, FOLDER, TYPED_DATES, languages
from peerassist_tui.timing.date_at_end import date_at_end
from peerassist_tui.timing.date_column import read_dates
from peerassist_tui.timing.dates import read_date, read_days
from peerassist_tui.timing.times import read_time

SUNDAY = date(2026, 11, 29)
NO_DATE = "is not understood as a date; write it like 2026-12-22, “next friday” or"


def days(*rows: tuple[str, date | None]) -> list[tuple[str, date | None]]:
    """Each of the ways to type a date, parted by bars, with the date."""
    return [(typed, meant) for several, meant in rows for typed in several.split("|")]


FRENCH = days(
    ("12 décembre|12 decembre|le 12 décembre|samedi 12 décembre|12 décembre à 14h30", date(2026, 12, 12)),
    ("le samedi 12 décembre 2026 à 14 h 30|12 décembre à 9 heures|12 déc.|le 12/12", date(2026, 12, 12)),
    ("demain|Demain|demain matin|demain à midi|lundi prochain|lundi|fin du mois|à la fin du mois", date(2026, 11, 30)),
    ("avant la fin du mois", date(2026, 11, 30)),
    ("après-demain|le 1er décembre|1er décembre", date(2026, 12, 1)),
    ("dans 3 jours|mercredi|mercredi qui vient|d’ici trois jours", date(2026, 12, 2)),
    ("vendredi|d'ici vendredi|au plus tard vendredi|semaine 49|fin de la semaine prochaine", date(2026, 12, 4)),
    ("la semaine prochaine|dans une semaine|sous huit jours", date(2026, 12, 6)),
    ("lundi en huit|lundi 7 décembre|le lundi 7 décembre", date(2026, 12, 7)),
    ("dans deux semaines|d’ici deux semaines|dans quinze jours|dans une quinzaine de jours", date(2026, 12, 13)),
    ("avant Noël|la veille de Noël", date(2026, 12, 24)),
    ("le mois prochain", date(2026, 12, 29)),
    ("fin de l’année|avant le 1er janvier", date(2026, 12, 31)),
    ("dans un mois et demi", date(2027, 1, 13)),
    ("mi-janvier|la mi-janvier|le 15 janvier|15/1|le 15/1", date(2027, 1, 15)),
    ("d’ici la fin de janvier|fin janvier", date(2027, 1, 31)),
    ("la première semaine de février|début février", date(2027, 2, 5)),
    ("premier lundi de mars|1er mars 2027|le 1er mars", date(2027, 3, 1)),
    ("jusqu’au 3 mars|pour le 3 mars", date(2027, 3, 3)),
    ("dans six mois", date(2027, 5, 29)),
    ("vendredi 13", date(2027, 8, 13)),
    ("l’année prochaine|l’an prochain|dans un an", date(2027, 11, 29)),
    ("il y a deux semaines", date(2026, 11, 15)),
    ("mars|mai|5|en 5|14h30|midi|bientôt|la pompe|une idée|le lendemain|on verra|un|demain ou jamais", None),
)
SPANISH = days(
    ("12 de diciembre|el 12 de diciembre|sábado 12 de diciembre|sabado 12 de diciembre", date(2026, 12, 12)),
    ("el 12 de diciembre a las 14:30|12 de diciembre a las 2 de la tarde|12 dic. 2026", date(2026, 12, 12)),
    ("mañana|manana|Mañana por la mañana|mañana a las 9|el lunes que viene|lunes", date(2026, 11, 30)),
    ("el próximo lunes|fin de mes|a fin de mes|mañana a mediodía", date(2026, 11, 30)),
    ("pasado mañana|1 de diciembre|1º de diciembre", date(2026, 12, 1)),
    ("dentro de 3 días|en tres días|miércoles|de aquí a tres días", date(2026, 12, 2)),
    ("el viernes|este viernes|para el viernes|a más tardar el viernes|semana 49", date(2026, 12, 4)),
    ("la semana que viene|la próxima semana|en una semana|en ocho días", date(2026, 12, 6)),
    ("dentro de dos semanas|en quince días", date(2026, 12, 13)),
    ("antes de Navidad|nochebuena", date(2026, 12, 24)),
    ("el mes que viene|el mes próximo", date(2026, 12, 29)),
    ("fin de año|antes de año nuevo", date(2026, 12, 31)),
    ("dentro de un mes y medio", date(2027, 1, 13)),
    ("a mediados de enero|el 15 de enero|15/1", date(2027, 1, 15)),
    ("a finales de enero|finales de enero", date(2027, 1, 31)),
    ("a principios de febrero|la primera semana de febrero", date(2027, 2, 5)),
    ("el primer lunes de marzo|1 de marzo de 2027", date(2027, 3, 1)),
    ("hasta el 3 de marzo", date(2027, 3, 3)),
    ("el próximo año|el año que viene", date(2027, 11, 29)),
    ("hace dos semanas", date(2026, 11, 15)),
    ("marzo|mayo|mar|5|pronto|la bomba|una idea|a las 14:30|uno", None),
)
READ = [*(("fr", *row) for row in FRENCH), *(("es", *row) for row in SPANISH)]


@pytest.mark.parametrize(("language", "typed", "meant"), READ)
def test_a_date_is_read_in_the_language_of_the_session(language: str, typed: str, meant: date | None) -> None:
    assert read_date(typed, SUNDAY, language) == meant


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(
    "typed",
    ["1/2", "12/31", "friday", "next friday", "end of march", "in 3 weeks", "+2w", "mar 5", "may", "5 ago", "1-2"],
)
def test_english_is_read_as_ever(language: str, typed: str) -> None:
    assert read_date(typed, SUNDAY, language) == read_date(typed, SUNDAY)
    assert read_date(typed, SUNDAY, language, order="month first") == read_date(typed, SUNDAY, order="month first")


@pytest.mark.parametrize("typed", ["demain", "mañana", "lundi prochain", "dentro de dos semanas"])
def test_in_an_english_session_it_is_english_alone(typed: str) -> None:
    assert read_date(typed, SUNDAY) is None


@pytest.mark.parametrize(
    ("language", "typed", "sentence"),
    [
        ("fr", "bientôt", f"“bientôt” {NO_DATE} “vendredi prochain”."),
        ("es", "pronto", f"“pronto” {NO_DATE} “el viernes que viene”."),
        ("fr", "lundi 22 janvier", "Friday 22 January 2027 is no Monday; which one is meant?"),
        ("es", "1 de marzo de 1990", "Thu 1 March 1990 is more than ten years away; is the year right?"),
    ],
)  # fmt: skip
def test_what_is_refused_says_how_a_date_is_typed(language: str, typed: str, sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        read_days(typed, SUNDAY, language)
    assert str(refused.value) == sentence


@pytest.mark.parametrize("language", [code for code in languages() if code != ENGLISH])
def test_the_example_of_a_language_is_a_date(language: str) -> None:
    with pytest.raises(Refused) as refused:
        read_days("?", SUNDAY, language)
    example = str(refused.value).rpartition("“")[2].rstrip("”.")
    assert read_date(example, SUNDAY, language) == date(2026, 12, 4)


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        *(("fr", typed, time(14, 30)) for typed in ("14h30", "14 h 30", "14 heures 30", "à 14h30", "2:30 pm")),
        *(("fr", typed, time(12)) for typed in ("midi", "à midi", "noon")),
        *(("fr", typed, None) for typed in ("demain", "bientôt", "25 h")),
        *(("es", typed, time(14, 30)) for typed in ("14:30", "a las 14:30", "14 h 30")),
        *(("es", typed, time(14)) for typed in ("a las 2 de la tarde", "14 horas")),
        *(("es", typed, time(9, 30)) for typed in ("a las 9 y media", "9:30")),
        ("es", "medianoche", time(0)),
        ("en", "midi", None),
    ],
)
def test_a_time_of_day_too(language: str, typed: str, meant: time | None) -> None:
    assert read_time(typed, language) == meant


@pytest.mark.parametrize(
    ("language", "end", "day"),
    [
        *(("fr", *row) for row in days(
            ("pour le 5 janvier|le 5 janvier|d’ici le 5 janvier|pour le 5/1", date(2027, 1, 5)),
            ("avant vendredi", date(2026, 12, 3)),
            ("vendredi|d’ici vendredi|vendredi au plus tard|(au plus tard vendredi)|by friday", date(2026, 12, 4)),
            ("demain|lundi prochain", date(2026, 11, 30)),
            ("dans deux semaines", date(2026, 12, 13)),
            ("le 12 décembre à 14h30", date(2026, 12, 12)),
            ("de lundi|chaque lundi|du 5 janvier|en salle 5/1|en mai|pour trois jours|à midi|au marché de mars", None),
        )),
        *(("es", *row) for row in days(
            ("para el 5 de enero|el 5 de enero|para el 5/1", date(2027, 1, 5)),
            ("antes del viernes", date(2026, 12, 3)),
            ("el viernes|el viernes a más tardar|a más tardar el viernes", date(2026, 12, 4)),
            ("mañana|el lunes que viene", date(2026, 11, 30)),
            ("dentro de dos semanas", date(2026, 12, 13)),
            ("de mañana|cada lunes|del 5 de enero|en mayo|en la sala 5/1", None),
        )),
    ],
)  # fmt: skip
def test_the_date_at_the_end_of_an_action_is_taken(language: str, end: str, day: date | None) -> None:
    text = "Envoyer la lettre"
    assert date_at_end(f"{text} {end}", SUNDAY, language) == (text if day else f"{text} {end}", day)


def test_a_column_of_dates_is_read_in_the_language_and_in_english() -> None:
    column = read_dates(["12 décembre", "lundi prochain", "friday", "bientôt"], SUNDAY, "fr")
    assert [cell.day for cell in column.cells] == [
        date(2026, 12, 12),
        date(2026, 11, 30),
        date(2026, 12, 4),
        None,
    ]


def test_an_english_date_reads_no_other_language() -> None:
    reading = (
        "import sys; from datetime import date; from peerassist_tui.timing.dates import read_date;"
        "from peerassist_tui.timing.date_at_end import date_at_end;"
        "read_date('soon', date(2026, 11, 29)); date_at_end('Ring the bell soon', date(2026, 11, 29));"
        "print([name for name in sys.modules if name in ('tomllib', 'babel')])"
    )
    told = subprocess.run([sys.executable, "-c", reading], capture_output=True, text=True, check=True)
    assert told.stdout == "[]\n"


@pytest.mark.parametrize("language", [code for code in languages() if code != ENGLISH])
def test_each_language_says_how_its_dates_are_typed(language: str) -> None:
    assert (FOLDER / language / TYPED_DATES).exists(), "docs/translating.md tells what stands in it"


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        *(("fr", typed) for typed in ("vendredi prochain", "vendredi qui vient")),
        *(("es", typed) for typed in ("el viernes que viene", "el próximo viernes")),
    ],
)
def test_what_is_the_nearest_day_there_stays_the_nearest(language: str, typed: str) -> None:
    assert read_date(typed, date(2026, 11, 30), language) == date(2026, 12, 4)
