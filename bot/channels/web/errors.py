"""Refusals of the web channel."""

from __future__ import annotations


class WebError(Exception):
    """A request that is refused.

    status: HTTP status. code: what the widget chooses its words by, part of the protocol.
    message: for developers. retry_after: seconds to wait, sent as Retry-After.
    """

    def __init__(self, status: int, code: str, message: str, retry_after: int | None = None) -> None:
        super().__init__(message)
        self.status, self.code, self.message, self.retry_after = status, code, message, retry_after

    def headers(self) -> dict[str, str]:
        """Headers that belong to the refusal."""
        return {} if self.retry_after is None else {"Retry-After": str(self.retry_after)}

    def body(self) -> dict[str, object]:
        """{"error": {"code", "message", "retry_after" (seconds or None)}}"""
        return {"error": {"code": self.code, "message": self.message, "retry_after": self.retry_after}}
