"""Bars, clocks, spans of time, wrapped lines, and the column that entries stand in."""

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content

from peerassist_tui.widgets.bar import bar, minutes_and_seconds, span_in_words
from peerassist_tui.widgets.column import Column, Entry, wrap

WORDS = st.text(st.sampled_from(list("ab é界记。「」ーاহাি👍🏽👩‍\u200d\u0301-\n")), max_size=80)


@pytest.mark.parametrize(
    ("share", "width", "shown"),
    [
        (0, 4, "    "),
        (1, 4, "████"),
        (0.5, 4, "██  "),
        (0.375, 4, "█▌  "),
        (0.0001, 4, "▏   "),
        (7, 4, "████"),
        (-1, 4, "    "),
        (0.5, 0, ""),
        (0.5, -3, ""),
    ],
)
def test_bar_fills_by_share_and_keeps_its_width(share: float, width: int, shown: str) -> None:
    assert bar(share, width) == shown


@given(st.floats(0, 1), st.integers(0, 60))
def test_bar_always_has_its_width(share: float, width: int) -> None:
    assert len(bar(share, width)) == width


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (40, "0:40"),
        (59.9, "0:59"),
        (725, "12:05"),
        (3729, "1:02:09"),
        (-30, "−0:30"),
        (-3700, "−1:01:40"),
        (-0.4, "0:00"),
    ],
)
def test_clock_counts_whole_seconds(seconds: float, shown: str) -> None:
    assert minutes_and_seconds(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0 s"), (12.9, "12 s"), (60, "1 min"), (3599, "59 min"), (3900, "1 h 05"), (90_000, "25 h 00"), (-5, "0 s")],
)
def test_ago_says_it_in_a_word_or_two(seconds: float, shown: str) -> None:
    assert span_in_words(seconds) == shown


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("which of the nine", 10, ["which of", "the nine"]),
        ("abcdefghijkl mn", 5, ["abcde", "fghij", "kl mn"]),
        ("two\nlines", 20, ["two", "lines"]),
        ("会议记录需要时间", 8, ["会议记录", "需要时间"]),
        ("会议记录。需要", 8, ["会议记", "录。需要"]),
        ("wörld 会议 ok", 9, ["wörld 会", "议 ok"]),
        ("10\xa0min and", 7, ["10\xa0min", "and"]),
    ],
)
def test_wrap_breaks_where_a_reader_would(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


def test_wrap_takes_out_what_acts_on_a_terminal() -> None:
    assert wrap("a\x1b]52;c;aGk=\x07b \x9b31mc", 20) == ["ab c"]


def test_wrap_leaves_room_for_terminals_that_do_not_join() -> None:
    assert wrap("আমরা মাঠে", 8) == ["আমরা", "মাঠে"]
    assert wrap("ok 👨\u200d👩\u200d👧", 8) == ["ok", "👨\u200d👩\u200d👧"]


@given(WORDS, st.integers(2, 30))
def test_wrap_loses_nothing_and_keeps_to_the_width(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert max(map(cell_len, lines)) <= width
    kept = "".join("".join(lines).split())
    assert kept == "".join("".join(wrap(text, 10_000)).split())


@pytest.mark.parametrize(
    ("entry", "width", "lines"),
    [
        (Entry(1, Content("10:25  A  "), "Which of the nine?", "Layla"), 40, ["10:25  A  Which of the nine? — Layla"]),
        (Entry(1, Content("1  "), "Which of the nine?", "Layla"), 22, ["1  Which of the nine?", "   — Layla"]),
        (Entry(1, Content("1  "), "Which of the nine?", "Layla"), 16, ["1  Which of the", "   nine? — Layla"]),
        (Entry(1, Content("10:25  A  "), "会议记录需要"), 13, ["10:25  A  ", "  会议记录需", "  要"]),
    ],
)
def test_an_entry_hangs_its_text_and_puts_the_tail_where_it_fits(entry: Entry, width: int, lines: list[str]) -> None:
    assert [f"{row.lead.plain}{row.text}{row.tail}" for row in entry.rows(width)] == lines


LISTS = st.lists(st.tuples(st.integers(0, 9), st.integers(1, 60)), max_size=12, unique_by=lambda pair: pair[0])


@given(st.lists(LISTS, max_size=4), st.integers(5, 30))
def test_a_changed_column_is_the_same_as_a_new_one(lists: list[list[tuple[int, int]]], width: int) -> None:
    changed = Column([])
    changed.fit(width)
    for one in lists:
        entries = [Entry(key, Content("1 "), "ab " * words) for key, words in one]
        changed.show(entries)
        new = Column(entries)
        new.fit(width)
        for place in range(len(entries)):
            assert (changed.span(place), changed.rows(place)) == (new.span(place), new.rows(place))


def test_a_new_entry_among_ten_thousand_is_measured_alone() -> None:
    entries = [Entry(number, Content("1 "), "text") for number in range(10_000)]
    column = Column(entries)
    column.fit(20)
    with patch.object(Entry, "rows", autospec=True, side_effect=Entry.rows) as measured:
        assert column.show([*entries, Entry("new", Content(), "text")]) == (10_000, 10_001)
    assert [call.args[0].key for call in measured.call_args_list] == ["new"]
