"""How the library grows with its store: python -m benchmarks.growth SMALL LARGE [--check].

Two stores (see benchmarks.make_library) side by side: whole commands with their peak of memory, and steps on the
screens until they are painted. `--check` proves both stores whole too, which takes minutes for a million notes.
"""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from benchmarks.startup import started
from tests.helpers.console import console

ROUNDS = 5
_CONSOLE = [sys.executable, "-m", "peerassist_tui", "--store"]
_MEASURING = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""A small process between, for a child counts the memory of the one that it comes from as its own."""


def main(paths: list[Path], *, check: bool) -> None:
    """Measure both stores round by round, so that they meet the same machine."""
    found: dict[str, list[list[tuple[float, float]]]] = {}
    for _ in range(ROUNDS):
        for place, path in enumerate(paths):
            for name, figures in _measured(path):
                found.setdefault(name, [[] for _ in paths])[place].append(figures)
    if check:
        found["check"] = [[_command(path, "check")] for path in paths]
    for name, stores in found.items():
        medians = [tuple(statistics.median(values) for values in zip(*one, strict=True)) for one in stores]
        shown = "   ".join(f"{took:>9.0f} ms {peak:>7.1f} MiB" for took, peak in medians)
        sys.stdout.write(f"{name:<22}{shown}   {medians[-1][0] / medians[0][0]:>7.2f} x\n")


def _measured(path: Path) -> Iterator[tuple[str, tuple[float, float]]]:
    listed = subprocess.run([*_CONSOLE, str(path), "list", "--json"], capture_output=True, check=True).stdout
    held = next(one["id"] for one in json.loads(listed) if one["status"] == "finished")
    env = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    yield "first screen", started([*_CONSOLE, str(path)], b" 2026", env)
    yield "open a session", started([*_CONSOLE, str(path), "open", held], b"wrap-up", env)
    for words in (("list",), ("show", held, "--json"), ("search", "the"), ("due",), ("lessons",), ("figures",)):
        yield " ".join(words[:1]), _command(path, *words)
    for name, took in asyncio.run(_steps(path, UUID(held))):
        yield name, (took, 0.0)


def _command(path: Path, *words: str) -> tuple[float, float]:
    """Milliseconds and the peak of memory in MiB of a whole command."""
    began = time.perf_counter()
    command = [sys.executable, "-c", _MEASURING, *_CONSOLE, str(path), *words]
    peak = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout
    return (time.perf_counter() - began) * 1000, int(peak) / 1024


async def _steps(path: Path, held: UUID) -> list[tuple[str, float]]:
    took: list[tuple[str, float]] = []
    async with console(path, held) as opened:
        for name, key in (("review it (F7)", "f7"), ("its replay", "2"), ("a step of it", "right")):
            before, began = opened.text(), time.perf_counter()
            await opened.press(key)
            took.append((name, (time.perf_counter() - began) * 1000))
            if opened.text() == before:
                raise SystemExit(f"{name}: {key} changed nothing on the screen.")
    return took


if __name__ == "__main__":
    main([Path(one) for one in sys.argv[1:3]], check="--check" in sys.argv)
