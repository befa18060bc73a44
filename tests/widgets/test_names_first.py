"""Where a name stands beside other things, it has the room: they give way first, and "…" comes last."""

import pytest
from rich.cells import cell_len

from peerassist_tui.readings.floor.queue import reason_wordings
from peerassist_tui.text import name_and_rest
from peerassist_tui.widgets.panel import Panel
from peerassist_tui.widgets.panels.order_panel import OrderFace, OrderPanel, ShiftLine
from peerassist_tui.widgets.panels.queue_reason import name_and_reason, shared_reasons
from peerassist_tui.widgets.panels.times_panel import PeopleStrip, TimesFace, TimesLine, TimesPanel

LONG = "Maria Fernanda Castellanos-Villanueva"
STRANGE = ["王小明", "د. محمد علي", "👩🏽‍🌾 Ria", "Zoë [/b] Prøve", "e\u0301ric", LONG]


@pytest.mark.parametrize(
    ("name", "rest", "cells", "shown"),
    [
        ("Amina Khan", " · not heard yet", 30, ("Amina Khan", " · not heard yet")),
        ("Amina Khan", " · not heard yet", 20, ("Amina Khan", " · not he…")),
        ("Amina Khan", " · not heard yet", 17, ("Amina Khan", "")),
        ("Amina Khan", " host", 15, ("Amina Khan", " host")),
        ("Amina Khan", " host", 14, ("Amina Khan", "")),
        ("Amina Khan", " host", 8, ("Amina K…", "")),
        ("王小明", " · first", 14, ("王小明", " · first")),
        ("王小明", "", 5, ("王小…", "")),
    ],
)
def test_what_stands_beside_a_name_gives_way_first(name: str, rest: str, cells: int, shown: tuple[str, str]) -> None:
    assert name_and_rest(name, rest, cells) == shown


def lines(panel: Panel, face: object, width: int) -> list[str]:
    panel.set_reactive(type(panel).face, face)
    return [str(line) for line in panel.lines(width)]


def face(*names: str, away: str = "", first: str = "") -> TimesFace:
    people = (
        TimesLine(place, one, "host", " ", 0.5, 2, "not heard", away, first or one)
        for place, one in enumerate(names, 1)
    )
    return TimesFace(tuple(people))


def test_beside_speaking_times_remark_and_party_and_bar_give_way_before_the_name() -> None:
    assert lines(TimesPanel(), face(LONG), 90) == [f" 1    ▓▓▓▓▓▓▓▓  50%   2×  {LONG} host · not heard"]
    assert lines(TimesPanel(), face(LONG), 70) == [f" 1      50%   2×  {LONG} · not heard"]
    assert lines(TimesPanel(), face(LONG), 60) == [f" 1      50%   2×  {LONG} host"]
    assert lines(TimesPanel(), face(LONG), 50) == [" 1      50%   2×  Maria Fernanda Castellanos-Vill…"]
    assert lines(TimesPanel(), face(LONG, first="Maria"), 60) == [" 1      50%   2×  Maria host · not heard"]
    assert lines(TimesPanel(), face(LONG, first="Maria"), 38) == [" 1      50%   2×  Maria · not heard"]
    assert lines(TimesPanel(), face(LONG, away="not here"), 60) == [f" 1    not here    {LONG} host"]


@pytest.mark.parametrize("width", [50, 60, 90])
@pytest.mark.parametrize("away", ["", "comes later", "left 10:42"])
@pytest.mark.parametrize("remark", ["", "silent 12 min", "not heard, 12 min"])
def test_whoever_comes_or_is_silent_the_columns_stay_and_a_host_is_called_one(
    width: int, away: str, remark: str
) -> None:
    def told(away: str, remark: str) -> list[str]:
        host = TimesLine(1, "Namuna Rahman", "host", " ", 0.5, 2, remark, "", "Namuna")
        peer = TimesLine(2, "Joaquín Muestra", "peer", " ", 0.5, 2, remark * (not away), away, "Joaquín")
        return lines(TimesPanel(), TimesFace((host, peer)), width)

    (plain, _), (host, peer) = told("", ""), told(away, remark)
    assert "▓" in plain
    assert host[: host.index("Namuna")] == plain[: plain.index("Namuna")]
    assert peer.index("Joaquín") == host.index("Namuna")
    assert "Namuna host" in host or "Namuna Rahman host" in host
    assert remark.partition(",")[0] in host
    assert away in peer


@pytest.mark.parametrize("width", [36, 58, 80])
def test_first_names_are_whole_where_that_takes_no_more_lines(width: int) -> None:
    strange = lines(PeopleStrip(), face(*STRANGE), width)
    assert all(cell_len(line) <= width for line in strange)
    assert len(strange) == len(lines(PeopleStrip(), face(*(name[:9] for name in STRANGE)), width))
    assert ("Zoë [/b] Prøve" in " ".join(strange)) == (width > 40)


@pytest.mark.parametrize(
    ("reason", "cells", "shown"),
    [
        ("not heard in this item", 40, "Amina Khan · not heard in this item"),
        ("not heard in this item", 30, "Amina · not heard in this item"),
        ("not heard in this item", 25, "Amina · unheard in item"),
        ("already heard, reply", 28, "Amina · already heard, reply"),
        ("already heard, reply", 26, "Amina Khan · already heard"),
        ("in order of asking", 16, "Amina · as asked"),
        ("in order of asking", 15, "Amina Khan"),
        ("in order of asking", 9, "Amina"),
        ("", 4, "Ami…"),
    ],
)
def test_why_somebody_stands_there_is_said_in_whole_words(reason: str, cells: int, shown: str) -> None:
    assert "".join(name_and_reason(("Amina Khan", "Amina"), reason_wordings(reason), cells)) == shown


def test_a_reason_gives_way_to_who_would_move() -> None:
    moved = lines(OrderPanel(), OrderFace((ShiftLine((LONG,), 3, 1, ("not heard yet",)),)), 50)
    assert moved == [f"▲  3 → 1   {LONG}"]


@pytest.mark.parametrize(
    ("cells", "said"), [(32, "not heard in this item"), (31, "unheard in item"), (25, "unheard in item"), (24, "")]
)
def test_one_reason_is_worded_alike_in_all_lines_of_a_list(cells: int, said: str) -> None:
    reasons = reason_wordings("not heard in this item")
    names = [("Amina Khan", "Amina"), ("Joaquín Muestra", "Joaquín")]
    assert shared_reasons([(one, reasons) for one in names], cells) == [said] * 2


def test_a_name_that_fills_the_line_takes_no_reason_from_the_others() -> None:
    long = ("Abdurrahmanoglu-Papadopoulos-Wickramasinghe",)
    assert shared_reasons([(long, ("question",)), (("Bao",), ("question", "asks"))], 30) == ["", "question"]


def test_who_is_here_without_a_digit_has_the_number_by_which_they_are_named() -> None:
    people = tuple(TimesLine(place * (place < 10), f"P{place}", "peer", " ", 0.0, 0) for place in range(1, 12))
    assert "9 P9  10 P10  11 P11" in " ".join(lines(PeopleStrip(), TimesFace(people), 200))
    assert lines(TimesPanel(), TimesFace(people), 60)[10].startswith("11 ")
