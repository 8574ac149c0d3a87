"""Rate limits, counted in memory only: addresses of visitors are never stored."""

from __future__ import annotations

import ipaddress
import math
import time
from collections import OrderedDict, deque
from collections.abc import Callable


class RateLimit:
    """At most `count` events per `seconds` for each key; counts per worker process.

    Remembers at most `keys` keys, dropping the one used longest ago, so that its memory is bounded.
    """

    def __init__(
        self, count: int, seconds: float, keys: int = 10_000, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._count, self._seconds, self._keys, self._clock = count, seconds, keys, clock
        self._events: OrderedDict[str, deque[float]] = OrderedDict()

    def wait(self, key: str) -> int:
        """Whole seconds until `key` may act again; 0 = now, and then the event is counted."""
        now = self._clock()
        events = self._events.setdefault(key, deque())
        self._events.move_to_end(key)
        while len(self._events) > self._keys:
            self._events.popitem(last=False)
        while events and events[0] <= now - self._seconds:
            events.popleft()
        if len(events) >= self._count:
            return max(1, math.ceil(events[0] + self._seconds - now))
        events.append(now)
        return 0


def network(address: str) -> str:
    """What counts as one address: an IPv4 address, or the /64 network that one IPv6 subscriber gets."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return str(parsed)
