"""Reports by the user's own templates: offered by name, in a sandbox, with mistakes named by file and line."""

import json
import sys
import tracemalloc
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from markdown_it import MarkdownIt

from peerassist_tui.cli import main
from peerassist_tui.errors import Refused
from peerassist_tui.exports.own.own_report import own_reports
from peerassist_tui.exports.registry import report
from tests.helpers.documents import Page
from tests.helpers.meeting import Meeting

EXAMPLE = """\
# {{ title }}

{% for lesson in report.lessons %}
## {{ lesson.title }}

- {{ lesson.advice|md }}
- look again: {{ lesson.review_on|day }}
{% endfor %}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "reports"
    place.mkdir()
    return place


@pytest.fixture
def meeting() -> Meeting:
    held = Meeting()
    held.do("lesson", title="*Bells* <b>", advice="# Hang {{ one }}", review_on="2027-03-01")
    held.do("note", kind="telling", text="secret", who="Amina")
    held.do("mark_note", note="1", mark="restricted")
    held.do("intervene", role="neutral", saw="A frown", did="Asked")
    return held


def by(folder: Path, text: str, meeting: Meeting, ending: str = ".md", **options: Any) -> str:
    """The report by a template with that text."""
    (folder / f"house{ending}.j2").write_text(text, encoding="utf-8")
    template = own_reports(folder).named("house")
    return report(meeting.session, meeting.now, ending, template=template, **options).decode()


def test_a_template_writes_what_it_says(folder: Path, meeting: Meeting) -> None:
    assert by(folder, EXAMPLE, meeting) == (
        "# Storm warnings\n\n## \\*Bells\\* \\<b\\>\n\n- \\# Hang {{ one }}\n- look again: 1 March 2027\n"
    )


def test_a_template_writes_days_in_the_language_of_the_session(folder: Path, meeting: Meeting) -> None:
    meeting.do("describe", language="fr")
    assert by(folder, EXAMPLE, meeting).endswith("- look again: 1er mars 2027\n")


def test_a_template_rounds_half_a_minute_up_as_the_report_does(folder: Path, meeting: Meeting) -> None:
    assert by(folder, "{{ 149|minutes }}, {{ 150|minutes }}, {{ 210|minutes }}", meeting) == "2 min, 3 min, 4 min\n"


def test_a_text_becomes_no_markup_even_where_the_template_forgets_to_say_so(folder: Path, meeting: Meeting) -> None:
    text = by(folder, "{% for lesson in report.lessons %}{{ lesson.title }}{% endfor %}", meeting)
    (paragraph,) = [token for token in MarkdownIt("commonmark").parse(text) if token.type == "inline"]
    assert {child.type for child in paragraph.children or []} <= {"text", "text_special"}
    page = Page(by(folder, "<p>{{ report.lessons[0].title }}</p>", meeting, ".html").encode())
    assert [tag for tag, _ in page.tags] == ["p"]
    assert page.words[0] == "*Bells* <b>"


@pytest.mark.parametrize(("ending", "wanted"), [(".md", "### *Bells"), (".html", '<h3 id="lesson-1"')])
def test_the_built_in_report_can_stand_inside(folder: Path, meeting: Meeting, ending: str, wanted: str) -> None:
    text = by(folder, "Our house\n\n{{ body }}\n", meeting, ending)
    assert text.startswith("Our house\n")
    assert wanted in text.replace("\\", "")


def test_what_stays_with_the_facilitator_is_not_there_to_be_put_in(folder: Path, meeting: Meeting) -> None:
    everything = by(folder, "{{ report|tojson }}", meeting, ".html")
    assert "Bells" in everything
    for private in ("secret", "frown", "seconds\\u0022", "gini", "share\\u0022", "interventions"):
        assert private not in everything


def test_without_names_there_are_none(folder: Path, meeting: Meeting) -> None:
    text = by(folder, "{{ anonymous }} {{ report|tojson }}{{ body }}", meeting, ".html", anonymous=True)
    assert text.startswith("True")
    assert "Amina" not in text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("one\n{% if %}\n", "house.md.j2, line 2: Expected an expression, got 'end of statement block'."),
        ("one\n\n{{ report.lesons }}\n", "house.md.j2, line 3: 'dict object' has no attribute 'lesons'."),
        ("{{ 1 / 0 }}", "house.md.j2, line 1: division by zero."),
        ("{{ x|nothing }}", "house.md.j2, line 1: No filter named 'nothing'."),
        (
            "{{ ''.__class__.__mro__ }}",
            "house.md.j2, line 1: access to attribute '__class__' of 'str' object is unsafe.",
        ),
        ("{% include 'away.j2' %}", "house.md.j2, line 1: 'away.j2' not found in search path"),
        ("{% include '../../etc/passwd' %}", "house.md.j2, line 1: "),
    ],
)
def test_a_mistake_is_named_with_file_line_and_reason(folder: Path, meeting: Meeting, text: str, told: str) -> None:
    with pytest.raises(Refused) as refused:
        by(folder, text, meeting)
    assert str(refused.value).startswith(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{% for a in range(21) %}{{ 'x' * 1000000 }}{% endfor %}", ": it writes more than 20,000,000 characters."),
        ("one\n{{ 'x' * 10 ** 9 }}", ", line 2: “*” makes more than it can hold."),
        ("{{ 10 ** 10 ** 9 }}", ", line 1: “**” makes more than it can hold."),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", ": it goes round in a circle, or is nested too deeply."),
        (f"{{{{ {'(' * 5000} }}}}", ": it goes round in a circle, or is nested too deeply."),
    ],
)
def test_a_template_fills_no_memory(folder: Path, meeting: Meeting, text: str, told: str) -> None:
    with pytest.raises(Refused) as refused:
        by(folder, text, meeting)
    assert str(refused.value) == f"house.md.j2{told}"


@pytest.mark.parametrize(
    "text",
    [
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% macro m(n) %}{% if n %}{% set x = m(n-1) ~ m(n-1) %}{% endif %}{% endmacro %}{{ m(99) }}",
        "{% for a in range(9) recursive %}{{ loop(range(9)) if loop.depth < 99 }}{% endfor %}",
    ],
)
def test_a_template_that_never_ends_is_stopped(folder: Path, meeting: Meeting, text: str) -> None:
    with (
        patch("peerassist_tui.exports.own.bounded_templates.MOST_SECONDS", 0.2),
        pytest.raises(Refused, match=r"^house\.md\.j2, line 1: it takes longer than 0\.2 seconds\.$"),
    ):
        by(folder, text, meeting)


ONE_STEP = [
    '"x".center(10**9)',
    '"x"|center(10**9)',
    '"x".zfill(10**9)',
    '("x".center(10**7)).replace("x", "y" * 10**7).replace(" ", "z" * 1000)',
    '("a" * 10**7)|replace("a", "b" * 1000)',
    '"%1000000000d" % 1',
    '"%1000000000d"|format(1)',
    '"{:1000000000}".format(1)',
    '("\t" * 10**6).expandtabs(10**4)',
    '([1] * 10**7)|join("x" * 1000)',
    '("a\n" * 10**5)|indent(10**5)',
    '(["x" * 10**7] * 1000)|string|length',
    '"x"|batch(10**9, "y")|list|length',
    '("x" * 10**7)|list|batch(1)|map("list")|list|map("list")|list|length',
    "lipsum(10**8)",
]
"""Steps that Jinja takes at once, each of which asks for a gigabyte or more."""
DOUBLING = "{% set ns = namespace(s=WHAT) %}{% for i in range(40) %}{% set ns.s = MORE %}{% endfor %}{{ ns.s }}"


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of memory is Linux's")
@pytest.mark.parametrize(
    "text",
    [
        *("{{ " + step + " }}" for step in ONE_STEP),
        DOUBLING.replace("WHAT", "'x'").replace("MORE", "ns.s ~ ns.s"),
        DOUBLING.replace("WHAT", "[1]").replace("MORE", "[ns.s, ns.s]"),
    ],
)
def test_one_step_of_a_template_takes_no_more_memory_than_it_may(folder: Path, meeting: Meeting, text: str) -> None:
    with (
        patch("peerassist_tui.exports.own.bounded_templates.MOST_SECONDS", 0.5),
        patch("peerassist_tui.exports.own.own_page.SECONDS_TO_END", 0),
        patch("peerassist_tui.exports.own.own_page.MOST_BYTES", 300_000_000),
        pytest.raises(Refused, match=r"^house\.md\.j2(, line 1)?: [^\n]+\.$") as refused,
    ):
        by(folder, text, meeting)
    assert "memory" in str(refused.value) or "more than" in str(refused.value) or "longer" in str(refused.value)


AT_COMPILING = [
    '{{ "%1000000000d" % 1 }}',
    '{{ "x"|center(1000000000) }}',
    '{% autoescape "x"|center(1000000000) %}{% endautoescape %}',
]


@pytest.mark.parametrize("text", AT_COMPILING)
def test_nothing_is_worked_out_while_a_template_is_only_looked_for(folder: Path, text: str) -> None:
    (folder / "house.md.j2").write_text(text, encoding="utf-8")
    tracemalloc.start()
    try:
        own_reports(folder)
        assert tracemalloc.get_traced_memory()[1] < 50_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("step", ["range(10**9)|list", '"x" * 10**9'])
def test_what_can_be_asked_before_is_refused_on_every_system(folder: Path, meeting: Meeting, step: str) -> None:
    with pytest.raises(Refused, match=r"^house\.md\.j2, line 1: "):
        by(folder, "{{ " + step + " }}", meeting)


def test_that_the_memory_is_used_up_is_told_in_a_sentence(folder: Path, meeting: Meeting) -> None:
    with (
        patch("peerassist_tui.exports.own.own_page.MOST_BYTES", 1_000_000),
        pytest.raises(Refused, match=r"^house\.md\.j2: it needs more memory than a report may have\.$"),
    ):
        by(folder, "{{ 'x' * 10000000 }}", meeting)


def test_a_loop_knows_where_it_is(folder: Path, meeting: Meeting) -> None:
    loop = "{% for a in (4, 5, 6) if a > 4 %}{{ a }} {{ loop.index }}/{{ loop.length }} {{ loop.last }} {% endfor %}"
    assert by(folder, loop, meeting) == "5 1/2 False 6 2/2 True \n"


def test_a_wrong_file_keeps_no_other_from_being_offered(folder: Path) -> None:
    (folder / "bad.md.j2").write_text("{% for %}", encoding="utf-8")
    (folder / "latin.md.j2").write_bytes(b"\xff\xfe\xff")
    (folder / "Good.html.j2").write_text("x", encoding="utf-8")
    (folder / "good.md").write_text("x", encoding="utf-8")
    found = own_reports(folder)
    assert list(found.found) == ["Good"]
    assert [fault.partition(":")[0] for fault in found.faults] == ["bad.md.j2, line 1", "latin.md.j2"]


def test_a_missing_folder_holds_none(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"No report template is called house; there is none yet\."):
        own_reports(tmp_path / "nowhere").named("house")


def test_a_template_writes_only_its_own_formats(folder: Path, meeting: Meeting) -> None:
    (folder / "house.md.j2").write_text("x", encoding="utf-8")
    template = own_reports(folder).named("house")
    with pytest.raises(Refused, match=r"The template house cannot write \.docx; it writes \.md\."):
        report(meeting.session, meeting.now, ".docx", template=template)


def test_the_command_line_takes_a_template_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    folder = tmp_path / "peerassist" / "reports"
    folder.mkdir(parents=True)
    (folder / "house.md.j2").write_text("Our {{ title }}", encoding="utf-8")
    script = tmp_path / "script.jsonl"
    header = {"do": "session", "title": "Storms", "timezone": "UTC", "starts_at": "2026-12-08T10:00"}
    script.write_text(json.dumps(header), encoding="utf-8")
    store, out = str(tmp_path / "store.db"), tmp_path / "out.md"
    assert main(["play", str(script), "--headless", "--store", store]) == 0
    assert main(["report", "Storms", "-o", str(out), "--store", store, "--template", "house"]) == 0
    assert out.read_text(encoding="utf-8") == "Our Storms\n"
    assert main(["report", "Storms", "-o", str(out), "--store", store, "--template", "other"]) == 1
    assert "No report template is called other; there are: house." in capsys.readouterr().err
