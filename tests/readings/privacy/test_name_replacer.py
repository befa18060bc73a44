"""One person in the texts of a session: found by name, part, form and address, and nobody else is."""

import pytest

from peerassist_tui.readings.privacy.name_replacer import WordCounts, name_replacer

NEW = "Somebody"


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("Layla Example", "Layla Example knows", "Somebody knows"),
        ("Layla Example", "LAYLA  said, layla nodded", "Somebody  said, Somebody nodded"),
        ("Layla Example", "Layla's pump, Laylas pump", "Somebody's pump, Somebody pump"),
        ("Layla Example", "ask laylaexample or lexample", "ask Somebody or Somebody"),
        ("Layla Example", "Allayed, layland, exams", "Allayed, layland, exams"),
        ("Layla Example", "to layla@work.org, info@work.org", "to Somebody, info@work.org"),
        ("Zoë Prøve", "Zoe Prove and ZOË", "Somebody and Somebody"),
        ("Øyvind Å", "Oyvind, Oeyvind", "Somebody, Somebody"),
        ("ليلى المثال", "قالت وليلى المثال ثم ليلى", "قالت و Somebody ثم Somebody"),
        ("王小明", "我问王小明，小明说好", "我问 Somebody，Somebody 说好"),
        ("王小明", "王小明", "Somebody"),
        ("Juan de la Cruz", "de la Cruz went to la Paz", "de la Somebody went to la Paz"),
    ],
)
def test_whatever_tells_of_the_person_is_found(name: str, text: str, told: str) -> None:
    seen = WordCounts()
    assert name_replacer([name], [], NEW, [], parts=True).replaced(text, seen) == told
    assert bool(seen) == (told != text)


@pytest.mark.parametrize(
    ("name", "other", "text", "told"),
    [
        ("Layla Example", "Omar Example", "Layla and Example", "Somebody and Example"),
        ("Layla Example", "Omar Example", "Layla Example, Omar Example", "Somebody, Omar Example"),
        ("Amina", "Amina Diallo", "Amina says", "Amina says"),
        ("Amina", "Amina Diallo", "amina", "Somebody"),
        ("王小明", "李小明", "王小明和小明", "Somebody 和小明"),
        ("Layla Example", "Layla Example", "Layla Example", "Layla Example"),
    ],
)
def test_what_another_is_called_as_well_stays(name: str, other: str, text: str, told: str) -> None:
    assert name_replacer([name], [], NEW, [other], parts=True).replaced(text, WordCounts()) == told


def test_a_word_that_means_something_else_is_kept_where_it_stands_alone() -> None:
    found = name_replacer(["Will Example"], [], NEW, [], parts=True, keep=["will"])
    assert found.replaced("Will Example will come", WordCounts()) == "Somebody will come"


def test_only_whole_names_count_where_the_person_is_not() -> None:
    found = name_replacer(["Layla Example"], ["le@x.org"], NEW, [], parts=False)
    assert found.replaced("Layla of Layla Example, le@x.org", WordCounts()) == "Layla of Somebody, Somebody"


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ("Leila Example", "Leila Example; Leila asks Example, layla@x.org"),
        ("Leila", "Leila; Leila asks Leila, layla@x.org"),
    ],
)
def test_a_new_name_takes_the_place_of_the_old_one_word_by_word(new: str, told: str) -> None:
    found = name_replacer(["Layla Example"], ["layla@x.org"], new, [], parts=True, renamed=True)
    assert found.replaced("Layla Example; Layla asks Example, layla@x.org", WordCounts()) == told
