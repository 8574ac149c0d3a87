"""The widget's files: the script, the page that presents the bot, the demonstration of embedding."""

from __future__ import annotations

import gzip
import hashlib
import html
from pathlib import Path

from sanic.request import Request
from sanic.response import HTTPResponse

from bot.widget.bundle import widget_script
from knowledge import load

ORGANIZATIONS = "<!-- organizations -->"
FOLDER = Path(__file__).parents[2] / "widget" / "page"
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
}


class File:
    """A file held in memory, compressed once, with a validator for caches."""

    def __init__(self, content: str, suffix: str, headers: dict[str, str]) -> None:
        self._body = content.encode()
        self._compressed = gzip.compress(self._body, 9, mtime=0)
        self._type = TYPES[suffix]
        self._headers = {
            **SECURITY_HEADERS,
            **headers,
            "ETag": f'"{hashlib.sha256(self._body).hexdigest()[:20]}"',
            "Cache-Control": "public, max-age=300",
            "Vary": "Accept-Encoding",
        }

    def response(self, request: Request) -> HTTPResponse:
        """The file, or 304 when the visitor's copy is still good."""
        if request.headers.get("if-none-match") == self._headers["ETag"]:
            return HTTPResponse(status=304, headers=self._headers)
        if "gzip" in request.headers.get("accept-encoding", ""):
            headers = {**self._headers, "Content-Encoding": "gzip"}
            return HTTPResponse(self._compressed, headers=headers, content_type=self._type)
        return HTTPResponse(self._body, headers=self._headers, content_type=self._type)


def read_files() -> dict[str, File]:
    """What is served, by path. Only the script may be used by pages of other sites."""
    files = {"/widget.js": File(widget_script(), ".js", {"Cross-Origin-Resource-Policy": "cross-origin"})}
    for path in sorted(FOLDER.iterdir()):
        page = path.suffix == ".html"
        headers = {"Cross-Origin-Resource-Policy": "same-origin"}
        if page:
            headers |= {"Content-Security-Policy": CONTENT_SECURITY_POLICY, "Cross-Origin-Opener-Policy": "same-origin"}
        address = {"index.html": "/", "embed-demo.html": "/embed-demo"}.get(path.name, f"/page/{path.name}")
        content = path.read_text(encoding="utf-8")
        files[address] = File(
            content.replace(ORGANIZATIONS, _organizations()) if page else content, path.suffix, headers
        )
    return files


def _organizations() -> str:
    """The organizations of the knowledge base as items of an HTML list."""
    items = [(html.escape(each.name), html.escape(each.acronym or each.name)) for each in load().organizations]
    return "".join(f'<li><abbr title="{name}">{acronym}</abbr></li>' for name, acronym in items)
