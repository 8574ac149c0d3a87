"""Rate limits: so many in so long, then a time to wait."""

import pytest

from bot.channels.web.limits import RateLimit, network


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def test_up_to_the_limit_nobody_waits(clock):
    limit = RateLimit(3, 60, clock=clock)
    assert [limit.wait("a") for _ in range(3)] == [0, 0, 0]


def test_above_the_limit_one_waits_until_the_oldest_is_past(clock):
    limit = RateLimit(2, 60, clock=clock)
    limit.wait("a")
    clock.now = 15.5
    limit.wait("a")
    assert limit.wait("a") == 45
    clock.now = 60.1
    assert limit.wait("a") == 0


def test_being_refused_does_not_make_the_wait_longer(clock):
    limit = RateLimit(1, 60, clock=clock)
    assert [limit.wait("a") for _ in range(3)] == [0, 60, 60]


def test_one_does_not_wait_for_another(clock):
    limit = RateLimit(1, 60, clock=clock)
    assert (limit.wait("a"), limit.wait("b")) == (0, 0)


def test_memory_is_bounded(clock):
    limit = RateLimit(1, 60, keys=10, clock=clock)
    for key in range(100):
        limit.wait(str(key))
    assert len(limit._events) == 10


@pytest.mark.parametrize(
    ("address", "counts_as"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"),
        ("unix:", "unix:"),
    ],
)
def test_a_network_that_one_subscriber_gets_counts_as_one(address, counts_as):
    assert network(address) == counts_as
