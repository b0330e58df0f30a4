"""What the figures were measured on."""

import os
import platform
import subprocess
from pathlib import Path

from ours import NeuroReel


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0))


def _first_line(*command: str) -> str:
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    return (answer.stdout.strip().splitlines() or ["unknown"])[0]


def describe(ours: NeuroReel) -> dict:
    """Processor, cores, load and versions."""
    models = [
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        if line.startswith("model name")
    ]
    repository = str(Path(__file__).resolve().parents[2])
    return {
        "processor": models[0] if models else platform.machine(),
        "cores": cores(),
        "load_before": os.getloadavg()[0],
        "kernel": platform.release(),
        "neuroreel": ours.words("--version").strip(),
        "commit": _first_line("git", "-C", repository, "describe", "--always", "--dirty"),
        "doctor": ours.words("doctor").strip().splitlines(),
        "ffmpeg": _first_line("ffmpeg", "-version"),
        "chromium": _first_line("chromium", "--version"),
        "three.js": _first_line("dpkg-query", "--show", "--showformat=${Version}", "libjs-three"),
    }
