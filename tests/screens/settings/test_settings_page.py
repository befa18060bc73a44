"""The page of settings: what holds is told, changed in the way that fits it, in force at once, and undone."""

from pathlib import Path

import pytest

from peerassist_tui.content.letter_style import letter_style
from peerassist_tui.known_settings import SETTINGS
from peerassist_tui.readings.hints import Limits
from peerassist_tui.screens.guide.keys_page import KeysPage, NewKey
from peerassist_tui.screens.settings.limit_settings import WORDS
from peerassist_tui.screens.settings.setting_line import SettingLine
from peerassist_tui.screens.settings.setting_rows import CHECK_INS, setting_rows
from peerassist_tui.screens.settings.settings_page import SettingsPage
from peerassist_tui.screens.shell.pick import PickScreen
from peerassist_tui.screens.shell.theme_choice import ThemeScreen
from peerassist_tui.settings import settings_path
from peerassist_tui.settings_check import SettingPlace
from peerassist_tui.timing.usual_dates import usual_dates
from peerassist_tui.widgets.stream import Stream
from tests.helpers.console import Console, console
from tests.screens.settings.on_settings_page import (
    BREAK,
    FOLDER,
    FORMAT,
    LANGUAGE,
    ORDERS,
    SIGNATURE,
    THEME,
    on_page,
    row,
    write,
    written,
)


def test_each_known_setting_has_a_row() -> None:
    places = {found.place for found in setting_rows({}, {})}
    known = {(one.table, 0, one.name) for one in SETTINGS if one.table != CHECK_INS}
    assert places >= known | {("hints", 0, name) for name in vars(Limits())}
    assert (CHECK_INS, 0, "") in places
    assert set(WORDS) == set(vars(Limits()))


async def test_what_holds_is_told_as_the_usual_or_as_ones_own_and_where_it_is_kept(tmp_path: Path) -> None:
    write('[letters]\nclosing = "Yours,"\n')
    async with console(tmp_path / "store.db") as opened:
        await on_page(opened)
        assert row(opened, "Theme") == "▌Theme peerassist-dark · usual — how the console looks"
        assert row(opened, "Closing") == "Closing Yours, · yours, usually With kind regards, — how it ends"
        assert "Kept in ~/.config/peerassist/settings.toml" in opened.text()


async def test_it_is_found_in_the_menu_and_by_the_words_people_have(live: Console) -> None:
    await live.press(".")
    assert "^o settings" in " ".join(live.text().split())
    await live.press("ctrl+o")
    assert isinstance(live.app.screen, SettingsPage)
    for words in ("preferences", "signature", "backup folder"):
        await live.press("escape", "ctrl+p")
        await live.type(words)
        await live.press("enter")
        assert isinstance(live.app.screen, SettingsPage), words


async def test_enter_turns_a_yes_or_no_and_u_undoes_it(tmp_path: Path) -> None:
    write("# mine\n[queue]\nmore_orders = false  # for Ann\n")
    async with console(tmp_path / "store.db") as opened:
        await on_page(opened, ORDERS)
        await opened.press("enter")
        assert settings_path().read_text() == "# mine\n[queue]\nmore_orders = true  # for Ann\n"
        assert "yes · yours, usually no" in row(opened, "More orders")
        await opened.press("delete")
        assert written() == {"queue": {}}
        await opened.press("u", "u")
        assert settings_path().read_text() == "# mine\n[queue]\nmore_orders = false  # for Ann\n"
        await opened.press("u")
        assert opened.told == ["Nothing was changed here."]


async def test_what_was_changed_elsewhere_meanwhile_is_not_undone(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db") as opened:
        await on_page(opened, ORDERS)
        await opened.press("enter")
        write('theme = "mono"\n')
        await opened.press("u")
        assert opened.told == ["Nothing was taken back: settings.toml was changed elsewhere meanwhile."]
    assert written() == {"theme": "mono"}


async def test_a_theme_is_chosen_where_themes_are_and_undone(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db") as opened:
        await on_page(opened)
        await opened.press("enter")
        assert isinstance(opened.app.screen, ThemeScreen)
        await opened.press("2")
        assert (opened.app.theme, written()) == ("peerassist-light", {"theme": "peerassist-light"})
        assert "peerassist-light · yours" in row(opened, "Theme")
        await opened.press("u")
        assert (opened.app.theme, written()) == ("peerassist-dark", {})


async def test_a_language_is_chosen_for_the_next_start(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db") as opened:
        await on_page(opened, LANGUAGE)
        await opened.press("enter", "2")
        assert written() == {"language": "fr"}
        assert "Français · yours, usually your system's" in row(opened, "Language")
        assert "from its next start on" in opened.text()
        await opened.press("u")
        assert written() == {}


async def test_a_format_is_chosen(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db") as opened:
        await on_page(opened, FORMAT)
        await opened.press("enter")
        assert isinstance(opened.app.screen, PickScreen)
        await opened.press("3")
        assert written() == {"documents": {"format": ".md"}}
        assert "Markdown (.md) · yours, usually Word (.docx)" in row(opened, "Format")


async def test_a_text_of_several_lines_is_kept_by_tab(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db") as opened:
        await on_page(opened, SIGNATURE)
        await opened.press("enter")
        await opened.type('Imani "Im" Mfano')
        await opened.press("enter")
        await opened.type("Learning adviser")
        await opened.press("tab")
        assert letter_style().signature == 'Imani "Im" Mfano\nLearning adviser'
        assert "\nLearning adviser" in settings_path().read_text()
        assert 'Imani "Im" Mfano / Learning adviser · yours' in row(opened, "Signature")
        await opened.press("enter")
        assert "Learning adviser" in opened.text()
        await opened.press("escape", "delete")
        assert letter_style().signature == ""


@pytest.mark.parametrize(
    ("place", "typed", "told"),
    [
        (FOLDER, "kept", "“folder” has to be a whole path, from “/” or “~” on."),
        (BREAK, "soon", "“break_minutes” has to be a number above 0."),
        (BREAK, "0", "“break_minutes” has to be a number above 0."),
        ((CHECK_INS, 0, ""), "0 Done?", "“months” has to be a whole number from 1 to 120."),
        ((CHECK_INS, 0, ""), "3 Done?", "There is a check-in after 3 months already."),
        ((CHECK_INS, 3, ""), "later", "Begin with the months after the meeting: “2 Quick actions done?”"),
    ],
)
async def test_a_wrong_value_is_refused_in_a_sentence_and_stays(
    tmp_path: Path, place: SettingPlace, typed: str, told: str
) -> None:
    async with console(tmp_path / "store.db") as opened:
        await on_page(opened, place)
        await opened.press("enter", "end", "ctrl+u")
        await opened.type(typed)
        await opened.press("enter")
        assert isinstance(opened.app.screen, SettingLine)
        assert f"! {told}" in opened.text()
        assert typed in opened.text()
        assert not settings_path().exists()


async def test_a_file_is_no_folder_for_backups(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.touch()
    async with console(tmp_path / "store.db") as opened:
        await on_page(opened, FOLDER)
        await opened.press("enter")
        await opened.type(str(file))
        await opened.press("enter")
        assert "is a file, and no folder." in " ".join(opened.text().split())


async def test_a_number_is_typed_as_people_write_it_and_holds_at_once(live: Console) -> None:
    await on_page(live, ("hints", 0, "thin_after"))
    await live.press("enter", "ctrl+u")
    await live.type("0,75")
    await live.press("enter")
    assert written() == {"hints": {"thin_after": 0.75}}
    assert live.app.opened.coach.limits.thin_after == 0.75
    await live.press("enter", "end", "ctrl+u", "enter")
    assert written() == {"hints": {}}
    assert live.app.opened.coach.limits == Limits()


async def test_check_ins_are_changed_added_and_taken_out(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db") as opened:
        await on_page(opened, (CHECK_INS, 0, ""))
        await opened.press("enter", "end", "ctrl+u")
        await opened.type("2 months: Quick actions done?")
        await opened.press("enter")
        assert usual_dates().words == "2, 3, 6 months"
        assert "After 2 months Quick actions done? · yours" in row(opened, "After 2 months")
        await on_page(opened, (CHECK_INS, 3, ""))
        await opened.press("enter")
        await opened.type("12 What came of it?")
        await opened.press("enter")
        assert usual_dates().dates[-1] == (12, "What came of it?")
        await on_page(opened, (CHECK_INS, 1, ""))
        await opened.press("delete")
        assert usual_dates().words == "2, 6, 12 months"
        await opened.press("u", "u", "u")
        assert written() == {}


async def test_the_last_check_in_that_is_taken_out_brings_the_usual_ones_back(tmp_path: Path) -> None:
    write('[[follow_up]]\nmonths = 2\nwhat = "x"\n')
    async with console(tmp_path / "store.db") as opened:
        await on_page(opened, (CHECK_INS, 0, ""))
        await opened.press("delete")
        assert "After 6 months" in opened.text()
    assert written() == {}


async def test_keys_have_their_own_page_and_what_is_changed_there_is_one_change(live: Console) -> None:
    await on_page(live, ("keys", 0, "commands"))
    await live.press("enter")
    assert isinstance(live.app.screen, KeysPage)
    live.app.screen.query_one(Stream).move_to("agenda.next")
    await live.press("enter", "f12", "escape")
    assert "1 key of your own · yours" in row(live, "Commands")
    await live.press("u")
    assert (live.app.rebound, written()) == ({}, {})


async def test_a_layout_is_told_by_a_key_and_function_keys_are_turned_off_at_once(live: Console) -> None:
    await on_page(live, ("keys", 0, "layout"))
    await live.press("enter")
    assert isinstance(live.app.screen, NewKey)
    await live.press("ض")
    assert live.app.place_keys.layout == "arabic"
    assert "Arabic (101) · yours" in row(live, "Layout")
    await on_page(live, ("keys", 0, "function_keys"))
    await live.press("enter")
    assert live.app.rebound["stage.report"] == "leader+5"
    await live.press("u", "u")
    assert (live.app.rebound, live.app.place_keys.layout) == ({}, "")


async def test_one_click_changes_the_marked_line_and_marks_another(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db") as opened:
        await on_page(opened, THEME)
        await opened.click("More orders")
        assert written() == {}
        await opened.click("More orders")
        assert written() == {"queue": {"more_orders": True}}


async def test_a_row_that_takes_more_lines_on_a_small_screen_stays_in_view(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db", size=(80, 24)) as opened:
        await on_page(opened, ("keys", 0, "function_keys"))
        await opened.press("enter")
        assert "no · yours, usually yes" in row(opened, "Function keys")
        assert "— whether the keyboard has F-keys" in opened.text()


async def test_who_quits_while_a_text_is_being_typed_is_asked_first(tmp_path: Path) -> None:
    async with console(tmp_path / "store.db") as opened:
        await on_page(opened, SIGNATURE)
        await opened.press("enter")
        await opened.type("Imani")
        await opened.press("ctrl+q")
        assert opened.told[0].startswith("What you have typed here is not saved.")
