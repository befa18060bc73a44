"""What has to hold of every input: an answer, or one sentence on which a person can act; in time and in memory."""

import re
from pathlib import Path
from time import monotonic
from traceback import extract_tb

import peerassist_tui
from peerassist_tui.errors import Refused
from tests.fuzz.place import Place
from tests.fuzz.reader import Reader
from tests.helpers.hostile import live


class TooSlow(BaseException):
    """What the clock of a long run raises where a reader does not come to an end."""


LONGEST, MOST_LINES = 1_500, 3
"""Of a sentence: characters, and lines on a terminal."""
_PROGRAM = Path(peerassist_tui.__file__).parent
_MACHINES = re.compile(
    r"\b(?:SELECT|INSERT INTO|UPDATE OR|DELETE FROM|PRAGMA|no such (?:table|column)|constraint failed|near \"|"
    r"sqlite3?|sqlalchemy|pydantic|malformed|datatype mismatch)\b"
    r"|Traceback|<class |<[\w.]+ object|\b0x[0-9a-f]{6}|\b[A-Z]\w*(?:Error|Exception)\b|Errno|codec can't|NoneType"
    r"|\b(?:None|True|False)\b|\bUUID\(|datetime\.|Input should|\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|[\[{]'\w"
    r"|peerassist_tui|site-packages|/lib/python|\.py\b"
)
"""What is SQL, Python, or a place in the program."""


def wrong(reader: Reader, content: bytes, place: Place) -> str:
    """What is wrong with how a reader took an input, in a line; empty where nothing is."""
    begun = monotonic()
    try:
        told = list(reader.read(content, place))
    except Refused as refused:
        told = [str(refused)]
        if not told[0].strip():
            return "a refusal without words"
    except (Exception, TooSlow) as error:
        return f"{type(error).__name__} at {_where(error)}"
    seconds = monotonic() - begun
    if seconds > reader.seconds and len(content) <= reader.most:
        return "too slow"
    typed = content.decode("utf-8", "surrogateescape")
    return next(filter(None, (_unfit(sentence, typed) for sentence in told)), "")


def of_a_user(text: str) -> str:
    """A title, or what somebody is called, is no sentence of ours: it may be as long as its author likes."""
    return text[:LONGEST]


def _unfit(sentence: str, typed: str) -> str:
    if len(sentence) > LONGEST or sentence.count("\n") >= MOST_LINES:
        return "a sentence that is too long"
    if live(sentence):
        return "a sentence that acts on the terminal"
    for found in _MACHINES.finditer(sentence):
        if found[0] not in typed:
            return f"a sentence of a machine: {found[0]}"
    return ""


def _where(error: BaseException) -> str:
    """The line of the program that was reached last."""
    for one in reversed(extract_tb(error.__traceback__)):
        if _PROGRAM in Path(one.filename).parents:
            return f"{Path(one.filename).relative_to(_PROGRAM)}, {one.name}"
    return "the test"
