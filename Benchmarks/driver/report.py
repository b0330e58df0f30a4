"""The table, and files that are whole or not there."""

import json
import os
from pathlib import Path

HEADINGS = [
    "", "frames a second", "CPU s a frame", "of it render + encode", "wall / (CPU / cores)", "peak MiB", "first frame, s",
    "MB written",
]  # fmt: skip
_NAMES = {"ours": "NeuroReel", "x264": "x264 alone", "peer": "three.js peer"}


def write_whole(file: Path, text: str) -> None:
    """Writes a file under its name only when it is complete."""
    partial = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with partial.open("w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        partial.replace(file)
    finally:
        partial.unlink(missing_ok=True)


def as_json(results: dict) -> str:
    return json.dumps(results, indent=2, sort_keys=True) + "\n"


def _row(name: str, figures: dict) -> list[str]:
    split = f"{figures['cpu_render']:.3f} + {figures['cpu_encode']:.3f}" if "cpu_render" in figures else "-"
    first = f"{figures['first_frame']:.2f}" if "first_frame" in figures else "-"
    return [
        _NAMES[name], f"{figures['fps']:.2f}", f"{figures['cpu']:.3f}", split, f"{figures['idle_factor']:.2f}",
        f"{figures['peak']:.0f}", first, f"{figures['bytes'] / 1e6:.2f}",
    ]  # fmt: skip


def _table(rows: list[list[str]]) -> list[str]:
    return [f"| {' | '.join(row)} |" for row in [rows[0], ["---"] * len(rows[0]), *rows[1:]]]


def _workload(name: str, result: dict) -> list[str]:
    summary = result["summary"]
    last = result["first_frame"] + result["frames"] - 1
    lines = [f"## {name}: {result['title']}, {result['fps']} fps", ""]
    lines += [f"Frames {result['first_frame']} to {last}, medians of {len(result['runs']['ours'])} interleaved runs.", ""]
    lines += _table([HEADINGS, *(_row(key, summary[key]) for key in _NAMES if key in summary)])
    lines += ["", f"- CPU a frame, NeuroReel over x264 alone: **{summary['cpu_over_x264']:.2f}**"]
    if "fps_over_peer" in summary:
        best = result["runs"]["peer"][-1]
        lines += [
            f"- frames a second, NeuroReel over the peer: **{summary['fps_over_peer']:.1f}**",
            f"- CPU a frame, the peer over NeuroReel: {summary['peer_cpu_over_ours']:.1f}",
            f"- the peer's best: capture `{best['capture']}`, {best['renderer']}",
            "",
        ]
        lines += _trials(result["peer_trials"])
    return [*lines, ""]


def _trials(trials: list[dict]) -> list[str]:
    rows = [["peer's capture", "drawn by", "frames a second", "CPU s a frame"]]
    for trial in trials:
        cpu = f"{trial['cpu'] / trial['frames']:.3f}" if "cpu" in trial else "-"
        end = ", broke off" if "problem" in trial else ""
        rows.append([trial["capture"] + end, trial["renderer"], f"{trial['fps']:.2f}", cpu])
    return _table(rows)


def as_markdown(results: dict) -> str:
    """The whole report."""
    machine = results["machine"]
    lines = [
        "# Benchmark", "",
        f"{machine['cores']} cores of {machine['processor']}, {machine['neuroreel']}, commit {machine['commit']};"
        f" {machine['ffmpeg'].partition(' Copyright')[0]}; {machine['chromium']}; three.js {machine['three.js']}.", "",
    ]  # fmt: skip
    for name, result in results["workloads"].items():
        lines += _workload(name, result)
    lines += ["## Other figures", ""]
    if still := results.get("still"):
        lines.append(f"- `still` from process start to PNG, warm shader cache: {still['median']:.2f} s")
    if sharing := results.get("jobs"):
        lines.append(
            f"- `--jobs 2` against `--jobs 1`, CPU a frame: {sharing['jobs_2']:.3f} / {sharing['jobs_1']:.3f} s ="
            f" {sharing['ratio']:.2f}"
        )
    if growth := results.get("growth"):
        lines.append(
            f"- peak memory of 12 s and 120 s: {growth['peak_12s']:.0f} and {growth['peak_120s']:.0f} MiB"
            f" ({growth['growth']:+.1%})"
        )
    return "\n".join(lines) + "\n"
