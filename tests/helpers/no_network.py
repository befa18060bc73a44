"""What of a process goes to a network, told by Python itself before it happens (PEP 578), whoever asks for it."""

import socket
import sys
from typing import Any

_ASKS = ("connect", "bind", "sendto", "sendmsg", "getaddrinfo", "gethostbyname", "gethostbyaddr", "getnameinfo")
ASKS = frozenset(f"socket.{name}" for name in _ASKS)
OWN = getattr(socket, "AF_UNIX", None)
"""The family of sockets that stay within the computer: asyncio wakes its loop by a pair of them."""


def leaves(event: str, given: tuple[Any, ...]) -> bool:
    """Whether what Python is about to do leads out of the computer, or to another program in it."""
    if event == "socket.__new__":
        return bool(given[1] != OWN)
    if event in ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"):
        return bool(given[0].family != OWN)
    return event in ASKS


class NoNetwork:
    """Forbids the process it is in every socket to others, and knows what was tried."""

    def __init__(self) -> None:
        self.tried: list[str] = []
        sys.addaudithook(self._look)

    def _look(self, event: str, given: tuple[Any, ...]) -> None:
        if event.startswith("socket.") and leaves(event, given):
            self.tried.append(f"{event} {given[1:]}")
            raise PermissionError(f"nothing here may use a network: {event} {given[1:]}")
