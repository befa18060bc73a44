"""A sealed file that is opened at once: sealing anew takes a second, and so does each opening."""

from base64 import b64decode

WORDS = "four quiet béll towers"
LIGHT = b64decode(
    "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBGZVlBQUlFMW10UGZyTEhud2h6SFF3IDEwCmVFMS9HR0lZRkpzRmpo"
    "Y09lTmVTUHBqYXZvNDVBdjhIRUxNQlg0RlBZMDQKLS0tIGt4OXc4d0FENGhuSjNhV2hBNVpYR2U0Y0FENU1BMEZrOFp6U1Ja"
    "cEFpWEEKqSqtmABRwCt6VKA8C1v3hONt3kpquSU/vjS9K6f2wWC9J+32j0oJsG9KCUo="
)
"""“PK and so on”, sealed with these words by another program, and with so little work that it is opened at once."""
