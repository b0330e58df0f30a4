"""The error that the benchmark reports in one line."""


class Problem(Exception):
    """What went wrong, where, and what to do; the status is one of sysexits."""

    def __init__(self, message: str, status: int = 70) -> None:
        super().__init__(message)
        self.status = status
