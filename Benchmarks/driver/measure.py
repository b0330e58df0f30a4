"""The order of the runs, and what follows from them."""

import sys
from pathlib import Path
from statistics import median

from machine import cores
from ours import NeuroReel
from peer import Peer
from workload import Workload
from x264_alone import X264Alone


def say(text: str) -> None:
    """Tells how far the benchmark is."""
    print(text, file=sys.stderr, flush=True)


def measure(workload: Workload, ours: NeuroReel, folder: Path, rounds: int, picture: Path | None) -> dict:
    """Measures one workload: ours, x264 alone and the peer in turn, for some rounds.

    `picture` is where a frame of the peer goes; without it there is no peer.
    """
    say(f"{workload.name}: {workload.title}, frames {workload.first} to {workload.last}")
    alone = X264Alone(workload, folder, ours)
    runs: dict[str, list[dict]] = {"ours": [], "x264": [], "peer": []}
    result: dict = {
        "title": workload.title, "layers": workload.layers, "sparks": workload.sparks, "fps": workload.fps,
        "size": [workload.width, workload.height], "first_frame": workload.first, "frames": workload.count,
    }  # fmt: skip
    try:
        peer = Peer(workload, folder, ours) if picture else None
        if peer:
            say(f"{workload.name}: trying the peer's ways to capture a frame")
            result["peer_trials"] = peer.trials()
            best = result["peer_trials"][0]
            say(f"{workload.name}: the peer is fastest with {best['capture']} ({best['fps']:.2f} fps)")
        for number in range(rounds):
            say(f"{workload.name}: round {number + 1} of {rounds}")
            runs["ours"].append({**ours.render(workload), "first_frame": ours.first_frame(workload)})
            runs["x264"].append(alone.encode())
            if peer:
                wanted = picture if number == 0 else None
                runs["peer"].append(peer.render_fastest(result["peer_trials"], wanted))
    finally:
        alone.close()
    result["runs"] = runs
    result["summary"] = summary(runs, workload.count)
    return result


def _figures(runs: list[dict], frames: int) -> dict:
    """Medians over runs."""
    figures = {
        "fps": median(frames / run["wall"] for run in runs),
        "cpu": median(run["cpu"] / frames for run in runs),
        "idle_factor": median(run["wall"] / (run["cpu"] / cores()) for run in runs),
        "peak": median(run["peak"] for run in runs),
        "bytes": median(run["bytes"] for run in runs),
    }
    if "first_frame" in runs[0]:
        figures["first_frame"] = median(run["first_frame"] for run in runs)
    return figures


def summary(runs: dict[str, list[dict]], frames: int) -> dict:
    """Medians and ratios. CPU is in seconds a frame, memory in MiB, `idle_factor` is wall over (CPU over cores)."""
    figures: dict = {name: _figures(found, frames) for name, found in runs.items() if found}
    ours, alone = figures["ours"], figures["x264"]
    ours["cpu_encode"] = alone["cpu"]
    ours["cpu_render"] = ours["cpu"] - alone["cpu"]
    # Runs of one round lie close together in time, so what else the machine does falls out of their ratio.
    figures["cpu_over_x264"] = median(a["cpu"] / b["cpu"] for a, b in zip(runs["ours"], runs["x264"]))
    if runs["peer"]:
        figures["fps_over_peer"] = median(b["wall"] / a["wall"] for a, b in zip(runs["ours"], runs["peer"]))
        figures["peer_cpu_over_ours"] = median(b["cpu"] / a["cpu"] for a, b in zip(runs["ours"], runs["peer"]))
    return figures
