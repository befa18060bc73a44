"""A time zone is found by the name of a city or a country."""

import pytest

from peerassist_tui.errors import Refused
from peerassist_tui.timing.cities import place_names, zone_of
from peerassist_tui.timing.zones import zone


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Asia/Dhaka", "Asia/Dhaka"),
        ("asia/dhaka", "Asia/Dhaka"),
        ("UTC", "UTC"),
        ("Dhaka", "Asia/Dhaka"),
        ("  nairobi ", "Africa/Nairobi"),
        ("Nairo", "Africa/Nairobi"),
        ("New York", "America/New_York"),
        ("São Paulo", "America/Sao_Paulo"),
        ("Rome", "Europe/Rome"),
        # capitals that give no zone its name
        ("Bern", "Europe/Zurich"),
        ("Ottawa", "America/Toronto"),
        ("Washington", "America/New_York"),
        ("Abuja", "Africa/Lagos"),
        ("Hanoi", "Asia/Ho_Chi_Minh"),
        ("Islamabad", "Asia/Karachi"),
        ("New Delhi", "Asia/Kolkata"),
        ("Delhi", "Asia/Kolkata"),
        ("Brasília", "America/Sao_Paulo"),
        ("Yaoundé", "Africa/Douala"),
        ("Cox's Bazar", "Asia/Dhaka"),
        ("Calcutta", "Asia/Calcutta"),
        # countries, also those with a corner that has a time of its own
        ("Bangladesh", "Asia/Dhaka"),
        ("germany", "Europe/Berlin"),
        ("Spain", "Europe/Madrid"),
        ("Costa Rica", "America/Costa_Rica"),
        ("San José, Costa Rica", "America/Costa_Rica"),
    ],
)
def test_a_city_a_country_or_a_zone_means_its_zone(typed: str, meant: str) -> None:
    assert zone_of(typed) == meant
    assert zone(meant)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("Nowhere", "“Nowhere” is not a city or time zone known here. Write a bigger city nearby."),
        ("", "“” is not a city or time zone known here. Write a bigger city nearby."),
        ("洪水", "“洪水” is not a city or time zone known here. Write a bigger city nearby."),
        ("Oxford", "“Oxford” has several time zones. Write one of these: America/Chicago; America/New_York"),
    ],
)
def test_what_means_none_or_several_is_refused_in_a_sentence(typed: str, sentence: str) -> None:
    with pytest.raises(Refused) as told:
        zone_of(typed)
    assert str(told.value) == sentence


def test_several_countries_are_told_apart_by_name() -> None:
    with pytest.raises(Refused, match="Costa Rica"):
        zone_of("San José")


def test_cities_and_countries_are_offered_before_the_zones() -> None:
    names = place_names()
    assert {"Dhaka", "Nairobi", "Bangladesh", "Asia/Dhaka"} <= set(names)
    assert names.index("Nairobi") < names.index("Africa/Nairobi")
