"""The messages of a check-in: chosen, edited, copied and written."""

from pathlib import Path

from peerassist_tui.screens.wrap_up.check_in import CheckInScreen
from peerassist_tui.screens.wrap_up.message_choice import MessageScreen
from peerassist_tui.widgets.fields.text_field import TextField
from tests.helpers.console import Console
from tests.helpers.meeting import step


async def test_a_message_is_edited_copied_and_written(check_in: Console, tmp_path: Path) -> None:
    await check_in.burst("home", "down", "enter")
    await check_in.press("M")
    screen = check_in.app.screen
    assert isinstance(screen, MessageScreen)
    assert screen.message.words == "action 1, to Namuna Rahman"
    assert "action 1, to Namuna Rahman · no e-mail address" in check_in.text()
    await check_in.press("tab")
    await check_in.type(" c and w")
    await check_in.press("escape", "down", "up", ".", "c")
    assert check_in.app.clipboard.startswith("Subject: Buy a bell [/b]\n")
    assert check_in.app.clipboard.rstrip().endswith(" c and w")
    await check_in.press("f8")
    line = check_in.app.screen.query_one("#path")
    line.value = str(tmp_path / "bell.txt")  # type: ignore[attr-defined]
    await check_in.press("enter")
    assert (tmp_path / "bell.txt").read_text(encoding="utf-8") == check_in.app.clipboard
    await check_in.press("escape", "escape")
    assert isinstance(check_in.app.screen, CheckInScreen)


async def test_an_invitation_to_all_names_those_who_have_no_address(check_in: Console) -> None:
    namuna = str(check_in.session.people[0].id)
    await check_in.app.writer.do(step("change_person", person=namuna, email="namuna@example.org"))
    await check_in.press("M")
    told = "to namuna@example.org · no e-mail address: Begum Udahoron, The harbour master"
    seen = " ".join(check_in.text().split())
    assert told in seen
    assert "to all · 2 without address" in seen
    await check_in.press("f8")
    written = "Not in the draft's To, for want of an address: Begum Udahoron, The harbour master."
    assert written in " ".join(check_in.text().split())


async def test_the_lessons_messages_come_first_from_the_lessons(check_in: Console) -> None:
    await check_in.burst("home", "down", "down", "down", "enter")
    await check_in.press("M")
    assert "Dear Joaquín Muestra," in check_in.app.screen.query_one(TextField).text
