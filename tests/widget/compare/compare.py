"""Our widget beside rasa-webchat, in one run: `python tests/widget/compare/compare.py`.

Both talk to the same fake bot on this machine, ours over the web channel, the other over Rasa's Socket.IO channel.
Counted: compressed size, violations that axe-core finds, ms from a click on the launcher until one can type, and ms
from the start of the page until the launcher is there. Needs chromium and npm, which fetches rasa-webchat.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import statistics
import subprocess
import sys
import tarfile
import tempfile
import threading
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT))

from bot.widget.bundle import widget_script  # noqa: E402
from tests.bot.channels.fake_server import GENEROUS, FakeServer, free_port  # noqa: E402
from tests.widget.conftest import AXE, BROWSER, FLAGS  # noqa: E402

PEER = "rasa-webchat@1.0.1"
RUNS = 9
SLOWDOWN = 4  # times slower than this machine, about a phone
HEAD = '<!doctype html><html lang="en"><head><title>A page</title></head>'
PAGE = HEAD + "<body><main><h1>A page</h1></main>{}</body></html>"
OURS = '<script src="{server}/widget.js"></script>'
THEIRS = """<script src="peer.js"></script><script>
window.WebChat.default({{socketUrl: "{server}", initPayload: "hello"}}, null);
</script>"""
# Where each widget has its launcher and its input, and how many replies it shows.
FIND: dict[str, dict[str, str]] = {
    "ours": {
        "launcher": "document.querySelector('kosovo-chat')?.shadowRoot?.querySelector('.launcher')",
        "input": "document.querySelector('kosovo-chat').shadowRoot.querySelector('dialog[open] textarea')",
        "reply": "kosovo-chat .turn .bot",
    },
    "rasa-webchat": {
        "launcher": "document.querySelector('.rw-launcher')",
        "input": "document.querySelector('.rw-new-message')",
        "reply": ".rw-response",
    },
}
# Resolves to ms until the element is there, can be used, and has been painted.
UNTIL = """new Promise((done) => {{ const start = {start}; {act};
  const look = () => {{ const found = {find};
    if (!found || found.disabled || !found.offsetHeight) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))); }};
  look(); }})"""


def fetch_peer(folder: Path) -> Path:
    """The one script of rasa-webchat, which holds all it needs."""
    command = ["npm", "pack", PEER, "--pack-destination", str(folder)]
    subprocess.run(command, check=True, capture_output=True)
    with tarfile.open(next(folder.glob("*.tgz"))) as package:
        script = package.extractfile("package/lib/index.js")
        assert script is not None
        path = folder / "peer.js"
        path.write_bytes(script.read())
    return path


def measure(browser: Any, name: str, address: str) -> dict[str, float]:
    """Medians over runs, each in a browser context without cache."""
    launcher, first_input = FIND[name]["launcher"], FIND[name]["input"]
    loaded, clicked = [], []
    for _ in range(RUNS):
        context = browser.new_context()
        page = context.new_page()
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        page.goto(address, wait_until="commit")
        loaded.append(page.evaluate(UNTIL.format(start=0, act="", find=launcher)))
        page.wait_for_timeout(500)
        click = UNTIL.format(start="performance.now()", act=f"({launcher}).click()", find=first_input)
        clicked.append(page.evaluate(click))
        context.close()
    return {"launcher, ms": statistics.median(loaded), "click to typing, ms": statistics.median(clicked)}


def violations(browser: Any, name: str, address: str) -> dict[str, int]:
    """Elements per rule of axe-core, over three states: closed, open, after a reply."""
    page = browser.new_page()
    page.goto(address)
    page.wait_for_function(FIND[name]["launcher"])
    found: dict[str, int] = {}

    def check() -> None:
        page.wait_for_timeout(1500)
        page.evaluate(AXE.read_text("utf-8"))
        for rule in page.evaluate("axe.run().then((result) => result.violations)"):
            found[rule["id"]] = max(found.get(rule["id"], 0), len(rule["nodes"]))

    check()
    page.evaluate(f"({FIND[name]['launcher']}).click()")
    check()
    page.wait_for_function(FIND[name]["input"])
    page.evaluate(f"({FIND[name]['input']}).focus()")
    before = page.locator(FIND[name]["reply"]).count()
    page.keyboard.type("suggestions")
    page.keyboard.press("Enter")
    page.locator(FIND[name]["reply"]).nth(before).wait_for()
    check()
    page.close()
    return found


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        peer = fetch_peer(folder)
        handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=temporary)
        handler.func.log_message = lambda *_: None  # type: ignore[method-assign]
        site = http.server.ThreadingHTTPServer(("127.0.0.1", free_port()), handler)
        threading.Thread(target=site.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{site.server_port}"
        settings = {**GENEROUS, "allowed_origins": [address], "socketio": True}
        (folder / "data").mkdir()
        with FakeServer(folder / "data", settings) as server, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=BROWSER, args=FLAGS)
            table: dict[str, dict[str, Any]] = {}
            widgets = [("ours", OURS, widget_script().encode()), ("rasa-webchat", THEIRS, peer.read_bytes())]
            for name, html, script in widgets:
                (folder / f"{name}.html").write_text(PAGE.format(html.format(server=server.url)))
                found = violations(browser, name, f"{address}/{name}.html")
                table[name] = {
                    "size, bytes gzip": len(gzip.compress(script, 9)),
                    "axe violations": sum(found.values()),
                    "axe rules": found,
                    **measure(browser, name, f"{address}/{name}.html"),
                }
            browser.close()
    print(json.dumps(table, indent=2))


if __name__ == "__main__":
    main()
