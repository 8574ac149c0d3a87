"""Conversation tokens: unguessable, and of no use when changed or signed by somebody else."""

import stat

import pytest

from bot.channels.web.token import SECRET_FILE, SECRET_VARIABLE, SecretError, Tokens, read_secret

SECRET = b"a secret of more than 32 characters"


def test_a_token_stands_for_its_conversation():
    conversation, token = Tokens(SECRET).issue()
    assert Tokens(SECRET).verify(token) == conversation


def test_conversations_differ():
    assert len({Tokens(SECRET).issue()[0] for _ in range(100)}) == 100


def test_a_token_of_another_secret_is_refused():
    _, token = Tokens(b"another secret with 32 characters..").issue()
    assert Tokens(SECRET).verify(token) is None


@pytest.mark.parametrize("bad", ["", ".", "web-x.y", "web-" + "A" * 22 + "." + "B" * 43, "é" * 70])
def test_what_is_no_token_is_refused(bad):
    assert Tokens(SECRET).verify(bad) is None


def test_the_signature_of_one_conversation_does_not_fit_another():
    tokens = Tokens(SECRET)
    (first, one), (_, two) = tokens.issue(), tokens.issue()
    assert tokens.verify(f"{first}.{two.split('.')[1]}") is None
    assert tokens.verify(one) == first


def test_the_secret_does_not_show():
    assert SECRET.decode() not in repr(Tokens(SECRET))


def test_a_secret_is_made_once_for_its_owner_only(tmp_path, monkeypatch):
    monkeypatch.delenv(SECRET_VARIABLE, raising=False)
    folder = tmp_path / "data"
    first, second = read_secret(folder), read_secret(folder)
    assert first == second
    assert stat.S_IMODE((folder / SECRET_FILE).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [path.name for path in folder.iterdir()] == [SECRET_FILE]


def test_the_environment_comes_first(tmp_path, monkeypatch):
    monkeypatch.setenv(SECRET_VARIABLE, SECRET.decode())
    assert read_secret(tmp_path) == SECRET
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_made_is_named_with_a_remedy(tmp_path, monkeypatch):
    monkeypatch.delenv(SECRET_VARIABLE, raising=False)
    (tmp_path / "file").write_text("")
    with pytest.raises(SecretError, match=f"file/{SECRET_FILE}: .*Make the folder writable, or set {SECRET_VARIABLE}"):
        read_secret(tmp_path / "file")


@pytest.mark.parametrize("short", ["", "short"])
def test_a_short_secret_is_refused_with_a_remedy(tmp_path, monkeypatch, short):
    monkeypatch.setenv(SECRET_VARIABLE, short)
    with pytest.raises(SecretError, match=f"{SECRET_VARIABLE}.*at least 32.*Make one with"):
        read_secret(tmp_path)
