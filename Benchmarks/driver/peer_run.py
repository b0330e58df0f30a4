"""One run of the three.js peer, in a process of its own, so that its tree can be measured.

Usage: peer_run.py JOB.json RESULT.json
"""

import base64
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from encoding import ffmpeg, raw_input, x264_arguments
from frame_server import FrameServer
from playwright.sync_api import CDPSession, Page, sync_playwright
from processes import PeakMemory, adopt_orphans, tree_cpu
from workload import Workload

CHROMIUM = "/usr/bin/chromium"
JPEG_QUALITY = 95
# The fewest that make a body; connections are two pixels wide, and more sides only cost.
CYLINDER_SIDES = 3

# Chromium's ways to draw WebGL without a GPU.
RENDERERS = {
    "gl-egl": ["--use-gl=angle", "--use-angle=gl-egl"],
    "swiftshader": ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
    "gl-egl-in-process": ["--use-gl=angle", "--use-angle=gl-egl", "--in-process-gpu"],
}

_COMMON = ["--no-sandbox", "--ignore-gpu-blocklist", "--force-color-profile=srgb", "--hide-scrollbars"]
_TO_VIDEO_RANGE = "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"


def encoder_input(workload: Workload, capture: str) -> list[str]:
    """ffmpeg's arguments for what a capture delivers; frames read by WebGL stand on their heads."""
    if capture == "nv12":
        return raw_input(workload, "nv12", "-")
    if capture in ("rgba", "rgba-async"):
        return [*raw_input(workload, "rgba", "-"), "-vf", f"vflip,{_TO_VIDEO_RANGE}"]
    if capture == "videoframe":
        return [*raw_input(workload, "rgba", "-"), "-vf", _TO_VIDEO_RANGE]
    return ["-f", "image2pipe", "-c:v", "mjpeg", "-framerate", str(workload.fps), "-i", "-", "-vf", _TO_VIDEO_RANGE]


def take_screenshots(page: Page, session: CDPSession, capture: str, workload: Workload, server: FrameServer) -> None:
    """Draws each frame and takes the page's picture."""
    assert server.sink is not None
    for frame in range(workload.first, workload.first + workload.count):
        page.evaluate("frame => peer.draw(frame)", frame)
        if capture == "screenshot":
            picture = page.screenshot(type="jpeg", quality=JPEG_QUALITY)
        else:
            options = {"format": "jpeg", "quality": JPEG_QUALITY, "optimizeForSpeed": True}
            picture = base64.b64decode(session.send("Page.captureScreenshot", options)["data"])
        while picture:
            picture = picture[os.write(server.sink, picture) :]
        server.note_frame()


def measure(job: dict, page: Page, session: CDPSession, workload: Workload, server: FrameServer) -> dict:
    """Renders and encodes the workload's frames with a page that stands ready."""
    capture = job["capture"]
    me = os.getpid()
    cpu, wall = tree_cpu(me), time.monotonic()
    command = ffmpeg(*encoder_input(workload, capture), *x264_arguments(workload), job["output"])
    with subprocess.Popen([part for part in command if part != "-nostdin"], stdin=subprocess.PIPE) as encoder:
        assert encoder.stdin is not None
        server.attach(encoder.stdin.fileno())
        if capture in ("screenshot", "cdp"):
            take_screenshots(page, session, capture, workload, server)
        else:
            page.evaluate("([first, count]) => peer.run(first, count)", [workload.first, workload.count])
        encoder.stdin.close()
        status = encoder.wait()
    wall, cpu = time.monotonic() - wall, tree_cpu(me) - cpu
    if status != 0:
        raise RuntimeError(f"ffmpeg ended with {status}")
    assert server.first_frame is not None
    return {"wall": wall, "cpu": cpu, "first_frame": server.first_frame - job["started"], "frames": server.frames}


def main() -> None:
    job = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    workload = Workload(**job["workload"])
    adopt_orphans()
    server = FrameServer(Path(job["network"]).read_bytes())
    memory = PeakMemory(os.getpid())
    memory.start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=[*_COMMON, *RENDERERS[job["renderer"]]]
        )
        page = browser.new_page(viewport={"width": workload.width, "height": workload.height})
        problems: list[str] = []
        page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.goto(server.address)
        page.wait_for_function("window.peer !== undefined")
        settings = {
            "width": workload.width, "height": workload.height, "fps": workload.fps, "sparks": workload.sparks,
            "first": workload.first, "capture": job["capture"], "sides": CYLINDER_SIDES,
        }  # fmt: skip
        device = page.evaluate("settings => peer.prepare(settings)", settings)
        page.set_default_timeout(0)
        result = measure(job, page, page.context.new_cdp_session(page), workload, server)
        if problems:
            raise RuntimeError("; ".join(problems))
        if job.get("picture"):
            page.evaluate("frame => peer.draw(frame)", workload.first + workload.count // 2)
            page.screenshot(path=job["picture"])
        result["browser"] = browser.version
        result["device"] = device
        browser.close()
    result["peak"] = memory.stop()
    Path(sys.argv[2]).write_text(json.dumps(result), encoding="utf-8")


if __name__ == "__main__":
    main()
