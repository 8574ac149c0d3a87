"""A real browser, the fake bot, and a site of somebody else that embeds the widget.

Without a browser these tests are skipped, loudly; with REQUIRE_BROWSER=1 in the environment they fail instead.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.bot.channels.fake_server import GENEROUS, FakeServer, free_port

HERE = Path(__file__).parent
AXE = HERE / "node_modules" / "axe-core" / "axe.min.js"
# Nothing here may leave the machine, nor may one run find what another left.
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
WAIT = 20_000  # ms at most: generous, for machines that do other work besides


def missing(what: str) -> None:
    """Skips, or fails where REQUIRE_BROWSER=1."""
    message = f"WIDGET NOT TESTED: {what}"
    if os.environ.get("REQUIRE_BROWSER") == "1":
        pytest.fail(message)
    pytest.skip(message)


# Not for the whole run: while it is open, no other test could run an event loop.
@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if not BROWSER:
        missing("no browser; install Debian's package chromium")
    try:
        from playwright.sync_api import expect, sync_playwright
    except ImportError:
        missing("the Python package playwright is not installed")
    expect.set_options(timeout=WAIT)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, installed from package-lock.json where missing."""
    if not AXE.exists():
        if not shutil.which("npm"):
            missing("axe-core is not installed and there is no npm to do it")
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=HERE, check=True, capture_output=True)
    return AXE.read_text("utf-8")


class Site:
    """Somebody else's web site: pages by path, each with its headers."""

    def __init__(self) -> None:
        self.pages: dict[str, tuple[str, dict[str, str]]] = {}
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                body, headers = site.pages.get(self.path, ("", {}))
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body.encode())

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", free_port()), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def add(self, path: str, body: str, headers: dict[str, str] | None = None) -> str:
        """Puts up a page and returns its address."""
        head = '<meta charset="utf-8"><title>A site</title>'
        page = f'<!doctype html><html lang="en"><head>{head}</head><body>{body}</body></html>'
        self.pages[path] = (page, headers or {})
        return self.url + path

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


@pytest.fixture(scope="session")
def other_site() -> Iterator[Site]:
    """A site that the server's settings do not name."""
    site = Site()
    yield site
    site.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory, site: Site) -> Iterator[FakeServer]:
    settings = {**GENEROUS, "allowed_origins": [site.url]}
    with FakeServer(tmp_path_factory.mktemp("widget"), settings) as server:
        yield server


class Chat:
    """The widget on a page, as a visitor handles it."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.host = page.locator("kosovo-chat")
        self.launcher = self.host.locator(".launcher")
        self.panel = self.host.locator(".panel")
        self.input = self.host.locator("textarea")
        self.log = self.host.locator(".log")
        self.turns = self.host.locator(".turn")
        self.replies = self.host.locator(".turn .bot")
        self.suggestions = self.host.locator(".suggestions button")
        self.alert = self.host.locator(".alert")
        self.status = self.host.locator(".status")
        self.foreign: list[str] = []

    def open(self) -> Chat:
        self.launcher.click()
        self.input.wait_for()
        return self

    def type(self, text: str) -> None:
        self.input.fill(text)
        self.input.press("Enter")

    def ask(self, text: str) -> Any:
        """Asks and returns the reply, once it is there."""
        before = self.replies.count()
        self.type(text)
        reply = self.replies.nth(before)
        reply.wait_for()
        return reply

    def menu(self, entry: str) -> None:
        self.host.get_by_role("button", name="More options").click()
        self.host.get_by_role("button", name=entry).click()


@pytest.fixture
def visit(browser: Any, server: FakeServer, site: Site) -> Iterator[Callable[..., Chat]]:
    """visit(path or address, **browser context options) -> Chat. Page errors and foreign requests fail the test."""
    contexts: list[Any] = []
    faults: list[str] = []

    def visit(address: str = "/embed-demo", context: Any = None, **options: Any) -> Chat:
        if context is None:
            context = browser.new_context(**{"viewport": {"width": 1200, "height": 800}, **options})
            contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(WAIT)
        page.on("pageerror", lambda error: faults.append(f"error in the page: {error}"))

        def check(request: Any) -> None:
            host = urlsplit(request.url).hostname
            if host not in ("localhost", "127.0.0.1") and not request.url.startswith(("data:", "blob:", "about:")):
                faults.append(f"foreign request: {request.url}")

        page.on("request", check)
        page.goto(address if "//" in address else server.url + address)
        page.locator("kosovo-chat .panel").first.wait_for(state="attached")
        return Chat(page)

    yield visit
    for context in contexts:
        context.close()
    assert not faults
