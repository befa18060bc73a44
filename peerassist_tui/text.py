"""Cleaning, folding and clipping text, so that nothing a user typed or imported can act on a terminal."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import filterfalse

from peerassist_tui.language import _

_SUSPECT = re.compile(r"[^\n -~]")
_LINE_END = re.compile("\r\n|[\r\x85\u2028\u2029]")
_SOFT_BREAK = re.compile("[\v\f\x1c-\x1e]")
_SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # CSI
    r"|(?:\x1b\]|\x9d)[^\x07\x1b\x9c\n]*(?:\x07|\x9c|\x1b\\)?"  # OSC, which BEL ends too
    r"|(?:\x1b[PX^_]|[\x90\x98\x9e\x9f])[^\x1b\x9c\n]*(?:\x9c|\x1b\\)?"  # DCS, SOS, PM, APC
    r"|\x1b[ -/]*[0-~]?"  # every shorter one, such as a reset
)
_JOINERS_AND_MARKS = frozenset("\u200c\u200d\u200e\u200f\u061c")  # Persian, Indic, emoji and Arabic need them
_UNWANTED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_ZWJ = "\u200d"
_ELLIPSIS = "…"
_WHOLE_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
"""Letters that Unicode does not take apart, by what people type who do not have them."""
_NO_LINE_ENDS = dict.fromkeys(map(ord, "\r\x85\u2028\u2029"), " ")
_ENDS = tuple(".!?…:;。！？：؟")
_SINGLE = str.maketrans("“”", "‘’")


class _Harmless(dict[int, str | None]):
    """A table for `str.translate`, filled with each character the first time it is met."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        unwanted = unicodedata.category(char) in _UNWANTED and char not in _JOINERS_AND_MARKS
        self[code] = None if unwanted else char
        return self[code]


_HARMLESS = _Harmless({ord("\n"): "\n", ord("\t"): " "})


def clean(text: str) -> str:
    """Take text of one or many lines from outside; return it in NFC with nothing in it that could act.

    Escape sequences go as a whole, one without an end up to the end of its line; other control, bidi
    override, surrogate, private and unassigned characters go too; a tab becomes a space and every
    kind of line end a newline. All other white space stays as it is.
    """
    if not _SUSPECT.search(text):
        return text
    text = _SEQUENCE.sub("", _LINE_END.sub("\n", text))
    return unicodedata.normalize("NFC", text.translate(_HARMLESS))


def clean_table(text: str) -> str:
    """Take a list or table from outside; return it cleaned, with its tabs; other breaks end a line where none part."""
    lines = text if "\t" in text else _SOFT_BREAK.sub("\n", text)
    return "\t".join(map(clean, _SOFT_BREAK.sub(" ", lines).split("\t"))).strip("\n")


def clean_line(text: str) -> str:
    """Take text from outside; return it cleaned, on one line and without white space at its ends."""
    return re.sub("\n+", " ", clean(text)).strip()


def harmless(text: str) -> str:
    """Text that goes to a terminal as it is, lines or JSON: the same without what could act; no line is parted."""
    return text if text.isascii() and text.isprintable() else clean(text.translate(_NO_LINE_ENDS))


def in_marks(text: str) -> str:
    """A text in English quotation marks, as what is kept has it; those that stand in it become single ones."""
    return f"“{text.translate(_SINGLE)}”"


def quoted(text: str) -> str:
    """The same in the quotation marks of the language that is spoken."""
    return _("“{text}”", text=text.translate(_SINGLE))


def whole_number(text: str) -> int:
    """The number that a few digits say; 0 where they are none, or more than anybody counts to."""
    return int(text) if text.isdecimal() and len(text) < 10 else 0


SAID_CELLS = 60
"""So much of what somebody wrote is said again in a sentence."""


def said_again(given: object) -> str:
    """What somebody typed or wrote, as a sentence says it again: on one line, harmless, clipped, in marks."""
    said = clip(clean_line(str(given)), SAID_CELLS)
    return f'"{said}"' if "'" in said else f"'{said}'"


def quoted_again(given: str) -> str:
    """The same in the quotation marks of a book."""
    return quoted(clip(clean_line(given), SAID_CELLS))


def may_mean(typed: str, known: Iterable[str]) -> str:
    """What a sentence about a word that is none of those known goes on with: the nearest of them, where one is near."""
    from difflib import get_close_matches  # which no start waits for

    near = get_close_matches(typed, [*known], 1)
    return _("; did you mean {word}?", word=quoted(near[0])) if near else ""


def safe_name(title: str, otherwise: str = "report", most: int = 60) -> str:
    """A title as a file name that every system takes: whole words of it, at most so many characters."""
    kept = (char if char in "-_" or unicodedata.category(char)[0] in "LMN" else "-" for char in title.casefold())
    name = re.sub("-+", "-", "".join(kept)).strip("-_")
    whole = name if len(name) <= most else name[: most + 1].rpartition("-")[0] or name[:most]
    return whole.rstrip("-_") or otherwise


def document_name(title: str) -> str:
    """What a session's documents are called, behind which stands what each is."""
    return safe_name(title, "peer-assist", 40)


def ended(title: str, sign: str = ":") -> str:
    """A title before what is said of it: with the sign behind it, unless it ends in a mark of its own."""
    return title if title.endswith(_ENDS) else title + sign


def with_latin(name: str, latin: str) -> str:
    """A name with the helper name in Latin letters behind it, where there is one."""
    return f"{name} ({latin})" if latin and latin != name else name


def fold(text: str) -> str:
    """Take a name or a search term; return the form in which accents, strokes, case and width make no difference."""
    plain = text if text.isascii() else _without_marks(text)
    if plain.isascii():  # most text is, and nothing further can be taken off it
        return plain.lower().strip()
    return _without_marks(plain.casefold()).translate(_WHOLE_LETTERS).strip()


def _without_marks(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(filterfalse(unicodedata.combining, decomposed))


def _cells(text: str) -> int:
    """How many terminal cells a text takes; the library is imported where something is measured."""
    from rich.cells import cell_len

    return cell_len(text)


def clip(text: str, cells: int) -> str:
    """Take one line and a width; return what fits into that many terminal cells, "…" in place of the rest.

    A character is never parted from its combining marks, joiners, variation selector or skin tone.
    """
    if _cells(text) <= cells:
        return text
    kept: list[str] = []
    room = cells - _cells(_ELLIPSIS)
    for grapheme in _graphemes(text):
        room -= _cells(grapheme)
        if room < 0:
            break
        kept.append(grapheme)
    return _fitting(kept, cells)


def fitting(wordings: Iterable[str], cells: int) -> str:
    """The first of these wordings that fits into so many cells; where none does the last one, clipped."""
    last = ""
    for last in wordings:
        if _cells(last) <= cells:
            return last
    return clip(last, cells)


def _fitting(kept: list[str], cells: int) -> str:
    if cells < _cells(_ELLIPSIS):
        return ""
    # neighbours can measure more together than one by one
    while _cells(clipped := "".join(kept) + _ELLIPSIS) > cells:
        kept.pop()
    return clipped


_LEAST_BESIDE = 8
"""Fewer cells of what stands beside a name say nothing."""


def name_and_rest(name: str, rest: str, cells: int) -> tuple[str, str]:
    """A name and what stands beside it, in so many cells together: the rest gives way first, at last the name."""
    name = clip(name, cells)
    left = cells - _cells(name)
    return name, clip(rest, left) if left >= min(_cells(rest), _LEAST_BESIDE) else ""


_HOURS_OF_DAYS = 48
"""From so many hours on a span of time is told in days."""


def minutes_and_seconds(seconds: float) -> str:
    """Seconds as "0:40", "12:05" or "1:02:09", with a minus sign ("−0:30") when below zero."""
    whole = int(seconds)
    minutes, rest = divmod(abs(whole), 60)
    hours, minutes = divmod(minutes, 60)
    sign = "−" if whole < 0 else ""
    return f"{sign}{hours}:{minutes:02}:{rest:02}" if hours else f"{sign}{minutes}:{rest:02}"


def span_in_words(seconds: float) -> str:
    """A span of time in a word or two: "12 s", "3 min", "1 h 05", "29 d 23 h"."""
    whole = max(0, int(seconds))
    if whole < 60:
        return f"{whole} s"
    hours, minutes = divmod(whole // 60, 60)
    if hours < _HOURS_OF_DAYS:
        return f"{hours} h {minutes:02}" if hours else f"{minutes} min"
    return _("{days} d {hours} h", days=hours // 24, hours=hours % 24)


def whole_minutes(minutes: float) -> int:
    """Minutes as people are told them; a half is one more."""
    return int(minutes + 0.5)


def minutes(seconds: float) -> str:
    """A span of time in whole minutes: "95 min"; one of two days or more in days."""
    return span_in_words(seconds) if seconds >= 3600 * _HOURS_OF_DAYS else f"{int(seconds // 60)} min"


def _graphemes(text: str) -> Iterator[str]:
    start = 0
    for index in range(1, len(text)):
        if not _belongs(text[index], text[index - 1], index - start == 1):
            yield text[start:index]
            start = index
    yield text[start:]


def _belongs(char: str, before: str, before_is_alone: bool) -> bool:
    if _is_flag_letter(char) and _is_flag_letter(before):
        return before_is_alone
    return before == _ZWJ or _extends(char)


def _extends(char: str) -> bool:
    is_skin_tone = "\U0001f3fb" <= char <= "\U0001f3ff"
    return char in _JOINERS_AND_MARKS or is_skin_tone or unicodedata.category(char).startswith("M")


def _is_flag_letter(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def is_quoted_in(words: str, text: str) -> bool:
    """Whether all of a text is quoted in these words."""
    return _("“{text}”", text=text) in words


def comma_separated(text: str) -> list[str]:
    """Words separated by commas."""
    return [word.strip() for word in text.split(",") if word.strip()]


def counted(number: int, thing: str, several: str | None = None) -> str:
    """A number with its thing, for instance "1 session", "10,000 sessions"; of words without an s, `several`."""
    return f"{number:,} {plural(number, thing, several)}"


def plural(number: int, one: str, several: str | None = None) -> str:
    """The word for so many: "line" for one of them, else "lines", or what is given for `several`."""
    return one if number == 1 else several or f"{one}s"


def spelled(word: str) -> str:
    """A phase or a kind of note as people read it; stores and scripts say "analyzing"."""
    return "analysing" if word == "analyzing" else word


def next_reference(reference: str) -> str:
    """The reference after one that is taken: A5 after A4, and B2 after B."""
    found = re.fullmatch(r"(.*?)(\d{0,9})", reference, re.DOTALL)
    words, number = (found[1], found[2]) if found else (reference, "")
    return f"{words}{int(number or 1) + 1}"
