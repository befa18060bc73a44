"""A value that is refused stays in its field, red, with its reason beneath, until it is right."""

from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.fields.field_row import FieldRow
from tests.helpers.console import Console
from tests.helpers.meeting import step
from tests.screens.preparation.sections import focused, go, toasts

REASON = "! “late” is not a time of day; write it like 09:30."


def row(opened: Console, name: str) -> FieldRow:
    return next(one for one in opened.app.screen.query(FieldRow) if one.field.name == name)


async def begin_late(opened: Console) -> None:
    await go(opened, "session")
    await opened.press("down", "down")
    await opened.type("late")
    await opened.press("enter")


async def test_it_stays_with_its_reason_and_its_section_lacks_something_until_it_is_right(opened: Console) -> None:
    assert "✓ Session" in opened.text()
    await begin_late(opened)
    assert (focused(opened).parent.field.name, focused(opened).value) == ("time", "late")
    assert row(opened, "time").text.is_refused
    lines = opened.text().splitlines()
    place = next(number for number, line in enumerate(lines) if "Begins at       late" in line)
    assert REASON in lines[place + 1]
    assert "! Session" in opened.text()
    assert "missing: Begins at: “late” is not a time of day" in opened.text()
    left = next(line for line in lines if " missing: " in line).split()[1]
    assert f"F2 Prepare {left} " in opened.text(), "the tab counts as the line does"
    await opened.type("09:")
    assert row(opened, "time").text.is_refused
    await opened.type("45")
    assert not [line for line in opened.text().splitlines() if REASON in line and not line.startswith(" WRITE")]
    await opened.press("enter")
    info = opened.session.info
    assert f"{to_local(info.starts_at, info.timezone):%H:%M}" == "09:45"
    assert "✓ Session" in opened.text()
    assert not row(opened, "time").text.is_refused


async def test_enter_keeps_the_keys_there_and_blanks_of_a_correction_choose_nothing(opened: Console) -> None:
    await go(opened, "challenge")
    opened.app.screen.pane.enter_form("decision_by")  # type: ignore[attr-defined]
    await opened.type("asap")
    await opened.press("enter", "enter")
    assert (focused(opened).parent.field.name, focused(opened).value) == ("decision_by", "asap")
    await opened.type("2027-03-01")
    await opened.press("enter")
    assert str(opened.session.info.decision_by) == "2027-03-01"


async def test_blanks_that_come_along_from_the_field_before_choose_nothing(opened: Console) -> None:
    await go(opened, "session")
    before = opened.session.info.privacy
    opened.app.screen.pane.enter_form("place")  # type: ignore[attr-defined]
    await opened.press("enter")
    assert focused(opened).parent.field.name == "privacy"
    await opened.type(" by the end of the day")
    assert focused(opened).value == before
    await opened.press("right")
    await opened.type(" ")
    assert focused(opened).takes_blanks


async def test_it_is_there_again_on_another_day_of_preparation(opened: Console) -> None:
    await begin_late(opened)
    await opened.press("f3", "f2")
    assert "! Session" in opened.text()
    assert row(opened, "time").text.is_refused
    await opened.press("ctrl+g")
    assert (focused(opened).parent.field.name, focused(opened).value) == ("time", "late")


async def test_what_is_being_typed_for_the_first_time_is_not_judged_yet(opened: Console) -> None:
    await go(opened, "session")
    await opened.press("down", "down")
    await opened.type("la")
    await opened.app.writer.do(step("add_objective", objective={"text": "Two keepers"}))
    await opened.settle()
    assert "✓ Session" in opened.text()
    assert not row(opened, "time").text.is_refused


async def test_what_was_saved_stands_again_when_it_is_typed_again(opened: Console) -> None:
    await begin_late(opened)
    await opened.type("10:00")
    await opened.press("enter")
    assert "✓ Session" in opened.text()


async def test_a_name_that_somebody_else_has_is_right_once_they_have_another(opened: Console) -> None:
    await go(opened, "people")
    await opened.press("enter")
    await opened.type("Imani Mfano")
    await opened.press("enter")
    assert row(opened, "name").text.is_refused
    assert "! People" in opened.text()
    imani = str(opened.session.people[-1].id)
    await opened.app.writer.do(step("change_person", person=imani, name="Imani Other"))
    await opened.settle()
    assert not row(opened, "name").text.is_refused
    await opened.press("f3")
    assert opened.session.people[0].name == "Imani Mfano"


async def test_it_is_told_once(opened: Console) -> None:
    await begin_late(opened)
    assert [told for told in toasts(opened) if "late" in told] == [REASON.removeprefix("! ")]
    await opened.press("up", "down", "f3", "f2")
    assert [told for told in toasts(opened) if "late" in told] == []


async def test_a_date_and_a_time_are_typed_in_the_language_of_the_session(opened: Console) -> None:
    await opened.app.writer.do(step("describe", language="fr"))
    await go(opened, "session")
    await opened.press("down")
    await opened.type("bientôt")
    await opened.press("enter")
    assert "is not understood as a date; write it like 2026-12-22, “next friday”" in opened.text()
    opened.app.screen.pane.enter_form("date")  # type: ignore[attr-defined]
    await opened.press("ctrl+u")
    await opened.type("15 décembre")
    assert "Tue 15 December 2026" in opened.text()
    await opened.press("enter")
    await opened.type("à 14 h 30")
    await opened.press("enter")
    info = opened.session.info
    assert f"{to_local(info.starts_at, info.timezone):%Y-%m-%d %H:%M}" == "2026-12-15 14:30"
    opened.app.screen.pane.enter_form("ends_by")  # type: ignore[attr-defined]
    await opened.type("16 heures")
    await opened.press("enter")
    assert opened.session.info.ends_by == "16:00"
