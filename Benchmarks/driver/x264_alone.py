"""x264 alone, on the same frames with the same settings: the floor under every renderer."""

from dataclasses import asdict
from pathlib import Path

from encoding import check_video, ffmpeg, raw_input, x264_arguments
from ours import NeuroReel
from processes import run
from workload import Workload


class X264Alone:
    """Encodes prepared raw NV12 frames, so that neither decoding nor a conversion of colours counts."""

    def __init__(self, workload: Workload, folder: Path, ours: NeuroReel) -> None:
        self.workload = workload
        self.folder = folder
        self.frames = folder / f"{workload.name}.nv12"
        fine = folder / "fine.mp4"
        ours.near_lossless(workload, fine)
        run(ffmpeg("-i", str(fine), "-f", "rawvideo", "-pix_fmt", "nv12", str(self.frames)))
        fine.unlink()

    def encode(self) -> dict:
        """Encodes the frames once."""
        file = self.folder / "x264.mp4"
        source = raw_input(self.workload, "nv12", str(self.frames))
        usage = run(ffmpeg(*source, *x264_arguments(self.workload), str(file)))
        check_video(file, self.workload)
        result = {**asdict(usage), "bytes": file.stat().st_size}
        file.unlink()
        return result

    def close(self) -> None:
        """Removes the frames, which are large."""
        self.frames.unlink(missing_ok=True)
