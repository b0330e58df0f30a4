"""CPU time and memory of processes and of whole process trees, from wait4 and /proc."""

import ctypes
import os
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from problem import Problem

_TICKS = os.sysconf("SC_CLK_TCK")
_PR_SET_CHILD_SUBREAPER = 36


@dataclass(frozen=True)
class Usage:
    """What a run took: seconds of wall and CPU time, and the peak of resident memory in MiB."""

    wall: float
    cpu: float
    peak: float


def run(command: list[str]) -> Usage:
    """Runs a command to its end. CPU is that of the process and of all its descendants that it waited for.

    Raises a Problem with the command's own words if it fails.
    """
    started = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        try:
            words = process.stderr.read() if process.stderr else b""
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            raise
        wall = time.monotonic() - started
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        last = words.decode(errors="replace").strip().splitlines()[-3:]
        raise Problem(f"`{' '.join(command)}` ended with {process.returncode}: {' / '.join(last)}")
    return Usage(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def adopt_orphans() -> None:
    """Makes processes whose parent dies children of this one, so that a tree stays a tree."""
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _stat(pid: int) -> list[str]:
    # The name in parentheses may hold spaces.
    return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()


def tree(root: int) -> list[int]:
    """The process and all its descendants."""
    children: dict[int, list[int]] = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                children.setdefault(int(_stat(int(entry))[1]), []).append(int(entry))
            except (OSError, IndexError):
                continue
    found = [root]
    for pid in found:
        found += children.get(pid, [])
    return found


def tree_cpu(root: int) -> float:
    """CPU seconds of the process, its descendants, and those of them that ended and were waited for."""
    total = 0
    for pid in tree(root):
        try:
            total += sum(int(field) for field in _stat(pid)[11:15])
        except (OSError, IndexError):
            continue
    return total / _TICKS


def tree_memory(root: int) -> float:
    """Proportional set size of the tree in MiB: shared pages count once."""
    total = 0
    for pid in tree(root):
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8").splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total / 1024


class PeakMemory(threading.Thread):
    """Watches a tree's memory until stopped."""

    def __init__(self, root: int, interval: float = 2) -> None:
        super().__init__(daemon=True)
        self.peak = 0.0
        self._root = root
        self._interval = interval
        self._stopped = threading.Event()

    def run(self) -> None:
        while not self._stopped.wait(self._interval):
            self.peak = max(self.peak, tree_memory(self._root))

    def stop(self) -> float:
        self._stopped.set()
        self.join()
        return self.peak
