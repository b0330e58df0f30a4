"""Measures NeuroReel, x264 alone and a three.js peer side by side. `script/benchmark` builds and starts it."""

import argparse
import shutil
import signal
import sys
import tempfile
from pathlib import Path

import machine
from measure import measure, say
from ours import NeuroReel
from problem import Problem
from report import as_json, as_markdown, write_whole
from workload import WORKLOADS, Workload

EX_OK, EX_CANNOT_CREATE, EX_IO, EX_INTERRUPTED = 0, 73, 74, 130


def count(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 720:
        raise argparse.ArgumentTypeError(f"{number} is not within 1 to 720")
    return number


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="script/benchmark", description=__doc__)
    parser.add_argument("--binary", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument(
        "--workload", action="append", choices=list(WORKLOADS), help="measure this one; may be repeated (default: all)"
    )
    parser.add_argument("--rounds", type=count, default=3, help="rounds of interleaved runs, medians count (default: 3)")
    parser.add_argument(
        "--frames", type=count, help="frames of each run (default: 240 of W1, 48 of W2, 72 of W3), around the same middle"
    )
    parser.add_argument("--no-peer", action="store_true", help="leave out the three.js peer")
    parser.add_argument("--long", action="store_true", help="also compare the memory of 12 s and 120 s of film; takes minutes")
    parser.add_argument("--output", type=Path, default=Path("out/benchmark"), help="a folder (default: out/benchmark)")
    return parser.parse_args()


def check_space(folder: Path, workloads: list[Workload]) -> None:
    """Raises a Problem if raw frames would not fit."""
    needed = int(max(workload.nv12_bytes * workload.count for workload in workloads) * 1.5)
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise Problem(
            f"{folder} has {free >> 20} MiB free, raw frames need {needed >> 20}: set TMPDIR to another folder or lower --frames",
            EX_CANNOT_CREATE,
        )


def save(results: dict, folder: Path) -> str:
    """Writes what is measured so far, and gives the table."""
    table = as_markdown(results)
    write_whole(folder / "benchmark.json", as_json(results))
    write_whole(folder / "benchmark.md", table)
    return table


def run(options: argparse.Namespace, folder: Path) -> str:
    """All measurements; written after each, so that a later one that fails loses nothing. Gives the table."""
    ours = NeuroReel(options.binary, folder)
    workloads = [WORKLOADS[name] for name in options.workload or WORKLOADS]
    if options.frames:
        workloads = [workload.with_count(options.frames) for workload in workloads]
    check_space(folder, workloads)
    results: dict = {"machine": machine.describe(ours), "rounds": options.rounds, "workloads": {}}
    for workload in workloads:
        picture = None if options.no_peer else options.output / f"peer-{workload.name}.png"
        results["workloads"][workload.name] = measure(workload, ours, folder, options.rounds, picture)
        save(results, options.output)
    say("stills")
    results["still"] = ours.still(WORKLOADS["W1"])
    if ours.can_share_work:
        say("one worker process and two")
        results["jobs"] = ours.sharing(WORKLOADS["W1"], min(options.rounds, 2))
    if options.long:
        say("12 s and 120 s of film")
        results["growth"] = ours.growth(WORKLOADS["W1"])
    return save(results, options.output)


def interrupted(*_: object) -> None:
    raise KeyboardInterrupt


def main() -> int:
    options = arguments()
    signal.signal(signal.SIGTERM, interrupted)
    try:
        options.output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        print(f"{options.output} cannot be made: {error.strerror}. Choose another --output.", file=sys.stderr)
        return EX_CANNOT_CREATE
    try:
        with tempfile.TemporaryDirectory(prefix="neuroreel-benchmark-") as folder:
            table = run(options, Path(folder))
    except Problem as problem:
        print(f"The benchmark stopped: {problem}", file=sys.stderr)
        return problem.status
    except OSError as error:
        print(f"The benchmark stopped: {error}", file=sys.stderr)
        return EX_IO
    except KeyboardInterrupt:
        print(f"Interrupted; what was measured before is in {options.output}.", file=sys.stderr)
        return EX_INTERRUPTED
    print(table, end="")
    say(f"Written to {options.output / 'benchmark.md'} and benchmark.json beside it")
    return EX_OK


if __name__ == "__main__":
    sys.exit(main())
