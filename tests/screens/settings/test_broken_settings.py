"""Settings that are broken, or cannot be written: it is told where they stand, and nothing is lost."""

from pathlib import Path

from peerassist_tui.settings import settings_path
from tests.helpers.console import console
from tests.screens.settings.on_settings_page import ORDERS, SIGNATURE, on_page, row, write, written

BROKEN = 'theme = "nord"\n\n[queue\nmore_orders = true\n'


async def test_a_broken_value_is_told_in_its_row_and_can_be_put_right(tmp_path: Path) -> None:
    write('tehme = 1\ntheme = "norde"\nletters = 3\n[queue]\nmore_orders = 1\n')
    async with console(tmp_path / "store.db") as opened:
        await on_page(opened, ORDERS)
        shown = " ".join(opened.text().split())
        assert "! There is no theme “norde”; did you mean “nord”? Until then: peerassist-dark" in shown
        assert "! “more_orders” has to be true or false. Until then: no" in shown
        assert "! “tehme” is no setting; did you mean “theme”?" in shown
        await opened.press("enter")
        assert "yes · yours" in row(opened, "More orders")
        await on_page(opened, SIGNATURE)
        assert "! “letters” has to be a table: [letters]." in " ".join(opened.text().split())
        await opened.press("enter")
        assert opened.told == ["“letters” has to be a table: [letters]."]
    assert written()["letters"] == 3


async def test_a_file_that_is_no_toml_is_told_and_never_written_to(tmp_path: Path) -> None:
    path = write(BROKEN)
    async with console(tmp_path / "store.db", size=(80, 24)) as opened:
        await on_page(opened, ORDERS)
        assert "The usual settings hold." in " ".join(opened.text().split())
        await opened.press("enter")
        assert opened.told == ["The setting was not kept: settings.toml, line 3, is no TOML; fix it first."]
        await on_page(opened, SIGNATURE)
        await opened.press("enter")
        await opened.type("Imani")
        await opened.press("tab")
        assert "is no TOML; fix it first." in " ".join(opened.text().split())
        assert "Imani" in opened.text()
        await opened.press("escape")
        await on_page(opened, ORDERS)
        await opened.press("delete", "u")
    assert path.read_text() == BROKEN


async def test_what_cannot_be_written_is_told_and_holds_as_before(tmp_path: Path) -> None:
    settings_path().parent.parent.mkdir(parents=True, exist_ok=True)
    settings_path().parent.touch()
    async with console(tmp_path / "store.db") as opened:
        await on_page(opened, ORDERS)
        await opened.press("enter")
        assert "no · usual" in row(opened, "More orders")
        assert opened.told == [
            "The setting was not kept: ~/.config/peerassist/settings.toml cannot be read or written."
        ]
