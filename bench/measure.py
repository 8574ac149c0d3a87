"""The measurements over REST. All times are milliseconds unless said otherwise."""

from __future__ import annotations

import asyncio
import random
import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field

import aiohttp

from bench.questions import QUESTIONS
from bench.service import Service

TURNS_PER_CONVERSATION = 20
SEED = 7


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which the share (0 to 1) of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


@dataclass
class Times:
    """How long answers took, and how many failed."""

    values: list[float] = field(default_factory=list)
    errors: int = 0
    seconds: float = 0.0

    def p(self, percent: float) -> float:
        """Return a percentile, e.g. ``p(95)``."""
        return percentile(self.values, percent / 100)

    @property
    def per_second(self) -> float:
        """Answers per second."""
        return len(self.values) / self.seconds


def latency(services: Sequence[Service], conversations: int) -> dict[str, Times]:
    """Ask every service the questions, one at a time; the services take turns after each conversation."""
    times = {service.name: Times() for service in services}
    connections = {service.name: service.connect() for service in services}
    for number in range(conversations + 1):
        for service in services:
            sender = f"latency-{uuid.uuid4().hex}"
            for question in QUESTIONS:
                began = time.perf_counter()
                connections[service.name].ask(sender, question)
                if number:  # the first conversation warms up
                    times[service.name].values.append(1000 * (time.perf_counter() - began))
    return times


def conversation(services: Sequence[Service], turns: int, patience: float) -> dict[str, list[float]]:
    """Have one long conversation with every service, taking turns; return the time of each turn.

    A service whose conversation has taken more than `patience` seconds in all is asked no further.
    """
    times: dict[str, list[float]] = {service.name: [] for service in services}
    connections = {service.name: service.connect() for service in services}
    sender = f"long-{uuid.uuid4().hex}"
    for turn in range(turns):
        for service in services:
            done = times[service.name]
            if sum(done) > 1000 * patience:
                continue
            began = time.perf_counter()
            connections[service.name].ask(sender, QUESTIONS[turn % len(QUESTIONS)])
            done.append(1000 * (time.perf_counter() - began))
    return times


def saturated(service: Service, seconds: float, clients: int = 8) -> Times:
    """Keep the service busy with as many clients, none of whom thinks."""
    return asyncio.run(_users(service, clients, seconds, think=(0.0, 0.0)))


def users(service: Service, seconds: float, number: int = 50, think: tuple[float, float] = (1.0, 5.0)) -> Times:
    """Have as many users talk to the service, each of whom thinks between `think` seconds before a message."""
    return asyncio.run(_users(service, number, seconds, think))


async def _users(service: Service, number: int, seconds: float, think: tuple[float, float]) -> Times:
    times = Times()
    end = time.monotonic() + seconds
    began = time.perf_counter()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
        await asyncio.gather(*(_user(http, service.url, end, think, times, SEED + user) for user in range(number)))
    times.seconds = time.perf_counter() - began
    return times


async def _user(
    http: aiohttp.ClientSession, url: str, end: float, think: tuple[float, float], times: Times, seed: int
) -> None:
    chance = random.Random(seed)
    sender = ""
    turn = chance.randrange(TURNS_PER_CONVERSATION)
    await asyncio.sleep(chance.uniform(0, think[1]))
    while time.monotonic() < end:
        if not sender or turn % TURNS_PER_CONVERSATION == 0:
            sender = uuid.uuid4().hex
        message = {"sender": sender, "message": QUESTIONS[turn % len(QUESTIONS)]}
        began = time.perf_counter()
        try:
            async with http.post(url, json=message) as response:
                answer = await response.json()
                failed = response.status != 200 or not answer
        except (aiohttp.ClientError, asyncio.TimeoutError, ValueError):
            failed = True
        if failed:
            times.errors += 1
        else:
            times.values.append(1000 * (time.perf_counter() - began))
        turn += 1
        await asyncio.sleep(chance.uniform(*think))
