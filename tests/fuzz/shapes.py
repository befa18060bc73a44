"""Changes that know how an input is made: JSON, TOML, tables, the files of a bundle, the cells of a store."""

import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

from tests.fuzz.file_readers import cells
from tests.fuzz.mutations import NUMBERS, SIGNS, Change, encoded, mutated
from tests.fuzz.place import Place
from tests.fuzz.reader import Reader
from tests.helpers.bundles import forged, parts

_TOML = [
    *("nan", "-inf", "9" * 5000, "[" * 300, "[[]]", "{}", "{a.b = 1}", "1979-05-27T07:32:00Z", "07:32:00", "true"),
    *("1e400", "0x7f", "[[items]]", "[items]", "'\\'", "'''", '""'),
]


def inputs(reader: Reader, place: Place, chance: Random) -> Iterator[bytes]:
    """Inputs for a reader without end, its seeds first; the same chance gives the same."""
    seeds = list(reader.seeds(place))
    yield from seeds
    if reader.shape == "store":
        there = [one for one in cells(place.store) if one[2]]
        size = place.store.stat().st_size
        while True:
            yield b"\n".join(_edit(chance, there, size) for _ in range(chance.choice((1, 1, 2, 5))))
    if reader.shape == "zip":
        with tempfile.TemporaryDirectory() as folder:
            manifest, lines = parts(seeds[0], Path(folder))
            while True:
                is_forged = chance.random() < 0.8
                yield _forged(chance, manifest, lines, Path(folder)) if is_forged else mutated(chance, seeds)
    own = _OWN.get(reader.shape, ())
    while True:
        yield mutated(chance, seeds, own)


def _value(chance: Random) -> Any:
    """Any value of JSON, mostly one that hurts."""
    made = chance.randrange(8)
    if made < 3:
        return chance.choice(SIGNS)
    if made == 3:
        return chance.choice((None, True, False, 0, -1, 1, 10**20, 10**400, 1e308, 0.5, float("nan"), float("inf")))
    if made == 4:
        return chance.choice(NUMBERS)
    if made == 5:
        return chance.choice(([], {}, [[]], [None], {"id": {}}, [{}], {"": ""}, [[[[[[[[[[[[[[[]]]]]]]]]]]]]]]))
    return chance.choice(
        ("2026-12-08T10:00", "2026-12-08T04:00:00Z", "00000000-0000-0000-0000-000000000000", "note", "1")
    )


def altered(chance: Random, value: Any) -> Any:
    """The same JSON with one place in it changed."""
    if not isinstance(value, dict | list) or not value or chance.random() < 0.1:
        return _value(chance)
    if isinstance(value, list):
        place, other = chance.randrange(len(value)), list(value)
        if chance.random() < 0.15:
            return other[:place] + other[place + 1 :]
        other[place] = altered(chance, other[place])
        return other
    name = chance.choice(list(value))
    left = {key: one for key, one in value.items() if key != name}
    if chance.random() < 0.15:
        return left if chance.random() < 0.5 else {**left, str(_value(chance)): value[name]}
    return {**value, name: altered(chance, value[name])}


def _alter_line(chance: Random, content: bytes, _: Sequence[bytes]) -> bytes:
    lines = content.split(b"\n")
    place = chance.randrange(len(lines))
    try:
        lines[place] = encoded(
            json.dumps(altered(chance, json.loads(lines[place])), ensure_ascii=chance.random() < 0.5)
        )
    except (ValueError, RecursionError):
        lines.insert(place, b"[" * chance.choice((3, 1000, 3000)))
    return b"\n".join(lines)


def _move_line(chance: Random, content: bytes, _: Sequence[bytes]) -> bytes:
    lines = content.split(b"\n")
    line = lines[chance.randrange(len(lines))]
    lines.insert(chance.randrange(len(lines) + 1), line)
    return b"\n".join(lines)


def _alter_toml(chance: Random, content: bytes, _: Sequence[bytes]) -> bytes:
    lines = content.split(b"\n")
    place = chance.randrange(len(lines))
    name, equals, value = lines[place].partition(b"=")
    with_value = chance.choice((*_TOML, json.dumps(str(_value(chance))), *NUMBERS))
    if chance.random() < 0.3:
        lines[place] = encoded(json.dumps(str(_value(chance)))) + b" = " + (value or b"1")
    else:
        lines[place] = (name if equals else b"x") + b"= " + encoded(with_value)
    return b"\n".join(lines)


def _alter_cell(chance: Random, content: bytes, _: Sequence[bytes]) -> bytes:
    mark = chance.choice((b";", b",", b"\t", b"|", b"\n"))
    rows = content.split(mark)
    place = chance.randrange(len(rows))
    rows[place] = encoded(chance.choice((*SIGNS, *NUMBERS, "", "Name", "action", "telling", "01.02.03", '"x')))
    return mark.join(rows)


def _forged(chance: Random, manifest: Any, lines: Any, folder: Path) -> bytes:
    """A bundle whose hashes and digests are right, with values in it that are not."""
    manifest, lines = json.loads(json.dumps(manifest)), json.loads(json.dumps(lines))
    path = folder / "forged.peerassist"
    for _ in range(chance.choice((1, 1, 2))):
        if chance.random() < 0.15:
            manifest["sessions"][0] = altered(chance, manifest["sessions"][0])
            continue
        place = chance.randrange(len(lines))
        lines[place] = altered(chance, lines[place])
    try:
        forged(path, manifest, lines)
    except (ValueError, TypeError, LookupError, AttributeError):  # there are no digests for such lines, and no file
        text = "".join(json.dumps(line) + "\n" for line in lines)
        manifest = json.loads(json.dumps(manifest))
        first = manifest["sessions"][0]
        if not isinstance(first, dict) or not isinstance(first.get("file"), str) or not first["file"]:
            return json.dumps(manifest).encode()
        try:
            forged(path, manifest, text)
        except (ValueError, IndexError):  # a file whose name begins with what ends names
            return json.dumps(manifest).encode()
    return path.read_bytes()


def _edit(chance: Random, there: Sequence[tuple[str, str, int]], size: int) -> bytes:
    if chance.random() < 0.2:
        return json.dumps([chance.randrange(size), chance.randrange(256)]).encode()
    table, column, rows = chance.choice(there)
    return json.dumps([table, column, chance.randrange(rows), _plain(chance)]).encode()


def _plain(chance: Random) -> Any:
    value = _value(chance)
    return json.dumps(value) if isinstance(value, dict | list) else value


_OWN: dict[str, Sequence[Change]] = {
    "json": (_alter_line, _alter_line, _move_line),
    "toml": (_alter_toml, _alter_toml, _move_line),
    "table": (_alter_cell, _alter_cell, _move_line),
}
