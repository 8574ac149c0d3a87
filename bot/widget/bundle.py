"""Puts the widget's parts together into the one script that pages embed. `python -m bot.widget.bundle` prints it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
PARTS = ("dom.js", "drawings.js", "connection.js", "conversation.js", "menu.js", "composer.js", "look.js", "widget.js")


def widget_script() -> str:
    """The script: words of all languages, styles and code in one closure, so that nothing else is ever loaded."""
    words = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted((FOLDER / "strings").glob("*.json"))}
    data = {"WORDS": words, "STYLES": (FOLDER / "styles.css").read_text("utf-8")}
    constants = [f"const {name} = {json.dumps(value, ensure_ascii=False)};" for name, value in data.items()]
    code = [(FOLDER / part).read_text("utf-8") for part in PARTS]
    return "\n".join(["(() => {", '"use strict";', *constants, *code, "})();\n"])


if __name__ == "__main__":
    sys.stdout.write(widget_script())
