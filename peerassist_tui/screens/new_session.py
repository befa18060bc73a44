"""Making a session: with the agenda of a template, or with none."""

import asyncio
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from peerassist_tui.desk import Desk, make_session
from peerassist_tui.errors import Refused
from peerassist_tui.widgets.key_bar import KeyBar
from peerassist_tui.zones import to_local, zone

if TYPE_CHECKING:
    from peerassist_tui.app import PeerAssistApp
    from peerassist_tui.templates import AgendaTemplate

UNTITLED = "Untitled peer assist"
_HOUR = 10


class ChooseTemplate(ModalScreen["list[dict[str, Any]] | None"]):
    """Answers with the items of an agenda, which may be none, or with None."""

    DEFAULT_CSS = """
    ChooseTemplate { align: center middle; }
    ChooseTemplate > Vertical {
        width: 84; max-width: 96%; height: auto; max-height: 96%; padding: 1 2 0 2; background: $panel;
    }
    ChooseTemplate OptionList {
        height: auto; max-height: 100%; border: none; padding: 0; background: $panel; margin: 1 0 3 0;
        &:focus { border: none; }
    }
    ChooseTemplate KeyBar { dock: bottom; margin: 0 0 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "make none", id="new.leave", tooltip="Go back without a new session"),
    ]

    def __init__(self, templates: "list[AgendaTemplate]") -> None:
        super().__init__()
        self._templates = templates

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(Content.styled("A new session. Which agenda does it begin with?", "bold"))
            yield OptionList(*self._options(), markup=False)
            yield KeyBar()

    def _options(self) -> list[Option]:
        described = [(one.name, _length(one.items), one.description) for one in self._templates]
        return [Option(_lines(*words)) for words in (*described, ("No agenda", "", "Every item is yours to write."))]

    def on_mount(self) -> None:
        self.query_one(OptionList).focus()

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return "begin with this" if action == "select" else None

    @on(OptionList.OptionSelected)
    def take(self, event: OptionList.OptionSelected) -> None:
        """Answer with the items of the template under the cursor."""
        chosen = self._templates[event.option_index : event.option_index + 1]
        self.dismiss(chosen[0].items if chosen else [])


def _lines(name: str, length: str, description: str) -> Content:
    head = Content.assemble((name, "bold"), f"  {length}" if length else "")
    return Content("\n").join([head, Content.styled(description, "$foreground-muted")])


def _length(items: list[dict[str, Any]]) -> str:
    minutes = round(sum(float(item["minutes"]) for item in items))
    hours, rest = divmod(minutes, 60)
    return f"{len(items)} items, {f'{hours} h {rest:02}' if hours else f'{rest} min'}"


async def make_new_session(app: "PeerAssistApp") -> Desk | None:
    """Ask for a template and make a session with its agenda; None when the person thinks better of it.

    Raises:
        Refused: it could not be saved.
    """
    from peerassist_tui.templates import agenda_templates

    items = await app.push_screen_wait(ChooseTemplate(agenda_templates()))
    if items is None:
        return None
    place = _own_zone()
    header: dict[str, Any] = {
        "title": UNTITLED,
        "starts_at": _tomorrow(app.clock(), place),
        "timezone": place,
        "agenda": items,
    }
    return await asyncio.to_thread(make_session, await app.store(), app.clock, seat=app.seat, **header)


def _tomorrow(now: datetime, place: str) -> datetime:
    day = to_local(now, place) + timedelta(days=1)
    return day.replace(hour=_HOUR, minute=0, second=0, microsecond=0, tzinfo=None)


def _own_zone() -> str:
    from tzlocal import get_localzone_name

    try:
        name = str(get_localzone_name())
        return zone(name).key
    except (Refused, LookupError, OSError, ValueError):
        return "UTC"
