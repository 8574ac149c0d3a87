"""Settings of the web channel: safe without any, and a fault is named with its key and a remedy."""

from pathlib import Path

import pytest

from bot.channels.web.settings import SettingError, WebSettings


@pytest.mark.parametrize("nothing", [None, {}])
def test_without_settings_no_other_site_may_embed_the_widget(nothing):
    assert WebSettings.from_credentials(nothing).allowed_origins == ()


def test_settings_are_taken_from_the_credentials():
    given = {"allowed_origins": ["https://www.Example.org"], "keep_days": 7, "data_folder": "elsewhere"}
    settings = WebSettings.from_credentials(given)
    assert (settings.allowed_origins, settings.keep_days) == (("https://www.example.org",), 7)
    assert settings.data_folder == Path("elsewhere")


@pytest.mark.parametrize(
    ("credentials", "key", "remedy"),
    [
        ({"origins": []}, "origins", "Known are: allowed_origins"),
        ({"allowed_origins": "https://a.example"}, "allowed_origins", "must be a list"),
        ({"allowed_origins": ["*"]}, "allowed_origins", "without path or wildcard"),
        ({"allowed_origins": ["https://a.example/"]}, "allowed_origins", "without path or wildcard"),
        ({"keep_days": 0}, "keep_days", "whole number above 0"),
        ({"message_length": "many"}, "message_length", "whole number above 0"),
        ({"messages_per_minute": True}, "messages_per_minute", "whole number above 0"),
        ({"data_folder": 3}, "data_folder", "name of a folder"),
        (["allowed_origins"], "(all)", "one `name: value` a line"),
    ],
)
def test_a_fault_names_file_key_and_remedy(credentials, key, remedy):
    with pytest.raises(SettingError) as error:
        WebSettings.from_credentials(credentials)
    assert str(error.value).startswith(f"credentials.yml: bot.channels.web.WebInput: {key}: ")
    assert remedy in str(error.value)
