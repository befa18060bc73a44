"""The words of names: titles, what stands behind a name, in which order its parts are one."""

import re
import tomllib
from functools import cache, lru_cache

from peerassist_tui.intake.heads import LISTS
from peerassist_tui.text import clean_line, fold

_HAN = re.compile(r"[\u3400-\u9fff\uac00-\ud7a3]+")


def name_from_address(address: str) -> str:
    """What stands before the @ stands for a name where there is no other."""
    return clean_line(re.sub(r"[._]+", " ", address.split("@")[0])).title() or address


def is_title(words: str) -> bool:
    """Whether it is a title such as Dr., and no name."""
    return plain(words) in known("title")


def is_suffix(words: str) -> bool:
    """Whether it stands behind a name, such as PhD."""
    return plain(words) in known("suffix")


def same_name(name: str) -> str:
    """The form in which a name is the same person's, whatever the order of its parts, accents, case and titles."""
    parts = sorted(re.split(r"[\W_]+", fold(name)))
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
