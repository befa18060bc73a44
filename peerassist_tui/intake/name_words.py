"""The words of names: titles, what stands behind a name, in which order its parts are one."""

import re
import tomllib
from functools import cache, lru_cache
from itertools import islice

from peerassist_tui.intake.heads import LISTS
from peerassist_tui.text import clean_line, fold

_TITLE_ENDS = re.compile(r"\s+|(?<=[./])(?=\w{2})")
"""Where a title may end: Dr. Amina, Dr.Amina, د/ ليلى."""
_MOST_WORDS = 3
"""No title is of more words: Dr. rer. nat."""
_MOST_TITLES = 12
"""Nobody has more of them."""
_HAN = re.compile(r"[\u3400-\u9fff\uac00-\ud7a3]+")


def name_from_address(address: str) -> str:
    """What stands before the @ stands for a name where there is no other."""
    return clean_line(re.sub(r"[._]+", " ", address.split("@")[0])).title() or address


def is_title(words: str) -> bool:
    """Whether it is a title such as Dr. or Prof. Dr., and no name."""
    return plain(words) in known("title") or (
        len(parts := words.split()) > 1 and all(plain(part) in known("title") for part in parts)
    )


def titled(name: str) -> tuple[str, str]:
    """The titles before a name, and the name: "Prof. Dr." and "Amina Khan"; a name of titles alone has none."""
    ends = [found.span() for found in islice(_TITLE_ENDS.finditer(name), _MOST_TITLES)]
    at = 0
    while longer := [begin for end, begin in ends[:_MOST_WORDS] if is_title(name[at:end])]:
        at = longer[-1]
        ends = [one for one in ends if one[1] > at]
    return ("", name) if is_title(name[at:]) else (name[:at].strip(), name[at:])


def is_suffix(words: str) -> bool:
    """Whether it stands behind a name, such as PhD."""
    return plain(words) in known("suffix")


def names_an_organisation(piece: str) -> bool:
    """Whether it names an organisation, such as County Office."""
    return not known("house").isdisjoint(plain(piece).split())


def names_a_job(piece: str) -> bool:
    """Whether it says what somebody does: “Library director”, “Head of the training department”; no organisation."""
    words = plain(piece).split()
    if known("job").isdisjoint(words):
        return False
    if not known("of").isdisjoint(words[1:2]):
        return words[0] in known("job")
    return words[-1] in known("job") or not (names_an_organisation(piece) or is_title(words[0]))


def same_name(name: str) -> str:
    """The form in which a name is the same person's, whatever the order of its parts, accents, case and titles."""
    parts = sorted(re.split(r"[\W_]+", fold(titled(name)[1])))
    return " ".join(part for part in parts if part and part not in known("title")) or fold(name)


def whole_name(given: str, family: str) -> str:
    """A name of its two parts, in the order in which its language has them."""
    if _HAN.fullmatch(given) and _HAN.fullmatch(family):
        return family + given
    return " ".join(filter(None, (given, family)))


@lru_cache(5_000)
def plain(text: str) -> str:
    """Words as they are looked for: no accents, case or signs."""
    return " ".join(re.split(r"[\W_]+", fold(text))).strip()


@cache
def known(what: str) -> frozenset[str]:
    """The words of a section of `content/lists/names.toml`."""
    found = tomllib.loads((LISTS / "names.toml").read_text(encoding="utf-8"))[what]
    return frozenset(plain(word) for words in found.values() for word in words.split(","))
