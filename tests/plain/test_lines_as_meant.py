"""Lines do what was meant, or say how that is typed; nothing else is done silently. In real processes."""

from pathlib import Path

from peerassist_tui.desk import make_session
from peerassist_tui.models import BOARDS, GroundRule, Option
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import wall_clock
from tests.helpers.lines import Lines
from tests.helpers.meeting import HEADER
from tests.plain.test_plain_meeting import meeting_at, played


def test_a_file_that_is_there_is_replaced_where_that_is_said(store: Store, tmp_path: Path) -> None:
    meeting_at(store)
    store.close()
    mine = tmp_path / "mine.md"
    (tmp_path / "letters").mkdir()
    for kept in (mine, tmp_path / "mine.ics"):
        kept.write_text("my own words", encoding="utf-8")
    there = "mine.md is there already: type the same line with replace at its end, and it is replaced.\n"
    said = played(tmp_path, store.path, "report mine.md\ninvite mine.ics\n", "open", "Storm").stdout.decode()
    assert there in said
    assert "Not done: “invite mine.ics”" in said
    assert [mine.read_text(), (tmp_path / "mine.ics").read_text()] == ["my own words", "my own words"]
    lines = "report mine.md without names anyway replace\ninvite mine.ics replace\n"
    said = played(tmp_path, store.path, lines, "open", "Storm").stdout.decode()
    assert "Wrote mine.md.\nWrote mine.ics.\n" in said
    assert "Storm warnings" in mine.read_text()
    assert "Hawa" not in mine.read_text()


def test_letters_that_are_there_are_replaced_where_that_is_said(store: Store, tmp_path: Path) -> None:
    desk = meeting_at(store)
    desk.do("note", kind="telling", text="Ring the bells", who="Amina")
    desk.do("note", kind="telling", text="Two of them", who="Bao")
    desk.do("thank", who="Amina", text="Thank you for the bells")
    store.close()
    lines = "letters out\nletters out\nletters out replace\n"
    said = played(tmp_path, store.path, lines, "open", "Storm").stdout.decode()
    written, replaced = said.split("3 of the files are there already, ")
    assert "Not done: “letters out”" in replaced
    assert [part.count("Wrote out/") for part in (written, replaced)] == [3, 3]


def test_the_time_of_who_came_or_left_stands_before_the_name_or_behind_it(store: Store, tmp_path: Path) -> None:
    meeting_at(store)
    store.close()
    lines = "left ami -0m\ncame -0m ami\nleft 2 -0m\n"
    said = played(tmp_path, store.path, lines, "open", "Storm").stdout.decode()
    assert "Not done" not in said, said


def test_a_command_without_its_colon_is_told_as_it_is_typed(store: Store, tmp_path: Path) -> None:
    meeting_at(store)
    store.close()
    lines = "message\nconclusion all is well\nthanks\n"
    said = played(tmp_path, store.path, lines, "open", "Storm").stdout.decode()
    assert "Say also what is meant: message: [TEXT].\n" in said
    assert "Say also what is meant: conclusion [A1]: TEXT.\n" in said
    assert "There is no command “thanks”; did you mean “thank”?\n" in said


def test_an_option_is_of_whom_a_name_of_one_letter_means_and_a_short_latin_one_is_told(
    store: Store, tmp_path: Path
) -> None:
    desk = meeting_at(store, people=[{"name": "王小明"}, {"name": "王华"}, {"name": "李华"}, {"name": "Hawa"}])
    with Lines(tmp_path, store.path, "open", "Storm") as console:
        console.say("option: 李: moor the boat").hear("Added option 1 of 李华.")
        console.say("李: too far").hear("Wrote note 1, telling, 李华: too far.")
        console.say("option: 王: two boats").hear("“王” can mean 王小明, 王华.")
        console.say("again 王小").hear("Added option 2 of 王小明.")
        console.say("t: h: text").hear("Wrote note 2, telling: h: text.")
        console.hear("“h:” was kept as text: to name who said it, write three letters of the name before the colon.")
        console.say("h: text").hear("“h” is too short before a colon: write three letters of the name.")
    assert [option.title for option in desk.sync().all(Option)] == ["moor the boat", "two boats"]


def test_a_conclusion_tells_its_item_and_how_the_one_before_is_named(store: Store, tmp_path: Path) -> None:
    meeting_at(store)
    with Lines(tmp_path, store.path, "open", "Storm") as console:
        console.say("next item", "next item", "conclusion: bells alone are not enough").hear("Concluded “Asking”.")
        console.hear("That is the item that is on; of “Telling”, which was left before, type conclusion A1: TEXT.")
        console.say("conclusion A1: they are slow").hear("Concluded “Telling”.")
        console.say("conclusion: once more", "time").hear("Concluded “Asking”.")
        assert console.hear("").startswith("It is ")


def test_only_the_line_before_is_sent_again(store: Store, tmp_path: Path) -> None:
    meeting_at(store)
    with Lines(tmp_path, store.path, "open", "Storm") as console:
        console.say("again", "again").hear("No line was refused.")
        console.hear("No line was refused.")
        console.say("+zoe").hear("Not done: “+zoe”.")
        console.say("t: first").hear("Wrote note 1,")
        console.say("again").hear("The line before this one was not refused; “+zoe” was: type it anew")
        console.say("+zoe").hear("Not done: “+zoe”.")
        console.say("again hawa").hear("Raised the hand of Hawa.")


def test_what_is_fixed_by_a_number_is_what_was_told_by_it(store: Store, tmp_path: Path) -> None:
    desk = make_session(store, wall_clock, **HEADER)
    with Lines(tmp_path, store.path, "open", "Storm") as console:
        rules = console.say("missing all").hear("ground rules").partition(":")[0]
        console.say("sign OB1: they say so", f"fix {rules}").hear("ground rules.")
        console.say(f"fix {rules}").hear("and is no longer missing as it was told")
    assert desk.sync().all(GroundRule)


def test_whoever_takes_a_point_on_is_found_by_the_beginning_of_a_name(store: Store, tmp_path: Path) -> None:
    meeting_at(store, people=[{"name": "Joaquín Muestra"}, {"name": "Bao"}]).do("park", text="the road")
    with Lines(tmp_path, store.path, "open", "Storm") as console:
        console.say("taken on 1: joa").hear("Changed point 1, taken on by Joaquín Muestra: the road.")
        console.say("taken on 1: the ministry").hear("Changed point 1, taken on by the ministry: the road.")


def test_help_names_what_can_be_read_and_shown(tmp_path: Path) -> None:
    said = played(tmp_path, tmp_path / "store.db", "? board\n? read\n").stdout.decode()
    assert all(view.replace("_", " ").replace("analyzing", "analysing") in said for view in BOARDS)
    assert "as many as NUMBER says" in said
