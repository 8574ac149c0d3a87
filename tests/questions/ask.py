#!/usr/bin/env python3
"""Put files of questions to a running bot and score its replies.

    python3 ask.py QUESTIONS.yml [MORE.yml ...] [--url http://localhost:5005/webhooks/rest/webhook]
                   [--show 40] [--json OUT.json] [--only TAG]

The bot is reached through Rasa's REST channel: POST {"sender", "message"} -> [{"text": ...}, ...].
Every case is a fresh conversation. A turn passes when
  answer   every `must` pattern and no `must_not` pattern is found in the reply, and the reply is no dump:
           at most 600 characters for a question about one fact, 1,500 for overviews, lists, timelines, comparisons
  decline  the reply says plainly that it lacks the information, and no `must_not` pattern is found
  chat     the reply is not empty, every `must`, no `must_not`
Needs: PyYAML only.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
import urllib.error
import urllib.request
import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import yaml

MONTHS = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]
DECLINE = re.compile(
    r"(do(es)?n'?t|do(es)? not|can'?t|cannot|can not|could ?n'?t|could not|is ?n'?t|is not|am not|'m not|are not"
    r"|unable to|nothing)"
    r"\b.{0,80}\b(know|have|say|says|cover|include|answer|find|found|mention|record|hold|information|state|list"
    r"|understand|understood"
    r"|specif|follow|give|able|tell|help|sure|catch|get|got|about|in my)"
    r"|outside (of )?(what|my)|beyond (what|my)|no (information|record|data|answer|details?|figures?)"
    r"|(can|could) only (answer|help|talk|tell)|only (know|cover|answer)"
    r"|did ?n'?t (quite )?(understand|catch|get|follow)"
    r"|not (something|a question|covered|recorded|stated|mentioned|given|in (the|my))|rephrase|rather than a question"
    r"|(looks|seems|is) empty"
    # the same in Albanian, Serbian (both scripts), German and French
    r"|\bnuk (e )?(kam|di|mund|gjej)|\b(nemam|ne znam|ne mogu|немам|не знам|не могу)\b"
    r"|\bkeine?\b|\bnicht\b|\bn(e |')\S+ pas\b",
    re.I | re.S,
)
LONG = {"overview", "list", "timeline", "compare", "event", "policy", "multi", "mandate"}


def month_pattern(year: int, month: int) -> tuple[str, str]:
    """Return regular expressions: for the month's name, and for the month of that year."""
    name = MONTHS[month - 1]
    short = rf"(?:{name}|{name[:3]}\.?|{name[:4]}\.?)"
    of_year = (
        rf"(?:{short},?\s+(?:of\s+)?{year}|{short}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{year}"
        rf"|{year}-{month:02d}|\b0?{month}[/.]{year})"
    )
    return short, of_year


def pattern(item: str) -> str:
    """Return the regular expression of an item: itself, or what date:, month:, year: or num: stand for."""
    if not re.fullmatch(r"(date|month|year|num):[\d-]+", item):
        return item
    kind, _, value = item.partition(":")
    if kind == "date":
        y, m, d = (int(x) for x in value.split("-"))
        short, _ = month_pattern(y, m)
        day = rf"0?{d}(?:st|nd|rd|th)?"
        return (
            rf"(?:{short}\s+{day},?\s+{y}|\b{day}\s+(?:of\s+)?{short},?\s+{y}|{y}-{m:02d}-{d:02d}"
            rf"|\b0?{d}[/.]0?{m}[/.]{y}|\b0?{m}/0?{d}/{y})"
        )
    if kind == "month":
        y, m = (int(x) for x in value.split("-"))
        return month_pattern(y, m)[1]
    if kind == "year":
        return rf"\b{int(value)}\b"
    n = int(value)
    return rf"(?<![\d.,])(?:{n}|{n:,}|{str(f'{n:,}').replace(',', '[ .]')})(?![\d])"


def found(item: str, reply: str) -> bool:
    """Return whether the item's pattern occurs in the reply."""
    return re.search(pattern(item), reply, re.I | re.S) is not None


def judge(turn: Mapping[str, Any], tags: Collection[str], reply: str) -> str:
    """Return '' when the turn passes, else why it does not."""
    expect = turn.get("expect", "answer")
    if not reply.strip():
        return "empty reply"
    for item in turn.get("must_not") or []:
        if found(item, reply):
            return f"must_not {item!r}"
    if expect == "decline":
        return "" if DECLINE.search(reply) else "no plain decline"
    for item in turn.get("must") or []:
        if not found(item, reply):
            return f"missing {item!r}"
    if expect == "answer":
        limit = 1500 if LONG & set(tags) or len(turn.get("must") or []) > 2 else 600
        if len(reply) > limit:
            return f"dump: {len(reply)} characters"
    return ""


def post(url: str, sender: str, message: str, timeout: float) -> str:
    """Return the bot's reply to a message, its texts one a line; `timeout` in seconds. Raises OSError or ValueError."""
    data = json.dumps({"sender": sender, "message": message}).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=timeout) as response:
        return "\n".join(m.get("text") or "" for m in json.load(response) if m.get("text"))


def read_cases(names: Sequence[str], only: str | None = None) -> list[dict[str, Any]]:
    """Return the cases of the files, those with the tag `only` if given: {"id", "tags", "turns": [{"ask", …}]}."""
    cases: list[dict[str, Any]] = []
    for name in names:
        with open(name, encoding="utf-8") as handle:
            entries = yaml.safe_load(handle) or []
        if any("turns" not in entry for entry in entries):
            sys.exit(f"{name}: not a file of questions; every entry needs id, tags and turns.")
        cases += entries
    return [case for case in cases if only in case["tags"]] if only else cases


def ask_case(case: Mapping[str, Any], url: str, run: str, timeout: float) -> list[dict[str, Any]]:
    """Return a row for each turn of a case, put to the bot as one conversation; `fail` says why, '' when it passed."""
    rows = []
    for number, turn in enumerate(case["turns"]):
        started = time.perf_counter()
        try:
            reply = post(url, f"{run}-{case['id']}", turn["ask"], timeout)
            why = judge(turn, case["tags"], reply)
        except (urllib.error.URLError, OSError, ValueError) as error:
            reply, why = "", f"request failed: {error}"
        ms = (time.perf_counter() - started) * 1000
        rows.append(
            {"id": case["id"], "turn": number, "tags": case["tags"], "ask": turn["ask"],
             "expect": turn.get("expect", "answer"), "reply": reply, "fail": why, "ms": ms}
        )  # fmt: skip
    return rows


def print_summary(rows: Sequence[Mapping[str, Any]], show: int) -> None:
    """Print the failed turns, at most `show` of them, then the score by what was expected and by tag, and the speed."""
    failed = [row for row in rows if row["fail"]]
    for row in failed[:show]:
        print(f"FAIL {row['id']}#{row['turn']} [{row['fail']}]")
        print(f"   ask   {row['ask'][:160]!r}\n   reply {row['reply'][:200]!r}")
    by_kind, by_tag = defaultdict(list), defaultdict(list)
    for row in rows:
        by_kind[row["expect"]].append(not row["fail"])
        for tag in row["tags"]:
            by_tag[tag].append(not row["fail"])
    for title, table in (("kind", by_kind), ("tag", by_tag)):
        for name, passed in sorted(table.items(), key=lambda entry: sum(entry[1]) / len(entry[1])):
            print(f"{title} {name:15} {sum(passed):4}/{len(passed):4} {100 * sum(passed) / len(passed):6.1f}%")
    times = sorted(row["ms"] for row in rows)
    lengths = sorted(len(row["reply"]) for row in rows)
    middle, most = len(rows) // 2, int(len(rows) * 0.95)
    print(
        f"latency ms p50 {times[middle]:.1f} p95 {times[most]:.1f}; "
        f"reply characters p50 {lengths[middle]} p95 {lengths[most]}"
    )


def main() -> int:
    """Ask what the command line names; return 0 when every turn passed, else 1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--url", default="http://localhost:5005/webhooks/rest/webhook")
    parser.add_argument("--show", type=int, default=40, help="print at most so many failed turns")
    parser.add_argument("--json", help="write every turn and its verdict here")
    parser.add_argument("--only", help="only cases with this tag")
    parser.add_argument("--timeout", type=float, default=30)
    args = parser.parse_args()
    run = uuid.uuid4().hex[:8]
    cases = read_cases(args.files, args.only)
    by_case = [ask_case(case, args.url, run, args.timeout) for case in cases]
    rows = [row for case in by_case for row in case]
    if not rows:
        print("No questions to ask: the files are empty, or no case has that tag.")
        return 1
    print_summary(rows, args.show)
    clean = sum(all(not row["fail"] for row in case) for case in by_case)
    passed = sum(not row["fail"] for row in rows)
    print(f"conversations without a fault {clean}/{len(cases)}")
    print(f"turns passed {passed}/{len(rows)} = {100 * passed / len(rows):.2f}%")
    if args.json:
        with open(args.json, "w", encoding="utf-8") as handle:
            json.dump(rows, handle, ensure_ascii=False, indent=1)
    return 1 if passed < len(rows) else 0


if __name__ == "__main__":
    sys.exit(main())
