"""How likely a text is what somebody wrote, and not the same bytes read in another encoding."""

import re
import tomllib
import unicodedata
from functools import cache
from itertools import pairwise
from pathlib import Path

LETTERS = Path(__file__).parents[1] / "content" / "lists" / "letters.toml"
_LETTER = "[^\\W\\d_]"
_WORD = re.compile(f"{_LETTER}(?:{_LETTER}|[\u0300-\u036f])*")
_INSIDE = re.compile(f"(?<={_LETTER})[^\\w\\s\x00-\x7f·’‘‐‑–—\u200b-\u200f\u3001\u30fb](?={_LETTER})")
"""A sign, such as a currency or a quotation mark, between two letters."""
_ODD = re.compile("[\x80-\x9f\ufffd\ue000-\uf8ff\uff61-\uff9f¤¦§¨¬¯±¶¸¹²³×÷\u2500-\u259f]")
"""Signs that no list of people or tasks has."""
_STRAY = re.compile(
    "(?<![\u0600-\u06ff])[\u064b-\u0652]|(?<![\u0590-\u05ff])[\u05b0-\u05c7]"
    "|(?<![\u0e01-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]"
    "|(?<=[A-Za-z\u00c0-\u024f])[\u0600-\u06ff]"
    "|(?<=[A-Za-z\u00c0-\u024f])[\u200c-\u200f]"
    "|(?<![\\w’'])(?![àáéèóòìíêôåöæøÀÁÉÈÓÒÌÅÖÆØ])[\u00c0-\u024f](?![^\\W\\d_])"
)
"""A mark of a script on a letter of another one; a letter alone that is no word in any language."""
_SIGNS = frozenset("–—‘’‚“”„…•€«»·°§©®™£¿¡ºª½¼¾\u00a0")
"""What is beyond ASCII in texts that have no letters beyond it."""
_SCRIPTS = {
    "cyrillic": "\u0400-\u04ff",
    "greek": "\u0370-\u03ff",
    "arabic": "\u0600-\u06ff",
    "hebrew": "\u0590-\u05ff",
    "thai": "\u0e00-\u0e7f",
    "kana": "\u3040-\u30ff",
    "hangul": "\uac00-\ud7a3",
    "han": "\u3400-\u9fff",
    "latin": "A-Za-zªº\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff",
}
_OF_SCRIPT = tuple((name, re.compile(f"[{span}]")) for name, span in _SCRIPTS.items())
_TOGETHER = frozenset({"kana", "han", "hangul"})
_CASED = frozenset({"cyrillic", "greek"})
_FAULT, _RARE, _NO_LETTERS, _ONLY_SIGNS = 2.0, 0.02, 0.3, 0.9
_FIRST, _LATER = 12, 0.6


def likelihood(text: str) -> float:
    """From 0 (nobody writes so) to 1, by the signs beyond ASCII and the words in which they stand."""
    text = unicodedata.normalize("NFC", text)
    beyond = len(text) - sum(map(str.isascii, text))
    if not beyond:
        return 1.0
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    if not words and all(char.isascii() or char in _SIGNS for char in text):
        return _ONLY_SIGNS
    faults = sum(len(form.findall(text)) for form in (_INSIDE, _ODD, _STRAY)) + sum(map(_faults, words))
    return max(0.0, _commonness(words) - _FAULT * faults / beyond)


def _faults(word: str) -> int:
    """A word of two scripts, or with a capital behind a small letter, is none that people write."""
    scripts = {script for char in word if (script := script_of(char))}
    if len(scripts) > 1 and not scripts <= _TOGETHER:
        return len(word)
    return sum(
        before.islower() and after.isupper() and not (before.isascii() and after.isascii())
        for before, after in pairwise(word)
    )


@cache
def script_of(char: str) -> str:
    """The script of a letter; empty where it is none that is known here."""
    return next((name for name, span in _OF_SCRIPT if span.match(char)), "")


def _commonness(words: list[str]) -> float:
    """How common the letters are in a language of their script."""
    of_script: dict[str, list[str]] = {}
    for char in "".join(words):
        if not char.isascii() and (script := script_of(char)):
            of_script.setdefault(script, []).append(char)
    total = sum(map(len, of_script.values()))
    if not total:
        return _NO_LETTERS
    fitting = sum(_fitting(script, letters, words) for script, letters in of_script.items())
    return fitting / total - _RARE * (len(of_script) - 1)


def _fitting(script: str, letters: list[str], words: list[str]) -> float:
    if script == "latin":
        return _in_latin([word for word in words if any(script_of(char) == "latin" for char in word)]) * len(letters)
    if script == "kana":  # no other encoding makes kana of something else
        return len(letters)
    weights = _weights()[script]
    without_capitals = script in _CASED and not any(char.isupper() for char in letters)
    return sum(weights.get(char.lower(), 0.0) for char in letters) - _RARE * 5 * len(letters) * without_capitals


def _in_latin(words: list[str]) -> float:
    """How much of what is beyond a to z one language covers, over all and word by word."""
    pure = [word.lower() for word in words]
    return (_covered(" ".join(pure)) + sum(map(_covered, pure)) / len(pure)) / 2


@cache
def _covered(text: str) -> float:
    beyond = sum(not char.isascii() for char in text)
    return max(
        sum(len(found) for found in letters.findall(text)) / beyond - place * _RARE / 10
        for place, letters in enumerate(_latin())
    )


@cache
def _latin() -> tuple[re.Pattern[str], ...]:
    found = tomllib.loads(LETTERS.read_text(encoding="utf-8"))["latin"]
    return tuple(re.compile(letters) for letters in found.values())


@cache
def _weights() -> dict[str, dict[str, float]]:
    """Of each script the weights of its commonest letters, the very first ones the heaviest."""
    found = tomllib.loads(LETTERS.read_text(encoding="utf-8"))["common"]
    han = "".join(found.pop(name) for name in ("han", "han_traditional", "japanese"))
    return {
        "han": dict.fromkeys(han, 1.0),
        **{
            name: {
                letter: 1.0 if place < _FIRST or name == "hangul" else _LATER for place, letter in enumerate(letters)
            }
            for name, letters in found.items()
        },
    }
