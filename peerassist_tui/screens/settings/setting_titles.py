"""What settings, and the tables that they stand in, are called on their page."""

from collections.abc import Mapping

from peerassist_tui.language import NC_, _, pgettext

_GROUPS: Mapping[str, str] = {
    "queue": NC_("settings", "Queue"),
    "follow_up": NC_("settings", "Follow-up"),
    "documents": NC_("settings", "Documents"),
    "letters": NC_("settings", "Letters"),
    "keys": NC_("settings", "Keys"),
    "backups": NC_("settings", "Backups"),
    "hints": NC_("settings", "Hints"),
}
_TITLES: Mapping[str, str] = {
    "language": NC_("setting", "Language"),
    "theme": NC_("setting", "Theme"),
    "more_orders": NC_("setting", "More orders"),
    "format": NC_("setting", "Format"),
    "font_size": NC_("setting", "Font size"),
    "salutation": NC_("setting", "Salutation"),
    "closing": NC_("setting", "Closing"),
    "signature": NC_("setting", "Signature"),
    "layout": NC_("setting", "Layout"),
    "function_keys": NC_("setting", "Function keys"),
    "commands": NC_("setting", "Commands"),
    "folder": NC_("setting", "Folder"),
    "automatic": NC_("setting", "Automatic"),
    "silent_minutes_each": NC_("setting", "Silent minutes each"),
    "silent_minutes_least": NC_("setting", "Silent minutes least"),
    "silent_minutes_most": NC_("setting", "Silent minutes most"),
    "fair_shares": NC_("setting", "Fair shares"),
    "share_least": NC_("setting", "Share least"),
    "share_after_minutes": NC_("setting", "Share after minutes"),
    "share_every_minutes": NC_("setting", "Share every minutes"),
    "alternating_turns": NC_("setting", "Alternating turns"),
    "waiting_seconds": NC_("setting", "Waiting seconds"),
    "telling_share": NC_("setting", "Telling share"),
    "no_question_minutes": NC_("setting", "No question minutes"),
    "stopped_seconds": NC_("setting", "Stopped seconds"),
    "thin_after": NC_("setting", "Thin after"),
    "undiscussed_minutes": NC_("setting", "Undiscussed minutes"),
    "why_seconds": NC_("setting", "Why seconds"),
    "queue_each": NC_("setting", "Queue each"),
    "queue_least": NC_("setting", "Queue least"),
    "break_minutes": NC_("setting", "Break minutes"),
    "option_minutes": NC_("setting", "Option minutes"),
    "last_part": NC_("setting", "Last part"),
}


def group_of(table: str) -> str:
    """The heading of the settings of a table."""
    return pgettext("settings", _GROUPS[table]) if table else _("This console")


def title_of(name: str) -> str:
    """What the setting of that name is called."""
    return pgettext("setting", _TITLES[name])
