"""What is rendered: the workloads of the benchmark."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Workload:
    """A film, and which of its frames are measured; `trial` is how many are enough to compare the peer's ways to capture."""

    name: str
    title: str
    layers: str
    sparks: int
    width: int
    height: int
    first: int
    count: int
    trial: int
    fps: int = 60

    @property
    def last(self) -> int:
        return self.first + self.count - 1

    @property
    def nv12_bytes(self) -> int:
        """The size of one frame in NV12."""
        return self.width * self.height * 3 // 2

    @property
    def film_arguments(self) -> list[str]:
        """The film, as every command of neuroreel takes it."""
        return ["homepage-loop", "--layers", self.layers, "--set", f"sparks={self.sparks}"]

    @property
    def picture_arguments(self) -> list[str]:
        return [*self.film_arguments, "--size", f"{self.width}x{self.height}", "--fps", str(self.fps)]

    def with_count(self, count: int) -> "Workload":
        """The same film and middle, but that many frames."""
        middle = self.first + self.count // 2
        first = min(max(middle - count // 2, 0), max(self.fps * 12 - count, 0))
        return replace(self, first=first, count=count)


# The frames lie where sparks fly: around the turn from the forward to the backward pass, of W2 in its largest gap. They cut no segment in two but at the ends: each
# has an encoder of its own, and x264 alone has one for all.
WORKLOADS = {
    "W1": Workload("W1", "8-12-12-6, 6 sparks, 1920x1080", "8,12,12,6", 6, 1920, 1080, 240, 240, 24),
    "W2": Workload("W2", "64-128-128-32, 3 sparks, 1920x1080", "64,128,128,32", 3, 1920, 1080, 180, 48, 6),
    "W3": Workload("W3", "8-12-12-6, 6 sparks, 3840x2160", "8,12,12,6", 6, 3840, 2160, 270, 72, 12),
}
