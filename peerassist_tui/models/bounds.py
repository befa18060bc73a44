"""What the values of rows can be: what no rule writes is neither read from a store nor taken from a bundle."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field, StringConstraints

HIGHEST = 10**9
"""No number in a meeting is higher."""
DAY_MINUTES = 24 * 60
"""No agenda item is longer."""
LAST_DAY = 366
"""The last day on which an agenda item can come."""

StoredMoment = Annotated[datetime, Field(ge=datetime(1000, 1, 1, tzinfo=UTC), lt=datetime(9000, 1, 1, tzinfo=UTC))]
"""Aware UTC, so far from the ends of what a date can say that any length of a meeting can be added."""
StoredTime = Annotated[str, StringConstraints(pattern=r"^(([01]\d|2[0-3]):[0-5]\d)?$")]
"""A time of day like 14:00, or empty."""
StoredLanguage = Annotated[str, StringConstraints(pattern=r"^([a-z]{2,3}(_[A-Z][a-z]{3})?(_[A-Z]{2})?)?$")]
"""The code of a language like fr or pt_BR, or empty."""
StoredMinutes = Annotated[float, Field(ge=0, le=DAY_MINUTES)]
StoredDay = Annotated[int, Field(ge=1, le=LAST_DAY)]
StoredNumber = Annotated[int, Field(ge=-HIGHEST, le=HIGHEST)]
StoredSize = Annotated[float, Field(ge=-HIGHEST, le=HIGHEST)]
"""Of any unit, whole or not."""
StoredKey = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$")]
"""The id of another row, as text."""
