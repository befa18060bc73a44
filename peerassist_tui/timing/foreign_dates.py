"""Dates with the name of their month in another language, as in lists: 15 janvier, 3 de março de 2027, 12月22日."""

import re

from peerassist_tui.text import fold
from peerassist_tui.timing.days import Days, View, a_day, in_its_year

_NAMES = (
    "janvier janv enero januar jänner janeiro gennaio januari يناير января январь",
    "février févr febrero februar feber fevereiro febbraio februari فبراير февраля февраль февр",
    "mars marzo märz março maart مارس марта март",
    "avril abril april aprile أبريل апреля апрель",
    "mai mayo maio maggio mei مايو мая май",
    "juin junio juni junho giugno يونيو يونيه يونية июня июнь",
    "juillet juil julio juli julho luglio يوليو يوليه يولية июля июль",
    "août agosto august augustus أغسطس августа август",
    "septembre sept septiembre setiembre september setembro septembro settembre سبتمبر сентября сентябрь сент",
    "octobre octubre oktober outubro ottobre أكتوبر октября октябрь",
    "novembre noviembre november novembro نوفمبر ноября ноябрь нояб",
    "décembre diciembre dezember dezembro dicembre december ديسمبر декабря декабрь",
)
"""The months in French, Spanish, German, Portuguese, Italian, Dutch, Arabic and Russian, as the CLDR has them; names of
three letters that are words as well, such as ago and set, are left out."""
_MONTHS = {fold(name): month for month, names in enumerate(_NAMES, 1) for name in names.split()}
_SHAPE = re.compile(
    r"(?:[^\W\d]+\.? )?(\d{1,2})\.?(?:er|º|°)?(?: de| d')? ?([^\W\d]{3,}(?:-[^\W\d]+)?)\.?(?: (?:de |del )?(\d{4}))?"
)
_CHINESE = re.compile(r"(?:(\d{4}) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]")


def read_foreign(text: str, view: View) -> Days | None:
    """A day and the full name of a month, with or without a year; nothing else is looked at."""
    if found := _CHINESE.fullmatch(text):
        year, month, day = found[1], int(found[2]), int(found[3])
    elif found := _SHAPE.fullmatch(text):
        year, month, day = found[3], _MONTHS.get(fold(found[2]), 0), int(found[1])
    else:
        return None
    return in_its_year(lambda given: a_day(given, month, day), view, int(year) if year else None) if month else None
