"""Figures over time: by meeting, month and year, in words and in charts."""

from dataclasses import replace

import pytest

from peerassist_tui.insights.trends import MANY, Figures, by_span, charts, easy_span, over_words, trends_summary

ONE = Figures(
    key="a", day="2026-12-08", title="Wells", meetings=1, peers=3, planned=60, minutes=65, late=5.0, late_start=3.0,
    gini=0.2, host_share=0.25, notes=4, options=2, answered=1, done=1, promised=2, lessons=1, met=1, objectives=1,
)  # fmt: skip
OTHERS = [
    replace(ONE, key="b", day="2026-12-01", late=None, gini=0.4),
    replace(ONE, key="c", day="2025-03-01", late=-7.0, gini=None, host_share=None),
]


def test_rows_are_meetings_months_or_years_the_oldest_first() -> None:
    every = [ONE, *OTHERS]
    assert [one.key for one in by_span(every, "meeting")] == ["c", "b", "a"]
    assert [(one.day, one.title) for one in by_span(every, "month")] == [
        ("2025-03", "1 meeting"),
        ("2026-12", "2 meetings"),
    ]
    year = by_span(every, "year")[-1]
    assert year.gini == pytest.approx(0.3)
    assert (year.day, year.late, year.notes, year.done) == ("2026", 5, 8, 2)
    assert by_span([], "year") == []


@pytest.mark.parametrize(
    ("days", "span"),
    [
        ([f"2026-01-{day:02}" for day in range(1, 29)], "meeting"),
        ([f"2026-01-{day:02}" for day in range(1, 29)] * 2, "month"),
        ([f"20{year}-{month:02}-01" for year in range(10, 20) for month in range(1, 13)], "year"),
    ],
)
def test_many_meetings_stand_by_month_or_year(days: list[str], span: str) -> None:
    assert MANY == 40
    assert easy_span([replace(ONE, day=day) for day in days]) == span


def test_the_last_meeting_is_told_against_those_before() -> None:
    assert trends_summary([]) == []
    assert trends_summary([ONE]) == [
        "LAST   uneven 0.20, hosts 25%, 5 min over, started 3 min late, actions 1/2, met 1/1"
    ]
    assert trends_summary([*OTHERS[::-1], replace(ONE, host_share=0.5, late=0.2)]) == [
        "USUAL  uneven 0.40, hosts 25%, 7 min under, started 3 min late, actions 2/4, met 2/2",
        "LAST   uneven 0.20 (more even), hosts 50% (more), on time, started 3 min late, actions 1/2, met 1/1",
    ]


def test_charts_leave_out_what_there_is_not() -> None:
    assert {name: len(chart.rows) for name, chart in charts([ONE, *OTHERS]).items()} == {
        "evenness": 2,
        "lateness": 2,
        "actions": 3,
    }
    assert charts([replace(ONE, gini=None, late=None, promised=0)]) == {}


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0.4, "on time"), (5, "5 min over"), (-7, "7 min under"), (2879, "2879 min over"), (43_110, "29 d 22 h over")],
)
def test_how_much_longer_a_meeting_was_is_told_in_minutes_or_days(minutes: float, words: str) -> None:
    assert over_words(minutes) == words
