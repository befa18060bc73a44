"""The kinds of argument that rules take, and what is asked of them at the border."""

from datetime import datetime
from enum import Enum
from typing import Annotated, Any, Final, TypeVar

from pydantic import AfterValidator, AwareDatetime, BeforeValidator, Field

from peerassist_tui.errors import Refused
from peerassist_tui.language import _
from peerassist_tui.language_files import languages
from peerassist_tui.models import Row
from peerassist_tui.models.bounds import DAY_MINUTES, LAST_DAY
from peerassist_tui.text import clean, clean_line
from peerassist_tui.timing.times import read_time
from peerassist_tui.timing.zones import zone

WITHOUT_WORDS: Final = "it needs some words"


def _said(text: str) -> str:
    if not text.strip():
        raise ValueError(WITHOUT_WORDS)
    return text


def _known_zone(name: str) -> str:
    try:
        zone(name)
    except Refused as refused:
        raise ValueError(str(refused).rstrip(".")) from None
    return name


def _known_language(code: str) -> str:
    if code and code not in languages():
        raise ValueError(_("give the code of a language: {codes}", codes=", ".join(languages())))
    return code


def _without_offset(moment: datetime) -> datetime:
    if moment.tzinfo is not None:
        raise ValueError(_("give the local time without an offset, like 2026-12-08T10:00"))
    return moment


def _number_as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def to_the_millisecond(moment: datetime) -> datetime:
    """The moment without what lies below a millisecond."""
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def _clock(text: str) -> str:
    if not text.strip():
        return ""
    moment = read_time(text)
    if moment is None:
        raise ValueError(_("give a time of day like 14:00"))
    return f"{moment:%H:%M}"


Line = Annotated[str, AfterValidator(clean_line)]
"""One line of text, cleaned; may be empty."""
FilledLine = Annotated[str, AfterValidator(clean_line), AfterValidator(_said)]
"""One line of text, cleaned, not empty."""
Text = Annotated[str, AfterValidator(clean)]
"""Text of several lines, cleaned; may be empty."""
FilledText = Annotated[str, AfterValidator(clean), AfterValidator(_said)]
"""Text of several lines, cleaned, not empty."""
Key = Annotated[str, BeforeValidator(_number_as_text), AfterValidator(clean_line)]
"""The id, reference, short number or name by which a row is meant."""
Minutes = Annotated[float, Field(gt=0, le=DAY_MINUTES)]
"""The length of an agenda item."""
Day = Annotated[int, Field(ge=1, le=LAST_DAY)]
"""The day of the agenda on which an item comes."""
ZoneName = Annotated[str, AfterValidator(_known_zone)]
LanguageCode = Annotated[str, AfterValidator(_known_language)]
"""The code of a language in which documents can be written, as fr; empty for English."""
ClockTime = Annotated[str, AfterValidator(_clock)]
"""A time of day as 14:00; may be empty."""
LocalTime = Annotated[datetime, AfterValidator(_without_offset)]
Moment = Annotated[AwareDatetime, AfterValidator(to_the_millisecond)]
"""A moment of the meeting, with its offset."""


class Given(Enum):
    """What stands for an argument that was left out."""

    NOT = "left as it is"
    HOLDER = "the holder of the floor"


R = TypeVar("R", bound=Row)

KEEP: Final = Given.NOT
HOLDER: Final = Given.HOLDER


def edited(row: R, **values: Any) -> R:
    """A copy of `row` with those of `values` that were given."""
    return row.altered(**{name: value for name, value in values.items() if value is not KEEP})
