"""Runs of NeuroReel itself."""

import subprocess
from dataclasses import asdict, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from encoding import check_video
from problem import Problem
from processes import Usage, run
from workload import Workload


class NeuroReel:
    """The built program; what it writes goes to a temporary folder."""

    def __init__(self, binary: Path, folder: Path) -> None:
        self.binary = str(binary)
        self.folder = folder

    def words(self, *arguments: str) -> str:
        """What a command prints."""
        answer = subprocess.run([self.binary, *arguments], capture_output=True, text=True, check=False)
        if answer.returncode != 0:
            raise Problem(f"`neuroreel {' '.join(arguments)}` ended with {answer.returncode}: {answer.stderr.strip()}")
        return answer.stdout

    @property
    def can_share_work(self) -> bool:
        """Whether `render` can spread a film over worker processes."""
        return "--jobs" in self.words("render", "--help")

    def _render(self, workload: Workload, file: Path, first: int, last: int, *more: str) -> Usage:
        command = [self.binary, "render", *workload.picture_arguments, "--frames", f"{first}-{last}"]
        return run([*command, "--progress", "none", "-o", str(file), *more])

    def render(self, workload: Workload, *more: str) -> dict:
        """Renders the workload's frames once; `more` are further arguments of `render`."""
        # A folder of its own, so that nothing is left over that a later run could take up.
        with TemporaryDirectory(dir=self.folder) as folder:
            file = Path(folder) / "ours.mp4"
            usage = self._render(workload, file, workload.first, workload.last, *more)
            check_video(file, workload)
            return {**asdict(usage), "bytes": file.stat().st_size}

    def first_frame(self, workload: Workload) -> float:
        """Seconds from process start to a finished film of one frame."""
        with TemporaryDirectory(dir=self.folder) as folder:
            return self._render(workload, Path(folder) / "one.mp4", workload.first, workload.first).wall

    def near_lossless(self, workload: Workload, file: Path) -> None:
        """Renders the workload's frames so finely that they can stand for what the encoder is given."""
        self._render(workload, file, workload.first, workload.last, "--crf", "1", "--preset", "ultrafast")

    def still(self, workload: Workload, runs: int = 5) -> dict:
        """Seconds from process start to a PNG. The first run fills the driver's shader cache and does not count."""
        picture = self.folder / "still.png"
        frame = str(workload.first + workload.count // 2)
        command = [self.binary, "still", *workload.picture_arguments, "--frame", frame, "--quiet", "-o", str(picture)]
        run(command)
        walls = [run(command).wall for _ in range(runs)]
        picture.unlink()
        return {"median": median(walls), "runs": walls}

    def growth(self, workload: Workload) -> dict:
        """Peak memory of the whole film, once and ten times over (12 s and 120 s)."""
        peaks = {}
        for cycles in (1, 10):
            with TemporaryDirectory(dir=self.folder) as folder:
                command = [self.binary, "render", *workload.picture_arguments, "--set", f"training.cycles={cycles}"]
                peaks[cycles] = run([*command, "--progress", "none", "-o", str(Path(folder) / "long.mp4")]).peak
        return {"peak_12s": peaks[1], "peak_120s": peaks[10], "growth": peaks[10] / peaks[1] - 1}

    def sharing(self, workload: Workload, rounds: int) -> dict:
        """CPU seconds a frame with one worker process and with two, in turn, over two whole segments for each worker."""
        spread = replace(workload, first=2 * workload.fps, count=8 * workload.fps)
        runs: dict[int, list[dict]] = {1: [], 2: []}
        for _ in range(rounds):
            for jobs in runs:
                runs[jobs].append(self.render(spread, "--jobs", str(jobs)))
        cpu = {jobs: median(run["cpu"] for run in found) / spread.count for jobs, found in runs.items()}
        return {"frames": spread.count, "jobs_1": cpu[1], "jobs_2": cpu[2], "ratio": cpu[2] / cpu[1], "runs": runs}
