"""The line that was refused last, which may be sent once more while it is the line before."""


class RefusedLine:
    """The last `line` that was refused, and `why`; `is_before`: it came just before the line that is being done."""

    def __init__(self) -> None:
        """Nothing was refused yet."""
        self.line, self.why, self.is_before = "", "", False
        self._is_newest = False

    def go_on(self) -> None:
        """Another line is begun."""
        self.is_before, self._is_newest = self._is_newest, False

    def keep(self, line: str, why: str) -> None:
        """The line that is being done was refused."""
        self.line, self.why, self._is_newest = line, why, True

    def stay(self) -> None:
        """The line that is being done only answers a question: the next one comes just behind what was refused."""
        self._is_newest = self.is_before
