"""Dates with the name of their month in another language, as in lists: 15 janvier, 3 de março de 2027, 12月22日."""

import re

from peerassist_tui.text import fold
from peerassist_tui.timing.days import DateView, Days, a_day, in_its_year

_NAMES = (
    "janvier janv enero ene januar jänner janeiro gennaio gen januari يناير января январь янв",
    "février févr febrero februar feber fevereiro fev febbraio februari فبراير февраля февраль февр фев",
    "mars marzo märz mär março maart mrt مارس марта март мар",
    "avril avr abril abr april aprile أبريل апреля апрель апр",
    "mai mayo maio maggio mei مايو мая май",
    "juin junio juni junho giugno giu يونيو يونيه يونية июня июнь июн",
    "juillet juil julio juli julho luglio lug يوليو يوليه يولية июля июль июл",
    "août agosto august augustus أغسطس августа август авг",
    "septembre sept septiembre setiembre september setembro septembro settembre سبتمبر сентября сентябрь сент сен",
    "octobre octubre oktober okt outubro ottobre ott أكتوبر октября октябрь окт",
    "novembre noviembre november novembro نوفمبر ноября ноябрь нояб ноя",
    "décembre déc diciembre dic dezember dez dezembro dicembre december ديسمبر декабря декабрь дек",
)
"""The months in French, Spanish, German, Portuguese, Italian, Dutch, Arabic and Russian, as the CLDR has them."""
_WORDS_AS_WELL = {"ago": 8, "set": 9, "out": 10}
"""Short names that mean a month only where a year follows."""
_MONTHS = {fold(name): month for month, names in enumerate(_NAMES, 1) for name in names.split()}
_SHAPE = re.compile(
    r"(?:[^\W\d]+\.? )?(\d{1,2})\.?(?:er|º|°)?(?: de(?= )| d')? ?([^\W\d]{3,}(?:-[^\W\d]+)?)\.?"
    r"(?: (?:de |del )?(\d{4})(?: ?г\.?| года)?)?"
)
_CHINESE = re.compile(r"(?:(\d{4}) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]")


def read_foreign(text: str, view: DateView) -> Days | None:
    """A day and the full name of a month, with or without a year; nothing else is looked at."""
    if found := _CHINESE.fullmatch(text):
        year, month, day = found[1], int(found[2]), int(found[3])
    elif found := _SHAPE.fullmatch(text):
        year, name, day = found[3], fold(found[2]), int(found[1])
        month = _MONTHS.get(name, 0) or (_WORDS_AS_WELL.get(name, 0) if year else 0)
    else:
        return None
    return in_its_year(lambda given: a_day(given, month, day), view, int(year) if year else None) if month else None
