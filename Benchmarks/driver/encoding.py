"""The settings of x264, the same for everyone, and checks of what was encoded."""

import subprocess
from pathlib import Path

from problem import Problem
from workload import Workload


def has_avx512() -> bool:
    return "avx512f" in Path("/proc/cpuinfo").read_text(encoding="utf-8")


def x264_arguments(workload: Workload) -> list[str]:
    """What `neuroreel render` gives x264 by default (Sources/Encoding/Video/VideoEncoder.swift), as ffmpeg's arguments."""
    keyint = workload.fps * 2
    parameters = [
        "stitchable=1", "scenecut=0", f"keyint={keyint}", f"min-keyint={keyint}", "open-gop=0", "8x8dct=1",
        "aq-mode=3", "threads=2", "lookahead-threads=1", "rc-lookahead=6", "sync-lookahead=0",
    ]  # fmt: skip
    if has_avx512() and (workload.width + 15) // 16 % 8 != 0:
        parameters.append("asm=avx2,fma3,bmi2,lzcnt")
    tags = ["-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-color_range", "tv"]
    return [
        "-c:v", "libx264", "-preset", "medium", "-crf", "18", "-profile:v", "high",
        "-x264-params", ":".join(parameters), *tags, "-flags", "+cgop", "-an",
    ]  # fmt: skip


def ffmpeg(*arguments: str) -> list[str]:
    """The command line of a quiet ffmpeg."""
    return ["ffmpeg", "-hide_banner", "-nostdin", "-loglevel", "error", "-y", *arguments]


def raw_input(workload: Workload, pixel_format: str, source: str) -> list[str]:
    """ffmpeg's arguments for raw frames from a file or pipe."""
    size = f"{workload.width}x{workload.height}"
    return ["-f", "rawvideo", "-pix_fmt", pixel_format, "-s", size, "-r", str(workload.fps), "-i", source]


def check_video(file: Path, workload: Workload) -> None:
    """Raises a Problem unless the file holds the workload's frames at its size."""
    entries = "stream=width,height,nb_read_packets"
    command = ["ffprobe", "-v", "error", "-select_streams", "v:0", "-count_packets", "-show_entries", entries]
    answer = subprocess.run([*command, "-of", "csv=p=0", str(file)], capture_output=True, text=True, check=False)
    expected = f"{workload.width},{workload.height},{workload.count}"
    if answer.returncode != 0 or answer.stdout.strip() != expected:
        found = answer.stdout.strip() or answer.stderr.strip() or "nothing"
        raise Problem(f"{file.name} of {workload.name}: width, height and frames should be {expected}, ffprobe found {found}")
