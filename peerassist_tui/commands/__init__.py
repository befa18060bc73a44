"""What each command does. Each imports what it needs when it runs, so that none waits for another's libraries."""

HOMES = {
    "backup": "keeping",
    "board": "consoles",
    "check": "keeping",
    "console": "consoles",
    "demo": "consoles",
    "due": "across",
    "export": "bundles",
    "figures": "across",
    "guide": "consoles",
    "hints": "one_session",
    "import": "bundles",
    "invite": "documents",
    "lesson": "documents",
    "lessons": "across",
    "letters": "documents",
    "list": "across",
    "notes": "consoles",
    "open": "consoles",
    "people": "personal_data",
    "play": "consoles",
    "report": "documents",
    "restore": "keeping",
    "search": "across",
    "show": "one_session",
}
"""The module in which each command is at home."""
