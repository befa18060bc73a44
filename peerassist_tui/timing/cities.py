"""The time zone of a city or a country, as people type it: "Dhaka", "Nairobi", "Bern", "Costa Rica".

The names are those of the time zone database (`zone.tab` and `iso3166.tab` of tzdata), then the cities that have an
airport (airportsdata), which are asked only for what the database does not name.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple
from zoneinfo import available_timezones

from peerassist_tui.errors import Refused
from peerassist_tui.language import _
from peerassist_tui.text import fold, quoted_again

FEWEST_LETTERS = 3
"""So many letters of a name mean it, where nothing else begins so."""
MOST_NAMED = 3


class NamedPlace(NamedTuple):
    """A city or a country by its folded name; `country` is a name to tell it from others by."""

    name: str
    country: str
    zone: str


def zone_of(text: str) -> str:
    """The name of the time zone that a text means: the zone itself, a city or a country, or how one begins.

    Raises:
        Refused: it means none, or several.
    """
    wanted = fold(text)
    for meant in _meant(wanted):
        if len({place.zone for place in meant}) == 1:
            return meant[0].zone
        if meant:
            raise Refused(
                _(
                    "{given} has several time zones. Write one of these: {zones}",
                    given=quoted_again(text),
                    zones=_named(meant),
                )
            )
    raise Refused(
        _("{given} is not a city or time zone known here. Write a bigger city nearby.", given=quoted_again(text))
    )


def _meant(wanted: str) -> Iterator[list[NamedPlace]]:
    """What a text may mean, the surest first; a later reading counts only where the ones before found nothing."""
    layers = (_zone_names, _zone_cities, _countries, _airport_cities, _old_zone_cities)
    for layer in layers:
        yield [place for place in layer() if wanted in (place.name, f"{place.name}, {fold(place.country)}")]
    if len(wanted) >= FEWEST_LETTERS:
        for layer in layers[1:]:
            yield [place for place in layer() if f" {wanted}" in f" {place.name}, {fold(place.country)}"]


def _named(places: list[NamedPlace]) -> str:
    """The places as each can be typed: by country where that parts them, else by zone."""
    countries = {place.country for place in places}
    is_parted = len(countries) == len({(place.country, place.zone) for place in places})
    words = sorted({f"{place.name.title()}, {place.country}" if is_parted else place.zone for place in places})
    return f"{'; '.join(words[:MOST_NAMED])}{'; …' if len(words) > MOST_NAMED else ''}"


def _rows(table: str) -> list[list[str]]:
    text = (files("tzdata") / "zoneinfo" / table).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def _country_names() -> dict[str, str]:
    return {code: name for code, name, *_ in _rows("iso3166.tab")}


def _city(zone: str) -> str:
    return fold(zone.rpartition("/")[2].replace("_", " "))


@cache
def _zone_names() -> tuple[NamedPlace, ...]:
    return tuple(NamedPlace(fold(zone), "", zone) for zone in sorted(available_timezones()))


@cache
def _zone_cities() -> tuple[NamedPlace, ...]:
    return tuple(NamedPlace(_city(zone), _country_names()[code], zone) for code, _, zone, *_ in _rows("zone.tab"))


@cache
def _countries() -> tuple[NamedPlace, ...]:
    """The countries, each with its zones, or with that one of them which is said to be that of most of it."""
    zones: dict[str, dict[str, str]] = {}
    for code, __, zone, *comment in _rows("zone.tab"):
        zones.setdefault(code, {})[zone] = "".join(comment)
    places = list[NamedPlace]()
    for code, name in _country_names().items():
        own = zones.get(code, {})
        main = [zone for zone, comment in own.items() if name in comment]
        places += [NamedPlace(fold(name), "", zone) for zone in (main if len(main) == 1 else own)]
    return tuple(places)


@cache
def _airport_cities() -> tuple[NamedPlace, ...]:
    from airportsdata import load

    found = {(row["city"], row["country"], row["tz"]) for row in load("IATA").values() if row["city"] and row["tz"]}
    names = _country_names()
    return tuple(NamedPlace(fold(city), names.get(code, code), zone) for city, code, zone in sorted(found))


@cache
def _old_zone_cities() -> tuple[NamedPlace, ...]:
    """Cities by the names that the time zone database had for them, such as Calcutta."""
    areas = ("Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/")
    return tuple(NamedPlace(_city(zone), "", zone) for zone in sorted(available_timezones()) if zone.startswith(areas))


@cache
def place_names() -> tuple[str, ...]:
    """What is offered while one types: the cities and countries of the time zone database, then its zones."""
    cities = {zone.rpartition("/")[2].replace("_", " ") for _, _, zone, *_ in _rows("zone.tab")}
    return (*sorted(cities | set(_country_names().values())), *sorted(available_timezones()))
