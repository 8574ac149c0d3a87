"""Settings come from environment variables; a fault names key, value and remedy."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from bot import settings
from bot.settings import Secret, Settings, SettingsError, read

README = Path(__file__).resolve().parents[2] / "README.md"


def test_nothing_set_gives_the_defaults() -> None:
    assert read({}) == Settings(host="127.0.0.1", port=5005, database_url=Secret(""), log_level="WARNING")


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"PORT": "8080"}, Settings(port=8080)),
        ({"PORT": " 8080 "}, Settings(port=8080)),
        ({"PORT": ""}, Settings()),
        ({"HOST": "0.0.0.0"}, Settings(host="0.0.0.0")),
        ({"DATABASE_URL": "sqlite://"}, Settings(database_url=Secret("sqlite://"))),
        ({"LOG_LEVEL": "debug"}, Settings(log_level="DEBUG")),
        ({"UNRELATED": "x"}, Settings()),
    ],
)
def test_a_variable_replaces_its_default(environ: dict[str, str], expected: Settings) -> None:
    assert read(environ) == expected


@pytest.mark.parametrize(
    ("key", "value", "remedy"),
    [
        ("PORT", "0", "give a whole number from 1 to 65535, such as 5005."),
        ("PORT", "65536", "give a whole number from 1 to 65535, such as 5005."),
        ("PORT", "-1", "give a whole number from 1 to 65535, such as 5005."),
        ("PORT", "٥٠٠٥", "give a whole number from 1 to 65535, such as 5005."),
        ("LOG_LEVEL", "loud", "give one of DEBUG, INFO, WARNING, ERROR, CRITICAL."),
    ],
)
def test_a_value_that_cannot_be_used_is_named_with_its_remedy(key: str, value: str, remedy: str) -> None:
    with pytest.raises(SettingsError) as fault:
        read({key: value})
    assert str(fault.value) == f"{key}={value!r} cannot be used: {remedy}"
    assert fault.value.key == key


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        read({}).port = 1  # type: ignore[misc]


@pytest.mark.parametrize("show", [str, repr, "{}".format])
def test_a_secret_does_not_show(show: object) -> None:
    assert "hunter2" not in show(Secret("hunter2"))  # type: ignore[operator]


def test_settings_show_no_secret() -> None:
    assert "hunter2" not in repr(read({"DATABASE_URL": "postgresql://bot:hunter2@host/bot"}))


def test_a_secret_reveals_itself_when_asked() -> None:
    assert Secret("hunter2").reveal() == "hunter2"


@pytest.mark.skipif(not README.exists(), reason="no README yet")
@pytest.mark.parametrize("name", [field.name.upper() for field in fields(settings.Settings)])
def test_the_readme_names_every_setting(name: str) -> None:
    assert f"`{name}`" in README.read_text(encoding="utf-8")
