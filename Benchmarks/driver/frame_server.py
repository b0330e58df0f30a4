"""Serves the peer's page on the loopback and hands the frames that it posts to ffmpeg."""

import fcntl
import os
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "peer"
THREE = Path("/usr/share/javascript/three")
_TYPES = {".html": "text/html", ".js": "text/javascript", ".json": "application/json"}
_PIPE_BYTES = 1 << 20


class FrameServer(ThreadingHTTPServer):
    """An HTTP server for one page. Set `sink`, the write end of ffmpeg's pipe, before frames are posted."""

    daemon_threads = True

    def __init__(self, network: bytes) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.network = network
        self.sink: int | None = None
        self.frames = 0
        self.first_frame: float | None = None
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/index.html"

    def attach(self, sink: int) -> None:
        """Where frames go from now on."""
        fcntl.fcntl(sink, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
        self.sink = sink

    def note_frame(self) -> None:
        if self.first_frame is None:
            self.first_frame = time.monotonic()
        self.frames += 1


class _Handler(BaseHTTPRequestHandler):
    server: FrameServer
    protocol_version = "HTTP/1.1"
    # A buffered reader would swallow the beginning of a frame, which is to go straight from socket to pipe.
    rbufsize = 0

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == "/network.json":
            self._answer(200, self.server.network, ".json")
            return
        root, name = (THREE, path.removeprefix("/three/")) if path.startswith("/three/") else (PAGE, path[1:])
        file = (root / name).resolve()
        if file.suffix not in _TYPES or not file.is_file():
            self._answer(404, b"", ".html")
            return
        self._answer(200, file.read_bytes(), file.suffix)

    def do_POST(self) -> None:
        left = int(self.headers["Content-Length"])
        sink = self.server.sink
        if sink is None:
            self._answer(503, b"", ".html")
            return
        while left > 0:
            moved = os.splice(self.connection.fileno(), sink, min(left, _PIPE_BYTES))
            if moved == 0:
                return
            left -= moved
        self.server.note_frame()
        self._answer(200, b"", ".html")

    def _answer(self, status: int, body: bytes, suffix: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", _TYPES[suffix])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        pass
