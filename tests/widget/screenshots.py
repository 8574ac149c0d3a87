"""Takes the pictures for the documentation: `python tests/widget/screenshots.py http://localhost:5005 docs/images`.

The bot must be running; the questions are asked of it for real.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.widget.conftest import BROWSER, FLAGS, Chat

DESKTOP = {"viewport": {"width": 1280, "height": 800}}
PHONE = {"viewport": {"width": 375, "height": 720}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
TIMELINE, BARS, CARD = "Show me the history of UNMIK", "Which mission has the most staff?", "What is KFOR?"
# name: (page, context, questions)
PICTURES: dict[str, tuple[str, dict[str, Any], list[str]]] = {
    "widget-light": ("/", {**DESKTOP, "color_scheme": "light"}, [CARD]),
    "widget-dark": ("/", {**DESKTOP, "color_scheme": "dark"}, [BARS]),
    "widget-timeline": ("/", {**DESKTOP, "color_scheme": "light"}, [TIMELINE]),
    "widget-embedded": ("/embed-demo", DESKTOP, [BARS]),
    "widget-phone": ("/embed-demo", {**PHONE, "color_scheme": "light"}, [TIMELINE]),
}


def take(server: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=FLAGS)
        for name, (path, options, questions) in PICTURES.items():
            page = browser.new_context(**options, reduced_motion="reduce").new_page()
            page.goto(server + path)
            chat = Chat(page)
            if not chat.input.is_visible():
                chat.open()
            for question in questions:
                chat.ask(question)
            page.wait_for_timeout(500)
            page.screenshot(path=folder / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    take(sys.argv[1].rstrip("/"), Path(sys.argv[2]))
