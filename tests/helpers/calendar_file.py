"""Reads a calendar file by the letter of RFC 5545, with nothing of the library that wrote it."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta


@dataclass
class Line:
    """One content line: its name, its parameters, its value as it stands."""

    name: str
    params: dict[str, str]
    value: str

    @property
    def text(self) -> str:
        """The value of a text property."""
        return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], self.value)


@dataclass
class Component:
    name: str
    lines: list[Line] = field(default_factory=list)
    inside: list["Component"] = field(default_factory=list)

    def all(self, name: str) -> list[Line]:
        return [line for line in self.lines if line.name == name]

    def one(self, name: str) -> Line:
        (line,) = self.all(name)
        return line

    def parts(self, name: str) -> list["Component"]:
        return [part for part in self.inside if part.name == name]

    def moment(self, line: Line) -> datetime:
        """A date and time as aware UTC, by the definition of its zone in this very file."""
        if line.value.endswith("Z"):
            return _local(line.value[:-1]).replace(tzinfo=UTC)
        (zone,) = [part for part in self.parts("VTIMEZONE") if part.one("TZID").value == line.params["TZID"]]
        local = _local(line.value)
        offset = None
        for rule in sorted(zone.inside, key=lambda rule: rule.one("DTSTART").value):
            begins = _local(rule.one("DTSTART").value)
            # a rule begins at a time of the clocks as they were; of two equal times the first one is meant
            if offset is None or local >= begins:
                offset = _offset(rule.one("TZOFFSETTO").value)
        assert offset is not None
        return (local - offset).replace(tzinfo=UTC)


def read(content: bytes) -> Component:
    """The calendar in a file; every line is folded and ended as the RFC wants it."""
    assert content.endswith(b"\r\n")
    raw = content[:-2].split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line for line in raw)
    for folded in raw:
        folded.decode()  # no character is torn apart
    stack = [Component("")]
    for whole in re.sub(r"\r\n[ \t]", "", content.decode()).split("\r\n")[:-1]:
        found = _line(whole)
        if found.name == "BEGIN":
            stack[-1].inside.append(Component(found.value))
            stack.append(stack[-1].inside[-1])
        elif found.name == "END":
            assert stack.pop().name == found.value
        else:
            stack[-1].lines.append(found)
    (calendar,) = stack[0].inside
    return calendar


def _line(line: str) -> Line:
    head, params, place = re.match(r"[A-Z-]+", line), {}, 0
    assert head
    place = head.end()
    while line[place] == ";":
        found = re.compile(r';([A-Z-]+)=("[^"]*"|[^";:,]*)').match(line, place)
        assert found, line
        params[found[1]] = found[2].strip('"').replace("^'", '"').replace("^n", "\n").replace("^^", "^")
        place = found.end()
    assert line[place] == ":", line
    return Line(head[0], params, line[place + 1 :])


def _local(value: str) -> datetime:
    return datetime.strptime(value, "%Y%m%dT%H%M%S")  # noqa: DTZ007 - a local time has none


def _offset(value: str) -> timedelta:
    sign = -1 if value[0] == "-" else 1
    return sign * timedelta(hours=int(value[1:3]), minutes=int(value[3:5]))
