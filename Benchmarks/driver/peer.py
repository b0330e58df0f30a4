"""Runs of the three.js peer, each in a process of its own."""

import json
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path

from encoding import check_video
from ours import NeuroReel
from problem import Problem
from workload import Workload

# Ways out of the page (peer/capture.js) and what draws in it (peer_run.py). SwiftShader, Chromium's default, is several times
# slower than Mesa's OpenGL: one try on the small workload shows it.
_CAPTURES = ("screenshot", "jpeg", "rgba-async", "nv12")
_BEST_GUESSES = [*((capture, "gl-egl") for capture in _CAPTURES), ("nv12", "gl-egl-in-process")]
TRIALS = {
    "W1": [
        *_BEST_GUESSES,
        *((capture, "gl-egl") for capture in ("cdp", "videoframe", "rgba")),
        ("jpeg", "gl-egl-in-process"),
        ("jpeg", "swiftshader"),
    ],
    "W2": _BEST_GUESSES,
    "W3": _BEST_GUESSES,
}

# How many of the fastest are tried twice.
AGAIN = 2

SCRIPT = Path(__file__).resolve().parent / "peer_run.py"


def _speed(run: dict) -> float:
    return run["fps"]


class Peer:
    """The peer on one workload, with the values that NeuroReel computed."""

    def __init__(self, workload: Workload, folder: Path, ours: NeuroReel) -> None:
        self.workload = workload
        self.folder = folder
        self.network = folder / f"{workload.name}.json"
        self.network.write_text(ours.words("inspect", *workload.film_arguments, "--json"), encoding="utf-8")

    def trials(self) -> list[dict]:
        """Tries the ways to capture a frame on a few frames, the fastest once more. Fastest first; those that fail say why."""
        few = self.workload.with_count(min(self.workload.trial, self.workload.count))
        found = [self._trial(few, capture, renderer) for capture, renderer in TRIALS[self.workload.name]]
        found.sort(key=_speed, reverse=True)
        if "problem" in found[0]:
            raise Problem(found[0]["problem"])
        # One try may have met a busy moment.
        for place, first in enumerate(found[:AGAIN]):
            second = self._trial(few, first["capture"], first["renderer"])
            found[place] = max(first, second, key=_speed)
        return sorted(found, key=_speed, reverse=True)

    def render_fastest(self, trials: list[dict], picture: Path | None = None) -> dict:
        """Renders the workload's frames with the fastest way that works: long runs break what short ones did not.

        A way that fails is marked in `trials` and not tried again.
        """
        for trial in trials:
            if "problem" in trial:
                continue
            try:
                return self.render(trial["capture"], trial["renderer"], picture)
            except Problem as problem:
                trial["problem"] = str(problem)
        raise Problem(f"no way to capture {self.workload.name} lasts: {trials[0]['problem']}")

    def _trial(self, few: Workload, capture: str, renderer: str) -> dict:
        try:
            run = self.render(capture, renderer, workload=few)
        except Problem as problem:
            return {"capture": capture, "renderer": renderer, "fps": 0.0, "problem": str(problem)}
        return {**run, "fps": run["frames"] / run["wall"]}

    def render(
        self, capture: str, renderer: str, picture: Path | None = None, workload: Workload | None = None
    ) -> dict:
        """Renders the workload's frames (or another's of the same film) once.

        `capture` says how a frame leaves the page, `renderer` what draws WebGL; a picture of the middle frame is written
        if asked for.
        """
        workload = workload or self.workload
        output, job_file, result_file = (self.folder / name for name in ("peer.mp4", "job.json", "result.json"))
        job = {
            "workload": asdict(workload), "capture": capture, "renderer": renderer, "output": str(output),
            "network": str(self.network), "picture": str(picture) if picture else None, "started": time.monotonic(),
        }  # fmt: skip
        job_file.write_text(json.dumps(job), encoding="utf-8")
        command = [sys.executable, str(SCRIPT), str(job_file), str(result_file)]
        answer = subprocess.run(command, capture_output=True, text=True, check=False)
        if answer.returncode != 0:
            words = (answer.stderr.strip() or "no message").splitlines()[-1]
            raise Problem(f"the peer failed on {self.workload.name} ({capture}, {renderer}): {words}")
        check_video(output, workload)
        result = json.loads(result_file.read_text(encoding="utf-8"))
        result.update(capture=capture, renderer=renderer, bytes=output.stat().st_size)
        output.unlink()
        return result
